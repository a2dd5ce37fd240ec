import { writeXlsx } from 'hucre/xlsx';
import type { Cell, DataValidation, PageSetup, WriteSheet } from 'hucre';
import type { CollectionName } from '../../../src/schema/collections.ts';
import { headersOf, type Column, type Table } from '../table/tables.ts';
import type { CellValue } from '../table/values.ts';
import { BASE_SHEET, baseRows, type BaseRow } from './base.ts';
import { columnLetters } from './cell.ts';
import { ChoiceLists } from './choice-lists.ts';
import { HOW_TO, HOW_TO_SHEET, IDS_SHEET } from './how-to.ts';
import { font, STYLES } from './styles.ts';

/** The first word of the row that explains the columns; such a row is never read. */
export const HELP_MARK = '〔怎么填〕';
/** Empty rows below the records, ready to be written in. */
const SPARE_ROWS = 60;
/** A drop-down reaches so far. */
const LAST_ROW = 2000;
/** A hint beside a cell has room for so many letters. */
const MOST_HINT = 250;

/** One sheet, filled. */
export interface FilledTable {
	table: Table;
	rows: readonly (readonly CellValue[])[];
}

/** A record that others may point to. */
export interface Listed {
	id: string;
	name: string;
}

export interface BookContent {
	tables: readonly FilledTable[];
	base: readonly BaseRow[];
	/** What ids there are, for drop-downs and for looking up. */
	ids: ReadonlyMap<CollectionName, readonly Listed[]>;
	labels: ReadonlyMap<CollectionName, string>;
}

const choicesOf = ({ field, target }: Column, ids: BookContent['ids']): string[] =>
	target === undefined
		? [...field.choices.values()]
		: [...(ids.get(target) ?? []).map(({ id, name }) => `${id} ${name}`), ...field.words];

function validation(
	column: Column,
	letters: string,
	{ ids }: BookContent,
	lists: ChoiceLists,
): DataValidation {
	const { field, header, help } = column;
	const hint = {
		...{ range: `${letters}3:${letters}${LAST_ROW}`, allowBlank: true, showInputMessage: true },
		...{ inputTitle: [...header].slice(0, 30).join(''), inputMessage: help.slice(0, MOST_HINT) },
	};
	const choices = choicesOf(column, ids);
	if (choices.length === 0) return { ...hint, type: 'custom', formula1: 'TRUE' };
	// Only where exactly one word of a fixed list may stand does the drop-down refuse others.
	const isStrict = field.kind === 'choice' || field.kind === 'flag';
	return {
		...{ ...hint, type: 'list', formula1: lists.place(choices), showErrorMessage: isStrict },
		...(isStrict
			? { errorStyle: 'stop', errorTitle: '没有这一类', errorMessage: '请从下拉里选。' }
			: {}),
	};
}

const widthOf = ({ field }: Column): number =>
	(
		({ text: 28, texts: 36, date: 20, refs: 24, ref: 24, choice: 16 }) as Partial<
			Record<string, number>
		>
	)[field.kind] ?? 14;

/** Characters beside each other on a sheet of A4 turned on its side, so that they can still be read. */
const READABLE = 150;

/** On paper: as many sheets beside each other as can be read, each with the headers above and the ids on the left. */
function onPaper(widths: readonly number[], titles: { rows: number; columns: number }): PageSetup {
	const width = widths.reduce((sum, one) => sum + one, 0);
	return {
		...{ paperSize: 'a4', orientation: 'landscape' },
		...{ fitToPage: true, fitToWidth: Math.ceil(width / READABLE), fitToHeight: 0 },
		printTitlesRow: `$1:$${titles.rows}`,
		printTitlesColumn: `$A:$${columnLetters(titles.columns - 1)}`,
	};
}

function sheetOf(
	{ table, rows }: FilledTable,
	content: BookContent,
	lists: ChoiceLists,
): WriteSheet {
	const headers = headersOf(table);
	const first = headers.length - table.columns.length;
	const help = headers.map((_, index) => {
		const column = table.columns[index - first];
		if (column) return `${column.needed ? '必填。' : ''}${column.help}`;
		return index === 0 ? HELP_MARK : '';
	});
	const spare = Array.from({ length: SPARE_ROWS }, () => headers.map(() => null));
	const all = [headers, help, ...rows, ...spare];
	const cells = new Map<string, Partial<Cell>>();
	for (const [row, values] of all.entries())
		for (const column of headers.keys()) {
			const isNumber = table.columns[column - first]?.field.kind === 'number';
			const body = isNumber ? STYLES.number : STYLES.text;
			const style = row === 0 ? STYLES.header : row === 1 ? STYLES.help : body;
			cells.set(`${row},${column}`, { value: values[column] ?? null, style });
		}
	const widths = headers.map((_, index) => {
		const column = table.columns[index - first];
		return column ? widthOf(column) : index === 0 ? 20 : 8;
	});
	return {
		name: table.sheet,
		rows: all.map((row) => [...row]),
		cells,
		freezePane: { rows: 2, columns: first },
		columns: widths.map((width) => ({ width })),
		pageSetup: onPaper(widths, { rows: 1, columns: first }),
		dataValidations: table.columns.map((column, index) =>
			validation(column, columnLetters(first + index), content, lists),
		),
	};
}

/** A sheet of words only, the first row of which may be headers. */
function wordSheet(
	name: string,
	rows: readonly (readonly string[])[],
	widths: number[],
): WriteSheet {
	const cells = new Map<string, Partial<Cell>>();
	for (const [row, values] of rows.entries())
		for (const [column, value] of values.entries()) {
			const isHeading = row === 0 || (values[0] !== '' && values[1] === '');
			cells.set(`${row},${column}`, { value, style: isHeading ? STYLES.heading : STYLES.words });
		}
	return {
		name,
		rows: rows.map((row) => [...row]),
		cells,
		columns: widths.map((width) => ({ width })),
		pageSetup: onPaper(widths, { rows: 1, columns: 1 }),
	};
}

/** A fixed moment, so that equal content gives equal bytes. */
const MOMENT = new Date('2026-01-01T00:00:00Z');

/** The workbook: how to fill it in, the records, the ids, and hidden what the drop-downs offer and what it held. */
export async function writeBook(content: BookContent): Promise<Uint8Array> {
	const lists = new ChoiceLists();
	const filled = content.tables.map((table) => sheetOf(table, content, lists));
	const ids = [...content.ids].flatMap(([collection, listed]) =>
		listed.map(({ id, name }) => [content.labels.get(collection) ?? collection, id, name]),
	);
	const sheets: WriteSheet[] = [
		wordSheet(HOW_TO_SHEET, HOW_TO, [18, 100]),
		...filled,
		wordSheet(IDS_SHEET, [['哪一类', '编号', '名称'], ...ids], [10, 32, 60]),
		lists.sheet(),
		{ name: BASE_SHEET, rows: baseRows(content.base), veryHidden: true },
	];
	return writeXlsx({
		sheets,
		properties: { created: MOMENT, modified: MOMENT },
		defaultFont: font,
	});
}
