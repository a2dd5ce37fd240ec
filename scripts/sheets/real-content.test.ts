import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sheet } from 'hucre';
import { load } from 'cheerio';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Museum } from '../../src/checks/museum.ts';
import { readMuseum } from '../lib/read-content.ts';
import { BASE_SHEET } from './book/base.ts';
import { openBook, type Book } from './book/open-book.ts';
import { writeBook } from './book/write-book.ts';
import { chooseRecords } from './out/choose-records.ts';
import { makeBook } from './out/make-book.ts';
import { planImport } from './plan/plan-import.ts';
import { allTables, headersOf } from './table/tables.ts';

let root: string;
let museum: Museum;
let book: Book;
let parts: Unzipped;
beforeAll(async () => {
	root = mkdtempSync(join(tmpdir(), 'real-content-'));
	museum = readMuseum('content');
	const { content } = makeBook(
		museum,
		allTables(),
		chooseRecords(museum, '2026-11-28', false),
		true,
	);
	const bytes = await writeBook(content);
	parts = unzipSync(bytes);
	writeFileSync(join(root, '表.xlsx'), bytes);
	const opened = await openBook(join(root, '表.xlsx'), '表.xlsx');
	if ('troubles' in opened) throw new Error(opened.troubles[0]?.message);
	book = opened.value;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the museum’s own records go to a workbook and back without a change', () => {
	expect(planImport(book, allTables(), museum, false)).toEqual({
		files: [],
		troubles: [],
		remarks: [],
	});
});

/** How many lines of one text are not in the other at the same place, from both ends. */
function changedLines(before: string, after: string): [number, number] {
	const [old, fresh] = [before.split('\n'), after.split('\n')];
	while (old.length > 0 && fresh.length > 0 && old.at(-1) === fresh.at(-1)) {
		old.pop();
		fresh.pop();
	}
	while (old.length > 0 && fresh.length > 0 && old[0] === fresh[0]) {
		old.shift();
		fresh.shift();
	}
	return [old.length, fresh.length];
}

/** A few rows of a sheet with words on one line in a column, from its beginning to its end. */
function someRows(sheet: Sheet, column: number): number[] {
	const rows = [...sheet.rows.keys()].filter((row) => {
		const value = sheet.rows[row]?.[column];
		return row > 1 && typeof value === 'string' && !value.includes('\n');
	});
	return [0, 0.4, 1].flatMap((part) => rows[Math.floor(part * (rows.length - 1))] ?? []);
}

/** The workbook with one sheet only, and its memory. */
const only = (sheet: Sheet): Book => ({
	...book,
	sheets: [sheet, ...book.sheets.filter(({ name }) => name === BASE_SHEET)],
});

test.each(allTables().map((table) => [table.sheet, table] as const))(
	'another word in one cell of 「%s」 is another line in one file',
	(name, table) => {
		const sheet = book.sheets.find((one) => one.name === name);
		if (!sheet) throw new Error(name);
		const headers = headersOf(table);
		let tried = 0;
		for (const { header, field } of table.columns) {
			if (field.kind !== 'text' && field.kind !== 'date') continue;
			const column = headers.indexOf(header);
			for (const row of new Set(someRows(sheet, column))) {
				const old = String(sheet.rows[row]?.[column]);
				const rows = sheet.rows.map((cells, index) =>
					index === row ? cells.with(column, `${old}（改）`) : cells,
				);
				const { files, troubles } = planImport(only({ ...sheet, rows }), [table], museum, false);
				expect(troubles).toEqual([]);
				const changed = files.map(({ before, text }) => changedLines(before ?? '', text));
				expect([header, row, changed]).toEqual([header, row, [[1, 1]]]);
				tried += 1;
			}
		}
		expect(tried).toBeGreaterThan(0);
	},
);

