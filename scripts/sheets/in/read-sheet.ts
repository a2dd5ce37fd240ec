import type { MergeRange, Sheet } from 'hucre';
import { isEntryId } from '../../../src/domain/entry-id.ts';
import type { Trouble } from '../../interviews/trouble.ts';
import { cellName, cellOf, fromCell, wordsOf, type Cell } from '../book/cell.ts';
import { HELP_MARK } from '../book/write-book.ts';
import type { Field } from '../table/field.ts';
import { ID_HEADER, type Column, type Table } from '../table/tables.ts';
import { findHeaders } from './headers.ts';
import { troubleAt, type Where } from './trouble-in-cell.ts';

/** One field of one row, as somebody wrote it. */
export interface Claim {
	column: Column;
	value: unknown;
	where: Where;
}

/** One row of a sheet: which record or item it speaks of, and what it says. */
export interface ReadRow {
	table: Table;
	id: string;
	/** What tells the item apart; an empty text for an item that is new. */
	keys: readonly string[];
	/** The cell of the id. */
	where: Where;
	claims: readonly Claim[];
	/** Whether every cell could be read. */
	isWhole: boolean;
}

export interface ReadSheet {
	table: Table;
	rows: readonly ReadRow[];
	/** Columns that are nobody's but the editor's. */
	extra: readonly string[];
	troubles: readonly Trouble[];
}

const narrow = (text: string) => text.normalize('NFKC').trim();

class SheetReading {
	readonly troubles: Trouble[] = [];
	readonly #sheet: Sheet;
	readonly #table: Table;
	readonly #file: string;
	readonly #isHidden: boolean;
	readonly #headers: ReturnType<typeof findHeaders>;

	constructor(sheet: Sheet, table: Table, file: string) {
		this.#sheet = sheet;
		this.#table = table;
		this.#file = file;
		this.#isHidden = sheet.hidden === true || sheet.veryHidden === true;
		this.#headers = findHeaders(sheet, table, file);
		this.troubles.push(...this.#headers.troubles);
	}

	read(): ReadSheet {
		if (this.troubles.length > 0) return this.#result([]);
		const merged = new Set(
			(this.#sheet.merges ?? []).flatMap((merge) => this.#refuseMerged(merge)),
		);
		const rows: ReadRow[] = [];
		for (let row = this.#headers.row + 1; row < this.#sheet.rows.length; row += 1) {
			const read = merged.has(row) ? undefined : this.#row(row);
			if (read) rows.push(read);
		}
		return this.#result(this.#withoutTwice(rows));
	}

	#result(rows: readonly ReadRow[]): ReadSheet {
		return { table: this.#table, rows, extra: this.#headers.extra, troubles: this.troubles };
	}

	#where(row: number, column: number): Where {
		const isHidden =
			this.#isHidden ||
			this.#sheet.rowDefs?.get(row)?.hidden === true ||
			this.#sheet.columns?.[column]?.hidden === true;
		return { file: this.#file, sheet: this.#sheet.name, row, column, isHidden };
	}

	#complain(where: Where, message: string, fix: string) {
		this.troubles.push(troubleAt(where, message, fix));
	}

	/** The rows of a merged cell, which nobody can tell apart; none when it touches nothing of ours. */
	#refuseMerged({ startRow, startCol, endRow, endCol }: MergeRange): number[] {
		const isOurs = [...this.#headers.columns.values()].some(
			(column) => column >= startCol && column <= endCol,
		);
		if (!isOurs || endRow < this.#headers.row) return [];
		this.#complain(
			this.#where(startRow, startCol),
			`${cellName(startRow, startCol)} 到 ${cellName(endRow, endCol)} 合并成了一格`,
			'请取消合并，每一格都填上自己的内容',
		);
		return Array.from({ length: endRow - startRow + 1 }, (_, index) => startRow + index);
	}

