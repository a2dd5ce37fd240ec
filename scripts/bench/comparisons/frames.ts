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
/** Work of other threads that draws the pixels of a page anew. */
const RASTER = 'RasterTask';

/** What moving a comparison costs, milliseconds of processor time. */
export interface FrameCosts {
	/** Script in one task of the main thread, which is one frame. */
	script: { middle: number; worst: number };
	/** All that the main thread does for one frame: script, style, layout, paint. */
	frame: { middle: number; worst: number };
	/** All that was drawn anew meanwhile. */
	raster: number;
}

const spent = ({ tdur, dur }: TraceEvent) => (tdur ?? dur ?? 0) / 1000;
const thread = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
const within = (outer: TraceEvent, { ts = 0 }: TraceEvent) =>
	ts >= (outer.ts ?? 0) && ts < (outer.ts ?? 0) + (outer.dur ?? 0);

function middleAndWorst(values: readonly number[]) {
	const sorted = [...values].sort((a, b) => a - b);
	return { middle: sorted[sorted.length >> 1] ?? 0, worst: sorted.at(-1) ?? 0 };
}

/** Reads the costs of a movement from a trace. Tasks without any script of the page are not part of it. */
export function frameCosts(events: readonly TraceEvent[]): FrameCosts {
	const onMain = onMainThreads(events);
	const scripts = onMain.filter(({ name, dur }) => SCRIPT.has(name) && dur !== undefined);
	// What one function calls is already in its own time.
	const outermost = scripts.filter(
		(script) =>
			!scripts.some(
				(other) =>
					other !== script &&
					thread(other) === thread(script) &&
					within(other, script) &&
					(other.dur ?? 0) > (script.dur ?? 0),
			),
	);
	const frames = onMain
		.filter(({ name }) => name === 'RunTask')
		.flatMap((task) => {
			const own = outermost.filter(
				(script) => thread(script) === thread(task) && within(task, script),
			);
			if (own.length === 0) return [];
			return [{ script: own.reduce((sum, script) => sum + spent(script), 0), frame: spent(task) }];
		});
	return {
		script: middleAndWorst(frames.map(({ script }) => script)),
		frame: middleAndWorst(frames.map(({ frame }) => frame)),
		raster: events
			.filter(({ name }) => name === RASTER)
			.reduce((sum, event) => sum + spent(event), 0),
	};
}
