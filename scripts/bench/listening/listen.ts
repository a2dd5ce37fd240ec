import type { Browser, Page } from 'playwright-core';
import type { ChromiumProgram } from '../../../src/e2e/chromium.ts';
import { BareBrowser } from '../browser/bare-browser.ts';
import { longestTask } from '../browser/main-thread.ts';
import type { SlowNetwork } from '../browser/slow-network.ts';

/** How a page of a recording behaves on a phone a quarter as fast as this computer; milliseconds. */
export interface Listened {
	/** The longest task while the sound plays and the words follow. */
	following: number;
	/** From the tap on a sentence to its sound and its mark, where the browser still had the sound: the middle and the worst. */
	seek: { middle: number; worst: number };
	/** The same where it had let go of the sound and fetched it again, with how often that was; the middle is NaN where it never was. */
	fetched: { middle: number; count: number };
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

/** A sentence that is tapped. */
interface Tap {
	index: number;
	/** Where it begins in the recording, in seconds. */
	from: number;
	/** Milliseconds after which nobody waits any more. */
	givenUp: number;
}

/** Runs in the page: taps a sentence; answers when that was and how long it took until it was heard and marked, or until it was given up. */
const tapSentence = ({ index, from, givenUp }: Tap) =>
	new Promise<{ began: number; waited: number }>((resolve) => {
		const audio = document.querySelector('audio');
		const line = document.querySelectorAll<HTMLElement>('.sentence')[index];
		const began = Date.now();
		const start = performance.now();
		const isHeard = () =>
			audio !== null &&
			!audio.seeking &&
			audio.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA &&
			audio.currentTime >= from - 0.1 &&
			audio.currentTime < from + 5;
		const look = () => {
			const isThere = isHeard() && line?.getAttribute('aria-current') === 'true';
			const waited = performance.now() - start;
			if (isThere || waited > givenUp) resolve({ began, waited });
			else setTimeout(look, 1);
		};
		const link = line?.querySelector<HTMLElement>('.run') ?? line;
		link?.click();
		look();
	});

/** Runs in the page: whether the sound from a moment on has come, and some seconds of what follows. */
const hasSound = (from: number) => {
	const buffered = document.querySelector('audio')?.buffered;
	return Array.from(
		{ length: buffered?.length ?? 0 },
		(_, at) => (buffered?.start(at) ?? NaN) <= from && (buffered?.end(at) ?? NaN) >= from + 5,
	).includes(true);
};

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

/** A page of a recording whose sentences are all of one length. */
export interface Talk {
	sentences: number;
	/** Seconds from one sentence to the next. */
	step: number;
	/** Sentences to be tapped, spread over the talk. */
	taps: number;
	/** Whether the page is the museum's own and tells when it is ready. */
	isOurs: boolean;
}

/** Listens to a page and taps sentences. */
export async function listen(
	browser: Browser,
	network: SlowNetwork,
	url: string,
	{ sentences, step, taps, isOurs }: Talk,
): Promise<Listened> {
	const context = await browser.newContext(PHONE);
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.goto(url, { waitUntil: 'load' });
		if (isOurs) await page.locator('transcript-player[data-ready]').waitFor();
		const tapAt = (index: number): Tap => ({ index, from: index * step, givenUp: GIVEN_UP });
		const fetchAt = async (tap: Tap) => {
			await page.evaluate(tapSentence, tap);
			await page.waitForFunction(hasSound, tap.from);
			// As long as it takes to hear the sentence.
			await settled(step * 1000);
		};
		const there: number[] = [];
		const fetched: number[] = [];
		for (let at = 0; at < taps; at += 1) {
			const index = Math.floor(((at + 0.5) * sentences) / taps);
			// Somebody hears a sentence, goes far away, and comes back.
			await fetchAt(tapAt(index));
			await fetchAt(tapAt((index + Math.floor(sentences / 2)) % sentences));
			const { began, waited } = await page.evaluate(tapSentence, tapAt(index));
			(network.brought(began, began + waited) ? fetched : there).push(waited);
		}
		await untilPlaying(page);
		await settled();
		return {
			following: await longestTask(browser, page, () => settled(FOLLOWED)),
			seek: { middle: middleOf(there), worst: Math.max(...there) },
			fetched: { middle: middleOf(fetched), count: fetched.length },
		};
	} finally {
		await context.close();
	}
}
