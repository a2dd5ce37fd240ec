import type { Browser, Page } from 'playwright-core';

/** What we read of Chromium's trace. https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
	name: string;
	pid: number;
	tid: number;
	/** Processor time, in microseconds. */
	tdur?: number;
	args?: { name?: string };
}

const CATEGORIES = ['disabled-by-default-devtools.timeline'];

/** The longest task of the main threads in a trace, in milliseconds. */
export function longestTaskIn(events: readonly TraceEvent[]): number {
	const main = new Set(
		events
			.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
			.map(({ pid, tid }) => `${pid} ${tid}`),
	);
	return events
		.filter(({ name, pid, tid }) => name === 'RunTask' && main.has(`${pid} ${tid}`))
		.reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0);
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
	await browser.startTracing(page, { categories: CATEGORIES });
	let trace: Buffer;
	try {
		await action();
	} finally {
		trace = await browser.stopTracing();
	}
	const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(trace.toString('utf8'));
	return longestTaskIn(traceEvents);
}
