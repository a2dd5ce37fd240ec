import type { Browser, Page } from 'playwright-core';
import type { ChromiumProgram } from '../../../src/e2e/chromium.ts';
import { BareBrowser } from '../browser/bare-browser.ts';
import { longestTask } from '../browser/main-thread.ts';

/** How a page of a recording behaves on a phone a quarter as fast as this computer; milliseconds. */
export interface Listened {
	/** The longest task while the sound plays and the words follow. */
	following: number;
	/** From the tap on a sentence to its sound and its mark, where the sound has come already: the middle and the worst. */
	seek: { middle: number; worst: number };
}

const SCREEN = { width: 390, height: 844 };
const PHONE = { viewport: SCREEN, hasTouch: true, locale: 'zh-CN' };
const SLOWER = 4;
/** Milliseconds after the page has loaded in which it may still be busy. */
const SETTLING = 3000;
const FOLLOWED = 15_000;
/** How often a page is opened; the middle counts. */
const OPENINGS = 9;

/** Milliseconds after which nobody waits for a sentence any more; the usual page may never mark it in time. */
const GIVEN_UP = 10_000;

/** Runs in the page: taps a sentence; answers how long it took until it was heard and marked, or until it was given up. */
const tapSentence = ({ index, givenUp }: { index: number; givenUp: number }) =>
	new Promise<number>((resolve) => {
		const audio = document.querySelector('audio');
		const line = document.querySelectorAll<HTMLElement>('.sentence')[index];
		const began = performance.now();
		const look = () => {
			const isThere = audio && !audio.seeking && line?.getAttribute('aria-current') === 'true';
			const waited = performance.now() - began;
			if (isThere || waited > givenUp) resolve(waited);
			else setTimeout(look, 1);
		};
		const link = line?.querySelector<HTMLElement>('.run') ?? line;
		link?.click();
		look();
	});

const untilPlaying = (page: Page) =>
	page.waitForFunction(() => {
		const audio = document.querySelector('audio');
		return audio && !audio.paused && audio.readyState > 2;
	});

const settled = (milliseconds = SETTLING) =>
	new Promise((resolve) => setTimeout(resolve, milliseconds));

const middleOf = (values: readonly number[]) =>
	[...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * Goes from one page to others, again and again, in a browser that does nothing else. Answers for each page the longest task
 * of the main thread from the tap until nothing more happens: the middle of several, milliseconds. Each time the address is
 * new, as a page is that a visitor has not seen.
 */
export async function openAgain(
	program: ChromiumProgram,
	profile: string,
	from: string,
	urls: readonly string[],
): Promise<number[]> {
	const browser = await BareBrowser.open(program, profile, { ...SCREEN, slower: SLOWER });
	const tasks: number[][] = urls.map(() => []);
	try {
		for (let round = 0; round < OPENINGS; round += 1)
			for (const [at, url] of urls.entries()) {
				await browser.go(from, SETTLING);
				const task = await browser.longestTask(() => browser.go(`${url}?${round}`, 2 * SETTLING));
				tasks[at]?.push(task);
			}
	} finally {
		await browser.close();
	}
	return tasks.map(middleOf);
}

/** Listens to a page and taps sentences. `isOurs`: the page is the museum's own and tells when it is ready. */
export async function listen(
	browser: Browser,
	url: string,
	{ sentences, taps, isOurs }: { sentences: number; taps: number; isOurs: boolean },
): Promise<Listened> {
	const context = await browser.newContext(PHONE);
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.goto(url, { waitUntil: 'load' });
		if (isOurs) await page.locator('transcript-player[data-ready]').waitFor();
		const tapped = Array.from({ length: taps }, (_, at) =>
			Math.floor(((at + 0.5) * sentences) / taps),
		);
		// Once to fetch the sound around each sentence, once to measure.
		const tap = (index: number) => page.evaluate(tapSentence, { index, givenUp: GIVEN_UP });
		for (const index of tapped) await tap(index);
		const times: number[] = [];
		for (const index of tapped) times.push(await tap(index));
		await untilPlaying(page);
		await settled();
		return {
			following: await longestTask(browser, page, () => settled(FOLLOWED)),
			seek: { middle: middleOf(times), worst: Math.max(...times) },
		};
	} finally {
		await context.close();
	}
}
