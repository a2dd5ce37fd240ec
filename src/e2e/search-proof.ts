import { Converter } from 'opencc-js/t2cn';
import type { Said } from './search-client.ts';
import type { SeenEntry } from './reader-text.ts';

const simplify = Converter({ from: 't', to: 'cn' });
const decoder = new TextDecoder('gb2312');
/** Characters of simplified texts, which are left as they are. */
const SIMPLIFIED = new Set(
	decoder.decode(
		Uint8Array.from(
			Array.from({ length: 72 * 94 }, (_, at) => [
				0xb0 + Math.floor(at / 94),
				0xa1 + (at % 94),
			]).flat(),
		),
	),
);

/** A text as it is compared here: without signs, width, case, tone marks and traditional forms. */
export function plainly(text: string): string {
	const bare = text
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
		.normalize('NFC')
		.replace(/(?<=\p{Nd})\.(?=\p{Nd})/gu, '\u0001')
		.replace(/[^\p{L}\p{N}\p{Sc}\p{So}+=×÷±%‰\u0001]/gu, '')
		.replace(/\u0001/g, '.')
		.replace(/[零○◯]/g, '〇');
	return Array.from(bare, (character) =>
		SIMPLIFIED.has(character) ? character : simplify(character),
	).join('');
}

/** Numbers from 0 up to a bound, the same row for the same seed. https://prng.di.unimi.it/splitmix64.c, in 32 bits */
export function chances(seed: number): (below: number) => number {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x9e3779b9) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
		mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
		return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
	};
}

/** A question, and the entries that a reader would say answer it. */
export interface ProofQuery {
	text: string;
	answers: string[];
	/** The entry that bears this very name. */
	bearer?: string;
}

/** Draws questions out of what readers see. */
export class Proof {
	readonly #entries: readonly SeenEntry[];
	readonly #plain: { address: string; lines: string[] }[];
	readonly #below: (below: number) => number;

	constructor(entries: readonly SeenEntry[], seed: number) {
		this.#entries = entries;
		this.#below = chances(seed);
		this.#plain = entries.map(({ address, titles, lines }) => ({
			address,
			lines: [...titles, ...lines].map(plainly),
		}));
	}

	/** Entries in which every word stands in some line. */
	answersTo(words: readonly string[]): string[] {
		const wanted = words.map(plainly);
		return this.#plain
			.filter(({ lines }) => wanted.every((word) => lines.some((line) => line.includes(word))))
			.map(({ address }) => address);
	}

	#pick<Item>(items: readonly Item[]): Item {
		const item = items[this.#below(items.length)];
		if (item === undefined) throw new Error('nothing to pick from');
		return item;
	}

	/** A string cut out of a line of an entry, so many letters long; undefined where the cut is no question of one word. */
	#cut({ lines }: SeenEntry, least: number, most: number): string | undefined {
		if (lines.length === 0) return undefined;
		const characters = Array.from(this.#pick(lines));
		const length = least + this.#below(most - least + 1);
		if (characters.length < length) return undefined;
		const at = this.#below(characters.length - length + 1);
		const text = characters.slice(at, at + length).join('');
		// A space parts words, a minus at the beginning excludes, quotation marks around all of it want every sign.
		const isWord = !/\s/.test(text) && !/^[-−－–「『“"]/.test(text);
		return isWord && plainly(text) !== '' ? text : undefined;
	}

	#many(count: number, draw: (entry: SeenEntry) => ProofQuery | undefined): ProofQuery[] {
		const queries: ProofQuery[] = [];
		while (queries.length < count) {
			const query = draw(this.#pick(this.#entries));
			if (query) queries.push(query);
		}
		return queries;
	}

	/** Strings of one to eight characters from anywhere. */
	substrings(count: number): ProofQuery[] {
		return this.#many(count, (entry) => {
			const text = this.#cut(entry, 1, 8);
			return text === undefined ? undefined : { text, answers: this.answersTo([text]) };
		});
	}

	/** Long strings, as people paste them. */
	sentences(count: number): ProofQuery[] {
		return this.#many(count, (entry) => {
			const text = this.#cut(entry, 20, 80);
			return text === undefined ? undefined : { text, answers: this.answersTo([text]) };
		});
	}

	/** Titles and other names, each with the entry that bears it. */
	names(count: number): ProofQuery[] {
		return this.#many(count, (entry) => {
			const text = this.#pick(entry.titles);
			const isWord = !/\s/.test(text) && !/^[-−－–「『“"]/.test(text);
			return isWord ? { text, answers: this.answersTo([text]), bearer: entry.address } : undefined;
		});
	}

	/** Two words that stand in one entry. */
	pairs(count: number): ProofQuery[] {
		return this.#many(count, (entry) => {
			const words = [this.#cut(entry, 2, 4), this.#cut(entry, 2, 4)].flatMap((word) => word ?? []);
			return words.length === 2
				? { text: words.join(' '), answers: this.answersTo(words) }
				: undefined;
		});
	}

	/** What is wrong with an answer, in words; nothing where all is right. */
	faultsOf({ text, answers, bearer }: ProofQuery, said: Said): string[] {
		const words = text.split(' ');
		const right = new Set(answers);
		// A year or number in another form, a name in pinyin: search says which forms it looked for.
		const announced = said.forms.flatMap((form) => this.answersTo([form]));
		const mayBe = new Set([...answers, ...announced]);
		const found = new Set(said.found);
		const top = said.found.slice(0, 10);
		const faults = [
			...answers.filter((address) => !found.has(address)).map((address) => `misses ${address}`),
			...said.found.filter((address) => !mayBe.has(address)).map((address) => `adds ${address}`),
			...(said.instead.length > 0 && answers.length > 0 ? ['proposes another word'] : []),
			...(found.size === said.found.length ? [] : ['names an entry twice']),
			...(bearer === undefined || top.includes(bearer) ? [] : [`${bearer} is not among the first`]),
			...(said.forms.length === 0 && answers.length <= 10
				? answers.filter((address) => !top.includes(address)).map((one) => `${one} comes late`)
				: []),
		];
		for (const [at, address] of top.entries()) {
			if (!right.has(address)) continue;
			const marked = (said.marked[at] ?? []).map(plainly);
			const unmarked = words.filter((word) => !marked.some((one) => one.includes(plainly(word))));
			faults.push(...unmarked.map((word) => `${address} does not mark ${word}`));
		}
		return faults.map((fault) => `「${text}」 ${fault}`);
	}
}
