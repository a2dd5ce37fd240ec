import type { Browser, Page } from 'playwright-core';
import type { EngineServer } from './server.ts';
import type { KnownQuery } from './queries.ts';
import { Deadline } from './deadline.ts';
import { askAndShow, askSome, load, typeQueries, type Timed } from './in-page.ts';
import { longestTask } from '../browser/main-thread.ts';
import type { Answered } from './metrics.ts';

/** How fast and how heavy an engine is in the browser. */
export interface Visited {
	/** Queries asked in the time there was, with the answers. */
	answered: Answered[];
	/** Milliseconds of each of them, in a page that has loaded the engine; parts of an index come as they are needed. */
	first: number[];
	/** The same queries once more. */
	again: number[];
	/** Once more, with a processor a quarter as fast. */
	slow: number[];
	/** Bytes until the first result is there in a new page, the page's client among them; for several queries. */
	firstBytes: number[];
	/** Bytes for the next query. */
	nextBytes: number[];
	/** Milliseconds until the engine is loaded. */
	loading: number;
	/** The longest task of the main thread, in milliseconds of processor time: while loading, and while somebody types. */
	longestLoading: number | undefined;
	longestTyping: number | undefined;
	/** What could not be measured, and why. */
	problems: string[];
}

/** New pages in which the bytes of two queries are counted. */
const FRESH_PAGES = 7;
const AGAIN = 200;
const SLOW = 100;
/** Queries that are typed, and the time between two characters. */
const TYPED = 12;
const KEYSTROKE = 120;
/** Time between two looks at the clock while queries are asked, in milliseconds. */
const BATCH = 2000;

/** Does something in a page nobody has been on. */
async function inNewPage<T>(
	browser: Browser,
	url: string,
	deadline: Deadline,
	visit: (page: Page) => Promise<T>,
): Promise<T> {
	const context = await browser.newContext({ locale: 'zh-CN' });
	try {
		const page = await context.newPage();
		const crashed = new Promise<never>((_, reject) => {
			page.on('crash', () => reject(new Error('浏览器里内存不够')));
		});
		// Nobody waits for it when the visit has ended otherwise.
		crashed.catch(() => {});
		await page.goto(url, { waitUntil: 'load' });
		await page.waitForFunction(() => 'benchSearch' in window);
		return await deadline.wait(Promise.race([visit(page), crashed]));
	} finally {
		await context.close();
	}
}

/** Asks queries until the deadline. */
async function askAll(page: Page, queries: readonly string[], deadline: Deadline): Promise<Timed> {
	const all: Timed = { found: [], milliseconds: [] };
	while (all.found.length < queries.length && !deadline.isOver) {
		const left = queries.slice(all.found.length);
		const some = await page.evaluate(askSome, { queries: left, time: BATCH });
		all.found.push(...some.found);
		all.milliseconds.push(...some.milliseconds);
	}
	return all;
}

async function weighFirst(
	browser: Browser,
	server: EngineServer,
	queries: readonly string[],
	deadline: Deadline,
	into: Pick<Visited, 'firstBytes' | 'nextBytes'>,
): Promise<void> {
	for (let number = 0; number < FRESH_PAGES && (number === 0 || !deadline.isOver); number += 1) {
		const [query = '', next = ''] = queries.slice(number * 2);
		server.reset();
		await inNewPage(browser, server.url, deadline, async (page) => {
			await page.evaluate(load);
			await page.evaluate(askAndShow, query);
			into.firstBytes.push(server.sent());
			server.reset();
			await page.evaluate(askAndShow, next);
			into.nextBytes.push(server.sent());
		});
	}
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Visits an engine and asks it everything; what there was no time for is left out. */
export async function visitEngine(
	browser: Browser,
	server: EngineServer,
	queries: readonly KnownQuery[],
	seconds: number,
): Promise<Visited> {
	const texts = queries.map(({ text }) => text);
	const asked = await inNewPage(browser, server.url, new Deadline(seconds), async (page) => {
		const loading = await page.evaluate(load);
		const first = await askAll(page, texts, new Deadline(seconds * 0.5));
		const again = await askAll(page, texts.slice(0, AGAIN), new Deadline(seconds * 0.1));
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
		const slow = await askAll(page, texts.slice(0, SLOW), new Deadline(seconds * 0.1));
		return { loading, first, again, slow };
	});
	const visited: Visited = {
		answered: queries
			.slice(0, asked.first.found.length)
			.map((query, at) => ({ query, found: asked.first.found[at] ?? [] })),
		first: asked.first.milliseconds,
		again: asked.again.milliseconds,
		slow: asked.slow.milliseconds,
		firstBytes: [],
		nextBytes: [],
		loading: asked.loading,
		longestLoading: undefined,
		longestTyping: undefined,
		problems: [],
	};
	const names = queries
		.filter(({ kind, text }) => (kind === 'piece' || kind === 'title') && text.length > 1)
		.map(({ text }) => text);
	try {
		await weighFirst(browser, server, names, new Deadline(seconds / 2), visited);
	} catch (error) {
		visited.problems.push(`称重：${reasonOf(error)}`);
	}
	try {
		await inNewPage(browser, server.url, new Deadline(seconds / 4), async (page) => {
			visited.longestLoading = await longestTask(browser, page, () => page.evaluate(load));
			const typed = { queries: names.slice(0, TYPED), pause: KEYSTROKE };
			visited.longestTyping = await longestTask(browser, page, () =>
				page.evaluate(typeQueries, typed),
			);
		});
	} catch (error) {
		visited.problems.push(`打字：${reasonOf(error)}`);
	}
	return visited;
}
