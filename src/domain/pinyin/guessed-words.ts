import { sentences } from '../chinese-text.ts';
import type { ReadingBook } from './reading-book.ts';
import { readCharacters } from './read-characters.ts';

/** A word with a character that the machine read by guessing, for a teacher to look at. */
export interface GuessedWord {
	word: string;
	/** 「háng dào shù」 */
	pinyin: string;
	/** The characters in doubt, each once: 「行」. */
	characters: string;
	/** The sentence where it was first met. */
	sentence: string;
	/** How often it stands in the texts. */
	count: number;
}

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Every word of the texts with a guessed reading, each once with its reading, in order of appearance. */
export function guessedWords(texts: readonly string[], book: ReadingBook): GuessedWord[] {
	const found = new Map<string, GuessedWord>();
	for (const sentence of texts.flatMap(sentences)) {
		const read = readCharacters(sentence, book);
		let place = 0;
		for (const { segment } of WORDS.segment(sentence)) {
			const characters = read.slice(place, (place += [...segment].length));
			const doubtful = characters.filter(({ isGuess }) => isGuess);
			if (doubtful.length === 0) continue;
			const pinyin = characters.map(({ character, syllable = character }) => syllable).join(' ');
			const key = `${segment} ${pinyin}`;
			const known = found.get(key);
			if (known) known.count += 1;
			else
				found.set(key, {
					word: segment,
					pinyin,
					characters: [...new Set(doubtful.map(({ character }) => character))].join(''),
					sentence,
					count: 1,
				});
		}
	}
	return [...found.values()];
}
