import { expect, test } from 'vitest';
import { fillSpans, type Outlines } from './spans.ts';

const square = (low: number, high: number): [number, number][] => [
	[low, low],
	[high, low],
	[high, high],
	[low, high],
];

function picture(outlines: Outlines, rule?: 'even-odd' | 'nonzero'): string[] {
	const rows = Array.from({ length: 8 }, () => '........'.split(''));
	fillSpans(
		outlines,
		8,
		8,
		(y, x0, x1) => {
			for (let x = x0; x < x1; x++) rows[y]?.splice(x, 1, '#');
		},
		rule,
	);
	return rows.map((row) => row.join(''));
}

test('leaves the window in a wall open', () => {
	expect(picture([square(1, 7), square(3, 5)])).toEqual([
		'........',
		'.######.',
		'.######.',
		'.##..##.',
		'.##..##.',
		'.######.',
		'.######.',
		'........',
	]);
});

test('fills a character whose strokes overlap', () => {
	expect(picture([square(1, 5), square(3, 7)], 'nonzero')).toEqual([
		'........',
		'.####...',
		'.####...',
		'.######.',
		'.######.',
		'...####.',
		'...####.',
		'........',
	]);
});

test('stays on the sheet', () => {
	expect(picture([square(-20, 40)])).toEqual(Array.from({ length: 8 }, () => '########'));
});
