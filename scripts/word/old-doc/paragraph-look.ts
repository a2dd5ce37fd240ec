import { Bytes, Refused } from './bytes.ts';
import { readSprms, type Sprm } from './sprms.ts';

/** What a paragraph is told to be, besides its letters. */
export interface ParagraphLook {
	style: number;
	/** Number of the list it stands in, 0 none; its depth there, from 0. */
	list?: number;
	level?: number;
	/** From 0; 9 is plain text. */
	outline?: number;
	align?: number;
	/** How many tables it stands in. */
	depth: number;
	isRowEnd: boolean;
	/** It ends a cell, where its own mark does not say so. */
	endsInnerCell: boolean;
	/** Number of who changed its look while changes were tracked. */
	changedBy?: number;
	/** Of the end of a row. */
	row: RowLook;
}

/** The shape of a row. */
export interface RowLook {
	/** Where its cells begin and end, in twentieths of a point; one more than there are cells. */
	edges: readonly number[];
	/** How cells are joined: with the one beside, with the one above, and whether they begin this. */
	joins: readonly { across: boolean; down: 'no' | 'begins' | 'goes on' }[];
	isHead: boolean;
}

/** No book has a table within a table within a table … of this depth. */
const DEEPEST = 20;
const NO_ROW: RowLook = { edges: [], joins: [], isHead: false };
const DOWN = ['no', 'goes on', 'no', 'begins'] as const;

/** [MS-DOC] 2.9.321, TDefTableOperand: the edges of a row, then 20 bytes a cell. */
function tableShape(value: Bytes): Pick<RowLook, 'edges' | 'joins'> {
	const cells = value.u8(0);
	const edges = Array.from({ length: cells + 1 }, (_, index) => value.i16(1 + index * 2));
	const start = 1 + (cells + 1) * 2;
	const joins = edges.slice(1).map((_, index) => {
		const at = start + index * 20;
		const flags = at + 2 <= value.length ? value.u16(at) : 0;
		return { across: (flags & 3) !== 0, down: DOWN[(flags >> 5) & 3] ?? 'no' };
	});
	return { edges, joins };
}

function joined(row: RowLook, { code, value }: Sprm): RowLook {
	if (code === 0xd608) return { ...row, ...tableShape(value) };
	if (code === 0x3404) return { ...row, isHead: value.u8(0) !== 0 };
	const [first, second] = [value.u8(0), value.u8(1)];
	const joins = row.joins.map((join, index) => {
		if (code === 0xd62b)
			return index === first ? { ...join, down: DOWN[second & 3] ?? 'no' } : join;
		return index >= first && index < second ? { ...join, across: true } : join;
	});
	return { ...row, joins };
}

const ROW_SETTINGS = new Set([0xd608, 0x3404, 0xd62b, 0x5624]);
/** Settings that did not fit lie in the Data stream. */
const ELSEWHERE = new Set([0x6645, 0x6646, 0x646b]);

/** What was changed while changes were tracked, as Word 97 and as later ones say it. */
const CHANGED = new Set([0xc63f, 0xc66f]);

/** Puts the settings of a paragraph together; `data` is asked where some lie elsewhere. */
export function paragraphLook(
	style: number,
	own: readonly Sprm[],
	data: Bytes | undefined,
): ParagraphLook {
	const look: ParagraphLook = {
		...{ style, depth: 0, isRowEnd: false, endsInnerCell: false, row: NO_ROW },
	};
	let isInTable = false;
	const take = (sprms: readonly Sprm[], mayLeadOn: boolean) => {
		for (const sprm of sprms) {
			const { code, value } = sprm;
			if (ELSEWHERE.has(code)) {
				if (!data || !mayLeadOn) throw new Refused();
				const at = value.u32(0);
				take(readSprms(data.part(at + 2, data.u16(at))), false);
			} else if (ROW_SETTINGS.has(code)) look.row = joined(look.row, sprm);
			else if (code === 0x2416) isInTable = value.u8(0) !== 0;
			else if (code === 0x6649) look.depth = value.u32(0);
			else if (code === 0x2417 || code === 0x244c) look.isRowEnd ||= value.u8(0) !== 0;
			else if (code === 0x244b) look.endsInnerCell = value.u8(0) !== 0;
			else if (code === 0x4600) look.style = value.u16(0);
			else if (code === 0x460b) look.list = value.u16(0);
			else if (code === 0x260a) look.level = value.u8(0);
			else if (code === 0x2640) look.outline = value.u8(0);
			else if (code === 0x2403 || code === 0x2461) look.align = value.u8(0);
			else if (CHANGED.has(code) && value.length >= 3 && value.u8(0) !== 0)
				look.changedBy = value.u16(1);
		}
	};
	take(own, true);
	if (look.depth === 0 && isInTable) look.depth = 1;
	if (look.depth > DEEPEST) throw new Refused('too-deep');
	return look;
}
