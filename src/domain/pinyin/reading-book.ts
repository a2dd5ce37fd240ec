import { isSyllable } from './syllable.ts';

/** How one word is read, one marked syllable for each of its characters. */
export interface WordReading {
	word: string;
	syllables: readonly string[];
	/** Whether a person or a record of the museum vouches for it; a proposal goes before the machine, and stays a guess. */
	reviewed: boolean;
}

/** Words and how they are read, found by where a text stands. */
export interface ReadingBook {
	/** The longest word of the book that stands at this place of the text. */
	at: (characters: readonly string[], place: number) => WordReading | undefined;
}

/** 「háng dào shù」 → one syllable per character; undefined where their numbers differ or one is no syllable. */
export function splitReading(word: string, pinyin: string): string[] | undefined {
	const syllables = pinyin.normalize('NFC').trim().split(/\s+/);
	const fits = syllables.length === [...word].length && syllables.every(isSyllable);
	return fits ? syllables : undefined;
}

/**
 * Makes a book. Longer words go before shorter ones; of two readings of one word the first given is kept, and what is
 * reviewed goes before what is not.
 */
export function readingBook(words: readonly WordReading[]): ReadingBook {
	const byWord = new Map<string, WordReading>();
	for (const reading of words) {
		const known = byWord.get(reading.word);
		if (!known || (reading.reviewed && !known.reviewed)) byWord.set(reading.word, reading);
	}
	const byFirst = new Map<string, WordReading[]>();
	for (const reading of byWord.values()) {
		const [first = ''] = reading.word;
		byFirst.set(first, [...(byFirst.get(first) ?? []), reading]);
	}
	for (const readings of byFirst.values())
		readings.sort((a, b) => b.syllables.length - a.syllables.length);
	return {
		at: (characters, place) =>
			byFirst.get(characters[place] ?? '')?.find(({ word, syllables }) => {
				const here = characters.slice(place, place + syllables.length).join('');
				return here === word;
			}),
	};
}
