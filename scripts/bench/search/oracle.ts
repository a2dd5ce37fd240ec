import { pinyin } from 'pinyin-pro';
import type { CorpusPage } from './corpus.ts';
import { fold, foldedWords, type Variants } from './fold.ts';

/** How much a page is worth as an answer: what is asked stands in its title, often in its text, or once or twice. */
export type Worth = 3 | 2 | 1;

/** From so many places on, a page speaks of it often. */
const OFTEN = 3;

/** Stands between paragraphs, and in no folded word. */
const BORDER = '\n';

function places(text: string, word: string): number {
	let count = 0;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count += 1;
	return count;
}

/** The syllables of a text's Chinese characters, without tones; other characters as they are. */
export const syllables = (text: string): string[] =>
	pinyin(text, { toneType: 'none', type: 'array', v: true });

/** Knows every right answer, by looking through all text. */
export class Oracle {
	readonly #pages: readonly { title: string; all: string }[];
	readonly #titleSounds: readonly string[];
	readonly #variants: Variants;

	constructor(pages: readonly CorpusPage[], variants: Variants) {
		this.#variants = variants;
		this.#pages = pages.map((page) => {
			const title = fold(page.title, variants);
			const texts = page.paragraphs.map((text) => fold(text, variants));
			return { title, all: [title, ...texts].join(BORDER) };
		});
		this.#titleSounds = pages.map(({ title }) => syllables(title).join(' '));
	}

	/** The pages in which every word of the query stands. */
	literal(query: string): Map<number, Worth> {
		const words = foldedWords(query, this.#variants);
		const found = new Map<number, Worth>();
		if (words.length === 0) return found;
		this.#pages.forEach(({ title, all }, id) => {
			if (!words.every((word) => all.includes(word))) return;
			if (words.every((word) => title.includes(word))) found.set(id, 3);
			else found.set(id, words.every((word) => places(all, word) >= OFTEN) ? 2 : 1);
		});
		return found;
	}

	/** The pages whose title holds these syllables in a row. */
	bySound(sounds: readonly string[]): Map<number, Worth> {
		const wanted = ` ${sounds.join(' ')} `;
		const found = new Map<number, Worth>();
		this.#titleSounds.forEach((title, id) => {
			if (` ${title} `.includes(wanted)) found.set(id, 3);
		});
		return found;
	}
}
