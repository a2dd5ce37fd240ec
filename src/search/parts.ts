/**
 * The files of the index. Each is one call, `museumSearch(name, stamp, checksum, payload)`, so that a page opened from a
 * file can load it as a script, where nothing may be fetched; over HTTP the same file is fetched and its payload read as
 * JSON.
 */
import type { FoldTable } from '../domain/search-letters.ts';

/** Where the files stand, below the museum's root. */
export const INDEX_FOLDER = 'search-index';

/** The first file read. */
export interface MetaPart {
	/** How many entries there are; they are numbered from 0, kind by kind. */
	entries: number;
	/** The kinds in the order of the entries, and how many entries each has. */
	kinds: [kind: string, count: number][];
	/** Folds of characters that stand in the museum's own pages; few. */
	folds: FoldTable;
	/** First letter of each file of single letters, all in one string. */
	one: string;
	/** First two letters of each file of pairs, all in one string. */
	two: string;
	/** First letters of pinyin for which there is a file of words. */
	letters: string;
	/** Long entries stand in several files: at which letter each but the first begins. */
	split: Record<string, number[]>;
}

/** A file of pairs: for each first letter the second letters in order, and their lists one behind the other. */
export type PairsPart = [first: string, seconds: string, lists: string][];

/** A file of single letters, and their lists one behind the other. */
export type LettersPart = [letters: string, lists: string];

/** The places of a pair that stands nearly everywhere: low bits, high bits, flags. */
export type PlacesPart = [lows: string, highs: string, flags: string];

/** One entry as it is shown among the results, or one piece of a long one. */
export interface EntryPart {
	/** Museum address without the base path: `/chapters/city-wall/`. */
	address: string;
	title: string;
	/** Other names under which it is found. */
	names?: string[];
	/** Small picture, a museum address without the base path. */
	picture?: string;
	/** The picture is a drawing, and must say so wherever it is shown. */
	drawn?: true;
	/** It can be listened to; a synthetic voice says so wherever it is offered. */
	sound?: 'voice' | 'synthetic';
	/** Headings of its sections. */
	sections: string[];
	/** Its text, block by block: words, anchor (「#」 is not written), number of its section from 1 (0: none). */
	blocks: [text: string, anchor: string, section: number][];
}

/** What the filters need: for each value the entries, as differences. */
export interface FacetsPart {
	places: [name: string, entries: string][];
	eras: [name: string, entries: string][];
	grades: [name: string, entries: string][];
}

/** FNV-1a over UTF-16 units. http://www.isthe.com/chongo/tech/comp/fnv/ */
export function checksumOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) {
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	}
	return hash >>> 0;
}

const CALL = /^museumSearch\("([\w/-]+)","(\w+)",(\d+),([^]*)\);\n$/;

/** A file's whole text. The sum is of stamp and payload: a damaged stamp is not taken for another edition's. */
export function writePart(name: string, stamp: string, payload: unknown): string {
	const json = JSON.stringify(payload);
	return `museumSearch("${name}","${stamp}",${checksumOf(stamp + json)},${json});\n`;
}

/** A file that is not what it should be: cut off, changed, or another. */
export class DamagedPart extends Error {}

/** A file of another edition of the index: the museum was renewed meanwhile. */
export class OutdatedPart extends Error {}

/** Throws unless the payload is the one that was written under this name, for this edition of the index. */
export function proveText(
	wanted: string,
	name: string,
	given: number,
	json: string,
	stamps: { wanted: string | undefined; found: string },
): void {
	if (name !== wanted || checksumOf(stamps.found + json) !== given) throw new DamagedPart(wanted);
	if (stamps.wanted !== undefined && stamps.wanted !== stamps.found) throw new OutdatedPart(wanted);
}

/** Reads a file's text. */
export function readPart(
	wanted: string,
	text: string,
	stamp: string | undefined,
): { stamp: string; payload: unknown } {
	const [, name = '', found = '', checksum = '', json = ''] = CALL.exec(text) ?? [];
	proveText(wanted, name, Number(checksum), json, { wanted: stamp, found });
	return { stamp: found, payload: JSON.parse(json) as unknown };
}

/** Names and titles with their syllables: 「城墙 cheng qiang」, and the number and address of their entry. */
export type NamesPart = [name: string, syllables: string, entry: number, address: string][];

/** Words of the text whose pinyin begins with one letter, the most frequent first: `chengqiang` → 城墙. */
export type WordsPart = [pinyin: string, words: string][];

/** Which characters are read so: `cheng` → 城成程…. */
export type ReadingsPart = [syllable: string, characters: string][];

/** The ways in which numbers and years of reigns are written in the texts, between spaces. */
export type NumbersPart = string;

/** Traditional and variant characters that a question may hold. */
export interface FoldsPart {
	/** They mean one simplified character and stand in no simplified text: 緒. */
	sure: FoldTable;
	/** Simplified texts use them too: 乾, 著. They are tried last. */
	doubtful: FoldTable;
}
