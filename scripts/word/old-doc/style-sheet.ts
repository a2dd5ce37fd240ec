import { element, setting, TEXT_NAMESPACES, xmlText } from '../write/xml-text.ts';
import { Bytes } from './bytes.ts';
import { letterLook, type LetterLook } from './letter-look.ts';
import { paragraphLook, type ParagraphLook } from './paragraph-look.ts';
import { readSprms } from './sprms.ts';

/** A style as the file has it. */
export interface OldStyle {
	name: string;
	kind: 'paragraph' | 'character';
	base: number;
	paragraph: ParagraphLook | undefined;
	letters: LetterLook;
}

const NO_BASE = 0xfff;
/** What styles of Word's own are called, whatever language wrote the file. [MS-DOC] 2.9.260, sti. */
const OWN_NAMES: Readonly<Record<number, string>> = {
	...{ 0: 'Normal', 29: 'footnote text', 34: 'caption', 43: 'endnote text', 62: 'Title' },
	...{ 74: 'Subtitle', 84: 'Block Text', 180: 'Quote', 181: 'Intense Quote' },
	...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at + 1, `heading ${at + 1}`])),
	...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [at + 19, `toc ${at + 1}`])),
	...Object.fromEntries(
		Array.from({ length: 5 }, (_, at) => [at + 68, `List Continue${at === 0 ? '' : ` ${at + 1}`}`]),
	),
};

/** One style; undefined for kinds that say nothing to us. [MS-DOC] 2.9.259, STD. */
function readStyle(bytes: Bytes, headLength: number): OldStyle | undefined {
	const own = bytes.u16(0) & 0xfff;
	const kind = bytes.u16(2) & 0xf;
	if (kind !== 1 && kind !== 2) return undefined;
	const letters = bytes.u16(headLength);
	const written = bytes.words(headLength + 2, letters).split(',')[0] ?? '';
	let at = headLength + 2 + (letters + 1) * 2;
	const nextSettings = (): Bytes => {
		at += at % 2;
		if (at + 2 > bytes.length) return new Bytes(Buffer.alloc(0));
		const part = bytes.part(at + 2, Math.min(bytes.u16(at), bytes.length - at - 2));
		at += 2 + part.length;
		return part;
	};
	const about = kind === 1 ? nextSettings() : undefined;
	return {
		name: OWN_NAMES[own] ?? written,
		kind: kind === 1 ? 'paragraph' : 'character',
		base: bytes.u16(2) >> 4,
		paragraph:
			about && about.length > 2
				? paragraphLook(about.u16(0), readSprms(about.from(2)), undefined)
				: undefined,
		letters: letterLook(readSprms(nextSettings())),
	};
}

/** The numbers of lists that paragraphs are in lie between these; others take one out of its list. */
export const isList = (list: number | undefined): list is number =>
	list !== undefined && list > 0 && list < 0x7ff;

/** The styles of a document by their number. [MS-DOC] 2.9.271, STSH. */
export class StyleSheet {
	readonly #styles = new Map<number, OldStyle>();

	constructor(bytes: Bytes) {
		const about = bytes.part(2, bytes.u16(0));
		const [count, headLength] = [about.u16(0), about.u16(2)];
		let at = 2 + about.length;
		for (let index = 0; index < count && at + 2 <= bytes.length; index += 1) {
			const length = bytes.u16(at);
			const style = length > 0 ? readStyle(bytes.part(at + 2, length), headLength) : undefined;
			if (style) this.#styles.set(index, style);
			at += 2 + length + (length % 2);
		}
	}

	/** What a style and those it is based on say; the nearest word counts. */
	find<T>(
		number: number | undefined,
		ask: (style: OldStyle) => T | undefined,
		steps = 0,
	): T | undefined {
		const style = number === undefined ? undefined : this.#styles.get(number);
		// Styles that are based on one another in a circle say nothing.
		if (!style || steps > 50) return undefined;
		return (
			ask(style) ?? (style.base === NO_BASE ? undefined : this.find(style.base, ask, steps + 1))
		);
	}

	/** Whether a style makes letters so. */
	isOn(number: number | undefined, what: 'bold' | 'italic', steps = 0): boolean {
		const style = number === undefined ? undefined : this.#styles.get(number);
		if (!style || steps > 50) return false;
		const own = style.letters[what];
		if (own === 0 || own === 1) return own === 1;
		const base = this.isOn(style.base, what, steps + 1);
		return own === 0x81 ? !base : base;
	}

	/** word/styles.xml */
	toXml(): string {
		return element(
			'w:styles',
			TEXT_NAMESPACES,
			...[...this.#styles].map(([number, style]) => this.#styleXml(number, style)),
		);
	}

	#styleXml(number: number, { name, kind, base, paragraph }: OldStyle): string {
		const list = paragraph?.list;
		const outline = paragraph?.outline;
		const faces = (['bold', 'italic'] as const).filter((what) => this.isOn(number, what));
		return element(
			'w:style',
			{ 'w:type': kind, 'w:styleId': `s${number}` },
			setting('w:name', xmlText(name).trim()),
			base === NO_BASE ? '' : setting('w:basedOn', `s${base}`),
			element(
				'w:pPr',
				{},
				list === undefined ? '' : numberingXml(list, paragraph?.level ?? 0),
				outline === undefined ? '' : setting('w:outlineLvl', outline),
			),
			element('w:rPr', {}, ...faces.map((what) => element(what === 'bold' ? 'w:b' : 'w:i'))),
		);
	}
}

/** The list and the depth of a paragraph, or of a style, as .docx writes it. */
export const numberingXml = (list: number, level: number): string =>
	element('w:numPr', {}, setting('w:ilvl', level), setting('w:numId', isList(list) ? list : 0));
