/** Names and words by their sound: for suggestions, for questions in pinyin, and for slips. */
import { lettersOf, type Folds } from '../domain/search-letters.ts';
import {
	matchDistance,
	matchPinyin,
	plainPinyin,
	sichuanSyllable,
	withoutToneNumbers,
	type PinyinMatch,
	type ReadName,
} from '../domain/pinyin-match.ts';
import type { NamesPart, ReadingsPart, WordsPart } from './parts.ts';
import type { SearchIndex } from './search-index.ts';

/** A title or name of the museum. */
export interface Name extends ReadName {
	name: string;
	entry: number;
	/** Museum address without the base path. */
	address: string;
}

/** A name that fits what was typed. */
export interface FittingName {
	name: Name;
	/** The part that fits, folded: 城墙 of 温江城墙. */
	part: string;
	match: PinyinMatch;
	/** Smaller is better. */
	distance: number;
}

/** A phrase is put together of at most so many words. */
const MOST_WORDS = 6;

const known = new WeakMap<SearchIndex, Promise<Name[]>>();

/** All names; read once. */
export function namesOf(index: SearchIndex): Promise<Name[]> {
	let names = known.get(index);
	if (!names) {
		names = readNames(index);
		known.set(index, names);
		names.catch(() => known.delete(index));
	}
	return names;
}

async function readNames(index: SearchIndex): Promise<Name[]> {
	const [part, { folds }] = await Promise.all([index.part<NamesPart>('names'), index.open()]);
	return part.map(([name, syllables, entry, address]) => ({
		name,
		entry,
		address,
		letters: lettersOf(name, folds).letters,
		syllables: syllables.split(' '),
	}));
}

/** Names that fit typed pinyin, best first. */
export function namesByPinyin(typed: string, names: readonly Name[]): FittingName[] {
	const plain = plainPinyin(typed);
	const ways = [plain, withoutToneNumbers(plain)].filter((way) => way !== undefined);
	return names
		.flatMap((name): FittingName[] => {
			for (const way of ways) {
				const match = matchPinyin(way, name);
				if (!match) continue;
				const part = name.letters.slice(match.from, match.to).join('');
				return [{ name, part, match, distance: matchDistance(match, name) }];
			}
			return [];
		})
		.sort((a, b) => a.distance - b.distance || a.name.entry - b.name.entry);
}

/** Names that hold what was typed, best first. */
export function namesByLetters(typed: string, names: readonly Name[], folds: Folds): FittingName[] {
	const wanted = lettersOf(typed.normalize('NFC'), folds).letters.join('');
	if (wanted === '') return [];
	return names
		.flatMap((name): FittingName[] => {
			const at = name.letters.join('').indexOf(wanted);
			if (at < 0) return [];
			const from = Array.from(name.letters.join('').slice(0, at)).length;
			const to = from + Array.from(wanted).length;
			const match = { from, to, whole: to - from, isOpen: false };
			return [{ name, part: wanted, match, distance: matchDistance(match, name) }];
		})
		.sort((a, b) => a.distance - b.distance || a.name.entry - b.name.entry);
}

/** The words whose pinyin begins with a letter. */
export async function wordsOf(index: SearchIndex, letter: string): Promise<Map<string, string[]>> {
	if (!/^[a-z]$/.test(letter)) return new Map();
	const { meta } = await index.open();
	if (!meta.letters.includes(letter)) return new Map();
	const part = await index.part<WordsPart>(`words-${letter}`);
	return new Map(part.map(([pinyin, words]) => [pinyin, words.split(' ')]));
}

async function wordTables(index: SearchIndex, letters: Iterable<string>) {
	const tables = await Promise.all([...new Set(letters)].map((letter) => wordsOf(index, letter)));
	return new Map(tables.flatMap((table) => [...table]));
}

/** The words that are spelled so, most frequent first. */
export async function wordsByPinyin(index: SearchIndex, typed: string): Promise<string[]> {
	const plain = plainPinyin(typed);
	const bare = withoutToneNumbers(plain) ?? plain;
	return (await wordsOf(index, bare.charAt(0))).get(bare) ?? [];
}

