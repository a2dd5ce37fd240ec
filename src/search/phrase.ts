/** Sets of entries and phrases, from the lists of their pairs. */
import { EMPTY, FLAG, phraseTier, TIER, type List, type Tier } from './lists.ts';

/** Where a pair stands within a phrase. */
export interface Piece {
	list: List;
	/** Letters of the phrase before the pair. */
	offset: number;
}

/** Where a number stands in an ascending row between two bounds; -1 where it does not. */
function find(row: readonly number[], wanted: number, from: number, to: number): number {
	let low = from;
	let high = to;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((row[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low < to && row[low] === wanted ? low : -1;
}

/** Numbers of the entries that all lists name, with where each list names them. */
function* common(lists: readonly List[]): Generator<number[]> {
	const [shortest, ...others] = [...lists].sort((a, b) => a.entries.length - b.entries.length);
	if (!shortest) return;
	const cursors = others.map(() => 0);
	for (const [at, entry] of shortest.entries.entries()) {
		const found = new Map<List, number>([[shortest, at]]);
		for (const [number, { entries }] of others.entries()) {
			let cursor = cursors[number] ?? 0;
			// A long list beside a short one is jumped through, not walked.
			let step = 1;
			while ((entries[cursor + step] ?? Infinity) < entry) {
				cursor += step;
				step *= 2;
			}
			while (cursor < entries.length && (entries[cursor] ?? 0) < entry) cursor += 1;
			cursors[number] = cursor;
			const other = others[number];
			if (other && entries[cursor] === entry) found.set(other, cursor);
		}
		if (found.size === new Set(lists).size) yield lists.map((list) => found.get(list) ?? 0);
	}
}

/** Entries in all lists, whatever the places; counts are the rarest piece's. */
export function candidates(lists: readonly List[]): number[] {
	const [first] = lists;
	if (!first) return [];
	return Array.from(common(lists), ([at = 0]) => first.entries[at] ?? 0);
}

/**
 * The phrase made of these pieces; every list must have its places.
 *
 * @param together whether no sign or space may stand inside; then every pair of the phrase must be given
 */
export function phraseList(pieces: readonly Piece[], together: boolean): List {
	const result: List = { entries: [], counts: [], tiers: [] };
	const lists = pieces.map(({ list }) => list);
	for (const at of common(lists)) {
		const bounds = pieces.map(({ list: { places }, offset }, number) => {
			const entryAt = at[number] ?? 0;
			if (!places) throw new Error('a phrase needs places');
			return {
				...places,
				offset,
				start: places.from[entryAt] ?? 0,
				end: places.from[entryAt + 1] ?? 0,
			};
		});
		const driver = bounds.reduce((best, one) =>
			one.end - one.start < best.end - best.start ? one : best,
		);
		let count = 0;
		let tier: Tier = TIER.text;
		for (let place = driver.start; place < driver.end; place += 1) {
			const start = (driver.positions[place] ?? 0) - driver.offset;
			let begins = 0;
			let ends = 0;
			const holds = bounds.every((one, number) => {
				const found = find(one.positions, start + one.offset, one.start, one.end);
				if (found < 0) return false;
				const flags = one.flags[found] ?? 0;
				if (number === 0) begins = flags;
				if (number === bounds.length - 1) ends = flags;
				return !(together && flags & FLAG.apart);
			});
			if (!holds) continue;
			count += 1;
			tier = Math.max(tier, phraseTier(begins, ends)) as Tier; // the larger of two tiers is one
		}
		if (count === 0) continue;
		result.entries.push(lists[0]?.entries[at[0] ?? 0] ?? 0);
		result.counts.push(count);
		result.tiers.push(tier);
	}
	return result;
}

/** Entries in any of the lists. */
export function union(lists: readonly List[]): List {
	if (lists.length === 1) return lists[0] ?? EMPTY;
	const all = new Map<number, { count: number; tier: Tier }>();
	for (const { entries, counts, tiers } of lists) {
		for (const [at, entry] of entries.entries()) {
			const known = all.get(entry) ?? { count: 0, tier: TIER.text };
			const tier = tiers[at] ?? TIER.text;
			all.set(entry, {
				count: known.count + (counts[at] ?? 1),
				tier: tier > known.tier ? tier : known.tier,
			});
		}
	}
	const result: List = { entries: [], counts: [], tiers: [] };
	for (const entry of [...all.keys()].sort((a, b) => a - b)) {
		const { count = 1, tier = TIER.text } = all.get(entry) ?? {};
		result.entries.push(entry);
		result.counts.push(count);
		result.tiers.push(tier);
	}
	return result;
}
