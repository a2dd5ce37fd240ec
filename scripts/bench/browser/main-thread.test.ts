import { expect, test } from 'vitest';
import { longestTaskIn } from './main-thread.ts';

test('takes the longest task of the main thread, by processor time', () => {
	const name = (tid: number, thread: string) => ({
		name: 'thread_name',
		pid: 1,
		tid,
		args: { name: thread },
	});
	const task = (tid: number, tdur: number) => ({ name: 'RunTask', pid: 1, tid, tdur });
	const events = [
		task(7, 30_000),
		task(7, 51_000),
		task(8, 400_000),
		{ name: 'Layout', pid: 1, tid: 7, tdur: 90_000 },
		name(7, 'CrRendererMain'),
		name(8, 'CrBrowserMain'),
	];
	expect(longestTaskIn(events)).toBe(51);
});
