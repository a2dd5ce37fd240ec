import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { FromSite, ToSite } from './site-messages.ts';
import { makeSiteRoot } from './site-root.ts';
import type { SeenEdition } from './views.ts';

const project = join(import.meta.dirname, '../../..');

/** How the pages of an edition are made. */
export interface SiteSettings {
	edition: SeenEdition;
	/** The content with everything unsaved in it. */
	overlay: string;
	/** What Astro takes for the project. */
	root: string;
	/** Origin of the desk, which may frame the pages. */
	desk: string;
	/** Of this machine, where the pages will be. */
	port: number;
	/** `2026-11-28` */
	today: string;
}

/** Variables that mean something else to whoever started the desk. */
const FOREIGN = ['NODE_ENV', 'VITEST', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE', 'BASE_URL', 'SITE'];

function environment({ edition, overlay, desk, port, today }: SiteSettings): NodeJS.ProcessEnv {
	const env = { ...process.env };
	for (const name of FOREIGN) delete env[name];
	return {
		...env,
		EDITION: edition,
		MUSEUM_CONTENT: overlay,
		MUSEUM_DESK: desk,
		MUSEUM_PORT: String(port),
		MUSEUM_TODAY: today,
		MUSEUM_IMAGE_CACHE: process.env['MUSEUM_IMAGE_CACHE'] ?? join(project, '.cache/images'),
		ASTRO_TELEMETRY_DISABLED: '1',
		NO_COLOR: '1',
	};
}

/** The pages of one edition, made from the overlay by a process of their own; started when it is first needed. */
export class Site {
	readonly #process: ChildProcess;
	readonly #root: string;
	readonly #waiting = new Map<number, (outcome: FromSite) => void>();
	#number = 0;
	/** Done when pages can be asked for; fails when the process ends before. */
	readonly started: Promise<void>;

	constructor(settings: SiteSettings) {
		this.#root = settings.root;
		makeSiteRoot(project, settings.root);
		// What Astro says is English, for whoever looks after the program.
		const log = openSync(join(settings.root, 'errors.log'), 'w');
		this.#process = fork(join(import.meta.dirname, 'site-process.ts'), [], {
			cwd: settings.root,
			env: environment(settings),
			stdio: ['ignore', log, log, 'ipc'],
		});
		closeSync(log);
		this.started = new Promise((resolve, reject) => {
			this.#process.once('exit', () => {
				reject(new Error('the pages of the preview have ended'));
				for (const [number, tell] of this.#waiting)
					tell({ kind: 'failed', number, reason: 'ended' });
			});
			// Only our own process speaks here.
			this.#process.on('message', (said: unknown) => this.#hear(said as FromSite, resolve));
		});
		// Whoever waits for it hears of the failure; nobody else is to be told.
		this.started.catch(() => undefined);
	}

	/** Whether pages can be made; a process whose folder was taken away with the caches is of no use. */
	get isRunning(): boolean {
		const { exitCode, signalCode } = this.#process;
		return exitCode === null && signalCode === null && existsSync(join(this.#root, 'src'));
	}

	/** Reads the content anew; answers why it could not be read, or nothing. */
	async refresh(): Promise<string | undefined> {
		await this.started;
		const number = (this.#number += 1);
		const outcome = await new Promise<FromSite>((resolve) => {
			this.#waiting.set(number, resolve);
			const message: ToSite = { kind: 'refresh', number };
			this.#process.send(message);
		});
		return outcome.kind === 'failed' ? outcome.reason : undefined;
	}

	/** At once, whatever it is at: it keeps nothing, and asked politely while it starts it would hold the desk open. */
	close(): void {
		this.#process.kill('SIGKILL');
	}

	#hear(said: FromSite, start: () => void): void {
		if (said.kind === 'ready') return start();
		this.#waiting.get(said.number)?.(said);
		this.#waiting.delete(said.number);
	}
}
