import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '../domain/search-query.ts';
import { streetIndex, titleOf } from '../fixtures/search-entries.ts';
import { writeNumbers } from './codes.ts';
import { find, type Hit } from './find.ts';
import { FILTERS, narrowed, offersOf, orderOf, possible, valuesOf, type Choice } from './narrow.ts';
import type { FacetsPart, MetaPart } from './parts.ts';

fc.configureGlobal({ seed: 20261127 });

const ENTRIES = 24;

const meta: MetaPart = {
	entries: ENTRIES,
	kinds: [
		['chapters', 5],
		['places', 10],
		['evidence', 9],
	],
	folds: { from: '', to: '' },
	one: '',
	two: '',
	letters: '',
	split: {},
};

const hit = (entry: number): Hit => ({ entry, tier: 0, joined: false, relevance: 0 });

/** Numbers of entries as differences. */
const list = fc
	.uniqueArray(fc.nat({ max: ENTRIES - 1 }), { maxLength: ENTRIES })
	.map((entries) => entries.sort((a, b) => a - b))
	.map((entries) => writeNumbers(entries.map((entry, at) => entry - (entries[at - 1] ?? 0))));
const named = (...names: string[]) =>
	fc.tuple(...names.map((name) => list.map((entries): [string, string] => [name, entries])));
const facets: fc.Arbitrary<FacetsPart> = fc.record({
	places: named('北街', '大南街', '文庙'),
	eras: named('清', '民国'),
	grades: named('A', 'B', 'C'),
});
const hits = fc
	.uniqueArray(fc.nat({ max: ENTRIES - 1 }), { minLength: 1, maxLength: ENTRIES })
	.map((entries) => entries.map(hit));
const choice = fc.record(
	{
		kind: fc.constantFrom('chapters', 'places', 'evidence', 'nowhere'),
		place: fc.constantFrom('北街', '大南街', '文庙', '不在这里'),
		era: fc.constantFrom('清', '民国'),
		grade: fc.constantFrom('A', 'B', 'C', ''),
	},
	{ requiredKeys: [] },
);

test('no offer leads to nothing, and each says how many entries it leaves', () => {
	fc.assert(
		fc.property(facets, hits, choice, (written, all, wished) => {
			const values = valuesOf(meta, written);
			const chosen = possible(wished, all, values);
			expect(narrowed(all, chosen, values).length).toBeGreaterThan(0);
			const offers = offersOf(all, chosen, values, orderOf(meta, written));
			for (const filter of FILTERS) {
				for (const { value, count } of offers[filter]) {
					const left = narrowed(all, { ...chosen, [filter]: value }, values);
					expect(count).toBeGreaterThan(0);
					expect(left).toHaveLength(count);
				}
				const own = chosen[filter];
				if (own !== undefined) expect(offers[filter].map(({ value }) => value)).toContain(own);
			}
		}),
		{ numRuns: 300 },
	);
});

test('every value of an entry that is left is offered, once, in the order of the museum', () => {
	fc.assert(
		fc.property(facets, hits, choice, (written, all, wished) => {
			const values = valuesOf(meta, written);
			const order = orderOf(meta, written);
			const chosen = possible(wished, all, values);
			const offers = offersOf(all, chosen, values, order);
			for (const filter of FILTERS) {
				const offered = offers[filter].map(({ value }) => value);
				expect(offered).toEqual(order[filter].filter((value) => offered.includes(value)));
				for (const { entry } of narrowed(all, chosen, values))
					for (const value of values[filter](entry)) expect(offered).toContain(value);
			}
		}),
		{ numRuns: 200 },
	);
});

test('filters combine: what is left passes each of them, in the order it had', () => {
	fc.assert(
		fc.property(facets, hits, choice, (written, all, chosen) => {
			const values = valuesOf(meta, written);
			const one = (filter: keyof Choice) =>
				new Set(narrowed(all, { [filter]: chosen[filter] }, values));
			const passing = FILTERS.map(one);
			expect(narrowed(all, chosen, values)).toEqual(
				all.filter((each) => passing.every((set) => set.has(each))),
			);
		}),
		{ numRuns: 200 },
	);
});

test('choices that the hits do not have are left out, the others are kept', () => {
	fc.assert(
		fc.property(facets, hits, choice, (written, all, wished) => {
			const values = valuesOf(meta, written);
			const kept = possible(wished, all, values);
			for (const filter of FILTERS) {
				if (kept[filter] !== undefined) expect(kept[filter]).toBe(wished[filter]);
				else if (wished[filter] !== undefined)
					expect(narrowed(all, { ...kept, [filter]: wished[filter] }, values)).toEqual([]);
			}
		}),
		{ numRuns: 200 },
	);
});

test('of nothing nothing is offered', async () => {
	const index = streetIndex();
	const [{ meta: own }, facetsPart] = await Promise.all([index.open(), index.facets()]);
	const values = valuesOf(own, facetsPart);
	const none = { kind: [], place: [], era: [], grade: [] };
	expect(offersOf([], {}, values, orderOf(own, facetsPart))).toEqual(none);
	expect(possible({ kind: 'places' }, [], values)).toEqual({});
});

test('offers kinds, places, eras and grades of what was found', async () => {
	const index = streetIndex();
	const [{ meta: own }, facetsPart] = await Promise.all([index.open(), index.facets()]);
	const values = valuesOf(own, facetsPart);
	const { hits: found } = await find(index, readQuery('石板'));
	expect(found.map(({ entry }) => titleOf(entry)).sort()).toEqual(
		['北街', '访谈记北街铺石板', '铺石板'].sort(),
	);
	expect(offersOf(found, {}, values, orderOf(own, facetsPart))).toEqual({
		kind: [
			{ value: 'places', count: 1 },
			{ value: 'events', count: 1 },
			{ value: 'evidence', count: 1 },
		],
		place: [{ value: '北街', count: 3 }],
		era: [{ value: '民国', count: 3 }],
		grade: [{ value: 'B', count: 1 }],
	});
	expect(offersOf(found, { grade: 'B' }, values, orderOf(own, facetsPart)).kind).toEqual([
		{ value: 'evidence', count: 1 },
	]);
});
