import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberReader } from './codes.ts';
import {
	FLAG,
	phraseTier,
	placeCode,
	readEntries,
	readPair,
	readPlaces,
	TIER,
	writeEntries,
	withPlaces,
	writePair,
	writePlaces,
	type Entries,
	type List,
	type Places,
	type Tier,
} from './lists.ts';

fc.configureGlobal({ seed: 20261127 });

interface Place {
	entry: number;
	position: number;
	flags: number;
}

/** What may be known of a place: `title`, `first` and `last` only of headings and titles. */
const flags = fc.nat({ max: 31 }).map((bits) => (bits & FLAG.head ? bits : bits & FLAG.apart));

const places = fc
	.array(
		fc.tuple(
			fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 200 })),
			fc.array(fc.tuple(fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 9000 })), flags), {
				minLength: 1,
				maxLength: 6,
			}),
		),
		{ maxLength: 12 },
	)
	.map((entries): Place[] => {
		let entry = -1;
		return entries.flatMap(([step, held]) => {
			entry += step + 1;
			let position = -1;
			return held.map(([further, bits]) => {
				position += further + 1;
				return { entry, position, flags: bits };
			});
		});
	});

/** Every entry is so long in these tests. */
const LENGTH = 60_000;
const STARTS = Array.from({ length: 3000 }, (_, entry) => entry * LENGTH);

const codes = (row: readonly Place[]): Places =>
	row.map(({ entry, position, flags: bits }) => placeCode(entry * LENGTH + position, bits));

/** Told apart from the code: the whole of a title, a title, a heading, a text. */
function tierOf({ flags: bits }: Place): Tier {
	if ((bits & FLAG.head) === 0) return TIER.text;
	if ((bits & FLAG.title) === 0) return TIER.heading;
	return (bits & FLAG.first) > 0 && (bits & FLAG.last) > 0 ? TIER.whole : TIER.title;
}

function listOf(row: readonly Place[]): List {
	const entries = [...new Set(row.map(({ entry }) => entry))];
	const of = (entry: number) => row.filter((place) => place.entry === entry);
	return {
		entries,
		counts: entries.map((entry) => of(entry).length),
		tiers: entries.map((entry) => Math.max(...of(entry).map(tierOf)) as Tier),
	};
}

const flat = ({ entries, counts, tiers }: List): Entries =>
	entries.flatMap((entry, at) => [entry, counts[at] ?? 0, tiers[at] ?? 0]);

const bare = ({ entries, counts, tiers }: List): List => ({ entries, counts, tiers });

test('a list of places is read back as it was written', () => {
	fc.assert(
		fc.property(places, (row) => {
			const reader = new NumberReader(`${writePlaces(codes(row), STARTS)}A`);
			const list = readPlaces(reader);
			expect(bare(list)).toEqual(listOf(row));
			expect(list.places?.positions).toEqual(row.map(({ position }) => position));
			expect(list.places?.flags).toEqual(row.map(({ flags: bits }) => bits));
			expect(list.places?.from).toEqual([
				0,
				...list.counts.map((_, at) => list.counts.slice(0, at + 1).reduce((a, b) => a + b, 0)),
			]);
			expect(reader.next()).toBe(0);
			expect(reader.isAtEnd).toBe(true);
		}),
		{ numRuns: 300 },
	);
});

test('a list of entries keeps how often and how high', () => {
	fc.assert(
		fc.property(places, (row) => {
			const reader = new NumberReader(`${writeEntries(flat(listOf(row)))}A`);
			expect(readEntries(reader)).toEqual(listOf(row));
			expect(reader.next()).toBe(0);
		}),
		{ numRuns: 300 },
	);
});

test('a short list of a pair stands in the file of pairs, places and all', () => {
	fc.assert(
		fc.property(
			places.filter((row) => row.length > 0),
			(row) => {
				const { text, deep } = writePair(codes(row), STARTS, 3);
				expect(deep).toBeUndefined();
				const read = readPair(new NumberReader(text));
				expect(read.deep).toBeUndefined();
				expect(read.list).toEqual(readPlaces(new NumberReader(writePlaces(codes(row), STARTS))));
			},
		),
		{ numRuns: 200 },
	);
});

test('a long list of a pair keeps its places in a file of its own, counts and tiers beside the others', () => {
	const row = Array.from({ length: 2500 }, (_, at): Place => ({
		entry: Math.floor(at / 3),
		position: (at % 3) * 70,
		flags: at % 50 === 0 ? FLAG.head | FLAG.title | FLAG.first : 0,
	}));
	const { text, deep } = writePair(codes(row), STARTS, 7);
	const reader = new NumberReader(`${text}B`);
	const read = readPair(reader);
	expect(read.deep).toBe(7);
	expect(read.list).toEqual(listOf(row));
	expect(reader.next()).toBe(1);
	if (!deep) throw new Error('the list did not go into a file of its own');
	expect(bare(withPlaces(read.list, deep))).toEqual(listOf(row));
});

test('a list that is cut off is damaged', () => {
	const row = [
		{ entry: 2, position: 40, flags: FLAG.head | FLAG.first },
		{ entry: 2, position: 90, flags: 0 },
		{ entry: 300, position: 1, flags: FLAG.apart },
	];
	const text = writePlaces(codes(row), STARTS);
	for (let end = 0; end < text.length; end += 1)
		expect(() => readPlaces(new NumberReader(text.slice(0, end)))).toThrow('damaged number');
});

describe('the tier of a phrase', () => {
	const { head, title, first, last, apart } = FLAG;
	test.each([
		['in the text', 0, 0, TIER.text],
		['in a heading', head | first, head | last, TIER.heading],
		['in a title', head | title, head | title | last, TIER.title],
		['beginning a title', head | title | first, head | title, TIER.title],
		['that is a title', head | title | first, head | title | last, TIER.whole],
		[
			'that is a title with signs inside',
			head | title | first | apart,
			head | title | last,
			TIER.whole,
		],
		['ended by what begins a title', head | title, head | title | first | last, TIER.title],
	])('%s', (_, begins, ends, tier) => {
		expect(phraseTier(begins, ends)).toBe(tier);
	});
});
