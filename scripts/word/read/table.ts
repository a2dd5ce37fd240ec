import { child, childrenNamed, isOn, settingOf, within, type XmlNode } from '../package/xml.ts';
import { wordsIn, type Align, type Piece } from '../text/model.ts';
import type { Context } from './context.ts';
import { readParagraph, type ReadParagraph } from './paragraph.ts';

/** A table of the file. */
export interface ReadTable {
	kind: 'table';
	rows: readonly (readonly (readonly Piece[])[])[];
	aligns: readonly Align[];
	/** Whether its first row says that it is the head. */
	hasHead: boolean;
	/** 「第 2 张表」 */
	at: string;
}

const cellsOf = (row: XmlNode): XmlNode[] =>
	row.children.flatMap((node) =>
		node.name === 'w:tc'
			? [node]
			: node.name === 'w:sdt'
				? childrenNamed(child(node, 'w:sdtContent'), 'w:tc')
				: [],
	);

const rowsOf = (table: XmlNode): XmlNode[] =>
	table.children.flatMap((node) =>
		node.name === 'w:tr'
			? [node]
			: node.name === 'w:sdt' || node.name === 'w:ins'
				? rowsOf(child(node, 'w:sdtContent') ?? node)
				: [],
	);

/** What a cell cannot hold: fact and remedy. */
function cellFault(
	cell: XmlNode,
	paragraphs: readonly ReadParagraph[],
): [string, string] | undefined {
	const settings = child(cell, 'w:tcPr');
	if (Number(settingOf(settings, 'w:gridSpan') ?? 1) > 1)
		return ['左右合并的格子', '请拆分单元格，每一格都写上字'];
	const merge = child(settings, 'w:vMerge');
	if (merge && merge.attributes['w:val'] !== 'restart')
		return ['上下合并的格子', '请拆分单元格，每一格都写上字'];
	if (within(cell, 'w:tbl')) return ['格子里又套了一张表', '请把里面的表移到外面，分成两张表'];
	if (paragraphs.some(({ pictures }) => pictures.length > 0))
		return ['格子里有图', '请把图移到表格外面，单独成段'];
	if (paragraphs.some(({ list }) => list)) return ['格子里有列表', '请改成一句话，用「；」隔开'];
	const full = paragraphs.filter(({ pieces }) => pieces.length > 0);
	const isBroken = full.some(({ pieces }) => pieces.some(({ kind }) => kind === 'break'));
	return full.length > 1 || isBroken
		? ['格子里不止一段', '请并成一段，或把一行拆成两行']
		: undefined;
}

/** The alignment of a column, where all its cells agree on one. */
function columnAlign(column: readonly ReadParagraph[]): Align {
	const [first] = column;
	return first && column.every(({ align }) => align === first.align) ? first.align : undefined;
}

/** Reads a table. Cells are named by row and column, counted from 1. */
export function readTable(table: XmlNode, context: Context, at: string): ReadTable {
	const { troubles } = context.findings;
	const rows = rowsOf(table);
	const read = rows.map((row, rowIndex) =>
		cellsOf(row).map((cell, cellIndex) => {
			const where = `${at}第 ${rowIndex + 1} 行第 ${cellIndex + 1} 格`;
			const paragraphs = cell.children
				.flatMap((node) =>
					node.name === 'w:sdt' ? (child(node, 'w:sdtContent')?.children ?? []) : [node],
				)
				.filter(({ name }) => name === 'w:p')
				.map((node) => readParagraph(node, context, () => where));
			const fault = cellFault(cell, paragraphs);
			if (fault) troubles.push({ where, message: fault[0], fix: fault[1] });
			return paragraphs.find(({ pieces }) => pieces.length > 0) ?? paragraphs[0];
		}),
	);
	for (const [index, row] of rows.entries()) {
		const settings = child(row, 'w:trPr');
		const change = settings && (child(settings, 'w:ins') ?? child(settings, 'w:del'));
		if (change)
			troubles.push({
				where: `${at}第 ${index + 1} 行`,
				message: '这一行是修订里添的或删的，还没有定下来',
				fix: '请在「审阅」里点「接受」或「拒绝」，再存一次',
			});
	}
	const width = read.reduce((most, row) => Math.max(most, row.length), 0);
	const uneven = read.findIndex((row) => row.length !== width);
	if (uneven >= 0 && !read.flat().every((one) => one === undefined))
		troubles.push({
			where: `${at}第 ${uneven + 1} 行`,
			message: `只有 ${read[uneven]?.length ?? 0} 格，别的行有 ${width} 格`,
			fix: '请把每一行补成一样多的格子；合并过的请拆分',
		});
	const columns = Array.from({ length: width }, (_, index) =>
		read.flatMap((row) => row[index] ?? []),
	);
	return {
		kind: 'table',
		rows: read.map((row) => row.map((one) => one?.pieces ?? [])),
		aligns: columns.map(columnAlign),
		hasHead: isOn(child(rows[0], 'w:trPr'), 'w:tblHeader') === true,
		at,
	};
}

/** The words of a table's cells. */
export const tableWords = ({ rows }: ReadTable): string[][] =>
	rows.map((row) => row.map((pieces) => wordsIn(pieces).trim()));
