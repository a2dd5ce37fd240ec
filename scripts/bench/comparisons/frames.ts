import { onMainThreads, type TraceEvent } from '../browser/main-thread.ts';

/** What the trace has to hold for the costs of frames. */
export const FRAME_CATEGORIES = [
	'devtools.timeline',
	'disabled-by-default-devtools.timeline',
	'cc',
	'toplevel',
];
/** Events that are script and nothing else. */
const SCRIPT = new Set(['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'TimerFire']);
/** A full collection of memory. */
const COLLECTION = 'MajorGC';
/** What the main thread does in one go. */
const TASK = 'RunTask';
/** Work of other threads that draws the pixels of a page anew. */
const RASTER = 'RasterTask';

/** What moving a comparison costs, milliseconds of processor time. */
export interface FrameCosts {
	/**
	 * Script in one task of the main thread, which is one frame. Full collections of memory are not script: the browser makes them
	 * when it thinks best, as Chrome's own panels tell them apart.
	 */
	script: { middle: number; worst: number };
	/** All that the main thread does for one frame: script, style, layout, paint. */
	frame: { middle: number; worst: number };
	/** All that was drawn anew meanwhile. */
	raster: number;
}

const spent = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;
const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const startOf = ({ ts }: TraceEvent) => ts ?? 0;
const endOf = (event: TraceEvent) => startOf(event) + (event.dur ?? 0);

/** The events of each thread, the earlier first and of two that begin together the longer. */
function byThread(events: readonly TraceEvent[]): TraceEvent[][] {
	const threads = Object.groupBy(events, thread);
	return Object.values(threads).map((own = []) =>
		own.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a)),
	);
}

/** Those events of one thread that lie in no other: what one function calls is already in its own time. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
	let end = -Infinity;
	return events.filter((event) => {
		if (startOf(event) < end) return false;
		end = endOf(event);
		return true;
	});
}

/** Script and main thread of every task of one thread that runs script. */
function costsOfTasks(events: readonly TraceEvent[]) {
	const tasks = events.filter(({ name }) => name === TASK);
	const scripts = outermost(events.filter(({ name }) => SCRIPT.has(name)));
	const collections = outermost(events.filter(({ name }) => name === COLLECTION));
	const collecting = (within: TraceEvent) =>
		collections
			.filter((one) => startOf(one) >= startOf(within) && startOf(one) < endOf(within))
			.reduce((sum, one) => sum + spent(one), 0);
	let next = 0;
	return tasks.flatMap((task) => {
		const end = endOf(task);
		let script = 0;
		let runs = 0;
		for (let own = scripts[next]; own && startOf(own) < end; own = scripts[++next]) {
			if (startOf(own) < startOf(task)) continue;
			script += spent(own) - collecting(own);
			runs += 1;
		}
		return runs > 0 ? [{ script, frame: spent(task) }] : [];
	});
}

function middleAndWorst(values: readonly number[]) {
	const sorted = [...values].sort((a, b) => a - b);
	return { middle: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}

/** Reads the costs of a movement from a trace. Tasks without any script of the page are not part of it. */
export function frameCosts(events: readonly TraceEvent[]): FrameCosts {
	const onMain = onMainThreads(events).filter(
		({ name, dur }) =>
			dur !== undefined && (name === TASK || name === COLLECTION || SCRIPT.has(name)),
	);
	const frames = byThread(onMain).flatMap(costsOfTasks);
	return {
		script: middleAndWorst(frames.map(({ script }) => script)),
		frame: middleAndWorst(frames.map(({ frame }) => frame)),
		raster: events
			.filter(({ name }) => name === RASTER)
			.reduce((sum, event) => sum + spent(event), 0),
	};
}
