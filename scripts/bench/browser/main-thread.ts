import type { Browser, Page } from 'playwright-core';

/** What we read of Chromium's trace; times in microseconds. https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
export interface TraceEvent {
	name: string;
	pid: number;
	tid: number;
	ts?: number;
	/** Processor time, and time by the clock. */
	tdur?: number;
	dur?: number;
	args?: { name?: string };
}

/** What the trace has to hold for the length of tasks. */
export const TASK_CATEGORIES = ['disabled-by-default-devtools.timeline'];

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

/** The events of the threads that run the scripts of pages and lay them out. */
export function onMainThreads(events: readonly TraceEvent[]): TraceEvent[] {
	const main = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(threadOf),
	);
	return events.filter((event) => main.has(threadOf(event)));
}

/** The longest task of the main threads in a trace, in milliseconds. */
export const longestTaskIn = (events: readonly TraceEvent[]): number =>
	onMainThreads(events)
		.filter(({ name }) => name === 'RunTask')
		.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);

/** What a trace tells of a page while something goes on. */
async function traceOf(
	browser: Browser,
	page: Page,
	categories: readonly string[],
	action: () => Promise<unknown>,
): Promise<TraceEvent[]> {
	await browser.startTracing(page, { categories: [...categories] });
	let trace: Buffer;
	try {
		await action();
	} finally {
		trace = await browser.stopTracing();
	}
	const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString('utf8'));
	return traceEvents;
}

/**
 * The longest task of a page's main thread while something goes on, in milliseconds. It is processor time: what other
 * programs take away from a busy computer does not count. The Long Tasks API counts that, and does not see what runs after
 * `await fetch(…)`.
 */
export async function longestTask(
	browser: Browser,
	page: Page,
	action: () => Promise<unknown>,
): Promise<number> {
	return longestTaskIn(await traceOf(browser, page, TASK_CATEGORIES, action));
}
