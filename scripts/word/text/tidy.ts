import { textOfLetters } from './citations.ts';
import { lettersOf, piecesOf, type Letter } from './letters.ts';
import type { Block, Piece } from './model.ts';
import { hasOddQuotes, TIDY_RULES, type Edit } from './tidy-rules.ts';

/** One change of how something is written, for a person to see. */
export interface Tidied {
	at: string;
	rule: string;
	before: string;
	after: string;
}

/** What tidying came to. */
export interface TidyReport {
	changes: Tidied[];
	/** Places where quotes do not pair. */
	odd: string[];
}

/** How many letters around a change are shown. */
const AROUND = 5;

const visible = (text: string) => text.replaceAll('\uFFFC', '〔〕');

/** Edits that stand close together are shown as one. */
function shown(text: string, edits: readonly Edit[]): { before: string; after: string }[] {
	const groups: Edit[][] = [];
	for (const edit of edits) {
		const last = groups.at(-1);
		if (last && edit.from - (last.at(-1)?.to ?? 0) <= AROUND * 2) last.push(edit);
		else groups.push([edit]);
	}
	return groups.map((group) => {
		const from = Math.max(0, (group[0]?.from ?? 0) - AROUND);
		const to = Math.min(text.length, (group.at(-1)?.to ?? 0) + AROUND);
		let after = '';
		let at = from;
		for (const edit of group) {
			after += text.slice(at, edit.from) + edit.put;
			at = edit.to;
		}
		return { before: visible(text.slice(from, to)), after: visible(after + text.slice(at, to)) };
	});
}

function applied(letters: readonly Letter[], edits: readonly Edit[]): Letter[] {
	const out: Letter[] = [];
	let at = 0;
	for (const { from, to, put } of edits) {
		const like = letters.slice(from, to).find((letter) => 'like' in letter);
		out.push(...letters.slice(at, from));
		if (like) out.push(...put.split('').map((char) => ({ ...like, char })));
		at = to;
	}
	return [...out, ...letters.slice(at)];
}

/** Pieces written as the museum writes, with every change told. */
export function tidyPieces(pieces: readonly Piece[], at: string, report: TidyReport): Piece[] {
	const inner = pieces.map((piece): Piece =>
		piece.kind === 'note'
			? { ...piece, inside: tidyPieces(piece.inside, `${at}的脚注`, report) }
			: piece,
	);
	let letters = lettersOf(inner);
	if (hasOddQuotes(textOfLetters(letters))) report.odd.push(at);
	for (const { name, find } of TIDY_RULES) {
		const text = textOfLetters(letters);
		const edits = find(text);
		if (edits.length === 0) continue;
		report.changes.push(...shown(text, edits).map((change) => ({ at, rule: name, ...change })));
		letters = applied(letters, edits);
	}
	return piecesOf(letters);
}

/** A block written as the museum writes. What is quoted keeps every sign: 「照录原话」. */
export function tidyBlock(block: Block, report: TidyReport): Block {
	const at = block.at ?? '';
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return { ...block, pieces: tidyPieces(block.pieces, at, report) };
		case 'list':
			return {
				...block,
				items: block.items.map((item) => item.map((one) => tidyBlock(one, report))),
			};
		case 'table':
			return {
				...block,
				rows: block.rows.map((row, index) =>
					row.map((cell, column) =>
						tidyPieces(cell, `${at}第 ${index + 1} 行第 ${column + 1} 格`, report),
					),
				),
			};
		case 'container':
			return block.name === '引文'
				? block
				: { ...block, blocks: block.blocks.map((one) => tidyBlock(one, report)) };
		default:
			return block;
	}
}

/** A line of words, such as the title, written as the museum writes. */
export function tidyWords(text: string, at: string, report: TidyReport): string {
	return tidyPieces([{ kind: 'text', text, faces: [] }], at, report)
		.map((piece) => (piece.kind === 'text' ? piece.text : ''))
		.join('');
}
