/** Looks for many strings of letters in long texts at once. */
import { GAP, isLatinUnit, lettersBetween, type Folded } from './fold.ts';

/**
 * How strictly letters must stand together: anywhere in a row of letters (`loose`, for eight letters and more), or within
 * one phrase (`tight`, for names and short texts), Latin words moreover as whole words.
 */
export type Manner = 'loose' | 'tight';

const BITS = 22;
const hashOfTwo = (a: number, b: number) => Math.imul(a * 0x9e3b + b, 0x85ebca6b) >>> (32 - BITS);
const hashOfFour = (a: number, b: number, c: number, d: number) =>
	Math.imul(Math.imul(a * 0x9e3b + b, 0xc2b2ae35) + c * 0x9e3b + d, 0x85ebca6b) >>> (32 - BITS);

/** A set of small numbers, asked millions of times. */
class Bits {
	readonly words = new Uint32Array(2 ** (BITS - 5));
	add(number: number) {
		const word = number >>> 5;
		this.words[word] = (this.words[word] ?? 0) | (1 << (number & 31));
	}
}
const hasBit = (words: Uint32Array, number: number) =>
	((words[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0;

/** A place where letters that were looked for stand. */
export interface LetterHit<Value> {
	letters: string;
	value: Value;
	at: number;
}

/** The strings to look for, each with a value of the caller's; the same string twice keeps the first value. */
export class LetterSearch<Value> {
	readonly #patterns = new Map<string, { value: Value; manner: Manner }>();
	readonly #starts = new Bits();
	readonly #shortStarts = new Bits();
	/** Which lengths begin with letters of this hash. */
	readonly #lengths = new Map<number, number[]>();
	#hasShort = false;

	get size(): number {
		return this.#patterns.size;
	}

	add(letters: string, manner: Manner, value: Value): void {
		if (letters.length < 2 || this.#patterns.has(letters)) return;
		this.#patterns.set(letters, { value, manner });
		const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map((at) => letters.charCodeAt(at) || 0);
		const isShort = letters.length < 4;
		this.#hasShort ||= isShort;
		const hash = isShort ? hashOfTwo(a, b) : hashOfFour(a, b, c, d);
		(isShort ? this.#shortStarts : this.#starts).add(hash);
		const lengths = this.#lengths.get(hash) ?? [];
		if (!lengths.includes(letters.length)) this.#lengths.set(hash, [...lengths, letters.length]);
	}

	/** Forgets a string; what stands elsewhere with right is not looked for. */
	delete(letters: string): void {
		this.#patterns.delete(letters);
	}

	has(letters: string): boolean {
		return this.#patterns.has(letters);
	}

	values(): Value[] {
		return Array.from(this.#patterns.values(), ({ value }) => value);
	}

	entries(): [letters: string, value: Value][] {
		return Array.from(this.#patterns, ([letters, { value }]) => [letters, value]);
	}

	/**
	 * Every place where one of the strings stands, told one by one.
	 *
	 * @param shortest strings with fewer letters are passed over, where chance would find them
	 */
	find(text: Folded, tell: (hit: LetterHit<Value>) => void, shortest = 2): void {
		if (this.#patterns.size === 0) return;
		const { units } = text;
		const starts = this.#starts.words;
		const shortStarts = this.#shortStarts.words;
		const hasShort = this.#hasShort && shortest < 4;
		const last = units.length - 2;
		for (let at = 0; at <= last; at += 1) {
			const a = units[at] ?? 0;
			const b = units[at + 1] ?? 0;
			if (hasShort && hasBit(shortStarts, hashOfTwo(a, b)))
				this.#tryLengths(text, at, hashOfTwo(a, b), shortest, tell);
			const hash = hashOfFour(a, b, units[at + 2] ?? 0, units[at + 3] ?? 0);
			if (hasBit(starts, hash)) this.#tryLengths(text, at, hash, shortest, tell);
		}
	}

	#tryLengths(
		text: Folded,
		at: number,
		hash: number,
		shortest: number,
		tell: (hit: LetterHit<Value>) => void,
	): void {
		for (const length of this.#lengths.get(hash) ?? []) {
			if (length < shortest || at + length > text.units.length) continue;
			const letters = lettersBetween(text, at, at + length);
			const pattern = this.#patterns.get(letters);
			if (!pattern || (pattern.manner === 'tight' && !standsTogether(text, at, length))) continue;
			tell({ letters, value: pattern.value, at });
		}
	}
}

/** Whether letters stand in one phrase, and do not begin or end within a Latin word. */
function standsTogether({ units, gaps }: Folded, at: number, length: number): boolean {
	let latin = 0;
	for (let step = 0; step < length; step += 1) {
		if (isLatinUnit(units[at + step])) latin += 1;
		// Latin names are written with hyphens, too: lao-wang.
		else if (step > 0 && gaps[at + step] === GAP.sign) return false;
	}
	if (latin < length) return true;
	const startsInWord = at > 0 && gaps[at] === GAP.none && isLatinUnit(units[at - 1]);
	const end = at + length;
	const endsInWord = end < units.length && gaps[end] === GAP.none && isLatinUnit(units[end]);
	return !startsInWord && !endsInWord;
}
