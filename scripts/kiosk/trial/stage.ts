import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { readBeat } from '../machine/answers.ts';
import { BROWSER_FLAGS } from '../machine/flags.ts';
import { BrowserKeeper } from '../machine/keep-browser.ts';
import type { Beat } from '../machine/pulse.ts';

/** Debian's browser; no other reads the policies where the installer puts them. */
export const BROWSER = '/usr/bin/chromium';

const page = (title: string, inside = '') =>
	`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<script src="/_kiosk/beat.js" defer></script></head><body><h1>${title}</h1>${inside}</body></html>`;

/** A screen of its own with the hall's browser on it, watched as in the hall, and a small museum for it to show. */
export class Stage {
	readonly port: number;
	/** Page and moment of the last sign of life. */
	beat: (Beat & { at: number; run: number }) | undefined;
	/** Runs of the browser whose page has had the focus. */
	readonly #focusedRuns = new Set<number>();
	/** Size of the first window that was seen. */
	#frame: string | undefined;
	readonly #display: string;
	readonly #screen: ChildProcess;
	readonly #server: Server;
	readonly #keeper: BrowserKeeper;
	readonly #memory = mkdtempSync(join(tmpdir(), 'kiosk-stage-'));
	readonly #kept: Promise<void>;

	constructor(display: number, port: number, resolver: string) {
		this.port = port;
		this.#display = `:${display}`;
		this.#screen = spawn(
			'Xvfb',
			[this.#display, '-screen', '0', '1080x1920x24', '-nolisten', 'tcp'],
			{ stdio: 'ignore' },
		);
		this.#server = this.#serve();
		this.#server.listen(port, '127.0.0.1');
		this.#keeper = new BrowserKeeper({
			program: BROWSER,
			args: [
				...BROWSER_FLAGS.filter((flag) => !flag.startsWith('--host-resolver')),
				resolver,
				...this.#aside(),
			],
			env: this.#env(),
			start: `http://127.0.0.1:${port}/kiosk/`,
			memory: this.#memory,
			release: () => undefined,
			tell: () => undefined,
		});
		this.#kept = setTimeout(1000).then(() => this.#keeper.keep());
	}

	/** What a screen in memory needs besides. */
	#aside(): string[] {
		return [
			'--no-sandbox',
			'--disable-gpu',
			'--ozone-platform=x11',
			'--window-position=0,0',
			'--window-size=1080,1920',
		];
	}

	#env(): NodeJS.ProcessEnv {
		return { ...process.env, DISPLAY: this.#display };
	}

	#serve(): Server {
		const script = readFileSync(join(import.meta.dirname, '../machine/beat.js'));
		return createServer((request, response) => {
			const { url = '' } = request;
			if (url === '/_kiosk/beat.js') return response.end(script);
			if (url !== '/_kiosk/beat') {
				response.setHeader('Content-Type', 'text/html; charset=utf-8');
				return response.end(url === '/kiosk/' ? page('museum start') : page('museum inside'));
			}
			let text = '';
			request.setEncoding('utf8').on('data', (part: string) => (text += part));
			return request.on('end', () => {
				const said = readBeat(JSON.parse(text));
				if (said) {
					this.#keeper.hear(said);
					this.beat = { ...said, at: Date.now(), run: this.#keeper.runs };
					this.#frame ??= said.frame;
					if (said.isFocused) this.#focusedRuns.add(this.#keeper.runs);
				}
				response.setHeader('Content-Type', 'application/json');
				response.end('{}');
			});
		});
	}

	get runs(): number {
		return this.#keeper.runs;
	}

	/** Folder of the profile of the present run. */
	get profile(): string {
		return join(
			this.#memory,
			readdirSync(this.#memory).find((name) => name.startsWith('profile-')) ?? 'none',
		);
	}

	/** Whether the start page lives and is in front, as large as at the start. */
	isAtStart(): boolean {
		const { beat } = this;
		if (!beat || beat.run !== this.runs || Date.now() - beat.at > 2500) return false;
		// Without a window manager a new window may wait for the focus until it is touched.
		const isInFront = beat.isFocused || !this.#focusedRuns.has(beat.run);
		return beat.page === '/kiosk/' && isInFront && beat.frame === this.#frame;
	}

	/** Waits until the start page lives and is in front; answers whether it came. */
	async startPage(patience: number): Promise<boolean> {
		const begun = Date.now();
		while (Date.now() - begun < patience) {
			if (this.isAtStart()) return true;
			await setTimeout(200);
		}
		return false;
	}

	/** Runs a program on this screen; answers what it printed, also where it failed. */
	async #run(program: string, args: readonly string[]): Promise<string> {
		const options = { env: this.#env(), timeout: 20_000 };
		return promisify(execFile)(program, args, options).then(
			({ stdout }) => stdout,
			() => '',
		);
	}

	/** Opens an address as a program of the machine would: in the running browser. Waits until it was handed over. */
	async open(address: string): Promise<void> {
		const flags = [`--user-data-dir=${this.profile}`, '--no-sandbox', '--ozone-platform=x11'];
		await this.#run(BROWSER, [...flags, address]);
	}

	/** Presses keys. */
	async press(keys: string): Promise<void> {
		await this.#run('xdotool', ['key', '--clearmodifiers', keys]);
	}

	/** Types letters and the return key, as into an address bar. */
	async type(text: string): Promise<void> {
		await this.#run('xdotool', ['type', '--delay', '5', text]);
		await this.press('Return');
	}

	/** Titles of all windows on the screen. */
	async titles(): Promise<string[]> {
		const search = ['search', '--onlyvisible', '--name', '.', 'getwindowname', '%@'];
		const printed = await this.#run('xdotool', search);
		return [...new Set(printed.split('\n').filter((title) => title !== ''))];
	}

	async close(): Promise<void> {
		this.#keeper.stop();
		await this.#kept;
		this.#server.close();
		this.#server.closeAllConnections();
		// The next stage may want the same screen.
		const gone = new Promise((resolve) => this.#screen.on('close', resolve));
		this.#screen.kill();
		await gone;
		rmSync(this.#memory, { recursive: true, force: true, maxRetries: 5 });
	}
}
