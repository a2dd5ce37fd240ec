import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { endGroup } from '../package/end-group.ts';
import { Pulse, type Beat, type PulseLimits } from './pulse.ts';

/** How the browser of the hall is started. */
export interface KeptBrowser {
	program: string;
	args: readonly string[];
	env?: NodeJS.ProcessEnv;
	/** First address, `http://127.0.0.1:8080/kiosk/`. */
	start: string;
	/** Folder in memory for profiles; each run gets one of its own, which goes with it. */
	memory: string;
	/** The release on show. */
	release: () => string | undefined;
	/** One line for the machine's journal. */
	tell: (line: string) => void;
	limits?: PulseLimits;
}

/** Milliseconds between two looks. */
const LOOK = 250;
/** Milliseconds; a run as short as this is followed by a rest, so that a broken browser does not keep the machine busy. */
const SHORT = 5000;
const REST = 1000;
/**
 * Runs in a row without a sign of life after which the screen is taken for broken: a Cage whose display has ended waits for ever
 * for the keeper, which would start browsers for ever that find no screen.
 */
const UNHEARD_RUNS = 2;
/** How a profile's folder begins. */
const PROFILE = 'profile-';

const remove = (folder: string) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

/** Removes what a keeper could not that was ended by force, with the screen below it: profiles would fill the memory. */
function removeProfiles(memory: string): void {
	for (const name of readdirSync(memory)) if (name.startsWith(PROFILE)) remove(join(memory, name));
}

/** Shows the museum, and shows it again whenever the browser has ended, is silent, or shows something else. */
export class BrowserKeeper {
	readonly #browser: KeptBrowser;
	#pulse: Pulse | undefined;
	#child: ChildProcess | undefined;
	#isStopped = false;
	/** How often the browser was started. */
	runs = 0;

	constructor(browser: KeptBrowser) {
		this.#browser = browser;
	}

	hear(beat: Beat): void {
		this.#pulse?.hear(Date.now(), beat);
	}

	/** Whether something lies above the page that was heard last. */
	get isCovered(): boolean {
		return this.#pulse?.isCovered === true;
	}

	/** Goes on until `stop`, or until several browsers in a row showed no page: then the screen has to be started afresh. */
	async keep(): Promise<'stopped' | 'no page'> {
		removeProfiles(this.#browser.memory);
		let unheard = 0;
		while (!this.#isStopped && unheard < UNHEARD_RUNS) {
			const begun = Date.now();
			unheard = (await this.#run()) ? 0 : unheard + 1;
			if (!this.#isStopped && Date.now() - begun < SHORT) await setTimeout(REST);
		}
		if (this.#isStopped) return 'stopped';
		this.#browser.tell(`screen started afresh: no page from ${unheard} browsers`);
		return 'no page';
	}

	stop(): void {
		this.#isStopped = true;
		if (this.#child) endGroup(this.#child);
	}

	/** Answers whether a page of this run was heard. */
	async #run(): Promise<boolean> {
		const { program, args, env, start, memory, release, tell, limits } = this.#browser;
		const profile = mkdtempSync(join(memory, PROFILE));
		const child = spawn(program, [...args, `--user-data-dir=${profile}`, start], {
			env: env ?? process.env,
			stdio: 'ignore',
			detached: true,
		});
		this.#child = child;
		this.runs += 1;
		const pulse = new Pulse(Date.now(), new URL(start).pathname, release(), limits);
		this.#pulse = pulse;
		const look = setInterval(() => {
			const reason = pulse.judge(Date.now(), release());
			if (reason === undefined) return;
			clearInterval(look);
			tell(`browser started afresh: ${reason}`);
			endGroup(child);
		}, LOOK);
		await new Promise<void>((resolve) => {
			child.on('error', (error) => {
				tell(`browser cannot be started: ${error.message}`);
				resolve();
			});
			child.on('exit', () => resolve());
		});
		clearInterval(look);
		// Its helpers may outlive a browser that was ended by hand.
		endGroup(child);
		remove(profile);
		return pulse.isHeard;
	}
}
