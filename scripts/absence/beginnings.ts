/** How strings of letters begin, so that a text in which none of them stands is passed over at once. */
import { foldTables, SEVERAL } from './fold.ts';

const BITS = 22;
export const hashOfTwo = (a: number, b: number) =>
	Math.imul(a * 0x9e3b + b, 0x85ebca6b) >>> (32 - BITS);
export const hashOfFour = (a: number, b: number, c: number, d: number) =>
	Math.imul(Math.imul(a * 0x9e3b + b, 0xc2b2ae35) + c * 0x9e3b + d, 0x85ebca6b) >>> (32 - BITS);

export const hasBit = (words: Uint32Array, number: number) =>
	((words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;
const setBit = (words: Uint32Array, number: number) => {
	words[number >>> 5] = (words[number >>> 5] ?? 0) | (1 << (number & 31));
};

/** Strings with fewer letters are known by their first two, all others by their first four. */
export const SHORT = 4;

/** The folded letters of a text, one unit after another, from the unit at `at` on. */
function* lettersFrom(text: string, at: number): Generator<string> {
	const { table, several } = foldTables();
	for (let next = at; next < text.length; next += 1) {
		const code = text.charCodeAt(next);
		const folded = table[code] ?? 0;
		if (folded === SEVERAL) yield* (several.get(code) ?? '').split('');
		else if (folded > SEVERAL) yield String.fromCharCode(folded);
	}
}

/** Hashes of how strings begin, asked millions of times. */
export class Beginnings {
	/** Of four letters. */
	readonly rows = new Uint32Array(2 ** (BITS - 5));
	/** Of two letters, of short strings. */
	readonly pairs = new Uint32Array(2 ** (BITS - 5));
	/** Whether a string begins with this letter. */
	readonly #first = new Uint8Array(0x10000);
	/** What follows on the letters of a beginning. */
	readonly #rests = new Map<string, string[]>();
	hasShort = false;

	/** Notes a string of folded letters, and answers the hash of its beginning. */
	add(letters: string): number {
		const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((at) => letters.charCodeAt(at) || 0);
		const isShort = letters.length < SHORT;
		this.#first[a] = 1;
		this.hasShort ||= isShort;
		const known = isShort ? 2 : SHORT;
		const rests = this.#rests.get(letters.slice(0, known)) ?? [];
		this.#rests.set(letters.slice(0, known), rests);
		rests.push(letters.slice(known));
		const hash = isShort ? hashOfTwo(a, b) : hashOfFour(a, b, c, d);
		setBit(isShort ? this.pairs : this.rows, hash);
		return hash;
	}

	/**
	 * Whether the letters of a string stand anywhere in a text that has not been folded yet. Most texts of an edition are bytes
	 * read in one encoding after another; folding them all costs more than everything else.
	 *
	 * @param shortest where it is `SHORT` or more, shorter strings are not asked for
	 */
	standIn(text: string, shortest: number): boolean {
		const { table, several } = foldTables();
		const { pairs, rows } = this;
		const first = this.#first;
		const asksPairs = this.hasShort && shortest < SHORT;
		let a = 0;
		let b = 0;
		let c = 0;
		let d = 0;
		for (let at = 0; at < text.length; at += 1) {
			const code = text.charCodeAt(at);
			const folded = table[code] ?? 0;
			if (folded < SEVERAL) continue;
			const letters = folded === SEVERAL ? (several.get(code) ?? '') : undefined;
			const count = letters === undefined ? 1 : letters.length;
			for (let letter = 0; letter < count; letter += 1) {
				a = b;
				b = c;
				c = d;
				d = letters === undefined ? folded : letters.charCodeAt(letter);
				const isRow = first[a] === 1 && hasBit(rows, hashOfFour(a, b, c, d));
				if (isRow && this.#goesOn([a, b, c, d], text, at, letter)) return true;
				const isPair = asksPairs && first[c] === 1 && hasBit(pairs, hashOfTwo(c, d));
				if (isPair && this.#goesOn([c, d], text, at, letter)) return true;
			}
		}
		return false;
	}

	/** Whether a string goes on as the text does, of whose unit at `at` the letter so many is the last of a beginning. */
	#goesOn(beginning: number[], text: string, at: number, letter: number): boolean {
		const rests = this.#rests.get(String.fromCharCode(...beginning)) ?? [];
		return rests.some((rest) => {
			const following = lettersFrom(text, at).drop(letter + 1);
			return rest.split('').every((wanted) => following.next().value === wanted);
		});
	}
}
