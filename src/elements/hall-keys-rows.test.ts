import { expect, test } from 'vitest';
import { nearestKey } from './hall-keys-rows.ts';

/** Two rows of four keys, the second shifted by half a key and ending in a wide one. */
const ROWS = [
	[0, 100, 200, 300].map((left) => ({ left, width: 90 })),
	[
		{ left: 50, width: 90 },
		{ left: 150, width: 90 },
		{ left: 250, width: 140 },
	],
];

test.each([
	['ArrowRight', { row: 0, at: 1 }, { row: 0, at: 2 }],
	['ArrowLeft', { row: 0, at: 1 }, { row: 0, at: 0 }],
	['ArrowDown', { row: 0, at: 3 }, { row: 1, at: 2 }],
	['ArrowUp', { row: 1, at: 2 }, { row: 0, at: 3 }],
	['ArrowDown', { row: 0, at: 0 }, { row: 1, at: 0 }],
	['ArrowLeft', { row: 0, at: 0 }, undefined],
	['ArrowRight', { row: 1, at: 2 }, undefined],
	['ArrowUp', { row: 0, at: 2 }, undefined],
	['ArrowDown', { row: 1, at: 0 }, undefined],
	['a', { row: 0, at: 0 }, undefined],
	['ArrowDown', { row: -1, at: -1 }, undefined],
])('%s from %j leads to %j', (arrow, from, to) => {
	expect(nearestKey(ROWS, from, arrow)).toEqual(to);
});
