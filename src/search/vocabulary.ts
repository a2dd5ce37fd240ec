/** What the keys of the hall may offer: the museum's names, and the words of its texts that begin with what is typed. */
import {
	candidates,
	MOST_CANDIDATES,
	type Candidate,
	type Vocable,
} from '../domain/hall-candidates.ts';
import { plainPinyin } from '../domain/pinyin-match.ts';
import { bySichuanSound, namesOf, readingTable, soundsOf, wordsOf } from './lexicon.ts';
import type { ReadingsPart } from './parts.ts';
import { kindNumber, type SearchIndex } from './search-index.ts';

/** Spreads the pinyin of a word over its characters; undefined where they do not fit together. */
export function syllablesOver(
	letters: readonly string[],
	pinyin: string,
	sounds: readonly (readonly string[])[],
): string[] | undefined {
	const [first, ...rest] = letters;
	if (first === undefined) return pinyin === '' ? [] : undefined;
	for (const sound of sounds[0] ?? []) {
		if (!pinyin.startsWith(sound)) continue;
		const others = syllablesOver(rest, pinyin.slice(sound.length), sounds.slice(1));
		if (others) return [sound, ...others];
	}
	return undefined;
}

async function nameVocables(index: SearchIndex): Promise<Vocable[]> {
	const [names, { meta }] = await Promise.all([namesOf(index), index.open()]);
	return names.map(({ name, entry, letters, syllables }) => ({
		words: name,
		kind: meta.kinds[kindNumber(meta, entry)]?.[0],
		letters,
		syllables,
	}));
}

async function wordVocables(
	index: SearchIndex,
	first: string,
	table: ReadingsPart,
): Promise<Vocable[]> {
	const words = await wordsOf(index, first);
	return [...words].flatMap(([pinyin, spelled]) =>
		spelled.flatMap((word) => {
			const letters = Array.from(word);
			const syllables = syllablesOver(letters, pinyin, soundsOf(letters, table));
			return syllables ? [{ words: word, letters, syllables }] : [];
		}),
	);
}

/** The vocabulary for one first letter is put together once. */
const known = new WeakMap<SearchIndex, Map<string, Promise<Vocable[]>>>();

function vocabularyFor(index: SearchIndex, first: string): Promise<Vocable[]> {
	const byFirst = known.get(index) ?? new Map<string, Promise<Vocable[]>>();
	known.set(index, byFirst);
	let vocabulary = byFirst.get(first);
	if (!vocabulary) {
		vocabulary = readingTable(index)
			.then((table) => Promise.all([nameVocables(index), wordVocables(index, first, table)]))
			.then((parts) => parts.flat());
		byFirst.set(first, vocabulary);
		vocabulary.catch(() => byFirst.delete(first));
	}
	return vocabulary;
}

/** What may be meant by typed letters; what sounds alike in Sichuan where nothing is spelled so. */
export async function candidatesFor(index: SearchIndex, typed: string): Promise<Candidate[]> {
	const plain = plainPinyin(typed);
	const [vocabulary, table] = await Promise.all([
		vocabularyFor(index, plain.charAt(0)),
		readingTable(index),
	]);
	const sounds = (letter: string) => soundsOf([letter], table)[0] ?? [];
	const found = candidates(plain, vocabulary, sounds);
	if (found.length > 0 || !/^[a-z]{2,}$/.test(plain)) return found;
	const alike = await bySichuanSound(index, plain, table);
	return alike.slice(0, MOST_CANDIDATES).map((words) => ({ words }));
}
