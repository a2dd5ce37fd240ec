/**
 * Rows of letters that reach across a sign: 「城外的河。江安河从」. A page may say the same by chance, one shown phrase behind the
 * other: the heading of a section, and the sentence below it.
 */
import { GAP, lettersBetween, type Folded } from './fold.ts';
import { LetterSearch } from './letter-search.ts';

/** What is known of a part: whether something shown begins with it, ends with it, or is it, between two signs. */
interface Part {
	begins: boolean;
	ends: boolean;
	isWhole: boolean;
}

/** The letters from `from` to `to`, cut where a sign stands between two of them. */
export function partsBetweenSigns(folded: Folded, from: number, to: number): string[] {
	const parts: string[] = [];
	let start = from;
	for (let at = from + 1; at <= to; at += 1) {
		if (at < to && folded.gaps[at] !== GAP.sign) continue;
		parts.push(lettersBetween(folded, start, at));
		start = at;
	}
	return parts;
}

/** The rows across signs of what is hidden, and which of them only join what is shown. */
export class JoinedRows {
	/** Undefined for a row that also stands somewhere without a sign in it. */
	readonly #rows = new Map<string, readonly string[] | undefined>();
	readonly #parts = new LetterSearch<Part>();
	#isComplete = false;

	/** Adds a row by its parts. */
	add(letters: string, parts: readonly string[]): void {
		const isKnownWhole = this.#rows.has(letters) && this.#rows.get(letters) === undefined;
		this.#rows.set(letters, parts.length > 1 && !isKnownWhole ? parts : undefined);
	}

	/** Reads a text that is shown. All rows have been added. */
	see(text: Folded): void {
		if (!this.#isComplete) this.#addParts();
		const { units, gaps } = text;
		this.#parts.find(text, ({ letters, value, at }) => {
			const end = at + letters.length;
			// In a file a line ends where on the page a sign stands.
			const begins = at === 0 || gaps[at] !== GAP.none;
			const ends = end === units.length || gaps[end] !== GAP.none;
			if (begins) value.begins = true;
			if (ends) value.ends = true;
			if (begins && ends) value.isWhole = true;
		});
	}

	#addParts(): void {
		this.#isComplete = true;
		for (const parts of this.#rows.values())
			for (const part of parts ?? [])
				this.#parts.add(part, 'loose', { begins: false, ends: false, isWhole: false });
	}

	/** The rows of which every part is the end of a shown phrase, a whole one, or the beginning of one, in this order. */
	seen(): string[] {
		const known = new Map(this.#parts.entries());
		const isShown = (part: string, index: number, { length }: readonly string[]) => {
			// One letter tells nothing.
			if (part.length < 2) return true;
			const seen = known.get(part);
			if (index === 0) return seen?.ends === true;
			return index === length - 1 ? seen?.begins === true : seen?.isWhole === true;
		};
		return [...this.#rows].flatMap(([letters, parts]) => (parts?.every(isShown) ? [letters] : []));
	}
}