	/** The id or the number in a cell; undefined when it is none, which is told. */
	#key(row: number, header: string): { words: string; cell: Cell; where: Where } {
		const column = this.#headers.columns.get(header) ?? 0;
		const cell = cellOf(this.#sheet, row, column);
		const where = this.#where(row, column);
		if (cell.kind === 'empty') return { words: '', cell, where };
		const read = cell.kind === 'text' ? undefined : fromCell(NUMBER_OR_WORDS, cell);
		if (read && 'message' in read) this.#complain(where, read.message, read.fix);
		return { words: narrow(wordsOf(cell)), cell, where };
	}

	#row(row: number): ReadRow | undefined {
		const { words, where, cell } = this.#key(row, ID_HEADER);
		if (words.startsWith(HELP_MARK)) return undefined;
		const before = this.troubles.length;
		const claims = this.#claims(row);
		const isBlank =
			claims.every(({ value }) => value === undefined) && this.troubles.length === before;
		if (isBlank && cell.kind === 'empty') return undefined;
		// A name may stand behind the id, as in the drop-downs.
		const id = words.toLowerCase().replace(/\s.*\p{Script=Han}.*$/u, '');
		if (!['empty', 'text', 'number'].includes(cell.kind)) return undefined;
		if (!isEntryId(id)) {
			const fact = id === '' ? '没有写编号' : `编号「${words}」认不出来`;
			const fix = '请写上编号，只用小写字母、数字和连字符，例如 gate-east';
			this.#complain(where, fact, fix);
			return undefined;
		}
		const keys = this.#table.keys.map((key) =>
			this.#itemKey(row, key.header, key.field === undefined),
		);
		if (keys.includes(undefined)) return undefined;
		const isWhole = this.troubles.length === before;
		return {
			...{ table: this.#table, id, where, claims, isWhole },
			keys: keys.filter((one) => one !== undefined),
		};
	}

	#itemKey(row: number, header: string, isNumber: boolean): string | undefined {
		const { words, where } = this.#key(row, header);
		const isLast = this.#table.keys.at(-1)?.header === header;
		if (words === '' && isNumber && isLast) return '';
		if (isNumber ? /^[1-9]\d{0,3}$/.test(words) : isEntryId(words)) return words;
		const fix = isNumber
			? '请写1、2、3这样的数；新的一项可以空着「序」'
			: '请写上段号，只用小写字母、数字和连字符，例如 why-record';
		this.#complain(
			where,
			words === '' ? `「${header}」没有写` : `「${header}」写成了「${words}」，认不出来`,
			fix,
		);
		return undefined;
	}

	#claims(row: number): Claim[] {
		return this.#table.columns.flatMap((column): Claim[] => {
			const at = this.#headers.columns.get(column.header);
			if (at === undefined) return [];
			const where = this.#where(row, at);
			const read = fromCell(column.field, cellOf(this.#sheet, row, at));
			if ('value' in read) return [{ column, value: read.value, where }];
			this.#complain(where, `「${column.header}」${read.message}`, read.fix);
			return [];
		});
	}

	/** The rows without those that speak of the same record or item once more. */
	#withoutTwice(rows: readonly ReadRow[]): ReadRow[] {
		const seen = new Map<string, Where>();
		return rows.filter(({ id, keys, where }) => {
			if (keys.at(-1) === '') return true;
			const key = [id, ...keys].join(' ');
			const first = seen.get(key);
			if (!first) {
				seen.set(key, where);
				return true;
			}
			const what = this.#table.keys.map(
				({ header }, index) => `的「${header}」${keys[index] ?? ''} `,
			);
			this.#complain(
				where,
				`编号「${id}」${what.join('')}和 ${cellName(first.row, first.column)} 重了`,
				'请换一个编号，或删去多余的一行',
			);
			return false;
		});
	}
}

const NUMBER_OR_WORDS: Field = {
	kind: 'text',
	choices: new Map(),
	words: [],
	sayEmpty: false,
};

/** Reads one sheet: every row that says something, and everything that cannot be read, with its cell. */
export const readSheet = (sheet: Sheet, table: Table, file: string): ReadSheet =>
	new SheetReading(sheet, table, file).read();
