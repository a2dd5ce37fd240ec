/** Looks for many strings of letters in long texts at once. */
import { Beginnings, hasBit, hashOfFour, hashOfTwo, SHORT } from './beginnings.ts';
import { GAP, isLatinUnit, lettersBetween, type Folded } from './fold.ts';

/**
 * How strictly letters must stand together: anywhere in a row of letters (`loose`, for eight letters and more), or within
 * one phrase (`tight`, for names and short texts), Latin words moreover as whole words.
 */
export type Manner = 'loose' | 'tight';

/** A place where letters that were looked for stand. */
export interface LetterHit<Value> {
	letters: string;
	value: Value;
	at: number;
}

/** The strings to look for, each with a value of the caller's; the same string twice keeps the first value. */
export class LetterSearch<Value> {
	readonly #patterns = new Map<string, { value: Value; manner: Manner }>();
	#beginnings = new Beginnings();
	/** Whether beginnings are noted of strings that have been forgotten since. */
	#hasForgotten = false;
	/** Which lengths begin with letters of this hash. */
	readonly #lengths = new Map<number, number[]>();

	get size(): number {
		return this.#patterns.size;
	}

	add(letters: string, manner: Manner, value: Value): void {
		if (letters.length < 2 || this.#patterns.has(letters)) return;
		this.#patterns.set(letters, { value, manner });
		const hash = this.#beginnings.add(letters);
		const lengths = this.#lengths.get(hash) ?? [];
		if (!lengths.includes(letters.length)) this.#lengths.set(hash, [...lengths, letters.length]);
	}

	/** Forgets a string; what stands elsewhere with right is not looked for. */
	delete(letters: string): void {
		this.#hasForgotten = this.#patterns.delete(letters) || this.#hasForgotten;
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

	/** Whether the letters of one of the strings stand in a text, whatever stands between them: `find` tells of none elsewhere. */
	mayFind(text: string, shortest = 2): boolean {
		if (this.#hasForgotten) {
			this.#beginnings = new Beginnings();
			for (const letters of this.#patterns.keys()) this.#beginnings.add(letters);
			this.#hasForgotten = false;
		}
		return this.size > 0 && this.#beginnings.standIn(text, shortest);
	}

	/**
	 * Every place where one of the strings stands, told one by one.
	 *
	 * @param shortest strings with fewer letters are passed over, where chance would find them
	 */
	find(text: Folded, tell: (hit: LetterHit<Value>) => void, shortest = 2): void {
		if (this.#patterns.size === 0) return;
		const { units } = text;
		const { rows: starts, pairs: shortStarts } = this.#beginnings;
		const hasShort = this.#beginnings.hasShort && shortest < SHORT;
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
