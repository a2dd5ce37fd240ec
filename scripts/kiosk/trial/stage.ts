import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { readBeat } from '../machine/answers.ts';
import { BROWSER_FLAGS } from '../machine/flags.ts';
import { BrowserKeeper } from '../machine/keep-browser.ts';
import type { Beat } from '../machine/pulse.ts';
import { OUTSIDE_RESOLVER } from './outside.ts';
import { HEIGHT, Screen, WIDTH } from './screen.ts';

/** Debian's browser; no other reads the policies where the installer puts them. */
export const BROWSER = '/usr/bin/chromium';

/** Milliseconds after which a start page that is silent is not there. */
const SILENT = 2500;

const PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>museum start</title>
<script src="/_kiosk/beat.js" defer></script></head><body><h1>museum start</h1>
<script>setInterval(async () => {
	const to = await (await fetch('/away')).text();
	if (to) location.href = to;
}, 500)</script></body></html>`;

/** How the browser of a stage is started: as in the hall, or with an address bar, which the hall's has not. */
export type Bars = 'as in the hall' | 'with an address bar';

const flagsFor = (bars: Bars): string[] => [
	...BROWSER_FLAGS.filter(
		(flag) =>
			!flag.startsWith('--host-resolver') && (bars === 'as in the hall' || flag !== '--kiosk'),
	),
	OUTSIDE_RESOLVER,
	// What a screen in memory and its user, root, need besides.
	'--no-sandbox',
	'--disable-gpu',
	'--ozone-platform=x11',
	'--window-position=0,0',
	`--window-size=${WIDTH},${HEIGHT}`,
];

/** A screen of its own with the hall's browser on it, kept as in the hall, and a museum of one page for it to show. */
export class Stage {
	readonly screen: Screen;
	readonly port: number;
	/** What the start page said last, when, and in which run of the browser. */
	#last: { beat: Beat; at: number; run: number } | undefined;
	/** Where the start page leads next, as a mistaken link would. */
	#away = '';
	readonly #server: Server;
	readonly #keeper: BrowserKeeper;
	readonly #memory = mkdtempSync(join(tmpdir(), 'kiosk-stage-'));
	readonly #kept: Promise<unknown>;

	constructor(number: number, port: number, bars: Bars) {
		this.port = port;
		this.screen = new Screen(number);
		this.#server = this.#serve();
		this.#server.listen(port, '127.0.0.1');
		this.#keeper = new BrowserKeeper({
			program: BROWSER,
			args: flagsFor(bars),
			env: this.screen.env,
			start: `http://127.0.0.1:${port}/kiosk/`,
			memory: this.#memory,
			release: () => undefined,
			tell: () => undefined,
		});
		this.#kept = setTimeout(1500).then(() => this.#keeper.keep());
	}

	#serve(): Server {
		const script = readFileSync(join(import.meta.dirname, '../machine/beat.js'));
		return createServer((request, response) => {
			if (request.url === '/_kiosk/beat.js') return response.end(script);
			if (request.url === '/away') {
				response.end(this.#away);
				this.#away = '';
				return undefined;
			}
			if (request.url !== '/_kiosk/beat') {
				response.setHeader('Content-Type', 'text/html; charset=utf-8');
				return response.end(PAGE);
			}
			let text = '';
			request.setEncoding('utf8').on('data', (part: string) => (text += part));
			return request.on('end', () => {
				const beat = readBeat(JSON.parse(text));
				if (beat) {
					this.#keeper.hear(beat);
					this.#last = { beat, at: Date.now(), run: this.#keeper.runs };
				}
				response.setHeader('Content-Type', 'application/json');
				response.end('{}');
			});
		});
	}

	/** Lets the start page lead to this address. */
	leadTo(address: string): void {
		this.#away = address;
	}

	/** How often the browser was started. */
	get runs(): number {
		return this.#keeper.runs;
	}

	/** Name of the profile of the present run. */
	get profile(): string {
		return readdirSync(this.#memory).find((name) => name.startsWith('profile-')) ?? 'none';
	}

	/** First row of the page: below the bars of the browser, if it has any. */
	get pageTop(): number {
		const [, height = HEIGHT, scale = 1] = /x(\d+)@(.+)/.exec(this.#last?.beat.frame ?? '') ?? [];
		return Math.max(0, HEIGHT - Math.round(Number(height) * Number(scale)));
	}

	/** Whether the start page lives, and nothing lies above it as far as the machine can tell. */
	isAtStart(): boolean {
		const { beat, at, run } = this.#last ?? { at: -Infinity };
		const isFresh = run === this.runs && Date.now() - at < SILENT;
		return isFresh && beat?.page === '/kiosk/' && !this.#keeper.isCovered;
	}

	/** Waits until the start page lives; answers whether it came. */
	async startPage(patience: number): Promise<boolean> {
		const begun = Date.now();
		while (Date.now() - begun < patience) {
			if (this.isAtStart()) return true;
			await setTimeout(200);
		}
		return false;
	}

	async close(): Promise<void> {
		this.#keeper.stop();
		await this.#kept;
		this.#server.close();
		this.#server.closeAllConnections();
		await this.screen.close();
		rmSync(this.#memory, { recursive: true, force: true, maxRetries: 5 });
	}
}
