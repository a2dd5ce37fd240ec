import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FLAG, TIER, type List, type Tier } from './lists.ts';
import { candidates, phraseList, union } from './phrase.ts';

fc.configureGlobal({ seed: 20261127 });

interface Held {
	entry: number;
	/** Positions and flags. */
	at: readonly (readonly [position: number, flags: number])[];
}

const listOf = (held: readonly Held[]): List => {
	const from = [0];
	for (const { at } of held) from.push((from[from.length - 1] ?? 0) + at.length);
	return {
		entries: held.map(({ entry }) => entry),
		counts: held.map(({ at }) => at.length),
		tiers: held.map(() => TIER.text),
		places: {
			from,
			positions: held.flatMap(({ at }) => at.map(([position]) => position)),
			flags: held.flatMap(({ at }) => at.map(([, flags]) => flags)),
		},
	};
};

test('pieces are a phrase only where they stand at the right distance in one entry', () => {
	const wall = listOf([
		{
			entry: 1,
			at: [
				[4, 0],
				[9, 0],
			],
		},
		{ entry: 3, at: [[0, 0]] },
		{ entry: 7, at: [[2, 0]] },
	]);
	const gate = listOf([
		{
			entry: 1,
			at: [
				[6, 0],
				[12, 0],
			],
		},
		{ entry: 2, at: [[2, 0]] },
		{ entry: 7, at: [[5, 0]] },
	]);
	const pieces = [
		{ list: wall, offset: 0 },
		{ list: gate, offset: 2 },
	];
	expect(phraseList(pieces, false)).toEqual({ entries: [1], counts: [1], tiers: [TIER.text] });
});

test('a pair that the phrase holds twice must stand there twice', () => {
	const wall = listOf([
		{
			entry: 0,
			at: [
				[0, 0],
				[3, 0],
			],
		},
		{
			entry: 1,
			at: [
				[0, 0],
				[2, 0],
				[4, 0],
			],
		},
	]);
	const pieces = [
		{ list: wall, offset: 0 },
		{ list: wall, offset: 2 },
	];
	expect(phraseList(pieces, false)).toEqual({ entries: [1], counts: [2], tiers: [TIER.text] });
});

test('a phrase without signs inside may have them around it', () => {
	const pair = (flags: number) => listOf([{ entry: 0, at: [[5, flags]] }]);
	expect(phraseList([{ list: pair(FLAG.apart), offset: 0 }], true).entries).toEqual([]);
	expect(phraseList([{ list: pair(FLAG.apart), offset: 0 }], false).entries).toEqual([0]);
	expect(phraseList([{ list: pair(0), offset: 0 }], true).entries).toEqual([0]);
});

test('the best of its places gives the tier: begun by the first piece, ended by the last', () => {
	const { head, title, first, last } = FLAG;
	const begins = listOf([
		{
			entry: 0,
			at: [
				[0, head | title | first],
				[30, 0],
			],
		},
	]);
	const ends = listOf([
		{
			entry: 0,
			at: [
				[2, head | title | last],
				[32, 0],
			],
		},
	]);
	const pieces = [
		{ list: begins, offset: 0 },
		{ list: ends, offset: 2 },
	];
	expect(phraseList(pieces, false)).toEqual({ entries: [0], counts: [2], tiers: [TIER.whole] });
});

test('a list without places makes no phrase', () => {
	const entriesOnly: List = { entries: [0], counts: [1], tiers: [TIER.text] };
	expect(() => phraseList([{ list: entriesOnly, offset: 0 }], false)).toThrow(
		'a phrase needs places',
	);
});

const entries = fc
	.uniqueArray(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 })), { maxLength: 60 })
	.map((row) => row.sort((a, b) => a - b));
const plain = entries.chain((row) =>
	fc.record({
		entries: fc.constant(row),
		counts: fc.array(fc.integer({ min: 1, max: 9 }), {
			minLength: row.length,
			maxLength: row.length,
		}),
		tiers: fc.array(fc.constantFrom<Tier>(0, 1, 2, 3), {
			minLength: row.length,
			maxLength: row.length,
		}),
	}),
);

test('candidates are the entries that every list names', () => {
	fc.assert(
		fc.property(fc.array(plain, { maxLength: 5 }), fc.boolean(), (lists, isTwice) => {
			const asked = isTwice ? [...lists, ...lists] : lists;
			const [first, ...others] = lists;
			const all = (first?.entries ?? []).filter((entry) =>
				others.every((other) => other.entries.includes(entry)),
			);
			expect(candidates(asked)).toEqual(all);
		}),
		{ numRuns: 400 },
	);
});

test('a union names each entry once, in order, with the sum of counts and the best tier', () => {
	fc.assert(
		fc.property(fc.array(plain, { maxLength: 5 }), (lists) => {
			const names = new Set(lists.flatMap((list) => list.entries));
			const all = union(lists);
			expect(all.entries).toEqual([...names].sort((a, b) => a - b));
			for (const [at, entry] of all.entries.entries()) {
				const places = lists.map((list) => [list, list.entries.indexOf(entry)] as const);
				const own = places.filter(([, place]) => place >= 0);
				const counts = own.map(([list, place]) => list.counts[place] ?? NaN);
				const tiers = own.map(([list, place]) => list.tiers[place] ?? NaN);
				expect(all.counts[at]).toBe(counts.reduce((a, b) => a + b, 0));
				expect(all.tiers[at]).toBe(Math.max(...tiers));
			}
		}),
		{ numRuns: 200 },
	);
});
