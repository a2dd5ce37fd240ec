import type { Sheet } from 'hucre';
import type { Trouble } from '../../interviews/trouble.ts';
import { cellName, cellOf, wordsOf } from '../book/cell.ts';
import { headersOf, type Table } from '../table/tables.ts';

/** Header rows are looked for so far down; somebody may have put a title above. */
const SEARCHED_ROWS = 10;

/** Where the headers of a sheet stand. */
export interface Headers {
	row: number;
	/** The column of each header that is there. */
	columns: ReadonlyMap<string, number>;
	/** Headers that are not ours. */
	extra: readonly string[];
	troubles: readonly Trouble[];
}

/** Headers as they are compared: without blanks, line breaks, and what people add. */
const plain = (header: string) =>
	header
		.normalize('NFKC')
		.replace(/\s+/g, '')
		.replace(/(?:\*|\(必填\))$/, '');

const headersIn = (sheet: Sheet, row: number): [header: string, column: number][] =>
	(sheet.rows[row] ?? []).flatMap((_, column): [string, number][] => {
		const words = plain(wordsOf(cellOf(sheet, row, column)));
		return words === '' ? [] : [[words, column]];
	});

/** How many headers of a table a sheet has, in the row that has most. */
export function headerRow(sheet: Sheet, table: Table): { row: number; count: number } {
	const known = new Set(headersOf(table).map(plain));
	let best = { row: 0, count: 0 };
	for (let row = 0; row < Math.min(SEARCHED_ROWS, sheet.rows.length); row += 1) {
		const count = new Set(
			headersIn(sheet, row)
				.map(([header]) => header)
				.filter((one) => known.has(one)),
		).size;
		if (count > best.count) best = { row, count };
	}
	return best;
}

/** Finds the columns of a table in a sheet, in whatever order they are. */
export function findHeaders(sheet: Sheet, table: Table, file: string): Headers {
	const { row } = headerRow(sheet, table);
	const ours = new Map(headersOf(table).map((header) => [plain(header), header]));
	const columns = new Map<string, number>();
	const extra: string[] = [];
	const troubles: Trouble[] = [];
	for (const [words, column] of headersIn(sheet, row)) {
		const header = ours.get(words);
		const first = header === undefined ? undefined : columns.get(header);
		if (header === undefined) extra.push(words);
		else if (first === undefined) columns.set(header, column);
		else
			troubles.push({
				where: `${file}「${sheet.name}」${cellName(row, column)}`,
				message: `栏名「${header}」和 ${cellName(row, first)} 重了，不知道以哪一栏为准`,
				fix: '请删去多余的一栏，或换一个栏名',
			});
	}
	const missing = headersOf(table)
		.slice(0, 1 + table.keys.length)
		.filter((header) => !columns.has(header));
	for (const header of missing)
		troubles.push({
			where: `${file}「${sheet.name}」`,
			message: `没有「${header}」这一栏`,
			fix: `请补上栏名「${header}」，或从馆里重新导出一份`,
		});
	return { row, columns, extra, troubles };
}
