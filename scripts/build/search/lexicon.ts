import { readCharacters } from '../../../src/domain/pinyin/read-characters.ts';
import { readingBook, type ReadingBook } from '../../../src/domain/pinyin/reading-book.ts';
import { plainPinyin } from '../../../src/domain/pinyin-match.ts';
import { readingsOfCharacter } from '../../../src/domain/readings.ts';
import { lettersOf, NO_FOLDS } from '../../../src/domain/search-letters.ts';
import type { NamesPart, ReadingsPart, WordsPart } from '../../../src/search/parts.ts';
import { COMMON_SIMPLIFIED } from './simplified.ts';
import type { SearchKind } from './kinds.ts';
import type { FoundEntry } from './read-pages.ts';

/** Kinds whose titles are names that people type. Cards and sources are found by their words. */
const NAMED: readonly SearchKind[] = [
	'chapters',
	'places',
	'people',
	'events',
	'terms',
	'interviews',
	'comparisons',
	'walks',
	'lessons',
	'about',
];
/** More names would make the first key press slow; the kinds above are in the order in which they are kept. */
const MOST_NAMES = 3000;
const MOST_WORDS = 20_000;
/** A word of one character says too little, a longer one is a phrase. */
const WORD = /^\p{Script=Han}{2,6}$/u;
const BOOK = /《([^《》]{2,20})》/g;
const HAN = /\p{Script=Han}/u;
/** `cheng2` → `cheng`, ü as v. */
const toneless = (reading: string) => reading.replace(/\d/g, '').replace(/ü|u:/g, 'v');

/**
 * One syllable for each letter of a name; digits and Latin letters stand for themselves.
 *
 * @param book how the museum reads its own words, before any dictionary
 */
export function syllablesOf(name: string, book: ReadingBook = readingBook([])): string[] {
	const { letters } = lettersOf(name, NO_FOLDS);
	return readCharacters(letters.join(''), book).map(({ character, syllable }) =>
		syllable === undefined ? character : plainPinyin(syllable),
	);
}

function namesOf(entries: readonly FoundEntry[], book: ReadingBook): NamesPart {
	const names: NamesPart = [];
	const known = new Set<string>();
	for (const [number, { kind, address, title, names: others }] of entries.entries()) {
		if (!NAMED.some((one) => one === kind)) continue;
		for (const name of [title, ...others]) {
			const key = `${number} ${name}`;
			if (known.has(key) || names.length >= MOST_NAMES) continue;
			known.add(key);
			names.push([name, syllablesOf(name, book).join(' '), number, address]);
		}
	}
	return names;
}

/** Words of all texts and titles of books, with how often they stand there. */
function countWords(texts: readonly string[]): Map<string, number> {
	const words = new Map<string, number>();
	const count = (word: string) => words.set(word, (words.get(word) ?? 0) + 1);
	const segmenter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
	for (const text of texts) {
		for (const { segment } of segmenter.segment(text)) if (WORD.test(segment)) count(segment);
		for (const [, book = ''] of text.matchAll(BOOK)) {
			const letters = lettersOf(book, NO_FOLDS).letters.join('');
			if (!WORD.test(letters) || letters.length > 2) count(letters);
		}
	}
	return words;
}

function wordParts(words: ReadonlyMap<string, number>, book: ReadingBook): Map<string, WordsPart> {
	const frequent = [...words]
		.sort(([a, often], [b, less]) => less - often || (a < b ? -1 : 1))
		.slice(0, MOST_WORDS);
	const byPinyin = new Map<string, string[]>();
	for (const [word] of frequent) {
		const pinyin = syllablesOf(word, book).join('');
		byPinyin.set(pinyin, [...(byPinyin.get(pinyin) ?? []), word]);
	}
	const parts = new Map<string, WordsPart>();
	for (const pinyin of [...byPinyin.keys()].sort()) {
		const letter = pinyin.charAt(0);
		if (!/[a-z]/.test(letter)) continue;
		const part = parts.get(letter) ?? [];
		part.push([pinyin, (byPinyin.get(pinyin) ?? []).join(' ')]);
		parts.set(letter, part);
	}
	return parts;
}

/** How each character a visitor may type is read: all its readings, without tones. */
function readingTable(texts: readonly string[]): ReadingsPart {
	const bySyllable = new Map<string, string>();
	const characters = new Set(
		[...COMMON_SIMPLIFIED, ...texts.join('')].filter((one) => HAN.test(one)),
	);
	for (const character of [...characters].sort()) {
		for (const syllable of new Set(readingsOfCharacter(character).map(toneless))) {
			if (/^[a-z]+$/.test(syllable))
				bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character);
		}
	}
	return [...bySyllable].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The files that are read only when a question is in pinyin, or nothing was found. */
export function lexiconOf(
	entries: readonly FoundEntry[],
	texts: readonly string[],
	book: ReadingBook = readingBook([]),
): Record<string, unknown> {
	const words = wordParts(countWords(texts), book);
	return {
		names: namesOf(entries, book),
		readings: readingTable(texts),
		...Object.fromEntries([...words].map(([letter, part]) => [`words-${letter}`, part])),
	};
}
