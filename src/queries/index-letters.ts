import { byReading, NUMBERS, sortReading } from '../domain/reading-order.ts';
import type { Link } from './entry.ts';
import type { IndexGroup } from './index-locators.ts';

/** One person, place or subject. */
export interface IndexEntry {
	/** Its anchor. */
	id: string;
	heading: string;
	/** Its own page, the main treatment; undefined for a keyword. */
	href?: string | undefined;
	/** Who or what it is, in a few words. */
	note?: string | undefined;
	groups: IndexGroup[];
	/** The evidence cards that speak of it. */
	cards: Link[];
	/** 参见 */
	related: Link[];
}

/** Another name, which leads to the entry: 「文明门　见　大南门」. */
export interface IndexReference {
	heading: string;
	see: Link[];
}

/** All lines under one letter. */
export interface IndexLetter {
	letter: string;
	anchor: string;
	lines: (IndexEntry | IndexReference)[];
}

/** An entry before it has found its place. */
export interface UnsortedEntry {
	entry: IndexEntry;
	/** The name it is sorted by, where its heading says more. */
	name?: string | undefined;
	/** Its reviewed reading, where the record has one. */
	pinyin?: string | undefined;
	otherNames: readonly string[];
}

/** Other names as lines of their own. A name that begins the heading, or stands in it, would lead to its neighbour. */
function references(entries: readonly UnsortedEntry[]): IndexReference[] {
	const found = new Map<string, Link[]>();
	for (const { entry, name = entry.heading, otherNames } of entries) {
		for (const other of new Set(otherNames)) {
			if (other === '' || name.startsWith(other)) continue;
			const see = { href: `#${entry.id}`, label: name };
			found.set(other, [...(found.get(other) ?? []), see]);
		}
	}
	return [...found].map(([heading, see]) => ({ heading, see }));
}

/** Puts entries and references into one alphabet, by pinyin. */
export function intoLetters(entries: readonly UnsortedEntry[]): IndexLetter[] {
	const lines = [
		...entries.map(({ entry, name = entry.heading, pinyin }) => ({
			line: entry,
			id: entry.id,
			reading: sortReading(name, pinyin),
		})),
		...references(entries).map((line) => ({
			line,
			id: '',
			reading: sortReading(line.heading),
		})),
	].sort((a, b) => byReading(a.reading, b.reading) || (a.id < b.id ? -1 : 1));
	const letters = [...new Set(lines.map(({ reading }) => reading.letter))].sort();
	return letters.map((letter) => ({
		letter,
		anchor: `letter-${letter === NUMBERS ? 'number' : letter.toLowerCase()}`,
		lines: lines.filter(({ reading }) => reading.letter === letter).map(({ line }) => line),
	}));
}
