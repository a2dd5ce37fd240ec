import type { Stretch } from './excerpt.ts';

/** A run of a text that is a dialect word, or the words between two of them. */
export interface TextPart {
	text: string;
	isDialect: boolean;
}

/** Cuts a text at its dialect words, which are in order and do not overlap. Joined again the parts are the text. */
export function partsOf(text: string, dialect: readonly Stretch[] = []): TextPart[] {
	const parts: TextPart[] = [];
	let at = 0;
	for (const { from, to } of dialect) {
		parts.push({ text: text.slice(at, from), isDialect: false });
		parts.push({ text: text.slice(from, to), isDialect: true });
		at = to;
	}
	parts.push({ text: text.slice(at), isDialect: false });
	return parts.filter(({ text }) => text !== '');
}

/** The text of the parts, and where its dialect words stand in it; undefined where it has none. */
export function joinParts(parts: readonly TextPart[]): {
	text: string;
	dialect?: readonly Stretch[] | undefined;
} {
	let text = '';
	const dialect: Stretch[] = [];
	for (const part of parts) {
		if (part.isDialect) dialect.push({ from: text.length, to: text.length + part.text.length });
		text += part.text;
	}
	return { text, dialect: dialect.length > 0 ? dialect : undefined };
}
