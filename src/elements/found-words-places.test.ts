import { expect, test } from 'vitest';
import { markedPlaces } from './found-words-places.ts';

const texts = (...parts: string[]) => parts.map((data) => ({ data }));

/** The marked pieces of each stretch, each piece as the words it covers. */
const pieces = (parts: string[], ...stretches: [number, number][]) =>
	markedPlaces(
		texts(...parts),
		stretches.map(([from, to]) => ({ from, to })),
	).map((stretch) => stretch.map(({ node, from, to }) => node.data.slice(from, to)));

test('a stretch within one text is one piece', () => {
	expect(pieces(['北街的城墙', '很高'], [3, 5])).toEqual([['城墙']]);
});

test('a stretch that runs across links is marked in each of its texts', () => {
	expect(pieces(['温江', '城', '墙在此'], [1, 4])).toEqual([['江', '城', '墙']]);
});

test('a stretch that ends where a text ends does not reach into the next', () => {
	expect(pieces(['城墙', '文庙'], [0, 2], [2, 4])).toEqual([['城墙'], ['文庙']]);
});

test('empty texts are passed over', () => {
	expect(pieces(['', '城', '', '墙', ''], [0, 2])).toEqual([['城', '墙']]);
});

test('without stretches nothing is marked', () => {
	expect(pieces(['城墙'])).toEqual([]);
});
