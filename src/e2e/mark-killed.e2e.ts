import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type BrowserServer, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readIndex } from '../../scripts/mark/index-file.ts';
import { readJournal } from '../../scripts/mark/journal-lines.ts';
import { isStep, replay } from '../../scripts/mark/progress.ts';
import { markTime } from '../../scripts/mark/text.ts';
import { parseVtt } from '../domain/vtt.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';
import { MarkingProcess } from './marking-desk.ts';

const RECORDINGS = ['talk-a', 'talk-b', 'talk-c', 'talk-d', 'talk-e'];
const WORDS = '请您讲讲旧城墙。我来讲一句申酉戌亥令牌。【笑】就讲到这里。';

/** What is killed. `renderer` is the page's own process, by the browser's crash command; the others get SIGKILL. */
type Victim = 'browser' | 'renderer' | 'server';
const KILLS: readonly Victim[] = Array.from({ length: 50 }, (_, index) =>
	index % 5 === 0 ? 'browser' : index % 10 === 2 ? 'server' : 'renderer',
);

const desk = new MarkingProcess(RECORDINGS.map((id) => ['talk-open', id]));
const program = findChromium();
let killable: BrowserServer | undefined;
let browser: Browser | undefined;

beforeAll(() => desk.start());
afterAll(async () => {
	await killable?.kill();
	await desk.remove();
});

