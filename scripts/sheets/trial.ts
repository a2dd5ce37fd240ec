/** For tests: a copy of the little museum, and workbooks that somebody has worked on. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { Cell, CellValue, Sheet } from 'hucre';
import { openXlsx, saveXlsx } from 'hucre/xlsx';
import { answer } from './answer.ts';

const TODAY = '2026-11-28';

/** 「C5」 as row and column, counted from 0. */
function placeOf(name: string): [row: number, column: number] {
	const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
	const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	return [Number(digits) - 1, column - 1];
}

/** One sheet of a workbook that a test works on as a person would. */
class TrialSheet {
	readonly sheet: Sheet;

	constructor(sheet: Sheet) {
		this.sheet = sheet;
	}

	/** Writes a value into a cell, `C5`, or a cell as the program would save it. */
	put(name: string, value: CellValue, more: Partial<Cell> = {}): this {
		const [row, column] = placeOf(name);
		while (this.sheet.rows.length <= row) this.sheet.rows.push([]);
		const cells = this.sheet.rows[row] ?? [];
		cells[column] = value;
		this.sheet.cells ??= new Map();
		const key = `${row},${column}`;
		this.sheet.cells.set(key, { type: 'string', ...this.sheet.cells.get(key), value, ...more });
		return this;
	}

	/** Writes several cells of a row, from the first column on; undefined leaves a cell. */
	row(number: number, ...values: (CellValue | undefined)[]): this {
		for (const [index, value] of values.entries())
			if (value !== undefined) this.put(`${String.fromCharCode(65 + index)}${number}`, value);
		return this;
	}

	/** Puts the columns into another order; values and formats go along. */
	reorder(order: readonly number[]): this {
		const old = structuredClone({ rows: this.sheet.rows, cells: this.sheet.cells });
		this.sheet.rows = old.rows.map((row) => order.map((column) => row[column] ?? null));
		this.sheet.cells = new Map(
			[...(old.cells ?? [])].flatMap(([key, cell]): [string, Cell][] => {
				const [row = 0, column = 0] = key.split(',').map(Number);
				const to = order.indexOf(column);
				return to < 0 ? [] : [[`${row},${to}`, cell]];
			}),
		);
		this.sheet.dataValidations = [];
		return this;
	}
}

/** A museum of its own for one test, with the commands as people type them. */
export class TrialMuseum {
	readonly root = mkdtempSync(join(tmpdir(), 'sheets-'));
	readonly content = join(this.root, 'content');

	constructor() {
		cpSync(join(import.meta.dirname, '../../src/fixtures/museum'), this.content, {
			recursive: true,
		});
	}

	remove(): void {
		rmSync(this.root, { recursive: true, force: true });
	}

	/** Types a command; file names are meant in the museum's folder. */
	async run(...typed: string[]) {
		const before = process.env['INIT_CWD'];
		process.env['INIT_CWD'] = this.root;
		try {
			return await answer(typed, this.content, TODAY);
		} finally {
			if (before === undefined) delete process.env['INIT_CWD'];
			else process.env['INIT_CWD'] = before;
		}
	}

	/** Exports a workbook and lets somebody work on it. */
	async filled(
		work: (sheet: (name: string) => TrialSheet) => void,
		...options: string[]
	): Promise<void> {
		rmSync(join(this.root, '表.xlsx'), { force: true });
		await this.run('export', '表.xlsx', ...options);
		await this.rework(work);
	}

	/** Lets somebody work on the workbook that is there. */
	async rework(
		work: (sheet: (name: string) => TrialSheet) => void,
		name = '表.xlsx',
	): Promise<void> {
		const path = join(this.root, name);
		const book = await openXlsx(readFileSync(path), { readStyles: true });
		work((sheetName) => {
			const sheet = book.sheets.find((one) => one.name === sheetName);
			if (!sheet) throw new Error(sheetName);
			return new TrialSheet(sheet);
		});
		writeFileSync(path, await saveXlsx(book));
	}

	/** A file of content/, to look at or to write. */
	text(path: string): string {
		return readFileSync(join(this.content, path), 'utf8');
	}

	write(path: string, text: string): void {
		writeFileSync(join(this.content, path), text);
	}

	/** Every file of content/ with its bytes. */
	all(): Map<string, string> {
		const files = readdirSync(this.content, { recursive: true, withFileTypes: true });
		return new Map(
			files
				.filter((entry) => entry.isFile())
				.map((entry) => {
					const path = join(entry.parentPath, entry.name);
					return [relative(this.content, path), readFileSync(path, 'latin1')];
				}),
		);
	}
}
