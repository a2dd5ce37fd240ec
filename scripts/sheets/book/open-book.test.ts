import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cellOf } from './cell.ts';
import { openBook } from './open-book.ts';

let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'open-book-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function open(name: string, bytes: Uint8Array | string) {
	const path = join(root, name);
	writeFileSync(path, bytes);
	return openBook(path, name);
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const book = (sheet: string) =>
	zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8('<workbook/>'),
		'xl/worksheets/sheet1.xml': strToU8(sheet),
	});

/** Says of every part that it has another size than it has. */
function saying(bytes: Uint8Array, size: number): Uint8Array {
	const view = Buffer.from(bytes);
	const next = (from: number) => view.indexOf('PK\x01\x02', from, 'latin1');
	for (let at = next(0); at >= 0; at = next(at + 4)) view.writeUInt32LE(size, at + 24);
	return view;
}

test.each<[string, string, () => Uint8Array | string | Promise<Uint8Array>, string]>([
	['an empty file', '空.xlsx', () => '', '文件是空的'],
	['words', '字.xlsx', () => '这不是表格', '不是表格'],
	[
		'the old format',
		'旧.xls',
		() => Buffer.concat([OLE, Buffer.alloc(2000)]),
		'是旧格式（.xls 或 .et），读不出来',
	],
	[
		'a password',
		'锁.xlsx',
		() => Buffer.concat([OLE, Buffer.alloc(900), Buffer.from('EncryptedPackage', 'utf16le')]),
		'加了打开密码，读不出来',
	],
	[
		'a real password',
		'锁二.xlsx',
		() =>
			writeXlsx({
				sheets: [{ name: '词', rows: [['a']] }],
				encryption: { password: 'x', spinCount: 10 },
			}),
		'加了打开密码，读不出来',
	],
	[
		'Word',
		'稿.xlsx',
		() => zipSync({ 'word/document.xml': strToU8('<w/>') }),
		'是Word文件，不是表格',
	],
	[
		'another table program',
		'表.ods',
		() => zipSync({ 'content.xml': strToU8('<o/>') }),
		'是 .ods 表格',
	],
	[
		'a binary workbook',
		'表.xlsb',
		() => zipSync({ 'xl/workbook.bin': strToU8('x') }),
		'是 .xlsb 表格',
	],
	[
		'some archive',
		'包.xlsx',
		() => zipSync({ '../../x.txt': strToU8('x') }),
		'不是表格，像是别的压缩包',
	],
	['half a file', '半.xlsx', () => book('<worksheet/>').subarray(0, 200), '不是表格，或者没有传完'],
	[
		'a bomb',
		'弹.xlsx',
		() => saying(book('<worksheet/>'), 110 * 1024 * 1024),
		'解开以后有330MB，大得不像一本表',
	],
	[
		'a bomb that hides',
		'藏.xlsx',
		() => saying(book(`<worksheet>${' '.repeat(2_000_000)}</worksheet>`), 10),
		'表格坏了，读不出来',
	],
	[
		'a sheet without end',
		'长.xlsx',
		() =>
			book(
				'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
			),
		'有一张表写到了第1048576行、第16384列，太大了',
	],
	['broken inside', '坏.xlsx', () => book('<worksheet><sheetData>'), '表格坏了，读不出来'],
	[
		'sound as .csv',
		'声.csv',
		() => Buffer.from([0xff, 0xd8, 0xff, 0, 0, 1, 2, 0x80, 0x81]),
		'这不是文字文件，或者已经坏了',
	],
])('%s is refused in a sentence', async (_title, name, make, message) => {
	const opened = await open(name, await make());
	expect(
		'troubles' in opened && opened.troubles.map((trouble) => [trouble.where, trouble.message]),
	).toEqual([[name, message]]);
});

test.each([
	['UTF-8 with a mark', Buffer.from('\uFEFF编号,写法\r\n007,"坝,\n坝"\r\n', 'utf8')],
	[
		'GBK',
		Buffer.concat([
			Buffer.from('b1e0bac52cd0b4b7a8', 'hex'),
			Buffer.from('\r\n007,"'),
			Buffer.from('b0d3', 'hex'),
			Buffer.from(',\n'),
			Buffer.from('b0d3', 'hex'),
			Buffer.from('"\r\n'),
		]),
	],
	['UTF-16 with tabs', Buffer.from('\uFEFF编号\t写法\r\n007\t"坝,\n坝"\r\n', 'utf16le')],
	['semicolons', Buffer.from('sep=;\r\n编号;写法\r\n007;"坝,\n坝"\r\n')],
])('a .csv in %s is read', async (_title, bytes) => {
	const opened = await open('词.csv', bytes);
	const [sheet] = 'value' in opened ? opened.value.sheets : [];
	expect(sheet?.name).toBe('词');
	expect(sheet?.rows.slice(0, 2)).toEqual([
		['编号', '写法'],
		['007', '坝,\n坝'],
	]);
});

test('the days of both calendars of Excel are read as they are shown', async () => {
	for (const dateSystem of ['1900', '1904'] as const) {
		const bytes = await writeXlsx({
			dateSystem,
			sheets: [
				{
					name: '词',
					rows: [[new Date('2014-04-17T00:00:00Z')]],
					columns: [{ numFmt: 'yyyy-mm-dd' }],
				},
			],
		});
		const opened = await open(`${dateSystem}.xlsx`, bytes);
		const [sheet] = 'value' in opened ? opened.value.sheets : [];
		expect(sheet && cellOf(sheet, 0, 0)).toEqual({ kind: 'date', day: '2014-04-17', parts: 'day' });
	}
});
