import type { Browser, Page } from 'playwright-core';
import type { ChromiumProgram } from '../../../src/e2e/chromium.ts';
import { BareBrowser } from '../browser/bare-browser.ts';
import { longestTask } from '../browser/main-thread.ts';
import type { SlowNetwork } from '../browser/slow-network.ts';

/** How long it takes to be at another sentence; milliseconds. */
export interface Seeks {
	/** Where the browser still had the sound: the middle and the worst. */
	middle: number;
	worst: number;
	/** How often it had let go of the sound and fetched it again; not among the former. */
	fetched: number;
}

/** How a page of a recording behaves on a phone a quarter as fast as this computer; milliseconds. */
export interface Listened {
	/** The longest task while the sound plays and the words follow. */
	following: number;
	/** From the tap on a sentence on the screen to its sound and its mark. */
	tap: Seeks;
	/** From a leap on the bar of time to the sound and the mark of a far sentence. */
	leap: Seeks;
}

const SCREEN = { width: 390, height: 844 };
const PHONE = { viewport: SCREEN, hasTouch: true, locale: 'zh-CN' };
const SLOWER = 4;
/** Milliseconds after the page has loaded in which it may still be busy. */
const SETTLING = 3000;
const FOLLOWED = 15_000;
/** Milliseconds from scrolling to a sentence to the tap on it. */
const SCROLLED = 1000;
/** How often a page is opened; the middle counts. */
const OPENINGS = 13;

/** Milliseconds after which nobody waits for a sentence any more; the usual page may never mark it in time. */
const GIVEN_UP = 10_000;

/** Ways to another sentence: a tap on it where it is on the screen, or the bar of time, with the sentence wherever it is. */
type Way = 'tap' | 'leap';

/** A sentence to be heard. */
interface Wanted {
	index: number;
	/** Where it begins in the recording, in seconds. */
	from: number;
	way: Way;
	/** Milliseconds after which nobody waits any more. */
	givenUp: number;
}

/** Runs in the page: scrolls to a sentence as a reader does. */
const scrollTo = (index: number) => {
	dispatchEvent(new WheelEvent('wheel'));
	document.querySelectorAll('.sentence')[index]?.scrollIntoView({ block: 'center' });
};

/**
 * Runs in the page: goes to a sentence; answers when that was and how long it took until it was heard and marked, or until it
 * was given up. The browser tells it, and is not asked: asking takes the time that is to be measured.
 */
const goToSentence = ({ index, from, way, givenUp }: Wanted) =>
	new Promise<{ began: number; waited: number }>((resolve) => {
		const audio = document.querySelector('audio');
		const line = document.querySelectorAll<HTMLElement>('.sentence')[index];
		const bar = document.querySelector<HTMLInputElement>('transcript-player input[type="range"]');
		const began = Date.now();
		const start = performance.now();
		const done = () => {
			changes.disconnect();
			for (const name of told) document.removeEventListener(name, look, true);
			resolve({ began, waited: performance.now() - start });
		};
		const look = () => {
			const isHeard =
				audio !== null &&
				!audio.seeking &&
				audio.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA &&
				audio.currentTime >= from - 0.1 &&
				audio.currentTime < from + 5;
			if (isHeard && line?.getAttribute('aria-current') === 'true') done();
		};
		const told = ['timeupdate', 'seeked', 'canplay', 'playing'];
		const changes = new MutationObserver(look);
		if (line) changes.observe(line, { attributes: true });
		for (const name of told) document.addEventListener(name, look, true);
		setTimeout(done, givenUp);
		if (way === 'tap') (line?.querySelector<HTMLElement>('.run') ?? line)?.click();
		else if (bar && bar.offsetParent) {
			// The bar knows whole seconds.
			bar.valueAsNumber = Math.ceil(from);
			bar.dispatchEvent(new Event('input', { bubbles: true }));
		} else if (audio) audio.currentTime = Math.ceil(from);
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

const seeksOf = (waits: readonly number[], fetched: number): Seeks => ({
	middle: middleOf(waits),
	worst: Math.max(...waits),
	fetched,
});

/**
 * Somebody hears a sentence, goes far away, and comes back, again and again all over the talk. Each time they have listened a
 * little further into a sentence: a page is busiest where one begins.
 */
async function seek(
	page: Page,
	network: SlowNetwork,
	way: Way,
	{ sentences, step, taps }: Talk,
): Promise<Seeks> {
	const wanted = (index: number): Wanted => ({
		index,
		from: index * step,
		way,
		givenUp: GIVEN_UP,
	});
	const bring = async (index: number) => {
		if (way === 'tap') {
			await page.evaluate(scrollTo, index);
			await settled(SCROLLED);
		}
		return page.evaluate(goToSentence, wanted(index));
	};
	const there: number[] = [];
	let fetched = 0;
	for (let at = 0; at < taps; at += 1) {
		const index = Math.floor(((at + 0.5) * sentences) / taps);
		for (const first of [index, (index + Math.floor(sentences / 2)) % sentences]) {
			await bring(first);
			await page.waitForFunction(hasSound, first * step);
			await settled(step * (1 + at / taps) * 1000);
		}
		const { began, waited } = await bring(index);
		if (network.brought(began, began + waited)) fetched += 1;
		else there.push(waited);
	}
	return seeksOf(there, fetched);
}

/** Listens to a page, taps sentences, and leaps. */
export async function listen(
	browser: Browser,
	network: SlowNetwork,
	url: string,
	talk: Talk,
): Promise<Listened> {
	const context = await browser.newContext(PHONE);
	try {
		const page = await context.newPage();
		const session = await context.newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
		await page.goto(url, { waitUntil: 'load' });
		if (talk.isOurs) await page.locator('transcript-player[data-ready]').waitFor();
		const tap = await seek(page, network, 'tap', talk);
		const leap = await seek(page, network, 'leap', talk);
		await untilPlaying(page);
		await settled();
		const following = await longestTask(browser, page, () => settled(FOLLOWED));
		return { following, tap, leap };
	} finally {
		await context.close();
	}
}
