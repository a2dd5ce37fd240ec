/** Makes the index out of the entries: pure, so that the same entries give the same files. */
import {
	foldsOf,
	lettersOf,
	type Folds,
	type FoldTable,
	type Letters,
} from '../domain/search-letters.ts';
import {
	FLAG,
	placeCode,
	tierOf,
	writeEntries,
	writePair,
	type Entries,
	type Places,
} from './lists.ts';
import {
	checksumOf,
	writePart,
	type EntryPart,
	type LettersPart,
	type PairsPart,
	type PlacesPart,
} from './parts.ts';

/** A piece of text that no phrase crosses: a paragraph, a list item, a sentence of a recording. */
export interface SearchBlock {
	text: string;
	/** The id on the page that is nearest above it, or the moment of a recording: `t=93.4`. */
	anchor: string;
	/** Number of its section from 1; 0 before the first. */
	section: number;
	/** Whether it is the heading of its section. */
	heading: boolean;
}

/** One thing that can be found. */
export interface SearchEntry {
	/** Museum address without the base path, with an anchor where several entries share a page. */
	address: string;
	title: string;
	names: readonly string[];
	kind: string;
	picture?: string | undefined;
	/** The picture is a drawing. */
	drawn?: boolean | undefined;
	/** It can be listened to; a synthetic voice says so wherever it is offered. */
	sound?: 'voice' | 'synthetic' | undefined;
	sections: readonly string[];
	blocks: readonly SearchBlock[];
}

/** Letters in one file of an entry; longer entries are divided between blocks. */
const ENTRY_LIMIT = 6000;
/** Characters in one file of lists, at least. */
const SMALLEST_FILE = 3000;

/**
 * Characters in one file of lists. A question fetches the list of first keys of all files, and then some files whole: small
 * files make the first long, large ones the others. The sum is least where they grow with the root of the whole.
 */
const fileSize = (characters: number) => Math.max(SMALLEST_FILE, Math.sqrt(2 * characters));

/** The text of an entry in the order in which its letters are counted: title, names, blocks. */
export function* textsOf(
	entry: SearchEntry,
): Generator<{ text: string; head: boolean; title: boolean; block?: number }> {
	yield { text: entry.title, head: true, title: true };
	for (const text of entry.names) yield { text, head: true, title: true };
	for (const [block, { text, heading }] of entry.blocks.entries()) {
		yield { text, head: heading, title: false, block };
	}
}

interface Gathered {
	/** Letters by number, in the order in which they were met, and the numbers of letters. */
	letters: string[];
	numbers: Map<string, number>;
	/** For each letter its entries. */
	entries: Entries[];
	/** For each pair its places; the key is made of the numbers of its letters. */
	pairs: Map<number, Places>;
	/** Letters before each entry. */
	starts: number[];
	/** At which letter the pieces of a long entry begin, and at which block. */
	split: Map<number, { letter: number; block: number }[]>;
}

/** More letters than there are characters. */
const LETTERS = 0x200000;

function numberOf({ letters, numbers, entries }: Gathered, letter: string): number {
	let number = numbers.get(letter);
	if (number === undefined) {
		number = letters.length;
		numbers.set(letter, number);
		letters.push(letter);
		entries.push([]);
	}
	return number;
}

/** Counts a letter for an entry; its entries come in order. */
function countLetter(entries: Entries, entry: number, flags: number): void {
	const tier = tierOf(flags);
	const last = entries.length - 3;
	if (last >= 0 && entries[last] === entry) {
		entries[last + 1] = (entries[last + 1] ?? 0) + 1;
		if (tier > (entries[last + 2] ?? 0)) entries[last + 2] = tier;
	} else entries.push(entry, 1, tier);
}

function addPlace(pairs: Map<number, Places>, pair: number, code: number): void {
	const places = pairs.get(pair);
	if (places) places.push(code);
	else pairs.set(pair, [code]);
}