/** Phrases that typed pinyin may spell word by word: wenjiangxiancheng → 温江县城. Fewest words first. */
export async function phrasesByPinyin(index: SearchIndex, typed: string): Promise<string[]> {
	const plain = plainPinyin(typed);
	const bare = withoutToneNumbers(plain) ?? plain;
	if (!/^[a-z]{4,40}$/.test(bare)) return [];
	const words = await wordTables(index, bare);
	/** Ways to spell the first so many letters. */
	const ways: string[][][] = [[[]]];
	for (let end = 1; end <= bare.length; end += 1) {
		const here: string[][] = [];
		for (let from = Math.max(0, end - 36); from < end; from += 1) {
			const fitting = words.get(bare.slice(from, end));
			if (!fitting) continue;
			for (const way of ways[from] ?? [])
				if (way.length < MOST_WORDS)
					for (const word of fitting.slice(0, 3)) here.push([...way, word]);
		}
		ways[end] = here.sort((a, b) => a.length - b.length).slice(0, 8);
	}
	return (ways[bare.length] ?? []).map((way) => way.join(''));
}

/** Pinyin as many in Sichuan would not tell it from another: syllable by syllable. */
const inSichuan = (syllables: readonly string[]) => syllables.map(sichuanSyllable).join('');

/** Cuts plain pinyin into syllables that exist, fewest first; undefined where it cannot be. */
function syllablesIn(typed: string, existing: ReadonlySet<string>): string[] | undefined {
	const ways: (string[] | undefined)[] = [[]];
	for (let end = 1; end <= typed.length; end += 1) {
		for (let length = Math.min(6, end); length > 0; length -= 1) {
			const before = ways[end - length];
			const syllable = typed.slice(end - length, end);
			if (!before || !existing.has(syllable)) continue;
			const now = ways[end];
			if (!now || before.length + 1 < now.length) ways[end] = [...before, syllable];
		}
	}
	return ways[typed.length];
}

/** Which characters are read how. */
export async function readingTable(index: SearchIndex): Promise<ReadingsPart> {
	return index.part<ReadingsPart>('readings');
}

const knownSounds = new WeakMap<ReadingsPart, ReadonlyMap<string, string[]>>();

/** The table the other way round: for each character its readings. */
function soundTable(table: ReadingsPart): ReadonlyMap<string, string[]> {
	let known = knownSounds.get(table);
	if (!known) {
		const sounds = new Map<string, string[]>();
		for (const [syllable, characters] of table)
			for (const character of characters)
				sounds.set(character, [...(sounds.get(character) ?? []), syllable]);
		known = sounds;
		knownSounds.set(table, known);
	}
	return known;
}

/** All readings of each letter; a letter that has none is its own. */
export function soundsOf(letters: readonly string[], table: ReadingsPart): string[][] {
	const sounds = soundTable(table);
	return letters.map((letter) => sounds.get(letter) ?? [letter]);
}

/** Names and words that sound alike when n and l, h and f, z and zh are not told apart. */
export async function bySichuanSound(
	index: SearchIndex,
	typed: string,
	table: ReadingsPart,
): Promise<string[]> {
	const existing = new Set(table.map(([syllable]) => syllable));
	const plain = plainPinyin(typed);
	const syllables = syllablesIn(withoutToneNumbers(plain) ?? plain, existing);
	if (!syllables) return [];
	const wanted = inSichuan(syllables);
	const names = await namesOf(index);
	const ofNames = names.flatMap((name) => {
		for (let from = 0; from + syllables.length <= name.letters.length; from += 1) {
			const to = from + syllables.length;
			if (inSichuan(name.syllables.slice(from, to)) === wanted)
				return [name.letters.slice(from, to).join('')];
		}
		return [];
	});
	const alternatives: Readonly<Record<string, string>> = { n: 'nl', l: 'nl', h: 'hf', f: 'hf' };
	const first = plain.charAt(0);
	const words = await wordTables(index, alternatives[first] ?? first);
	const ofWords = [...words].flatMap(([pinyin, spelled]) => {
		const cut = syllablesIn(pinyin, existing);
		return cut && inSichuan(cut) === wanted ? spelled : [];
	});
	return [...new Set([...ofNames, ...ofWords])];
}
