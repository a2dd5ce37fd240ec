/** Reads the index: which entries hold a phrase, and what an entry says. Loads only the files it needs. */
import { foldsOf, lettersOf, type Folds } from '../domain/search-letters.ts';
import { NumberReader } from './codes.ts';
import { EMPTY, readEntries, readPair, TIER, withPlaces, type List, type Tier } from './lists.ts';
import {
	OutdatedPart,
	type EntryPart,
	type FacetsPart,
	type FoldsPart,
	type LettersPart,
	type MetaPart,
	type PairsPart,
	type PlacesPart,
} from './parts.ts';
import { candidates, phraseList, type Piece } from './phrase.ts';

/** Brings a file of the index and proves it; with a stamp, one of that edition of the index only. */
export type LoadPart = (
	name: string,
	stamp: string | undefined,
) => Promise<{ stamp: string; payload: unknown }>;

/** So few entries are sooner read than more lists. */
const FEW = 6;
/** So many are sooner read than lists in files of their own. */
const RATHER_MANY = 24;
/** Pairs asked for at once of a long phrase. */
const AT_ONCE = 4;

interface Opened {
	meta: MetaPart;
	stamp: string;
	folds: Folds;
	/** First keys of the files. */
	ones: string[];
	twos: string[];
}

/** The number of the file in which a key stands: the last one that begins with it or before it. */
function fileOf(firsts: readonly string[], key: string): number {
	let low = 0;
	let high = firsts.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((firsts[middle] ?? '') <= key) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Which of the museum's kinds an entry is, counted from 0. */
export function kindNumber({ kinds }: MetaPart, entry: number): number {
	let end = 0;
	for (const [number, [, count]] of kinds.entries()) {
		end += count;
		if (entry < end) return number;
	}
	return kinds.length;
}

const pairsOf = (letters: readonly string[]): string[] =>
	letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);

/** In which order the pairs of a phrase are asked for: every other one covers it; a long phrase begins far apart. */
function offsetsOf(length: number): number[] {
	const offsets: number[] = [];
	for (let offset = 0; offset < length - 1; offset += 2) offsets.push(offset);
	if (offsets[offsets.length - 1] !== length - 2) offsets.push(length - 2);
	if (offsets.length <= AT_ONCE) return offsets;
	const far = [0, 1, 2, 3].map((part) => Math.round((part * (offsets.length - 1)) / 3));
	return [...far, ...offsets.keys()]
		.filter((at, index, all) => all.indexOf(at) === index)
		.map((at) => offsets[at] ?? 0);
}

/** Entries that may hold a phrase, as far as these pieces of it tell; pieces without places tell the entries only. */
function possibleEntries(pieces: readonly Piece[]): number[] {
	const entries = candidates(pieces.map(({ list }) => list));
	const placed = pieces.filter(({ list }) => list.places).sort((a, b) => a.offset - b.offset);
	if (placed.length < 2) return entries;
	const standing = new Set(phraseList(placed, false).entries);
	return entries.filter((entry) => standing.has(entry));
}

export class SearchIndex {
	readonly #load: LoadPart;
	#opened: Promise<Opened> | undefined;
	readonly #parts = new Map<string, Promise<unknown>>();
	readonly #pairs = new Map<string, Promise<{ list: List; deep?: number }>>();

	constructor(load: LoadPart) {
		this.#load = load;
	}

	/** Reads the first file. Everything else is of the same edition of the index. */
	open(): Promise<Opened> {
		this.#opened ??= this.#open();
		this.#opened.catch(() => (this.#opened = undefined));
		return this.#opened;
	}

