import { expect, test } from 'vitest';
import { afterJump, isDue, setSleep } from './sleep-timer.ts';

const segments = [
	{ start: 0, end: 92.4 },
	{ start: 92.4, end: 179.5 },
	{ start: 179.5, end: 270 },
];
const EIGHT = Date.UTC(2026, 10, 28, 12);
const MINUTE = 60_000;
const at = (minutes: number, moment: number) => ({ clock: EIGHT + minutes * MINUTE, moment });

test('minutes are those of the clock, however fast one listens and wherever one jumps', () => {
	const timer = setSleep('15', at(0, 50), segments);
	const jumped = afterJump(timer, 200, segments);
	expect(isDue(jumped, at(14.9, 262))).toBe(false);
	expect(isDue(jumped, at(15, 10))).toBe(true);
});

test('「这一段完」 is the end of the segment that is heard', () => {
	const timer = setSleep('segment', at(0, 50), segments);
	expect(isDue(timer, at(600, 92.3))).toBe(false);
	expect(isDue(timer, at(1, 92.4))).toBe(true);
});

test('after a jump it is the end of the segment jumped into, forward or back', () => {
	const timer = setSleep('segment', at(0, 100), segments);
	expect(isDue(afterJump(timer, 200, segments), at(1, 200))).toBe(false);
	expect(isDue(afterJump(timer, 200, segments), at(2, 270))).toBe(true);
	expect(isDue(afterJump(timer, 3, segments), at(2, 92.4))).toBe(true);
});

test.each(['off', '', 'NaN', '-5', '0'])('「%s」 never stops anything', (choice) => {
	const timer = setSleep(choice, at(0, 0), segments);
	expect(isDue(timer, at(1e6, 1e6))).toBe(false);
	expect(afterJump(timer, 9, segments)).toEqual({ kind: 'off' });
});

test('a recording without segments has no segment to end', () => {
	expect(setSleep('segment', at(0, 0), [])).toEqual({ kind: 'off' });
});
