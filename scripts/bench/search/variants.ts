import { Converter as toSimplified } from 'opencc-js/t2cn';
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { fold, type Variants } from './fold.ts';

/** The blocks in which traditional forms stand: CJK Unified Ideographs and its Extension A. */
const HAN = { first: 0x3400, last: 0x9fff };

/** Forms of zero, which OpenCC keeps apart. */
const ZEROS = ['零', '○', '◯'];

/** OpenCC's table of traditional characters, character by character, and the forms of zero. */
export function readVariants(): Variants {
	const simplify = toSimplified({ from: 't', to: 'cn' });
	const variants = new Map(ZEROS.map((zero) => [zero, '〇']));
	for (let code = HAN.first; code <= HAN.last; code += 1) {
		const character = String.fromCharCode(code);
		const simple = simplify(character);
		if (simple !== character && [...simple].length === 1) variants.set(character, simple);
	}
	return variants;
}

let toTraditionalText: ((text: string) => string) | undefined;

/**
 * Writes a text in traditional characters, as a visitor from Taipei would; undefined if that is the same or does not lead
 * back to the text.
 */
export function traditionalForm(text: string, variants: Variants): string | undefined {
	// Made once: the converter reads a large table.
	toTraditionalText ??= toTraditional({ from: 'cn', to: 't' });
	const written = toTraditionalText(text);
	return written !== text && fold(written, variants) === fold(text, variants) ? written : undefined;
}
