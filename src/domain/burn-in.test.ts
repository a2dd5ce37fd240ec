import { expect, test } from 'vitest';
import { burnInShift } from './burn-in.ts';

/** Where the picture stands, looked at every ten seconds of an hour. */
const hour = Array.from({ length: 360 }, (_, look) =>
	burnInShift(1_796_000_000_000 + look * 10_000),
);

test('within an hour the picture has stood in every place of its small square', () => {
	expect(new Set(hour.map(({ x, y }) => `${x} ${y}`)).size).toBe(81);
	for (const { x, y } of hour) expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(4);
});

test('it never moves by more than one pixel, so that nobody sees it', () => {
	for (const [look, { x, y }] of hour.slice(1).entries()) {
		const before = hour.slice(look)[0];
		expect(Math.abs(x - (before?.x ?? NaN)) + Math.abs(y - (before?.y ?? NaN))).toBeLessThanOrEqual(
			1,
		);
	}
});

test('it stands still for twenty seconds', () => {
	expect(burnInShift(19_999)).toEqual(burnInShift(0));
	expect(burnInShift(20_000)).not.toEqual(burnInShift(0));
});
