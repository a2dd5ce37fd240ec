import { FACES, type Align, type Around, type Block, type Face, type Piece } from './model.ts';
import { titleName } from './markers.ts';

/** A line of a chapter, and where its words stand in the Word file. */
export interface Line {
	text: string;
	at?: string | undefined;
}

const SIGNS = /[\\`*_[\]<>{}~|]|&(?=#?\w+;)/g;
/** What would become a heading, a list, a quotation or a rule at the beginning of a line. */
const LINE_START = /^(?:(#{1,6})(?=\s|$)|([-+=])(?=\s|$|[-=])|(\d{1,9})([.)])(?=\s|$))/;

const escaped = (text: string) => text.replace(SIGNS, '\\$&');

const atLineStart = (text: string) =>
	text.replace(
		LINE_START,
		(all: string, hashes?: string, sign?: string, digits?: string, dot?: string) =>
			digits === undefined ? `\\${hashes ?? sign ?? all}` : `${digits}\\${dot ?? ''}`,
	);

/** The value of an attribute in quotes. What holds both kinds of quotes loses the straight double ones. */
const quoted = (value: string) =>
	!value.includes('"')
		? `"${value}"`
		: value.includes("'")
			? `"${value.replace(/"/g, '″')}"`
			: `'${value}'`;

function inFace(face: Face, words: string): string {
	if (face === 'strong') return `**${words}**`;
	return face === 'emphasis' ? `*${words}*` : `<${face}>${words}</${face}>`;
}

function inAround(around: Around | undefined, words: string): string {
	if (!around) return words;
	if (around.kind === 'link') return `[${words}](${around.address})`;
	return `<${around.name} id="${around.id}">${words}</${around.name}>`;
}

function onePiece(piece: Piece): string {
	switch (piece.kind) {
		case 'text':
			return escaped(piece.text);
		case 'citation':
			return `<引 id="${piece.ids.join(' ')}" />`;
		case 'note':
			return `<注>${inlineText(piece.inside)}</注>`;
		case 'ruby':
			return `<注音 读=${quoted(piece.reading)}>${escaped(piece.text)}</注音>`;
		case 'break':
			return '\\\n';
	}
}

/** Groups neighbours for which a question has the same answer. */
function runs<Key>(pieces: readonly Piece[], ask: (piece: Piece) => Key): [Key, Piece[]][] {
	const groups: [Key, Piece[]][] = [];
	for (const piece of pieces) {
		const key = ask(piece);
		const last = groups.at(-1);
		if (last && JSON.stringify(last[0]) === JSON.stringify(key)) last[1].push(piece);
		else groups.push([key, [piece]]);
	}
	return groups;
}

function faced(pieces: readonly Piece[], faces: readonly Face[]): string {
	const [face, ...rest] = faces;
	if (face === undefined) return pieces.map(onePiece).join('');
	return runs(pieces, (piece) => piece.faces.includes(face))
		.map(([has, group]) => (has ? inFace(face, faced(group, rest)) : faced(group, rest)))
		.join('');
}

/** Pieces as they stand in a line of MDX. */
export const inlineText = (pieces: readonly Piece[]): string =>
	runs(pieces, ({ around }) => around)
		.map(([around, group]) => inAround(around, faced(group, FACES)))
		.join('');

const paragraphLines = (pieces: readonly Piece[], at?: string): Line[] =>
	inlineText(pieces)
		.split('\n')
		.map((text) => ({ text: atLineStart(text), at }));

const RULES: Record<Exclude<Align, undefined>, string> = {
	left: ':--',
	center: ':-:',
	right: '--:',
};

function tableLines({ aligns, rows }: Extract<Block, { kind: 'table' }>, at?: string): Line[] {
	const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const [head, ...body] = rows.map((cells) => row(cells.map(inlineText)));
	const rule = `|${aligns.map((align) => (align ? RULES[align] : '---')).join('|')}|`;
	return [head ?? '', rule, ...body].map((text) => ({ text, at }));
}

const indented = (lines: readonly Line[], first: string, rest: string): Line[] =>
	lines.map(({ text, at }, index) => ({
		text: text === '' ? '' : (index === 0 ? first : rest) + text,
		at,
	}));

function listLines(list: Extract<Block, { kind: 'list' }>, alternate: boolean): Line[] {
	const isLoose = list.items.some(
		(item) => item.filter(({ kind }) => kind === 'paragraph').length > 1,
	);
	return list.items.flatMap((item, index) => {
		const sign = list.ordered
			? `${list.start + index}${alternate ? ')' : '.'} `
			: alternate
				? '* '
				: '- ';
		const lines = blockLines(item, isLoose);
		const marked = indented(lines, sign, ' '.repeat(sign.length));
		return isLoose && index > 0 ? [{ text: '' }, ...marked] : marked;
	});
}

function linesOf(block: Block, alternate: boolean): Line[] {
	const { at } = block;
	switch (block.kind) {
		case 'heading':
			return [{ text: `${'#'.repeat(block.depth)} ${inlineText(block.pieces)}`, at }];
		case 'paragraph':
			return paragraphLines(block.pieces, at);
		case 'list':
			return listLines(block, alternate);
		case 'table':
			return tableLines(block, at);
		case 'quote':
			return blockLines(block.blocks).map((line) => ({
				...line,
				text: `> ${line.text}`.trimEnd(),
			}));
		case 'rule':
			return [{ text: '---', at }];
		case 'single':
			return [{ text: `<${block.name} id="${block.id}" />`, at }];
		case 'container': {
			const { name, title } = block;
			const key = titleName(name);
			const open =
				key === undefined || title === undefined
					? `<${name}>`
					: `<${name} ${key}=${quoted(title)}>`;
			const inside = blockLines(block.blocks);
			return [
				{ text: open, at },
				{ text: '' },
				...inside,
				{ text: '' },
				{ text: `</${name}>`, at },
			];
		}
	}
}

/** Two lists of one kind behind each other would become one; the second is written with another sign. */
const isSameList = (one: Block | undefined, other: Block) =>
	one?.kind === 'list' && other.kind === 'list' && one.ordered === other.ordered;

/** The lines of blocks, in the museum's way of writing; `spaced` puts a blank line between them. */
export function blockLines(blocks: readonly Block[], spaced = true): Line[] {
	let alternate = false;
	return blocks.flatMap((block, index) => {
		alternate = isSameList(blocks[index - 1], block) && !alternate;
		const lines = linesOf(block, alternate);
		return index > 0 && spaced ? [{ text: '' }, ...lines] : lines;
	});
}
