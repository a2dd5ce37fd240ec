import { componentRule } from '../../../src/domain/chapter/components.ts';
import { attribute, idsOf, lineOfNode, wordsOf } from '../../../src/domain/chapter/read-chapter.ts';
import type { TextNode } from '../../../src/domain/chapter/tree.ts';
import { findCitations } from './citations.ts';
import { isMarkerLine } from './markers.ts';
import {
	settled,
	wordsIn,
	type Align,
	type Around,
	type Block,
	type Face,
	type Piece,
} from './model.ts';

/** Something in a chapter that Word has no way to say. Lines are counted from 1 within the text below the fields. */
export class Unwordable extends Error {
	readonly line: number;
	constructor(node: TextNode, message: string) {
		super(message);
		this.line = lineOfNode(node);
	}
}

const HAN = /[\p{Script=Han}，。、；：？！「」『』（）《》…—]/u;

/** A line break inside a paragraph is a blank, and between Chinese characters nothing. */
const unbroken = (text: string): string =>
	text.replace(/[ \t]*\n[ \t]*/g, (_, at: number) => {
		const before = text.slice(0, at).trimEnd().at(-1) ?? '';
		const after = text.slice(at).trimStart().at(0) ?? '';
		return HAN.test(before) || HAN.test(after) ? '' : ' ';
	});

interface Look {
	faces: readonly Face[];
	around?: Around | undefined;
}

function mentionOf(node: TextNode): Around | undefined {
	const { name } = node;
	if (name !== '词' && name !== '人' && name !== '地') return undefined;
	return { kind: 'mention', name, id: idsOf(node)[0] ?? '' };
}

function faceOf({ type, name }: TextNode): Face | undefined {
	if (type === 'strong' || type === 'emphasis') return type;
	return name === '着重' || name === '专名' || name === '书名' ? name : undefined;
}

const inside = (node: TextNode, look: Look): Piece[] =>
	(node.children ?? []).flatMap((child) => pieceOf(child, look));

function textPiece(node: TextNode, look: Look): Piece[] {
	const text = unbroken(node.value ?? '');
	if (findCitations(text).length > 0)
		throw new Unwordable(node, '正文里有和引用史料的写法一样的字');
	return [{ kind: 'text', text, ...look }];
}

function pieceOf(node: TextNode, look: Look): Piece[] {
	if (node.type === 'text') return textPiece(node, look);
	if (node.type === 'break') return [{ kind: 'break', ...look }];
	const face = faceOf(node);
	if (face)
		return inside(node, { ...look, faces: [...new Set([...look.faces, face])].sort(byOrder) });
	const mention = mentionOf(node);
	if (mention || node.type === 'link') {
		if (look.around) throw new Unwordable(node, '链接或标记里又套了一个');
		return inside(node, { ...look, around: mention ?? { kind: 'link', address: node.url ?? '' } });
	}
	if (node.name === '引') return [{ kind: 'citation', ids: idsOf(node), ...look }];
	if (node.name === '注') {
		if (look.faces.length > 0 || look.around) throw new Unwordable(node, '脚注放在了别的标记里');
		return [{ kind: 'note', inside: settled(inside(node, { faces: [] })), ...look }];
	}
	if (node.name === '注音') {
		const isPlain = (node.children ?? []).every(({ type }) => type === 'text');
		if (!isPlain) throw new Unwordable(node, '注音里面又套了标记');
		return [{ kind: 'ruby', text: wordsOf(node), reading: attribute(node, '读') ?? '', ...look }];
	}
	throw new Unwordable(node, '这里用了 Word 里没有的写法');
}

const ORDER: readonly string[] = ['strong', 'emphasis', '着重', '专名', '书名'];
const byOrder = (one: Face, other: Face) => ORDER.indexOf(one) - ORDER.indexOf(other);

function piecesOfNode(node: TextNode): Piece[] {
	const pieces = settled(inside(node, { faces: [] }));
	if (isMarkerLine(wordsIn(pieces))) throw new Unwordable(node, '有一段和标记的写法一样');
	return pieces;
}

const isInlineMark = ({ type, name }: TextNode) =>
	type === 'mdxJsxTextElement' || componentRule(name)?.place === 'inline';

function listOf(node: TextNode): Block {
	const items = (node.children ?? []).map((item) => blocksOf(item.children ?? []));
	const odd = items.flat().find(({ kind }) => kind !== 'paragraph' && kind !== 'list');
	if (odd || items.some((item) => item[0]?.kind !== 'paragraph'))
		throw new Unwordable(node, '列表里有段落和列表以外的东西，或有一条是空的');
	const { ordered, start } = node as { ordered?: boolean; start?: number | null };
	return { kind: 'list', ordered: ordered === true, start: start ?? 1, items };
}

function tableOf(node: TextNode): Block {
	const { align } = node as { align?: (Exclude<Align, undefined> | null)[] };
	const rows = (node.children ?? []).map((row) =>
		(row.children ?? []).map((cell) => settled(inside(cell, { faces: [] }))),
	);
	const width = rows[0]?.length ?? 0;
	return {
		kind: 'table',
		aligns: Array.from({ length: width }, (_, index) => align?.[index] ?? undefined),
		// Markdown lets a row be short.
		rows: rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? [])),
	};
}

function markOf(node: TextNode): Block {
	const name = node.name ?? '';
	const rule = componentRule(name);
	if (rule?.place !== 'block') throw new Unwordable(node, `没有 <${name}> 这个标记`);
	if (!rule.holdsText) return { kind: 'single', name, id: idsOf(node)[0] ?? '' };
	const title = attribute(node, '题') ?? attribute(node, '据');
	return { kind: 'container', name, title, blocks: blocksOf(node.children ?? []) };
}

function blockOf(node: TextNode): Block {
	switch (node.type) {
		case 'heading':
			return { kind: 'heading', depth: node.depth ?? 2, pieces: piecesOfNode(node) };
		case 'paragraph':
			return { kind: 'paragraph', pieces: piecesOfNode(node) };
		case 'list':
			return listOf(node);
		case 'table':
			return tableOf(node);
		case 'blockquote':
			return { kind: 'quote', blocks: blocksOf(node.children ?? []) };
		case 'thematicBreak':
			return { kind: 'rule' };
		case 'mdxJsxFlowElement':
			return markOf(node);
		default:
			throw new Unwordable(node, '这里用了 Word 里没有的写法');
	}
}

/** The parser leaves a paragraph out where a line is nothing but marks; to a reader it is one. */
function blocksOf(nodes: readonly TextNode[]): Block[] {
	const blocks: Block[] = [];
	let loose: TextNode[] = [];
	const gather = () => {
		if (loose.some(({ type, value }) => type !== 'text' || (value ?? '').trim() !== ''))
			blocks.push({
				kind: 'paragraph',
				pieces: piecesOfNode({ type: 'paragraph', children: loose }),
			});
		loose = [];
	};
	for (const node of nodes) {
		if (node.type === 'text' || isInlineMark(node)) loose.push(node);
		else {
			gather();
			blocks.push(blockOf(node));
		}
	}
	gather();
	return blocks;
}

/** A parsed text as blocks; throws `Unwordable`. */
export const blocksOfText = (root: TextNode): Block[] => blocksOf(root.children ?? []);