/** Adds the letters and pairs of one block, which begins at `start`. */
function gatherBlock(
	gathered: Gathered,
	entry: number,
	start: number,
	row: Letters,
	high: number,
): void {
	const { length } = row.letters;
	const numbers = row.letters.map((letter) => numberOf(gathered, letter));
	for (let at = 0; at < length; at += 1) {
		const number = numbers[at] ?? 0;
		const begins = high && at === 0 ? FLAG.first : 0;
		const ends = high && at === length - 1 ? FLAG.last : 0;
		countLetter(gathered.entries[number] ?? [], entry, high | begins | ends);
		if (at + 1 >= length) break;
		const closes = high && at + 2 === length ? FLAG.last : 0;
		const apart = row.apart[at + 1] ? FLAG.apart : 0;
		addPlace(
			gathered.pairs,
			number * LETTERS + (numbers[at + 1] ?? 0),
			placeCode(start + at, high | begins | closes | apart),
		);
	}
}

function gather(entries: readonly SearchEntry[], folds: Folds): Gathered {
	const gathered: Gathered = {
		letters: [],
		numbers: new Map(),
		entries: [],
		pairs: new Map(),
		starts: [],
		split: new Map(),
	};
	let letter = 0;
	for (const [number, entry] of entries.entries()) {
		gathered.starts.push(letter);
		const entryStart = letter;
		let pieceStart = letter;
		for (const { text, head, title, block } of textsOf(entry)) {
			const row = lettersOf(text, folds);
			const { length } = row.letters;
			if (block !== undefined && block > 0 && letter - pieceStart + length > ENTRY_LIMIT) {
				const pieces = gathered.split.get(number) ?? [];
				gathered.split.set(number, [...pieces, { letter: letter - entryStart, block }]);
				pieceStart = letter;
			}
			const high = (head ? FLAG.head : 0) | (title ? FLAG.title : 0);
			gatherBlock(gathered, number, letter, row, high);
			letter += length + 1;
		}
	}
	return gathered;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const sumOf = (texts: readonly { text: string }[]) =>
	texts.reduce((sum, { text }) => sum + text.length, 0);

const byLetter = (letters: readonly string[]) => (a: number, b: number) =>
	inOrder(letters[a] ?? '', letters[b] ?? '');

/** Files of single letters, and the first letter of each. */
function letterFiles({ letters, entries }: Gathered): { payloads: LettersPart[]; firsts: string } {
	const lists = [...letters.keys()].sort(byLetter(letters)).map((number) => ({
		letter: letters[number] ?? '',
		text: writeEntries(entries[number] ?? []),
	}));
	const limit = fileSize(sumOf(lists));
	const payloads: LettersPart[] = [];
	let firsts = '';
	for (const { letter, text } of lists) {
		const file = payloads[payloads.length - 1];
		if (file && file[1].length + text.length <= limit) {
			file[0] += letter;
			file[1] += text;
		} else {
			payloads.push([letter, text]);
			firsts += letter;
		}
	}
	return { payloads, firsts };
}

/** Files of pairs, the first pair of each, and the lists that stand in files of their own. */
function pairFiles({ letters, pairs, starts }: Gathered): {
	payloads: PairsPart[];
	deep: PlacesPart[];
	firsts: string;
} {
	const order = byLetter(letters);
	const halves = (pair: number): [number, number] => [Math.floor(pair / LETTERS), pair % LETTERS];
	const sorted = [...pairs.keys()].sort((a, b) => {
		const [first, second] = halves(a);
		const [otherFirst, otherSecond] = halves(b);
		return order(first, otherFirst) || order(second, otherSecond);
	});
	const deep: PlacesPart[] = [];
	const lists = sorted.map((pair) => {
		const [first = '', second = ''] = halves(pair).map((number) => letters[number] ?? '');
		const { text, deep: apart } = writePair(pairs.get(pair) ?? [], starts, deep.length);
		if (apart !== undefined) deep.push(apart);
		return { first, second, text };
	});
	const limit = fileSize(sumOf(lists));
	const payloads: PairsPart[] = [];
	let firsts = '';
	let size = Infinity;
	for (const { first, second, text } of lists) {
		if (size + text.length > limit) {
			payloads.push([]);
			firsts += first + second;
			size = 0;
		}
		size += text.length;
		const file = payloads[payloads.length - 1] ?? [];
		const group = file[file.length - 1];
		if (group?.[0] === first) {
			group[1] += second;
			group[2] += text;
		} else file.push([first, second, text]);
	}
	return { payloads, deep, firsts };
}

const entryPart = (entry: SearchEntry, from: number, to: number): EntryPart => ({
	address: entry.address,
	title: entry.title,
	...(entry.names.length > 0 ? { names: [...entry.names] } : {}),
	...(entry.picture === undefined ? {} : { picture: entry.picture }),
	...(entry.drawn ? { drawn: true } : {}),
	...(entry.sound ? { sound: entry.sound } : {}),
	sections: [...entry.sections],
	blocks: entry.blocks
		.slice(from, to)
		.map(({ text, anchor, section }) => [text, anchor, section] as const)
		.map(([text, anchor, section]) => [text, anchor, section]),
});

/** The kinds of a row of entries, each with how many stand in a row. Entries must be sorted by kind. */
function kindsOf(entries: readonly SearchEntry[]): [string, number][] {
	const kinds: [string, number][] = [];
	for (const { kind } of entries) {
		const last = kinds[kinds.length - 1];
		if (last?.[0] === kind) last[1] += 1;
		else kinds.push([kind, 1]);
	}
	if (new Set(kinds.map(([kind]) => kind)).size !== kinds.length)
		throw new Error('entries of one kind must stand together');
	return kinds;
}

/**
 * The files of the index, by name without ending. Entries must be sorted by kind and in the order in which equal results
 * are shown.
 *
 * @param folds folds of the characters that stand in the entries
 * @param others further payloads that belong to this index: facets, lexicon
 */
export function writeIndex(
	entries: readonly SearchEntry[],
	folds: FoldTable,
	others: Readonly<Record<string, unknown>> = {},
): Map<string, string> {
	const gathered = gather(entries, foldsOf(folds));
	const { split } = gathered;
	const one = letterFiles(gathered);
	const two = pairFiles(gathered);
	const payloads = new Map<string, unknown>();
	for (const [number, payload] of one.payloads.entries()) payloads.set(`one-${number}`, payload);
	for (const [number, payload] of two.payloads.entries()) payloads.set(`two-${number}`, payload);
	for (const [number, payload] of two.deep.entries()) payloads.set(`deep-${number}`, payload);
	for (const [number, entry] of entries.entries()) {
		const starts = [0, ...(split.get(number) ?? []).map(({ block }) => block)];
		for (const [piece, start] of starts.entries()) {
			const name = piece === 0 ? `e/${number}` : `e/${number}-${piece}`;
			payloads.set(name, entryPart(entry, start, starts[piece + 1] ?? entry.blocks.length));
		}
	}
	for (const [name, payload] of Object.entries(others)) payloads.set(name, payload);
	payloads.set('meta', {
		entries: entries.length,
		kinds: kindsOf(entries),
		folds,
		one: one.firsts,
		two: two.firsts,
		letters: Object.keys(others)
			.flatMap((name) => /^words-(.)$/.exec(name)?.[1] ?? [])
			.join(''),
		split: Object.fromEntries(
			[...split].map(([number, pieces]) => [number, pieces.map(({ letter }) => letter)]),
		),
	});
	const stamp = stampOf(payloads);
	return new Map([...payloads].map(([name, payload]) => [name, writePart(name, stamp, payload)]));
}

/** A short name for this edition of the index: another content, another stamp. */
function stampOf(payloads: ReadonlyMap<string, unknown>): string {
	const sums = Array.from(
		payloads,
		([name, payload]) => `${name} ${checksumOf(JSON.stringify(payload))}`,
	);
	return checksumOf(sums.join()).toString(36);
}
