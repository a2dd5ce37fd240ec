import { describe, expect, test } from 'vitest';
import { failures, heapGrowth, hourlyRate, settlingTime, type HeapSample } from './judge.ts';

const MINUTE = 60_000;
/** A sample every minute of half an hour. */
const halfHour = (bytesAt: (minute: number) => number): HeapSample[] =>
	Array.from({ length: 30 }, (_, minute) => ({ at: minute * MINUTE, bytes: bytesAt(minute) }));
const well = {
	length: 30 * MINUTE,
	actions: 15_000,
	left: 40,
	returned: 40,
	heap: halfHour(() => 3_000_000),
	findings: [],
};

describe('the heap', () => {
	test('may grow while it settles, ten minutes of a long run and a third of a short one', () => {
		expect(settlingTime(30 * MINUTE)).toBe(10 * MINUTE);
		expect(settlingTime(8 * 60 * MINUTE)).toBe(10 * MINUTE);
		expect(settlingTime(6 * MINUTE)).toBe(2 * MINUTE);
		expect(
			heapGrowth(
				halfHour((minute) => Math.min(minute, 10) * 1000),
				30 * MINUTE,
			),
		).toBe(0);
	});

	test('that goes on growing is seen', () => {
		const growth = heapGrowth(
			halfHour((minute) => 1_000_000 + minute * 10_000),
			30 * MINUTE,
		);
		expect(growth).toBeCloseTo(0.124, 2);
	});

	test('is not judged by one odd sample', () => {
		const odd = halfHour((minute) => (minute === 29 ? 9_000_000 : 3_000_000));
		expect(heapGrowth(odd, 30 * MINUTE)).toBe(0);
	});

	test('that was hardly measured is not judged', () => {
		expect(heapGrowth(halfHour(() => 1).slice(0, 15), 30 * MINUTE)).toBeUndefined();
	});
});

test('a rate is told for an hour', () => {
	expect(hourlyRate(10_000, 30 * MINUTE)).toBe(20_000);
});

describe('a run', () => {
	test('in which nothing went wrong has no failures', () => {
		expect(failures(well)).toEqual([]);
	});

	test('in which something went wrong says what', () => {
		const findings = [
			{ kind: 'stuck-sound', detail: '/' },
			{ kind: 'dead-end', detail: '/a/' },
			{ kind: 'dead-end', detail: '/b/' },
		] as const;
		expect(failures({ ...well, findings })).toEqual(['回不到开头：2次', '声音停不下来：1次']);
	});

	test.each([
		[{ actions: 9_000 }, ['一小时只碰了18000下，不到20000下，这次不算数']],
		[{ returned: 39 }, ['放下40次，只回到开头39次']],
		[{ left: 0, returned: 0 }, ['一次也没有等它自己回到开头']],
		[
			{ heap: halfHour((minute) => 1_000_000 + minute * 10_000) },
			['内存稳定以后又长了12.4%，应当小于5%'],
		],
		[{ heap: [] }, ['量内存的次数太少，看不出长没长，请把时间加长']],
	])('%j is refused with its sentence', (change, sentences) => {
		expect(failures({ ...well, ...change })).toEqual(sentences);
	});
});
