import type { CorpusPage } from './corpus.ts';
import { chances, type Chances } from './random.ts';

const PARAGRAPHS = 9;
/** A paragraph ends at the first 。 after so many characters … */
const LEAST = 130;
/** … or here. */
const MOST = 260;
/** Once in so many characters the chain is left, so that pairs arise that the museum does not have. */
const LEAP = 60;
/** Made-up strings on a page; there is one for each page, so that most stand on a few pages only. */
const RARITIES = 2;

/** The 3,755 common characters of GB 2312, from which made-up strings are drawn. */
function commonCharacters(): string[] {
	const decoder = new TextDecoder('gb18030');
	const characters: string[] = [];
	for (let row = 0xb0; row <= 0xd7; row += 1) {
		for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
			characters.push(decoder.decode(Uint8Array.of(row, cell)));
		}
	}
	return characters;
}

const isHan = (character: string) => /\p{Script=Han}/u.test(character);

/** What may follow two characters, each as often as it does in the text: a Markov chain of order 2. */
class Chain {
	readonly #text: string;
	readonly #followers = new Map<string, string>();

	/** Characters outside the basic plane are left out, so that one character is one code unit. */
	constructor(paragraphs: readonly string[]) {
		this.#text = paragraphs
			.map((text) => text.replace(/[\u{10000}-\u{10ffff}\s]/gu, ''))
			.filter((text) => isHan(text) && text.length > 20)
			.map((text) => (text.endsWith('。') ? text : `${text}。`))
			.join('');
		const follow = new Map<string, string[]>();
		for (let at = 0; at + 2 < this.#text.length; at += 1) {
			const pair = this.#text.slice(at, at + 2);
			const known = follow.get(pair);
			if (known) known.push(this.#text.charAt(at + 2));
			else follow.set(pair, [this.#text.charAt(at + 2)]);
		}
		for (const [pair, list] of follow) this.#followers.set(pair, list.join(''));
	}

	/** Two characters that stand somewhere after a 。. */
	#start({ below }: Chances): string {
		const stop = this.#text.indexOf('。', below(this.#text.length));
		return stop < 0 || stop + 3 > this.#text.length
			? this.#text.slice(0, 2)
			: this.#text.slice(stop + 1, stop + 3);
	}

	#next(pair: string, chance: Chances): string {
		const followers = this.#followers.get(pair);
		if (!followers || chance.below(LEAP) === 0) {
			return this.#text.charAt(chance.below(this.#text.length));
		}
		return followers.charAt(chance.below(followers.length));
	}

	paragraph(chance: Chances): string {
		let text = this.#start(chance);
		while (text.length < MOST) {
			text += this.#next(text.slice(-2), chance);
			if (text.length > LEAST && text.endsWith('。')) break;
		}
		return text;
	}

	/** So many Chinese characters in a row. */
	words(length: number, chance: Chances): string {
		let text = this.#start(chance);
		let han = '';
		while (han.length < length) {
			const next = this.#next(text.slice(-2), chance);
			text += next;
			if (isHan(next)) han += next;
		}
		return han;
	}
}

/** Puts a string somewhere into a text. */
function insert(text: string, part: string, { below }: Chances): string {
	const at = below(text.length);
	return text.slice(0, at) + part + text.slice(at);
}

/**
 * So many pages of about 1,500 characters that read like nothing, in which characters and pairs are about as
 * frequent as in the given texts. Every title says that it is a test.
 */
export function generatedPages(
	count: number,
	source: readonly CorpusPage[],
	seed: number,
): CorpusPage[] {
	const chance = chances(seed);
	const chain = new Chain(source.flatMap(({ paragraphs }) => paragraphs));
	const characters = commonCharacters();
	const rarities = Array.from({ length: count }, () =>
		Array.from({ length: 2 + chance.below(3) }, () => chance.pick(characters)).join(''),
	);
	return Array.from({ length: count }, (_, id) => {
		const title = `试文${id + 1}：${chain.words(3 + chance.below(5), chance)}`;
		const paragraphs = Array.from({ length: PARAGRAPHS }, () => chain.paragraph(chance));
		for (let more = 0; more < RARITIES; more += 1) {
			const at = chance.below(PARAGRAPHS);
			paragraphs[at] = insert(paragraphs[at] ?? '', chance.pick(rarities), chance);
		}
		return { id, url: `/test/${id + 1}/`, title, paragraphs };
	});
}
