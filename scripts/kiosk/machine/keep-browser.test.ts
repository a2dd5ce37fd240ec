import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../../src/e2e/chromium.ts';
import { processesOf } from '../trial/processes.ts';
import { readBeat } from './answers.ts';
import { BrowserKeeper } from './keep-browser.ts';
import type { Beat } from './pulse.ts';

const hasBrowser = process.platform === 'linux' && process.arch === 'x64';
const PAGE = `<!doctype html><title>x</title><script src="/_kiosk/beat.js" defer></script><h1>x</h1>
<hall-watch data-ask="50" data-answer="20" data-after-sound="30"></hall-watch>`;

/** Milliseconds within which the browser is started afresh; two more for the start itself make the ten seconds of the promise. */
const STARTED = 8000;
/** So long may a start take where many tests run beside each other. */
const PATIENCE = 80_000;

describe.skipIf(!hasBrowser)('the browser of the hall, in a real one', () => {
	const memory = mkdtempSync(join(tmpdir(), 'kiosk-keep-'));
	const told: string[] = [];
	let server: Server;
	let keeper: BrowserKeeper;
	let release = '2026-11-01-0900';
	let lastBeat: { run: number; beat?: Beat | undefined } = { run: 0 };
	let kept: Promise<unknown>;

	beforeAll(async () => {
		const script = readFileSync(join(import.meta.dirname, 'beat.js'));
		server = createServer((request, response) => {
			if (request.url === '/_kiosk/beat.js') return response.end(script);
			if (request.method !== 'POST') {
				response.setHeader('Content-Type', 'text/html');
				return response.end(PAGE);
			}
			let text = '';
			request.setEncoding('utf8').on('data', (part: string) => (text += part));
			return request.on('end', () => {
				const beat = readBeat(JSON.parse(text));
				if (beat) keeper.hear(beat);
				lastBeat = { run: keeper.runs, beat };
				response.end('{}');
			});
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo; // it listens on a port
		const { file, env } = findChromium();
		// Left by a keeper that was ended by force; it must be gone at the end.
		mkdirSync(join(memory, 'profile-left'));
		keeper = new BrowserKeeper({
			program: file,
			args: CHROMIUM_FLAGS,
			env: { ...process.env, ...env },
			start: `http://127.0.0.1:${port}/kiosk/`,
			memory,
			release: () => release,
			tell: (line) => told.push(line),
		});
		kept = keeper.keep();
		await aliveInRun(1);
	}, PATIENCE);
	afterAll(async () => {
		keeper.stop();
		await kept;
		server.close();
		server.closeAllConnections();
		expect(readdirSync(memory)).toEqual([]);
		rmSync(memory, { recursive: true });
	});

	/** Waits for a sign of life of a run. */
	const aliveInRun = (run: number) =>
		vi.waitFor(() => expect(lastBeat.run).toBe(run), { timeout: PATIENCE, interval: 50 });

	/** Waits until the browser is started for this run; answers how long it took. */
	async function startOfRun(run: number): Promise<number> {
		const begun = Date.now();
		await vi.waitFor(() => expect(keeper.runs).toBe(run), { timeout: PATIENCE, interval: 20 });
		return Date.now() - begun;
	}

	/** Processes of the present run whose command line holds this. */
	function processes(words: string): number[] {
		const [profile = 'none'] = readdirSync(memory);
		const found = processesOf(profile).filter(({ args }) => args.includes(words));
		expect(found).not.toEqual([]);
		return found.map(({ pid }) => pid);
	}

	test('a page says what it is, and how long its own timer takes', () => {
		expect(lastBeat.beat).toMatchObject({ page: '/kiosk/', isPlaying: false, ownTimer: 70_000 });
	});

	test(
		'a dead tab is noticed though the browser lives, and the museum is started again',
		async () => {
			for (const pid of processes('--type=renderer')) process.kill(pid, 'SIGKILL');
			expect(await startOfRun(2)).toBeLessThan(STARTED);
			expect(told).toEqual(['browser started afresh: silent']);
			await aliveInRun(2);
		},
		PATIENCE,
	);

	test(
		'a browser that was ended is started again, with a new profile',
		async () => {
			const [profile = ''] = readdirSync(memory);
			for (const pid of processes('--user-data-dir')) process.kill(pid, 'SIGKILL');
			expect(await startOfRun(3)).toBeLessThan(STARTED);
			expect(existsSync(join(memory, profile))).toBe(false);
			expect(told).toHaveLength(1);
			await aliveInRun(3);
		},
		PATIENCE,
	);

	test(
		'a browser that hangs is noticed though its page lives',
		async () => {
			for (const pid of processes('--user-data-dir')) process.kill(pid, 'SIGSTOP');
			expect(await startOfRun(4)).toBeLessThan(STARTED);
			expect(told.at(-1)).toBe('browser started afresh: silent');
			await aliveInRun(4);
		},
		PATIENCE,
	);

	test(
		'a new release is shown as soon as the start page rests',
		async () => {
			release = '2026-11-28-1430';
			await aliveInRun(5);
			expect(told.at(-1)).toBe('browser started afresh: updated');
		},
		PATIENCE,
	);
});
