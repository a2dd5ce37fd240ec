import type { Bytes } from './bytes.ts';
import type { Stretch } from './fib.ts';
import type { Letters, Piece } from './letters.ts';
import { letterLook, type LetterLook } from './letter-look.ts';
import type { Looks, LookRun } from './looks.ts';
import { paragraphLook, type ParagraphLook } from './paragraph-look.ts';
import { readSprms } from './sprms.ts';

const CELL_END = '\x07';
const PARAGRAPH_END = '\r';
/** The end of a section ends a paragraph; the same sign is a page break elsewhere. */
const SECTION_END = '\f';

/** Letters that look the same. */
export interface Span {
	from: number;
	to: number;
	look: LetterLook;
}

/** A paragraph without its mark. */
export interface OldParagraph {
	spans: readonly Span[];
	look: ParagraphLook;
	/** How its mark looks, which tells whether its end was tracked. */
	mark: LetterLook;
	endsCell: boolean;
}

/** Answers the paragraphs of any text of a document. */
export class Paragraphs {
	readonly #letters: Letters;
	readonly #letterLooks: Looks;
	readonly #paragraphLooks: Looks;
	readonly #data: Bytes | undefined;
	readonly #sectionEnds: ReadonlySet<number>;
	/** Looks that were put together, by the settings and what a quick save added to them. */
	readonly #known = new Map<LookRun | undefined, Map<Bytes | undefined, LetterLook>>();
	readonly #shapes = new Map<LookRun | undefined, Map<Bytes | undefined, ParagraphLook>>();

	constructor(
		letters: Letters,
		looks: { letters: Looks; paragraphs: Looks },
		data: Bytes | undefined,
		sectionEnds: ReadonlySet<number>,
	) {
		this.#letters = letters;
		this.#letterLooks = looks.letters;
		this.#paragraphLooks = looks.paragraphs;
		this.#data = data;
		this.#sectionEnds = sectionEnds;
	}

	get text(): string {
		return this.#letters.text;
	}

	#placed(letter: number): { piece: Piece; place: number } {
		const piece = this.#letters.pieceAt(letter);
		return { piece, place: piece.at + (letter - piece.from) * piece.width };
	}

	#lookOf(run: LookRun | undefined, settings: Bytes | undefined): LetterLook {
		return remembered(this.#known, run, settings, () =>
			letterLook([
				...(run ? readSprms(run.settings) : []),
				...(settings ? readSprms(settings) : []),
			]),
		);
	}

	#shapeOf(letter: number): ParagraphLook {
		const { piece, place } = this.#placed(letter);
		const run = this.#paragraphLooks.at(place);
		return remembered(this.#shapes, run, piece.settings, () =>
			paragraphLook(
				run?.style ?? 0,
				[
					...(run ? readSprms(run.settings) : []),
					...(piece.settings ? readSprms(piece.settings) : []),
				],
				this.#data,
			),
		);
	}

	#spans({ from, to }: Stretch): Span[] {
		const spans: Span[] = [];
		for (let at = from; at < to;) {
			const { piece, place } = this.#placed(at);
			const run = this.#letterLooks.at(place);
			const runEnd = run ? at + Math.ceil((run.to - place) / piece.width) : at + 1;
			const end = Math.min(to, piece.to, Math.max(runEnd, at + 1));
			const look = this.#lookOf(run, piece.settings);
			const last = spans.at(-1);
			if (last?.look === look) last.to = end;
			else spans.push({ from: at, to: end, look });
			at = end;
		}
		return spans;
	}

	#endsAt(at: number): boolean {
		const sign = this.text[at];
		return (
			sign === PARAGRAPH_END ||
			sign === CELL_END ||
			(sign === SECTION_END && this.#sectionEnds.has(at + 1))
		);
	}

	/** The paragraphs of a stretch; letters behind the last mark are a paragraph too. */
	in({ from, to }: Stretch): OldParagraph[] {
		const found: OldParagraph[] = [];
		for (let start = from; start < to;) {
			let end = start;
			while (end < to && !this.#endsAt(end)) end += 1;
			const last = Math.min(end, to - 1);
			const look = this.#shapeOf(last);
			found.push({
				look,
				spans: this.#spans({ from: start, to: end }),
				mark: this.#spans({ from: last, to: last + 1 })[0]?.look ?? {},
				endsCell: this.text[end] === CELL_END || look.endsInnerCell,
			});
			start = end + 1;
		}
		return found;
	}
}

/** Looks up what was made of two things together, and makes it where nobody has. */
function remembered<Outer, Inner, Value>(
	all: Map<Outer, Map<Inner, Value>>,
	outer: Outer,
	inner: Inner,
	make: () => Value,
): Value {
	const row = all.get(outer) ?? new Map<Inner, Value>();
	all.set(outer, row);
	const known = row.get(inner);
	if (known !== undefined) return known;
	const made = make();
	row.set(inner, made);
	return made;
}
