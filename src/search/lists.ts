/** The lists of the index: in which entries a letter or a pair of letters stands, and where. */
import { NumberReader, readDigit, writeDigits, writeNumber, writeNumbers } from './codes.ts';
import type { PlacesPart } from './parts.ts';

/** How high a place ranks: in the text, in a heading, in a title or name, or the whole of one. */
export const TIER = { text: 0, heading: 1, title: 2, whole: 3 } as const;
export type Tier = (typeof TIER)[keyof typeof TIER];

/** What is known of one place where a pair stands, as bits. The last three are known of headings and titles only. */
export const FLAG = {
	/** A sign or space stands between the two letters. */
	apart: 1,
	/** It stands in a heading or title. */
	head: 2,
	title: 4,
	/** It begins, it ends its heading, title or name. */
	first: 8,
	last: 16,
} as const;

/**
 * Places of one pair while the index is made, one number each because there are millions: `placeCode`s in order.
 */
export type Places = number[];

/**
 * @param letter letters before it in all entries; one number is left free between blocks, so that no phrase crosses them
 * @param flags of `FLAG`
 */
export const placeCode = (letter: number, flags: number): number => letter * 32 + flags;

/** Entries of one letter while the index is made, flat: entry, count, tier, then the next. In order of entries. */
export type Entries = number[];

/** A list read into memory. `at` lists run in parallel; places of entry number i are from[i] to from[i + 1]. */
export interface List {
	entries: number[];
	counts: number[];
	tiers: Tier[];
	/** Absent where only the entries are known. */
	places?: { from: number[]; positions: number[]; flags: number[] };
}

/** Pairs with more text than this keep their places in a file of their own. */
const INLINE_LIMIT = 3000;

export const tierOf = (flags: number): Tier => {
	if (!(flags & FLAG.head)) return TIER.text;
	if (!(flags & FLAG.title)) return TIER.heading;
	return flags & FLAG.first && flags & FLAG.last ? TIER.whole : TIER.title;
};

