import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BROWSER_FLAGS } from '../machine/flags.ts';
import { readBeat } from '../machine/answers.ts';
import { BrowserKeeper } from '../machine/keep-browser.ts';

/** Debian's browser; no other reads the policies where the installer puts them. */
export const BROWSER = '/usr/bin/chromium';

const page = (title: string, inside = '') =>
	`<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>
<script src="/_kiosk/beat.js" defer></script></head><body><h1>${title}</h1>${inside}</body></html>`;

/** Leads its visitor to an address of their choice, as a link of the museum never does. */
const LEADING = page(
	'museum leads',
	'<script>location.href = decodeURIComponent(location.hash.slice(1))</script>',
);

/** A screen of its own with the hall's browser on it, watched as in the hall, and a small museum for it to show. */
export class Stage {
	readonly port: number;
	/** Page and moment of the last sign of life. */
	beat: { page: string; isFocused: boolean; at: number; run: number } | undefined;
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
				return response.end(
					url === '/kiosk/'
						? page('museum start')
						: url === '/lead/'
							? LEADING
							: page('museum inside'),
				);
			}
			let text = '';
			request.setEncoding('utf8').on('data', (part: string) => (text += part));
			return request.on('end', () => {
				const said = readBeat(JSON.parse(text));
				if (said) {
					this.#keeper.hear(said);
					this.beat = {
						page: said.page,
						isFocused: said.isFocused,
						at: Date.now(),
						run: this.#keeper.runs,
					};
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

	/** Waits until the start page lives in front; answers the milliseconds, or undefined after `patience`. */
	async startPage(patience: number, since = Date.now()): Promise<number | undefined> {
		const begun = Date.now();
		while (Date.now() - begun < patience) {
			const { beat } = this;
			if (beat && beat.page === '/kiosk/' && beat.at > since && beat.run === this.runs)
				return Date.now() - begun;
			await setTimeout(200);
		}
		return undefined;
	}

	/** Opens an address as a program of the machine would: in the running browser. */
	open(address: string): void {
		spawnSync(
			BROWSER,
			[`--user-data-dir=${this.profile}`, '--no-sandbox', '--ozone-platform=x11', address],
			{
				env: this.#env(),
				timeout: 10_000,
				stdio: 'ignore',
			},
		);
	}

	/** Presses keys. */
	press(keys: string): void {
		spawnSync('xdotool', ['key', '--clearmodifiers', keys], { env: this.#env(), timeout: 5000 });
	}

	/** Types letters and the return key, as into an address bar. */
	type(text: string): void {
		spawnSync('xdotool', ['type', '--delay', '5', text], { env: this.#env(), timeout: 10_000 });
		this.press('Return');
	}

	/** Titles of all windows on the screen. */
	titles(): string[] {
		const { stdout } = spawnSync(
			'xdotool',
			['search', '--onlyvisible', '--name', '.', 'getwindowname', '%@'],
			{
				env: this.#env(),
				encoding: 'utf8',
				timeout: 5000,
			},
		);
		return [...new Set(stdout.split('\n').filter((title) => title !== ''))];
	}

	async close(): Promise<void> {
		this.#keeper.stop();
		await this.#kept;
		this.#server.close();
		this.#server.closeAllConnections();
		this.#screen.kill();
		rmSync(this.#memory, { recursive: true, force: true, maxRetries: 5 });
	}
}
