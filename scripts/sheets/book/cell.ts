import type { Cell as BookCell, CellValue, Sheet } from 'hucre';
import type { Field } from '../table/field.ts';
import { fromText, type ReadValue } from '../table/values.ts';

/** What stands in one cell, told apart by what has to be done with it. */
export type Cell =
	| { kind: 'empty' }
	| { kind: 'text'; text: string }
	| { kind: 'number'; number: number }
	| { kind: 'flag'; flag: boolean }
	/** `parts`: how exactly the cell shows the date, as its format says. */
	| { kind: 'date'; day: string; parts: 'year' | 'month' | 'day' }
	| { kind: 'formula'; formula: string }
	| { kind: 'error'; text: string };

/** 「C」 for 2. */
export function columnLetters(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** 「C5」 for row 4 and column 2, as a program counts them. */
export const cellName = (row: number, column: number) => `${columnLetters(column)}${row + 1}`;

/** What a format shows of a date: 「yyyy"年"m"月"」 no day. */
function shownParts(format: string): 'year' | 'month' | 'day' {
	const code = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
	if (/d/.test(code) || !/[ym]/.test(code)) return 'day';
	return /m/.test(code) ? 'month' : 'year';
}

function simple(value: CellValue, own: BookCell | undefined): Cell {
	if (value === null || value === '') return { kind: 'empty' };
	if (typeof value === 'number') return { kind: 'number', number: value };
	if (typeof value === 'boolean') return { kind: 'flag', flag: value };
	if (typeof value === 'string') return { kind: 'text', text: value };
	const day = Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
	return { kind: 'date', day, parts: shownParts(own?.style?.numFmt ?? '') };
}

/** One cell of a sheet as it was read. */
export function cellOf(sheet: Pick<Sheet, 'rows' | 'cells'>, row: number, column: number): Cell {
	const own = sheet.cells?.get(`${row},${column}`);
	const value = sheet.rows[row]?.[column] ?? null;
	if (own?.type === 'error') return { kind: 'error', text: String(value) };
	if (own?.formula !== undefined) return { kind: 'formula', formula: own.formula };
	return simple(value, own);
}

/** The words in a cell, for headers and ids; a number that a program made of an id is words again. */
export function wordsOf(cell: Cell): string {
	if (cell.kind === 'text') return cell.text;
	if (cell.kind === 'number') return String(cell.number);
	return '';
}

const asChinese = (day: string, parts: 'year' | 'month' | 'day') => {
	const [year, month, date] = day.split('-').map(Number);
	return `${year}年${parts === 'year' ? '' : `${month}月`}${parts === 'day' ? `${date}日` : ''}`;
};

function fromDate(field: Field, { day, parts }: Extract<Cell, { kind: 'date' }>): ReadValue {
	if (day !== '' && field.kind === 'date') return { value: asChinese(day, parts) };
	if (day !== '' && field.kind === 'day') return { value: day };
	return {
		message: '内容被表格改成了日期',
		fix: '请把这一格的格式设成「文本」，再重新打一遍',
	};
}

function fromNumber(field: Field, number: number): ReadValue {
	if (field.kind === 'number') return { value: number };
	if (field.kind === 'flag' && (number === 0 || number === 1)) return { value: number === 1 };
	if (Number.isInteger(number) && Math.abs(number) >= 1e15)
		return {
			message: '数太长，表格只留了前15位',
			fix: '请把这一格的格式设成「文本」，再重新打一遍',
		};
	return fromText(field, String(number));
}

/** What a cell says of a field. */
export function fromCell(field: Field, cell: Cell): ReadValue {
	switch (cell.kind) {
		case 'empty':
			return { value: undefined };
		case 'text':
			return fromText(field, cell.text);
		case 'number':
			return fromNumber(field, cell.number);
		case 'date':
			return fromDate(field, cell);
		case 'flag':
			return field.kind === 'flag'
				? { value: cell.flag }
				: {
						message: `写成了${cell.flag ? 'TRUE' : 'FALSE'}`,
						fix: '请把这一格的格式设成「文本」，再写上内容',
					};
		case 'formula':
			return {
				message: `是一个公式（=${cell.formula}）`,
				fix: '请复制这一格，用「选择性粘贴」里的「数值」贴回原处',
			};
		case 'error':
			return {
				message: `显示的是错误 ${cell.text}`,
				fix: '请重新写上内容，或清空这一格',
			};
	}
}