/** The entry in which a letter stands: the last one that begins at it or before it. */
function entryAt(starts: readonly number[], letter: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((starts[middle] ?? 0) <= letter) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** The places of each entry in turn: `each(entry, from, to)` are the bounds within the list. Answers how many entries. */
function forEachEntry(
	places: Places,
	starts: readonly number[],
	each: (entry: number, from: number, to: number) => void,
): number {
	let entries = 0;
	for (let from = 0; from < places.length;) {
		const entry = entryAt(starts, Math.floor((places[from] ?? 0) / 32));
		const end = (starts[entry + 1] ?? Infinity) * 32;
		let to = from + 1;
		while (to < places.length && (places[to] ?? 0) < end) to += 1;
		each(entry, from, to);
		entries += 1;
		from = to;
	}
	return entries;
}

/**
 * A list with its places.
 *
 * @param starts letters before each entry
 */
export function writePlaces(places: Places, starts: readonly number[]): string {
	let text = '';
	let before = 0;
	const length = forEachEntry(places, starts, (entry, from, to) => {
		const count = to - from;
		text += writeNumber(((entry - before) << 1) | (count > 1 ? 1 : 0));
		if (count > 1) text += writeNumber(count - 2);
		before = entry;
		let last = starts[entry] ?? 0;
		for (let at = from; at < to; at += 1) {
			const code = places[at] ?? 0;
			const letter = Math.floor(code / 32);
			text += writeNumber((letter - last) * 4 + (code & 3));
			if (code & FLAG.head) text += writeNumber((code & 31) >> 2);
			last = letter;
		}
	});
	return writeNumber(length) + text;
}

/** A list of entries alone, with how often and how high. */
export function writeEntries(entries: Entries): string {
	let text = writeNumber(entries.length / 3);
	let before = 0;
	for (let at = 0; at < entries.length; at += 3) {
		const entry = entries[at] ?? 0;
		const count = entries[at + 1] ?? 1;
		const tier = entries[at + 2] ?? TIER.text;
		text += writeNumber(((entry - before) << 3) | (tier << 1) | (count > 1 ? 1 : 0));
		if (count > 1) text += writeNumber(count - 2);
		before = entry;
	}
	return text;
}

/** The entries of a list of places. */
function entriesOf(places: Places, starts: readonly number[]): Entries {
	const entries: Entries = [];
	forEachEntry(places, starts, (entry, from, to) => {
		let tier: Tier = TIER.text;
		for (let at = from; at < to; at += 1) {
			const other = tierOf(places[at] ?? 0);
			if (other > tier) tier = other;
		}
		entries.push(entry, to - from, tier);
	});
	return entries;
}

/**
 * Places of a long list, in the order of its entries: the low six bits of each distance, the rest of it, the flags. Like
 * beside like, a server packs them a seventh smaller.
 */
function writePlacesApart(places: Places, starts: readonly number[]): PlacesPart {
	const lows: number[] = [];
	const highs: number[] = [];
	const flags: number[] = [];
	forEachEntry(places, starts, (entry, from, to) => {
		let last = starts[entry] ?? 0;
		for (let at = from; at < to; at += 1) {
			const code = places[at] ?? 0;
			const letter = Math.floor(code / 32);
			lows.push((letter - last) & 63);
			highs.push((letter - last) >>> 6);
			flags.push(code & 31);
			last = letter;
		}
	});
	return [writeDigits(lows), writeNumbers(highs), writeDigits(flags)];
}

/** A pair's list as it stands in a file of pairs, and what must go into a file of its own, if anything. */
export function writePair(
	places: Places,
	starts: readonly number[],
	deepNumber: number,
): { text: string; deep?: PlacesPart } {
	const whole = writePlaces(places, starts);
	if (whole.length <= INLINE_LIMIT) return { text: whole };
	const entries = writeEntries(entriesOf(places, starts));
	return {
		text: writeNumber(0) + writeNumber(deepNumber) + entries,
		deep: writePlacesApart(places, starts),
	};
}

const isTier = (number: number): number is Tier => number >= 0 && number <= 3;

/** Reads what `writeEntries` wrote. */
export function readEntries(reader: NumberReader): List {
	const list: List = { entries: [], counts: [], tiers: [] };
	const length = reader.next();
	let entry = 0;
	for (let at = 0; at < length; at += 1) {
		const code = reader.next();
		entry += code >>> 3;
		const tier = (code >> 1) & 3;
		list.entries.push(entry);
		list.tiers.push(isTier(tier) ? tier : TIER.text);
		list.counts.push(code & 1 ? reader.next() + 2 : 1);
	}
	return list;
}

/** Reads what `writePlaces` wrote, behind the number of entries. */
function readPlacesOf(reader: NumberReader, length: number): List {
	const places = { from: [0], positions: [] as number[], flags: [] as number[] };
	const list: List = { entries: [], counts: [], tiers: [], places };
	let entry = 0;
	for (let at = 0; at < length; at += 1) {
		const code = reader.next();
		entry += code >>> 1;
		const count = code & 1 ? reader.next() + 2 : 1;
		let position = 0;
		let best: Tier = TIER.text;
		for (let number = 0; number < count; number += 1) {
			const place = reader.next();
			position += place >>> 2;
			let flags = place & 3;
			if (flags & FLAG.head) flags |= reader.next() << 2;
			const tier = tierOf(flags);
			if (tier > best) best = tier;
			places.positions.push(position);
			places.flags.push(flags);
		}
		places.from.push(places.positions.length);
		list.entries.push(entry);
		list.counts.push(count);
		list.tiers.push(best);
	}
	return list;
}

export const readPlaces = (reader: NumberReader): List => readPlacesOf(reader, reader.next());

/** A list of entries with the places that stood in a file of their own. */
export function withPlaces(list: List, [lows, highs, flags]: PlacesPart): List {
	const reader = new NumberReader(highs);
	const places = { from: [0], positions: [] as number[], flags: [] as number[] };
	let place = 0;
	for (const count of list.counts) {
		let position = 0;
		for (let number = 0; number < count; number += 1) {
			position += reader.next() * 64 + readDigit(lows, place);
			places.positions.push(position);
			places.flags.push(readDigit(flags, place));
			place += 1;
		}
		places.from.push(place);
	}
	return { ...list, places };
}

/** A pair's list, and the number of the file with its places where they are not in it. */
export function readPair(reader: NumberReader): { list: List; deep?: number } {
	const length = reader.next();
	if (length > 0) return { list: readPlacesOf(reader, length) };
	const deep = reader.next();
	return { list: readEntries(reader), deep };
}

/** No entry at all. */
export const EMPTY: List = { entries: [], counts: [], tiers: [] };

/** The best tier of a phrase that begins with one pair and ends with another. */
export const phraseTier = (begins: number, ends: number): Tier =>
	tierOf((begins & (FLAG.head | FLAG.title | FLAG.first)) | (ends & FLAG.last));
