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

/** Where `wanted` stands in an ascending row, or where it would, not before `from`: by steps that double, then halves. */
function seek(row: readonly number[], wanted: number, from: number): number {
	let step = 1;
	let low = from;
	while (low + step < row.length && (row[low + step] ?? 0) < wanted) {
		low += step;
		step *= 2;
	}
	let high = Math.min(row.length, low + step + 1);
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((row[middle] ?? 0) < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** For each entry that all lists name: where each list names it. The array is the same one each time. */
function forEachCommon(lists: readonly List[], each: (at: readonly number[]) => void): void {
	const driver = lists.reduce(
		(best, { entries }, number) =>
			entries.length < (lists[best]?.entries.length ?? 0) ? number : best,
		0,
	);
	const rows = lists.map(({ entries }) => entries);
	const at = rows.map(() => 0);
	const leading = rows[driver] ?? [];
	for (let lead = 0; lead < leading.length; lead += 1) {
		const entry = leading[lead] ?? 0;
		let isInAll = true;
		for (let number = 0; number < rows.length && isInAll; number += 1) {
			const row = rows[number] ?? [];
			const place = number === driver ? lead : seek(row, entry, at[number] ?? 0);
			at[number] = place;
			isInAll = row[place] === entry;
		}
		if (isInAll) each(at);
	}
}

/** Entries in all lists, whatever the places. */
export function candidates(lists: readonly List[]): number[] {
	const entries: number[] = [];
	const [first] = lists;
	if (first) forEachCommon(lists, ([at = 0]) => entries.push(first.entries[at] ?? 0));
	return entries;
}

/** One list's places of one entry. */
interface Bounds {
	positions: readonly number[];
	flags: readonly number[];
	offset: number;
	start: number;
	end: number;
}

/** How often a phrase stands in one entry, and how high; undefined where it does not. */
function countPhrase(
	bounds: readonly Bounds[],
	together: boolean,
): { count: number; tier: Tier } | undefined {
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
		const own = phraseTier(begins, ends);
		if (own > tier) tier = own;
	}
	return count === 0 ? undefined : { count, tier };
}

/**
 * The phrase made of these pieces; every list must have its places.
 *
 * @param together whether no sign or space may stand inside; then every pair of the phrase must be given
 */
export function phraseList(pieces: readonly Piece[], together: boolean): List {
	const result: List = { entries: [], counts: [], tiers: [] };
	const lists = pieces.map(({ list }) => list);
	forEachCommon(lists, (at) => {
		const bounds = pieces.map(({ list: { places }, offset }, number): Bounds => {
			if (!places) throw new Error('a phrase needs places');
			const entryAt = at[number] ?? 0;
			return {
				positions: places.positions,
				flags: places.flags,
				offset,
				start: places.from[entryAt] ?? 0,
				end: places.from[entryAt + 1] ?? 0,
			};
		});
		const found = countPhrase(bounds, together);
		if (!found) return;
		result.entries.push(lists[0]?.entries[at[0] ?? 0] ?? 0);
		result.counts.push(found.count);
		result.tiers.push(found.tier);
	});
	return result;
}

/** Entries in any of the lists. */
export function union(lists: readonly List[]): List {
	const [only = EMPTY, ...more] = lists.filter(({ entries }) => entries.length > 0);
	if (more.length === 0) return only;
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
