/** What the keys of the hall's screen offer while somebody types pinyin, initials or digits. */
import {
	matchDistance,
	matchPinyin,
	plainPinyin,
	type PinyinMatch,
	type ReadName,
} from './pinyin-match.ts';

/** A name or a word of the museum that may be offered. */
export interface Vocable extends ReadName {
	/** As it is shown and searched for: 大南街65号. */
	words: string;
	/** The kind of record that has this name, `places`; undefined for a word of the texts. */
	kind?: string | undefined;
}

/** What is offered. */
export type Candidate = Pick<Vocable, 'words' | 'kind'>;

/** How a character may be read, the other readings among them: 乐 → le, yue. */
export type Sounds = (letter: string) => readonly string[];

/** Candidates are offered one beside the other, all to be seen at once. */
export const MOST_CANDIDATES = 8;
/** A word of the texts stands behind the names that begin with what was typed, … */
const WORD = 20;
/** … and behind all names where only initials speak for it: there are too many such words. */
const WORD_BY_INITIALS = 50;

/** Pages about the museum itself stand behind what it tells of. */
const HOUSE = 15;

interface Fit {
	vocable: Vocable;
	distance: number;
}

/** Kinds whose titles are names; those of events, talks and lessons are sentences. */
const NAMED = ['places', 'people', 'terms', 'chapters'];

/** Whether a word is a part of some name, and as good as a name: 北街 of 柳城北街. */
const standsInName = (word: Vocable, vocabulary: readonly Vocable[]) =>
	vocabulary.some(
		({ kind, letters }) =>
			kind !== undefined &&
			NAMED.includes(kind) &&
			letters.join('').includes(word.letters.join('')),
	);

/** Smaller is better; undefined for a word that only holds in its middle what was typed. */
function distanceOf(
	match: PinyinMatch,
	vocable: Vocable,
	vocabulary: readonly Vocable[],
): number | undefined {
	const distance = matchDistance(match, vocable);
	if (vocable.kind === 'about') return distance + HOUSE;
	if (vocable.kind !== undefined) return distance;
	if (match.from > 0) return undefined;
	if (standsInName(vocable, vocabulary)) return distance;
	return distance + (match.whole > 0 ? WORD : WORD_BY_INITIALS);
}

function fitting(typed: string, vocabulary: readonly Vocable[]): Fit[] {
	return vocabulary.flatMap((vocable) => {
		const match = matchPinyin(typed, vocable);
		const distance = match && distanceOf(match, vocable, vocabulary);
		return distance === undefined ? [] : [{ vocable, distance }];
	});
}

/** The same name with one of its characters read otherwise, for each of them and each other reading. */
function readOtherwise(vocable: Vocable, sounds: Sounds): Vocable[] {
	return vocable.letters.flatMap((letter, at) =>
		sounds(letter)
			.filter((sound) => sound !== vocable.syllables[at])
			.map((sound) => ({
				...vocable,
				syllables: vocable.syllables.map((syllable, index) => (index === at ? sound : syllable)),
			})),
	);
}

/**
 * What may be meant by what was typed, best first, each once. Where nothing fits, characters that can be read in several
 * ways may be read otherwise: `leshi` → 乐史.
 */
export function candidates(
	written: string,
	vocabulary: readonly Vocable[],
	sounds: Sounds = () => [],
): Candidate[] {
	const typed = plainPinyin(written);
	if (typed === '') return [];
	const literal = fitting(typed, vocabulary);
	const fits =
		literal.length > 0
			? literal
			: fitting(
					typed,
					vocabulary.flatMap((vocable) => readOtherwise(vocable, sounds)),
				);
	const offered = new Map<string, Candidate>();
	// Sorting is stable: equal ones stay in the order of the vocabulary.
	for (const { vocable } of fits.sort((a, b) => a.distance - b.distance)) {
		const { words, kind } = vocable;
		if (offered.get(words)?.kind === undefined && (kind || !offered.has(words)))
			offered.set(words, { words, kind });
		if (offered.size === MOST_CANDIDATES) break;
	}
	return [...offered.values()];
}
