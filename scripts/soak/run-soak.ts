import { chromium, type Browser, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../src/e2e/chromium.ts';
import { seeded, type Random } from '../draw/random.ts';
import { rememberSounds } from './in-page.ts';
import type { HeapSample, Measured } from './judge.ts';
import { judgeStart, leaveAlone, type Waiting } from './leave.ts';
import { pagesInMemory, usedHeap } from './memory.ts';
import { lookRound } from './tour.ts';
import { Visitor } from './visitor.ts';
import { Findings, watchWindow } from './watch-page.ts';

/** What is tried, and how long. */
export interface SoakTask {
	/** Full address of the start. */
	start: string;
	/** Milliseconds, or so many visitors. */
	until: { length: number } | { visits: number };
	seed: number;
	/** Full addresses, one of every kind of page, which are opened before the first visitor comes. */
	tour: readonly string[];
	/** Looks of one visitor, the fewest and the most; each is followed by some touches. */
	looks: readonly [number, number];
	/** After so many looks at one page from which no tap leads to the start, it is a dead end. */
	lostAfter: number;
	/** The hall's own waiting is shortened to this for all visitors but the first and one in fifty. */
	waiting: Waiting;
	/** Milliseconds that the machine may take to go back to its start: of its own accord, and shortened. */
	patience: { usual: number; short: number };
	/** Told after every visitor. */
	onVisit?: (result: SoakResult) => void;
}

/** What came of it. */
export interface SoakResult extends Measured {
	visits: number;
	/** How often the machine asked before it went back. */
	asked: number;
	/** How often the waiting was the edition's own. */
	unshortened: number;
	/** Different pages that were touched. */
	pages: number;
	/** Megabytes of all pages in the computer's memory, one for each visitor. */
	resident: number[];
}

/** The hall's screen. */
const SCREEN = { width: 1080, height: 1920 };
/** From the start something is opened within so many looks. */
const TO_LEAVE = 3;
/** One visitor in so many is waited for as long as in the hall. */
const UNSHORTENED = 50;

async function open(browser: Browser, start: string, findings: Findings): Promise<Page> {
	const context = await browser.newContext({
		viewport: SCREEN,
		hasTouch: true,
		locale: 'zh-CN',
		serviceWorkers: 'block',
	});
	await context.addInitScript(rememberSounds);
	watchWindow(context, new URL(start).origin, findings);
	const page = await context.newPage();
	await page.goto(start);
	return page;
}

const NOTHING_YET = {
	length: 0,
	actions: 0,
	left: 0,
	returned: 0,
	visits: 0,
	asked: 0,
	unshortened: 0,
	pages: 0,
} as const;

/** Somebody comes, touches what there is, and leaves something open. */
async function comeAndTouch(visitor: Visitor, { looks }: SoakTask, random: Random) {
	const [fewest, most] = looks;
	const count = fewest + Math.floor(random() * (most - fewest));
	for (let look = 0; look < count; look += 1) await visitor.act();
	// Every third visitor goes home; from the start the last touch opens something to leave.
	if (random() < 0.33) await visitor.goHome();
	for (let look = 0; look < TO_LEAVE && (await visitor.look())?.isAtStart; look += 1)
		await visitor.act();
}

/** Lets visitors touch the hall's screen in a window of a browser. A window that goes away by itself ends the run as a finding. */
export async function soakIn(browser: Browser, task: SoakTask): Promise<SoakResult> {
	const { start, until, lostAfter, tour, waiting, patience } = task;
	const findings = new Findings();
	const random = seeded(task.seed);
	const page = await open(browser, start, findings);
	const session = await page.context().newCDPSession(page);
	const visitor = new Visitor(page, session, { start, random, findings, lostAfter });
	const heap: HeapSample[] = [];
	const resident: number[] = [];
	let result: SoakResult = { ...NOTHING_YET, findings: findings.list, heap, resident };
	const began = Date.now();
	const isOver = () =>
		'visits' in until ? result.visits >= until.visits : Date.now() - began >= until.length;
	try {
		await lookRound(page, visitor, tour);
		if (tour.length > 0) await page.goto(start);
		const steps = await page.evaluate(() => history.length);
		while (!isOver()) {
			await comeAndTouch(visitor, task, random);
			const isUsual = waiting === undefined || result.visits % UNSHORTENED === 0;
			const leaving = {
				start,
				waiting: isUsual ? undefined : waiting,
				patience: isUsual ? patience.usual : patience.short,
			};
			const { hasAsked, hasReturned } = await leaveAlone(page, leaving, findings);
			if (hasReturned) await judgeStart(page, { start, steps }, findings);
			else await page.goto(start);
			heap.push({ at: Date.now() - began, bytes: await usedHeap(session) });
			resident.push(...(await pagesInMemory(browser)));
			result = {
				...result,
				length: Date.now() - began,
				actions: visitor.actions,
				left: result.left + 1,
				returned: result.returned + Number(hasReturned),
				visits: result.visits + 1,
				asked: result.asked + Number(hasAsked),
				unshortened: result.unshortened + Number(isUsual),
				pages: visitor.seen.size,
			};
			task.onVisit?.(result);
		}
		await page.context().close();
	} catch (error) {
		findings.add('frozen', String(error));
	}
	return result;
}

/** The browser of the soak run. */
export async function openSoakBrowser(): Promise<Browser> {
	const program = findChromium();
	return chromium.launch({
		executablePath: program.file,
		args: [...CHROMIUM_FLAGS, '--autoplay-policy=no-user-gesture-required'],
		env: { ...process.env, ...program.env },
	});
}