	async #open(): Promise<Opened> {
		const { stamp, payload } = await this.#load('meta', undefined);
		const meta = payload as MetaPart; // proved by its checksum to be what we wrote
		const two = Array.from(meta.two);
		return {
			meta,
			stamp,
			folds: foldsOf(meta.folds),
			ones: Array.from(meta.one),
			twos: two.flatMap((letter, at) => (at % 2 ? [] : [`${letter}${two[at + 1] ?? ''}`])),
		};
	}

	/** A further file of the index, read once. Forgets everything when the museum was renewed meanwhile. */
	async part<Payload>(name: string): Promise<Payload> {
		const { stamp } = await this.open();
		let part = this.#parts.get(name);
		if (!part) {
			part = this.#load(name, stamp).then(({ payload }) => payload);
			this.#parts.set(name, part);
			part.catch((error: unknown) => {
				this.#parts.delete(name);
				if (error instanceof OutdatedPart) this.#forget();
			});
		}
		return part as Promise<Payload>; // the caller knows what it wrote under this name
	}

	#forget() {
		this.#opened = undefined;
		this.#parts.clear();
		this.#pairs.clear();
	}

	async #letter(letter: string): Promise<List> {
		const { ones } = await this.open();
		const file = fileOf(ones, letter);
		if (file < 0) return EMPTY;
		const [letters, lists] = await this.part<LettersPart>(`one-${file}`);
		const reader = new NumberReader(lists);
		for (const other of letters) {
			const list = readEntries(reader);
			if (other === letter) return list;
		}
		return EMPTY;
	}

	#pair(pair: string): Promise<{ list: List; deep?: number }> {
		let found = this.#pairs.get(pair);
		if (!found) {
			found = this.#readPair(pair);
			this.#pairs.set(pair, found);
			found.catch(() => this.#pairs.delete(pair));
		}
		return found;
	}

	async #readPair(pair: string): Promise<{ list: List; deep?: number }> {
		const { twos } = await this.open();
		const file = fileOf(twos, pair);
		if (file < 0) return { list: EMPTY };
		const [first = '', second = ''] = Array.from(pair);
		const groups = await this.part<PairsPart>(`two-${file}`);
		for (const [letter, seconds, lists] of groups) {
			if (letter !== first) continue;
			const reader = new NumberReader(lists);
			for (const other of seconds) {
				const read = readPair(reader);
				if (other === second) return read;
			}
		}
		return { list: EMPTY };
	}

	/** A pair's list with its places, from the file of its own if it has one. */
	async #places(pair: string): Promise<List> {
		const { list, deep } = await this.#pair(pair);
		if (deep === undefined || list.places) return list;
		const read = withPlaces(list, await this.part<PlacesPart>(`deep-${deep}`));
		this.#pairs.set(pair, Promise.resolve({ list: read, deep }));
		return read;
	}

	/** The entries in which the letters stand one behind the other, whatever signs stand between. */
	async phrase(letters: readonly string[]): Promise<List> {
		const [first = ''] = letters;
		if (letters.length === 0) return EMPTY;
		if (letters.length === 1) return this.#letter(first);
		const pairs = pairsOf(letters);
		if (letters.length === 2) return (await this.#pair(pairs[0] ?? '')).list;
		const offsets = offsetsOf(letters.length);
		const known: { pair: string; offset: number }[] = [];
		for (let at = 0; at < offsets.length; at += AT_ONCE) {
			const next = offsets
				.slice(at, at + AT_ONCE)
				.map((offset) => ({ pair: pairs[offset] ?? '', offset }));
			known.push(...next);
			const pieces = await Promise.all(
				known.map(async ({ pair, offset }) => ({ list: (await this.#pair(pair)).list, offset })),
			);
			const entries = possibleEntries(pieces);
			if (entries.length === 0) return EMPTY;
			const isWhole = known.length === offsets.length;
			const hasPlaces = pieces.every(({ list }) => list.places);
			if (isWhole && hasPlaces) break;
			if (entries.length <= (isWhole ? RATHER_MANY : FEW)) return this.#read(letters, entries);
		}
		known.sort((a, b) => a.offset - b.offset);
		return phraseList(await this.#pieces(known), false);
	}

	#pieces(known: readonly { pair: string; offset: number }[]): Promise<Piece[]> {
		return Promise.all(
			known.map(async ({ pair, offset }) => ({ list: await this.#places(pair), offset })),
		);
	}

	/** The entries in which the letters stand without any sign or space between them. */
	async unbrokenPhrase(letters: readonly string[]): Promise<List> {
		if (letters.length < 2) return this.phrase(letters);
		const pairs = pairsOf(letters).map((pair, offset) => ({ pair, offset }));
		return phraseList(await this.#pieces(pairs), true);
	}

	/** The phrase's list, from the words of these entries themselves. */
	async #read(letters: readonly string[], entries: readonly number[]): Promise<List> {
		const { folds } = await this.open();
		const wanted = letters.join('');
		const list: List = { entries: [], counts: [], tiers: [] };
		for (const entry of entries) {
			let count = 0;
			let tier: Tier = TIER.text;
			for (const { text, tier: high } of await this.texts(entry)) {
				const held = lettersOf(text, folds).letters.join('');
				for (let at = held.indexOf(wanted); at >= 0; at = held.indexOf(wanted, at + 1)) {
					count += 1;
					const own = high === TIER.title && held === wanted ? TIER.whole : high;
					if (own > tier) tier = own;
				}
			}
			if (count === 0) continue;
			list.entries.push(entry);
			list.counts.push(count);
			list.tiers.push(tier);
		}
		return list;
	}

	/** Everything an entry says, with how high it stands. */
	async texts(entry: number): Promise<{ text: string; tier: Tier }[]> {
		const pieces = await this.pieces(entry);
		const [first] = pieces;
		return [
			...[first?.title ?? '', ...(first?.names ?? [])].map((text) => ({ text, tier: TIER.title })),
			...pieces.flatMap(({ blocks, sections }) =>
				blocks.map(([text, , section]) => ({
					text,
					tier: sections[section - 1] === text ? TIER.heading : TIER.text,
				})),
			),
		];
	}

	/** An entry in as many pieces as it has files; nearly always one. */
	async pieces(entry: number): Promise<EntryPart[]> {
		const { meta } = await this.open();
		const count = (meta.split[entry]?.length ?? 0) + 1;
		return Promise.all(
			Array.from({ length: count }, (_, piece) =>
				this.part<EntryPart>(piece === 0 ? `e/${entry}` : `e/${entry}-${piece}`),
			),
		);
	}

	facets(): Promise<FacetsPart> {
		return this.part<FacetsPart>('facets');
	}

	/** Wider folds for a question that holds traditional characters: the sure ones, then the doubtful ones with them. */
	async widerFolds(): Promise<[sure: Folds, all: Folds]> {
		const { folds } = await this.open();
		const { sure, doubtful } = await this.part<FoldsPart>('folds');
		const surely = new Map([...foldsOf(sure), ...folds]);
		return [surely, new Map([...foldsOf(doubtful), ...surely])];
	}
}
