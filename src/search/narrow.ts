/** Filters over the entries that were found: kind, place, era, grade. No choice that is offered leads to nothing. */
import { readNumbers } from './codes.ts';
import type { Hit } from './find.ts';
import type { FacetsPart, MetaPart } from './parts.ts';
import { kindNumber } from './search-index.ts';

/** What can be chosen, in the words of the address. */
export const FILTERS = ['kind', 'place', 'era', 'grade'] as const;
export type Filter = (typeof FILTERS)[number];

/** What is chosen; nothing where a filter is open. */
export type Choice = Partial<Record<Filter, string>>;

/** A value of a filter, and how many of the entries would be left. */
export interface Offer {
	value: string;
	count: number;
}

/** For each filter, the values of each entry. */
export type Values = Readonly<Record<Filter, (entry: number) => readonly string[]>>;

function tableOf(lists: readonly [name: string, entries: string][]) {
	const table = new Map<number, string[]>();
	for (const [name, written] of lists) {
		let entry = 0;
		for (const step of readNumbers(written)) {
			entry += step;
			table.set(entry, [...(table.get(entry) ?? []), name]);
		}
	}
	return (entry: number) => table.get(entry) ?? [];
}

export function valuesOf(meta: MetaPart, facets: FacetsPart): Values {
	return {
		kind: (entry) =>
			meta.kinds
				.slice(kindNumber(meta, entry))
				.slice(0, 1)
				.map(([kind]) => kind),
		place: tableOf(facets.places),
		era: tableOf(facets.eras),
		grade: tableOf(facets.grades),
	};
}

const passes = (entry: number, filter: Filter, value: string | undefined, values: Values) =>
	value === undefined || values[filter](entry).includes(value);

/** The hits that pass every filter. */
export const narrowed = (hits: readonly Hit[], choice: Choice, values: Values): Hit[] =>
	hits.filter(({ entry }) =>
		FILTERS.every((filter) => passes(entry, filter, choice[filter], values)),
	);

/**
 * What can be chosen in each filter beside what the others have chosen, with how many entries that leaves; never none.
 * In the museum's own order.
 */
export function offersOf(
	hits: readonly Hit[],
	choice: Choice,
	values: Values,
	order: Readonly<Record<Filter, readonly string[]>>,
): Record<Filter, Offer[]> {
	const offers = (filter: Filter): Offer[] => {
		const { [filter]: _, ...others } = choice;
		const counts = new Map<string, number>();
		for (const { entry } of narrowed(hits, others, values))
			for (const value of values[filter](entry)) counts.set(value, (counts.get(value) ?? 0) + 1);
		return order[filter].flatMap((value) => {
			const count = counts.get(value) ?? 0;
			return count > 0 ? [{ value, count }] : [];
		});
	};
	return {
		kind: offers('kind'),
		place: offers('place'),
		era: offers('era'),
		grade: offers('grade'),
	};
}

/** Leaves out choices that the hits do not have: an old link, or another question. */
export function possible(choice: Choice, hits: readonly Hit[], values: Values): Choice {
	let kept: Choice = {};
	for (const filter of FILTERS) {
		const value = choice[filter];
		if (value === undefined) continue;
		const next = { ...kept, [filter]: value };
		if (narrowed(hits, next, values).length > 0) kept = next;
	}
	return kept;
}

/** The museum's order of values. */
export const orderOf = (meta: MetaPart, facets: FacetsPart) => ({
	kind: meta.kinds.map(([kind]) => kind),
	place: facets.places.map(([name]) => name),
	era: facets.eras.map(([name]) => name),
	grade: facets.grades.map(([name]) => name),
});
