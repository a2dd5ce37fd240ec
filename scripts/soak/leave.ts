import type { Page } from 'playwright-core';
import { hurrySounds, shortenWaiting, tracesOf, viewOf } from './in-page.ts';
import type { Findings } from './watch-page.ts';

/** The waiting of the hall's timer while it is tried, in seconds; undefined leaves it as it was built. */
export type Waiting = { ask: number; answer: number } | undefined;

/** Milliseconds between two looks. */
const LOOK = 250;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How a machine that was left alone behaved. */
export interface Left {
	hasAsked: boolean;
	hasReturned: boolean;
}

/**
 * Takes the hand away and waits until the machine has gone back to its start by itself. `patience` is in milliseconds. Sounds
 * are moved to their last second, because the machine waits for their end.
 */
export async function leaveAlone(
	page: Page,
	{ start, waiting, patience }: { start: string; waiting: Waiting; patience: number },
	findings: Findings,
): Promise<Left> {
	const from = page.url();
	let hasAsked = false;
	const until = Date.now() + patience;
	while (Date.now() < until) {
		try {
			// A touch may still open another page, which waits as it was built.
			if (waiting) await page.evaluate(shortenWaiting, waiting);
			const { isAtStart, sounds, isAsking } = await page.evaluate(viewOf, start);
			if (sounds.length > 0) await page.evaluate(hurrySounds);
			hasAsked ||= isAsking;
			if (isAtStart && !isAsking && sounds.length === 0) return { hasAsked, hasReturned: true };
		} catch (error) {
			// Else the page is on its way.
			if (page.isClosed()) throw error;
		}
		await pause(LOOK);
	}
	findings.add('no-return', `${from} after ${patience} ms`);
	return { hasAsked, hasReturned: false };
}

/** Asks a page; once more where it went away while it was asked, because a last touch opened another. */
async function askAgain<Answer>(page: Page, question: () => Promise<Answer>): Promise<Answer> {
	try {
		return await question();
	} catch (error) {
		if (page.isClosed()) throw error;
		await page.waitForLoadState();
		return question();
	}
}

/** Milliseconds that the machine may take to notice that somebody has gone back. */
const NOTICE = 10_000;

/** Looks whether the start is as the first visitor found it, and whether 「返回」 leads to what another one has seen. */
export async function judgeStart(
	page: Page,
	{ start, steps }: { start: string; steps: number },
	findings: Findings,
): Promise<void> {
	const { sounds } = await askAgain(page, () => page.evaluate(viewOf, start));
	for (const { address } of sounds) findings.add('stuck-sound', `at the start: ${address}`);
	const traces = await askAgain(page, () => page.evaluate(tracesOf));
	if (traces.stored > 0) findings.add('trace', `${traces.stored} entries are stored`);
	if (traces.steps <= steps) return;
	// A touch before a page has read its scripts leaves a step; going back may then lead to the start alone.
	const moved = page.waitForEvent('framenavigated', { timeout: NOTICE }).catch(() => undefined);
	// Its answer may be lost with the page.
	await page.evaluate(() => history.back()).catch(() => undefined);
	// Until then the address is still the start's.
	await moved;
	// Before the start lies the empty page with which this run's window, unlike the hall's, began.
	const isNobodys = ({ href }: URL) => href === 'about:blank' || href.replace(/#.*$/, '') === start;
	await page
		.waitForURL(isNobodys, { timeout: NOTICE })
		.catch(() => findings.add('trace', `back leads to ${page.url()}`));
	await page.goto(start);
}
