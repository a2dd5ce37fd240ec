import { mdxToMdast } from 'satteri';

/** A node of the parse tree, as far as the museum looks at it. */
export interface TextNode {
	type: string;
	value?: string | undefined;
	/** Name of a tag; null for `<>`. */
	name?: string | null | undefined;
	attributes?: { type: string; name?: string; value?: unknown }[] | undefined;
	/** Address of a link. */
	url?: string | undefined;
	/** Level of a heading. */
	depth?: number | undefined;
	children?: TextNode[] | undefined;
	position?:
		{ start: { line: number; column: number }; end?: { line: number; column: number } } | undefined;
}

/** Something that keeps the text from being parsed, with the parser's own words. Lines are counted from 1. */
export interface SyntaxTrouble {
	line: number;
	message: string;
}

/** Why a text is not even given to the parser: it crashes without a word on texts nested hundreds deep. */
export interface TooMuch {
	line: number;
	kind: 'too-long' | 'too-deep' | 'too-wide';
}

export interface ParsedText {
	/** The parts that could be read. */
	root: TextNode;
	syntax: SyntaxTrouble[];
}

/** A chapter of the longest kind we expect has a tenth of this. Characters. */
export const LONGEST_TEXT = 200_000;
/** Columns of indentation; four levels of lists need a dozen. */
const DEEPEST_INDENT = 40;
const MOST_MARKERS = 12;
/** Tags, brackets or stars in one paragraph. */
const MOST_SIGNS = 400;
const DEEPEST_TAGS = 30;
/** How many broken passages are reported before giving up on a file. */
const MOST_TROUBLES = 20;

const count = (text: string, signs: RegExp) => text.match(signs)?.length ?? 0;

/** Looks for nesting without parsing. */
export function tooMuch(body: string): TooMuch | undefined {
	if (body.length > LONGEST_TEXT) return { line: 1, kind: 'too-long' };
	let open = 0;
	let signs = 0;
	for (const [index, line] of body.split('\n').entries()) {
		const lead = /^[\s>*+\-\d.)]*/.exec(line)?.[0] ?? '';
		const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0;
		if (indent > DEEPEST_INDENT || count(lead, /[>*+-]|\d[.)]/g) > MOST_MARKERS * 3)
			return { line: index + 1, kind: 'too-deep' };
		if (count(lead, />/g) > MOST_MARKERS || count(lead, /(?:[*+-]|\d[.)])[ \t]/g) > MOST_MARKERS)
			return { line: index + 1, kind: 'too-deep' };
		open += count(line, /<[^/\s>][^>]*(?<!\/)>/g) - count(line, /<\//g);
		if (open > DEEPEST_TAGS) return { line: index + 1, kind: 'too-deep' };
		signs = line.trim() === '' ? 0 : signs + count(line, /[<[{*_`~!]/g);
		if (signs > MOST_SIGNS) return { line: index + 1, kind: 'too-wide' };
	}
	return undefined;
}

const FEATURES = { frontmatter: false } as const;
const EMPTY: TextNode = { type: 'root', children: [] };

/** Empties the passage between blank lines that holds a line, so that the rest can be read. */
function withoutPassage(lines: string[], at: number): string[] {
	let first = at;
	let last = at;
	while (first > 0 && lines[first - 1]?.trim() !== '') first -= 1;
	while (last + 1 < lines.length && lines[last + 1]?.trim() !== '') last += 1;
	return lines.map((line, index) => (index >= first && index <= last ? '' : line));
}

/**
 * Parses a text with the parser that builds the site. Where a passage cannot be parsed it is set aside and the rest
 * parsed, so that one run finds every broken passage. Ask `tooMuch` first.
 */
export function parseText(body: string): ParsedText {
	let lines = body.split('\n');
	const syntax: SyntaxTrouble[] = [];
	while (syntax.length < MOST_TROUBLES) {
		try {
			// The parser's node type is a union of every dialect it knows; ours names the parts the museum looks at.
			const root = mdxToMdast(lines.join('\n'), { features: FEATURES }) as TextNode;
			return { root, syntax };
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			const line = Number(/^(\d+):\d+/.exec(message)?.[1] ?? NaN);
			if (!(line >= 1 && line <= lines.length) || lines[line - 1]?.trim() === '')
				return { root: EMPTY, syntax: [...syntax, { line: 1, message }] };
			syntax.push({ line, message });
			lines = withoutPassage(lines, line - 1);
		}
	}
	return { root: EMPTY, syntax };
}
