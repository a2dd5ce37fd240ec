/** Makes the index out of the entries: pure, so that the same entries give the same files. */
import { foldsOf, lettersOf, type Folds, type FoldTable } from '../domain/search-letters.ts';
import { FLAG, placeCode, writeEntries, writePair, type Places } from './lists.ts';
import { checksumOf, writePart, type EntryPart, type PairsPart } from './parts.ts';

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
	sound?: boolean | undefined;
	sections: readonly string[];
	blocks: readonly SearchBlock[];
}

/** Letters in one file of an entry; longer entries are divided between blocks. */
const ENTRY_LIMIT = 6000;
/** Characters in one file of lists. Chosen by measuring: README, Decisions. */
const LISTS_LIMIT = 12_000;

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
	letters: Map<string, Places>;
	pairs: Map<string, Map<string, Places>>;
	/** At which letter the pieces of a long entry begin, and at which block. */
	split: Map<number, { letter: number; block: number }[]>;
}

function listIn<Key>(lists: Map<Key, Places>, key: Key): Places {
	let list = lists.get(key);
	if (!list) lists.set(key, (list = []));
	return list;
}

function gather(entries: readonly SearchEntry[], folds: Folds): Gathered {
	const gathered: Gathered = { letters: new Map(), pairs: new Map(), split: new Map() };
	for (const [number, entry] of entries.entries()) {
		let position = 0;
		let pieceStart = 0;
		for (const { text, head, title, block } of textsOf(entry)) {
			const { letters, apart } = lettersOf(text, folds);
			if (
				block !== undefined &&
				position - pieceStart + letters.length > ENTRY_LIMIT &&
				block > 0
			) {
				const pieces = gathered.split.get(number) ?? [];
				gathered.split.set(number, [...pieces, { letter: position, block }]);
				pieceStart = position;
			}
			const end = letters.length - 1;
			for (const [at, letter] of letters.entries()) {
				const flags =
					(head ? FLAG.head : 0) | (title ? FLAG.title : 0) | (head && at === 0 ? FLAG.first : 0);
				const ending = (last: number) => (head && last === end ? FLAG.last : 0);
				listIn(gathered.letters, letter).push(number, placeCode(position + at, flags | ending(at)));
				const next = letters[at + 1];
				if (next === undefined) continue;
				let seconds = gathered.pairs.get(letter);
				if (!seconds) gathered.pairs.set(letter, (seconds = new Map()));
				const isApart = apart[at + 1] ? FLAG.apart : 0;
				listIn(seconds, next).push(
					number,
					placeCode(position + at, flags | ending(at + 1) | isApart),
				);
			}
			position += letters.length + 1;
		}
	}
	return gathered;
}

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Files of single letters: name → payload. */
function letterFiles(letters: Gathered['letters']): { payloads: unknown[]; firsts: string } {
	const payloads: unknown[] = [];
	let firsts = '';
	let names = '';
	let lists = '';
	for (const letter of [...letters.keys()].sort(inOrder)) {
		if (lists.length > LISTS_LIMIT) {
			payloads.push([names, lists]);
			names = lists = '';
		}
		if (names === '') firsts += letter;
		names += letter;
		lists += writeEntries(letters.get(letter) ?? []);
	}
	if (names !== '') payloads.push([names, lists]);
	return { payloads, firsts };
}

function pairFiles(pairs: Gathered['pairs']): {
	payloads: PairsPart[];
	deep: string[];
	firsts: string;
} {
	const payloads: PairsPart[] = [];
	const deep: string[] = [];
	let firsts = '';
	let file: PairsPart = [];
	let size = 0;
	for (const first of [...pairs.keys()].sort(inOrder)) {
		let seconds = '';
		let lists = '';
		const close = () => {
			if (seconds !== '') file.push([first, seconds, lists]);
			seconds = lists = '';
		};
		const ofFirst = pairs.get(first) ?? new Map<string, Places>();
		for (const second of [...ofFirst.keys()].sort(inOrder)) {
			const { text, deep: apart } = writePair(ofFirst.get(second) ?? [], deep.length);
			if (apart !== undefined) deep.push(apart);
			if (size > 0 && size + text.length > LISTS_LIMIT) {
				close();
				payloads.push(file);
				file = [];
				size = 0;
			}
			if (size === 0) firsts += first + second;
			seconds += second;
			lists += text;
			size += text.length + 3;
		}
		close();
	}
	if (file.length > 0) payloads.push(file);
	return { payloads, deep, firsts };
}

const entryPart = (entry: SearchEntry, from: number, to: number): EntryPart => ({
	address: entry.address,
	title: entry.title,
	...(entry.names.length > 0 ? { names: [...entry.names] } : {}),
	...(entry.picture === undefined ? {} : { picture: entry.picture }),
	...(entry.sound ? { sound: true } : {}),
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
	const { letters, pairs, split } = gather(entries, foldsOf(folds));
	const one = letterFiles(letters);
	const two = pairFiles(pairs);
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
	const stamp = checksumOf(JSON.stringify([...payloads])).toString(36);
	return new Map([...payloads].map(([name, payload]) => [name, writePart(name, stamp, payload)]));
}