describe('read by another program', () => {
	const xml = (name: string) => load(strFromU8(parts[name] ?? new Uint8Array()), { xml: true });
	const sheetFile = (name: string) => {
		const names = xml('xl/workbook.xml')('sheet')
			.toArray()
			.map((one) => one.attribs['name']);
		return `xl/worksheets/sheet${names.indexOf(name) + 1}.xml`;
	};

	test('printed, every sheet lies on its side, as wide as can be read, with the headers on each page', () => {
		const visible = ['怎么填', ...allTables().map(({ sheet }) => sheet), '编号表'];
		for (const name of visible) {
			const sheet = xml(sheetFile(name));
			const setup = sheet('pageSetup').attr() ?? {};
			expect(setup, name).toMatchObject({ orientation: 'landscape', fitToHeight: '0' });
			const width = sheet('col')
				.toArray()
				.reduce((sum, { attribs: { min, max, width } }) => {
					return sum + Number(width) * (Number(max) - Number(min) + 1);
				}, 0);
			const pages = Number(setup['fitToWidth'] ?? 1);
			expect(width / pages, name).toBeLessThanOrEqual(150);
		}
		const titles = xml('xl/workbook.xml')('definedName[name="_xlnm.Print_Titles"]').length;
		expect(titles).toBe(visible.length);
	});

	test('the sheets stand in their order, with the museum’s memory out of sight', () => {
		const sheets = xml('xl/workbook.xml')('sheet').toArray();
		expect(sheets.map(({ attribs }) => attribs['name'])).toEqual([
			'怎么填',
			...allTables().map(({ sheet }) => sheet),
			...['编号表', '下拉', '导出时的样子'],
		]);
		expect(sheets.slice(-2).map(({ attribs }) => attribs['state'])).toEqual([
			'hidden',
			'veryHidden',
		]);
		for (const { attribs } of sheets) expect(attribs['name']).toMatch(/^[^[\]:*?/\\]{1,31}$/);
	});

	test('every choice has a drop-down that Excel finds, and hints are no longer than it shows', () => {
		const lists = xml(sheetFile('下拉'));
		const filled = new Set(
			lists('c:has(v)')
				.toArray()
				.map((one) => one.attribs['r']),
		);
		for (const table of allTables()) {
			const sheet = xml(sheetFile(table.sheet));
			const found = sheet('dataValidation').toArray();
			expect(found).toHaveLength(table.columns.length);
			for (const one of found) {
				expect((one.attribs['promptTitle'] ?? '').length).toBeLessThanOrEqual(32);
				expect((one.attribs['prompt'] ?? '').length).toBeLessThanOrEqual(255);
				if (one.attribs['type'] !== 'list') continue;
				const [, column, last] =
					/^'下拉'!\$([A-Z]+)\$1:\$\1\$(\d+)$/.exec(sheet(one).find('formula1').text()) ?? [];
				expect(filled.has(`${column}1`) && filled.has(`${column}${last}`)).toBe(true);
			}
		}
		const kinds = xml(sheetFile('词'))('dataValidation[sqref^="E3:"]');
		expect([kinds.attr('type'), kinds.attr('showErrorMessage')]).toEqual(['list', '1']);
	});

	test('no cell is longer than a cell can be, and texts stay texts', () => {
		const strings = xml('xl/sharedStrings.xml');
		for (const one of strings('si').toArray())
			expect(strings(one).text().length).toBeLessThan(32_767);
		const styles = xml('xl/styles.xml');
		const formats = styles('cellXfs > xf').toArray();
		const text = styles('numFmt[formatCode="@"]').attr('numFmtId') ?? '49';
		const cell = xml(sheetFile('照片'))('c[r="I3"]').attr('s');
		expect(formats[Number(cell)]?.attribs['numFmtId']).toBe(text);
	});
});

test('every header is there once, and every column has a help', () => {
	for (const table of allTables()) {
		expect(new Set(headersOf(table)).size).toBe(headersOf(table).length);
		for (const { header, help } of table.columns) {
			expect(header).toMatch(/^[\p{Script=Han}·]+$/u);
			expect(help).not.toBe('');
		}
	}
});
