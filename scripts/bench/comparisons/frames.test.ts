import { expect, test } from 'vitest';
import type { TraceEvent } from '../browser/main-thread.ts';
import { frameCosts } from './frames.ts';

const event = (name: string, ts: number, dur: number, tid = 1): TraceEvent => ({
	name,
	pid: 1,
	tid,
	ts,
	dur,
	tdur: dur,
});

const trace: TraceEvent[] = [
	{ name: 'thread_name', pid: 1, tid: 1, args: { name: 'CrRendererMain' } },
	event('RunTask', 0, 10_000),
	event('EventDispatch', 1000, 4000),
	event('FunctionCall', 1500, 3000),
	event('FunctionCall', 6000, 1000),
	event('FunctionCall', 8000, 1500),
	event('MajorGC', 8200, 1000),
	event('RunTask', 20_000, 2000),
	event('RunTask', 40_000, 6000),
	event('FireAnimationFrame', 41_000, 1000),
	event('RasterTask', 42_000, 7000, 2),
	event('RunTask', 42_000, 90_000, 2),
];

test('script is counted once, whoever calls whom, and only frames with script count', () => {
	expect(frameCosts(trace)).toEqual({
		script: { middle: 5.5, worst: 5.5 },
		frame: { middle: 10, worst: 10 },
		raster: 7,
	});
});

test('a trace without a page costs nothing', () => {
	expect(frameCosts([]).script).toEqual({ middle: 0, worst: 0 });
});
