import type { Browser, BrowserContext, Page } from 'playwright-core';
import { longestTask } from '../search/main-thread.ts';

/** How a page of a recording behaves on a phone a quarter as fast as this computer; milliseconds. */
export interface Listened {
	/** The longest task of the main thread from the tap on a link to the page until nothing more happens on it. */
	opening: number;
	/** The longest task while the sound plays and the words follow. */
	following: number;
	/** From the tap on a sentence to its sound and its mark, where the sound has come already: the middle and the worst. */
	seek: { middle: number; worst: number };
}

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' };
const SLOWER = 4;
/** A phone's network: 10 Mbit/s, bytes a second, and milliseconds until an answer begins. */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 1.25e6, uploadThroughput: 6e5 };
/** Milliseconds after the page has loaded in which it may still be busy. */
const SETTLING = 3000;
const FOLLOWED = 15_000;
/** Sentences that are tapped, spread over the talk. */
const TAPS = 12;

/** Runs in the page: taps a sentence; answers how long it took until it was heard and marked. */
const tapSentence = (index: number) =>
	new Promise<number>((resolve) => {
		const audio = document.querySelector('audio');
		const line = document.querySelectorAll<HTMLElement>('.sentence')[index];
		const began = performance.now();
		const look = () => {
			const isThere = audio && !audio.seeking && line?.getAttribute('aria-current') === 'true';
			if (isThere) resolve(performance.now() - began);
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

/** A slow phone on which somebody reads the page that leads to others. */
async function openSlowly(context: BrowserContext, from: string): Promise<Page> {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', NETWORK);
	await page.goto(from, { waitUntil: 'load' });
	await settled();
	return page;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, SETTLING));

/** The longest task while a page opens. Nothing of the test's own may run in it meanwhile. */
const opening = (browser: Browser, page: Page, url: string) =>
	longestTask(browser, page, async () => {
		await page.goto(url, { waitUntil: 'load' });
		await settled();
	});

/** What a page takes to open and no more; milliseconds. */
export async function openOnly(browser: Browser, from: string, url: string): Promise<number> {
	const context = await browser.newContext(PHONE);
	try {
		return await opening(browser, await openSlowly(context, from), url);
	} finally {
		await context.close();
	}
}

/** Opens a page from another one, listens to it and taps sentences. `isOurs`: the page is the museum's own and tells when it is ready. */
export async function listen(
	browser: Browser,
	from: string,
	url: string,
	sentences: number,
	isOurs: boolean,
): Promise<Listened> {
	const context = await browser.newContext(PHONE);
	try {
		const page = await openSlowly(context, from);
		const opened = await opening(browser, page, url);
		if (isOurs) await page.locator('transcript-player[data-ready]').waitFor();
		const taps = Array.from({ length: TAPS }, (_, at) =>
			Math.floor(((at + 0.5) * sentences) / TAPS),
		);
		// Once to fetch the sound around each sentence, once to measure.
		for (const index of taps) await page.evaluate(tapSentence, index);
		const times: number[] = [];
		for (const index of taps) times.push(await page.evaluate(tapSentence, index));
		await untilPlaying(page);
		await settled();
		const following = await longestTask(
			browser,
			page,
			() => new Promise((resolve) => setTimeout(resolve, FOLLOWED)),
		);
		const sorted = times.sort((a, b) => a - b);
		return {
			opening: opened,
			following,
			seek: { middle: sorted[TAPS / 2] ?? NaN, worst: sorted.at(-1) ?? NaN },
		};
	} finally {
		await context.close();
	}
}
