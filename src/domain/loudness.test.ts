import { expect, test } from 'vitest';
import { loudnessAt, nextLevel, readLevel } from './loudness.ts';

test('a visitor who has said nothing hears as loud as the hall allows, and not louder', () => {
	expect(loudnessAt(readLevel(null), 0.8)).toBe(0.8);
	expect(loudnessAt(nextLevel(5, 1), 0.8)).toBe(0.8);
});

test('each step down is quieter, to silence', () => {
	const steps = [5, 4, 3, 2, 1, 0].map((level) => loudnessAt(level, 0.5));
	expect(steps).toEqual([0.5, 0.4, 0.3, 0.2, 0.1, 0]);
	expect(nextLevel(0, -1)).toBe(0);
});

test('in quiet hours the same level is quieter', () => {
	expect(loudnessAt(5, 0.3)).toBe(0.3);
	expect(loudnessAt(5, 0)).toBe(0);
});

test.each(['', '6', '-1', '2.5', 'loud'])('「%s」 is no level', (written) => {
	expect(readLevel(written)).toBe(5);
});