/** The same numbers in every run, so that a failure can be looked at again. */
function randomNumbers(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
const random = randomNumbers(2026);
const oneOf = <Value>(values: readonly Value[]): Value =>
	values[Math.floor(random() * values.length)] as Value; // inside the list

async function openBrowser(): Promise<Browser> {
	if (browser?.isConnected()) return browser;
	killable = await chromium.launchServer({
		executablePath: program.file,
		args: CHROMIUM_FLAGS,
		env: { ...process.env, ...program.env },
	});
	browser = await chromium.connect(killable.wsEndpoint());
	return browser;
}

/** What the page shows as done: how many steps, and every sentence. undefined while it waits for a confirmation. */
interface Shown {
	steps: number;
	sentences: string[];
}
const look = (page: Page): Promise<Shown | undefined> =>
	page.evaluate(() => {
		const line = document.getElementById('kept');
		const steps = /已记下(\d+)步/.exec(line?.textContent ?? '')?.[1];
		if (line?.dataset['state'] !== 'kept' || steps === undefined) return undefined;
		const sentences = [...document.querySelectorAll('.sentence')].map((button) => {
			const [time, words] = [...button.children].map((part) => part.textContent ?? '');
			return `${(time ?? '').split(' ')[0]} ${words}`;
		});
		return { steps: Number(steps), sentences };
	});

const press =
	(...keys: string[]) =>
	async (page: Page) => {
		for (const key of keys) await page.keyboard.press(key);
	};
/** Cuts the chosen sentence behind its second letter, by the keyboard. */
async function split(page: Page): Promise<void> {
	await page.locator('#original').focus();
	await press('Home', 'ArrowRight', 'ArrowRight', 'Enter', 'Escape')(page);
}
async function joinAgain(page: Page): Promise<void> {
	await page.locator('#original').focus();
	await press('Home', 'Backspace', 'Escape')(page);
}
const ACTIONS = [
	press('Space'),
	press('ArrowLeft'),
	press('ArrowRight'),
	press('ArrowDown', 'ArrowRight'),
	press('ArrowUp', 'ArrowLeft'),
	press('Control+z'),
	press('Control+y'),
	press('Control+s'),
	split,
	joinAgain,
];

/** Works until something is killed; answers what the page last showed as done. */
async function workOn(
	page: Page,
	before: Shown | undefined,
): Promise<() => Promise<Shown | undefined>> {
	let last = before;
	const isOver = { value: false };
	const working = (async () => {
		await press('ArrowDown')(page);
		while (!isOver.value) {
			await oneOf(ACTIONS)(page);
			last = (await look(page)) ?? last;
		}
	})().catch(() => undefined);
	return async () => {
		isOver.value = true;
		// A crashed page answers no more, and does not say so.
		await Promise.race([working, setTimeout(500)]);
		return last;
	};
}

/** What the journal says after so many steps. */
function journalled(id: string, steps: number): string[] {
	const { entries, lostLines } = readJournal(readFileSync(desk.journal(id), 'utf8'));
	expect(lostLines).toBe(0);
	let left = steps;
	const until = entries.filter((entry) => !isStep(entry) || left-- > 0);
	return (replay(until)?.marking.sentences ?? []).map(
		({ start, original }) => `${start === undefined ? '没标' : markTime(start)} ${original}`,
	);
}

function expectWholeFiles(id: string): void {
	for (const name of ['original.vtt', 'mandarin.vtt']) {
		const { cues, troubles } = parseVtt(readFileSync(join(desk.folder(id), name), 'utf8'));
		expect(troubles).toEqual([]);
		expect(cues.map(({ text }) => text).join('')).toBe(WORDS);
	}
	expect(
		readIndex(readFileSync(join(desk.folder(id), 'index.yaml'), 'utf8')).fault,
	).toBeUndefined();
}

async function openPage(id: string): Promise<Page> {
	const opened = await openBrowser();
	let [context] = opened.contexts();
	if (!context) {
		context = await opened.newContext({ viewport: { width: 1280, height: 800 } });
		// Nobody looks at the letters here, and they are ten million bytes each time.
		await context.route('**/*.woff2', (route) => route.abort());
	}
	const page = await context.newPage();
	await page.goto(`${desk.url}recordings/${id}/`, { waitUntil: 'commit' });
	await page.waitForSelector('#kept[data-state="kept"]', { state: 'attached' });
	return page;
}

async function kill(victim: Victim, page: Page): Promise<void> {
	if (victim === 'server') return desk.kill();
	if (victim === 'browser') {
		killable?.process().kill('SIGKILL');
		while (browser?.isConnected()) await setTimeout(5);
		return;
	}
	const devTools = await page.context().newCDPSession(page);
	const crashed = new Promise((resolve) => page.once('crash', resolve));
	devTools.send('Page.crash').catch(() => undefined);
	await crashed;
}

const count = (victim: Victim) => KILLS.filter((one) => one === victim).length;

test(
	`nothing shown as done is lost in ${KILLS.length} kills: ${count('browser')} of the browser and ${count('server')} of the server by SIGKILL, ${count('renderer')} of the page’s process by its crash command`,
	{ timeout: 600_000 },
	async () => {
		let [kills, confirmed] = [0, 0];
		let page: Page | undefined;
		for (const [index, victim] of KILLS.entries()) {
			const id = RECORDINGS[Math.floor((index * RECORDINGS.length) / KILLS.length)] ?? '';
			page ??= await openPage(id);
			const finish = await workOn(page, await look(page));
			await setTimeout(100 + random() * 300);
			await kill(victim, page);
			if (victim === 'server') {
				await desk.start();
				// The page itself goes on, with what was done while nobody was there to confirm it.
				await page.waitForSelector('#kept[data-state="kept"]', { state: 'attached' });
			}
			const last = await finish();
			kills += 1;
			confirmed += last?.steps ?? 0;

			if (victim !== 'browser') await page.close();
			page = await openPage(id);
			const now = await look(page);
			expect(now?.steps, `${victim} ${index}`).toBeGreaterThanOrEqual(last?.steps ?? 0);
			expect(journalled(id, last?.steps ?? 0), `${victim} ${index}`).toEqual(last?.sentences);
			expect(now?.sentences).toEqual(journalled(id, now?.steps ?? 0));
			expectWholeFiles(id);
			const isLastOfRecording = (index + 1) % (KILLS.length / RECORDINGS.length) === 0;
			if (!isLastOfRecording) continue;
			await page.close();
			page = undefined;
		}
		expect(kills).toBe(50);
		// Otherwise nothing was at stake.
		expect(confirmed).toBeGreaterThan(500);
	},
);
