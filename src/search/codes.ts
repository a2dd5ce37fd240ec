/**
 * Numbers as text: five bits a character and one that says whether more follow, as source maps write them. Small
 * numbers take one character, and a compressing server makes of it what a binary file would weigh.
 */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const VALUES = new Uint8Array(128).fill(255);
for (let value = 0; value < ALPHABET.length; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;

/** Writes one number from 0 to 2^31 - 1. */
export function writeNumber(number: number): string {
	if (!Number.isInteger(number) || number < 0 || number > 0x7fffffff)
		throw new Error(`not a number this code can write: ${number}`);
	let text = '';
	let rest = number;
	while (rest > 31) {
		text += ALPHABET.charAt(32 | (rest & 31));
		rest >>>= 5;
	}
	return text + ALPHABET.charAt(rest);
}

/** Writes numbers from 0 to 63, one character each. */
export const writeDigits = (numbers: Iterable<number>): string =>
	Array.from(numbers, (number) => ALPHABET.charAt(number)).join('');

/** Reads what `writeDigits` wrote. Throws where it is none of ours: a damaged file. */
export function readDigit(text: string, at: number): number {
	const value = VALUES[text.charCodeAt(at)] ?? 255;
	if (value === 255) throw new Error(`damaged digit at ${at}`);
	return value;
}

export const writeNumbers = (numbers: Iterable<number>): string =>
	Array.from(numbers, writeNumber).join('');

/** Reads numbers one after another from a text. */
export class NumberReader {
	#at: number;
	readonly text: string;

	constructor(text: string, at = 0) {
		this.text = text;
		this.#at = at;
	}

	get at(): number {
		return this.#at;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.text.length;
	}

	/** The next number. Throws where the text ends or is none of ours: a damaged file. */
	next(): number {
		const { text } = this;
		let number = 0;
		for (let shift = 0; shift < 35; shift += 5) {
			const value = VALUES[text.charCodeAt(this.#at)] ?? 255;
			if (value === 255) break;
			this.#at += 1;
			number += (value & 31) * 2 ** shift;
			if (value < 32) return number;
		}
		throw new Error(`damaged number at ${this.#at}`);
	}

	/** Passes over so many characters. */
	skip(length: number): void {
		this.#at += length;
	}
}

/** All numbers of a text. */
export function readNumbers(text: string): number[] {
	const reader = new NumberReader(text);
	const numbers: number[] = [];
	while (!reader.isAtEnd) numbers.push(reader.next());
	return numbers;
}
