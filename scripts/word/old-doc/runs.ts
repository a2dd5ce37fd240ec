import { element, xmlText } from '../write/xml-text.ts';
import { facesXml, trackedXml } from './faces.ts';
import type { LetterLook } from './letter-look.ts';
import type { Media } from './media.ts';
import type { OldParagraph, Span } from './paragraphs.ts';
import type { Pictures } from './pictures.ts';
import type { StyleSheet } from './style-sheet.ts';
import { unread } from './unread.ts';

/** What signs in the texts stand for, by their place, and what is needed to write them. */
export interface Known {
	text: string;
	styles: StyleSheet;
	/** Names of who tracked changes. */
	authors: readonly string[];
	/** Notes and comments by the place of their signs, as the elements that lead to them. */
	signs: ReadonlyMap<number, string>;
	/** Numbers of floating shapes by the place of their signs. */
	floating: ReadonlyMap<number, number>;
	pictures: Pictures;
	media: Media;
	/** The words of a text box, once. */
	takeBox: (shape: number) => string;
}

/** A field that has begun and not ended. */
interface OpenField {
	instruction: string;
	isShown: boolean;
	isObjectTold: boolean;
}

const EMBEDDED = /^\s*(?:EMBED|LINK|CONTROL|OCX)\s+"?([^\s"]*)/i;
const LAYOUT: Readonly<Record<string, string>> = {
	'\t': element('w:tab'),
	'\v': element('w:br'),
	'\f': element('w:br', { 'w:type': 'page' }),
	'\x0e': element('w:br', { 'w:type': 'column' }),
	'\x1e': element('w:noBreakHyphen'),
	'\x1f': element('w:softHyphen'),
};
/** Letters to write together: no signs, and nothing that XML cannot hold. */
const WORDS = /[^\u0000-\u001f\u0028\ufffe\uffff\ud800-\udfff]+|[\ud800-\udbff][\udc00-\udfff]/y;
/** Signs at the head of a note and of a comment. */
const OWN_SIGN = '\x02';
const OWN_COMMENT = '\x05';

/** Writes the letters of one text; fields can go on from one paragraph into the next. */
export class RunWriter {
	readonly #known: Known;
	readonly #isNote: boolean;
	readonly #fields: OpenField[] = [];

	constructor(known: Known, isNote: boolean) {
		this.#known = known;
		this.#isNote = isNote;
	}

	/** The runs of a paragraph. */
	write({ spans, look }: OldParagraph): string {
		return spans.map((span) => this.#span(span, look.style)).join('');
	}

	#span({ from, to, look }: Span, style: number): string {
		const { text, styles, authors } = this.#known;
		const faces = facesXml(look, style, styles, authors);
		const out: string[] = [];
		let inside = '';
		const flush = () => {
			if (inside !== '') out.push(element('w:r', {}, faces, inside));
			inside = '';
		};
		for (let at = from; at < to;) {
			WORDS.lastIndex = at;
			const words = WORDS.exec(text)?.[0].slice(0, to - at);
			const found = words === undefined ? this.#sign(at, look) : this.#words(words, look);
			if (typeof found === 'string') inside += found;
			else {
				flush();
				out.push(found.beside);
			}
			at += words?.length ?? 1;
		}
		flush();
		return trackedXml(look, out.join(''), authors);
	}

	#words(words: string, look: LetterLook): string {
		const field = this.#fields.at(-1);
		const isInstruction = field !== undefined && !field.isShown;
		if (isInstruction) field.instruction += words;
		const name = isInstruction ? 'w:instrText' : look.isDeleted ? 'w:delText' : 'w:t';
		return element(name, { 'xml:space': 'preserve' }, xmlText(words));
	}

	/** What a sign comes to: something inside a run, or beside runs. */
	#sign(at: number, look: LetterLook): string | { beside: string } {
		const { text, signs } = this.#known;
		const sign = text[at] ?? '';
		const found = signs.get(at);
		if (found !== undefined)
			// A note can have a sign of its writer's own, which is a letter.
			return sign > ' ' ? found + this.#words(sign, look) : found;
		if (this.#isNote && (sign === OWN_SIGN || sign === OWN_COMMENT))
			return element('w:footnoteRef');
		switch (sign) {
			case '(':
				if (look.isSpecial !== true || look.symbol === undefined) return this.#words(sign, look);
				return element('w:sym', { 'w:char': look.symbol.toString(16) });
			case '\x13':
				this.#fields.push({ instruction: '', isShown: false, isObjectTold: false });
				return element('w:fldChar', { 'w:fldCharType': 'begin' });
			case '\x14': {
				const field = this.#fields.at(-1);
				if (field) field.isShown = true;
				return element('w:fldChar', { 'w:fldCharType': 'separate' });
			}
			case '\x15':
				return this.#fieldEnd();
			case '\x01':
				return this.#picture(look);
			case '\b':
				return this.#floating(at);
			default:
				return this.#letter(sign, look);
		}
	}

	#letter(sign: string, look: LetterLook): string | { beside: string } {
		if (LAYOUT[sign] !== undefined) return LAYOUT[sign];
		if (sign >= ' ' && !/[\ud800-\udfff\ufffe\uffff]/.test(sign)) return this.#words(sign, look);
		return { beside: unread(`有一个读不出来的记号（${sign.charCodeAt(0)}）`) };
	}

	/** The embedded thing that a field shows, told once. */
	#object(): string {
		const field = this.#fields.at(-1);
		const name = EMBEDDED.exec(field?.instruction ?? '')?.[1] ?? '';
		if (field) field.isObjectTold = true;
		return element('w:object', {}, element('o:OLEObject', { ProgID: name }));
	}

	#fieldEnd(): string {
		const field = this.#fields.at(-1);
		const isObject = field && !field.isObjectTold && EMBEDDED.test(field.instruction);
		const object = isObject ? this.#object() : '';
		this.#fields.pop();
		return object + element('w:fldChar', { 'w:fldCharType': 'end' });
	}

	#picture(look: LetterLook): string | { beside: string } {
		const field = this.#fields.at(-1);
		if (look.isFieldData || (field && !field.isShown)) return '';
		if (look.isObject || EMBEDDED.test(field?.instruction ?? ''))
			return field?.isObjectTold === true ? '' : this.#object();
		const { pictures, media } = this.#known;
		const drawn = look.picture === undefined ? undefined : pictures.inLine(look.picture);
		return { beside: drawn ? media.xml(drawn, '') : unread('有一张图，取不出来') };
	}

	#floating(at: number): { beside: string } {
		const { floating, pictures, media, takeBox } = this.#known;
		const id = floating.get(at);
		const drawn = id === undefined ? undefined : pictures.floating(id);
		if (id === undefined || !drawn) return { beside: unread('有一个画出来的东西，读不出来') };
		return { beside: media.xml(drawn, drawn.shape.ids.map(takeBox).filter(Boolean).join(' ')) };
	}
}
