import { unzipSync, zipSync, type Unzipped } from 'fflate';
import type { Outcome, Trouble } from '../../interviews/trouble.ts';

const MB = 1024 * 1024;
/** A workbook of ours is below one MB; with pictures pasted in, some people's reach thirty. */
const MOST_BYTES = 60 * MB;
/** Unpacked, all together. */
const MOST_UNPACKED = 300 * MB;
const MOST_PARTS = 3000;
/** Rows and columns of a sheet; programs that fill a sheet with formats to its end go beyond. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 500;

/** The first bytes of .xls, .et, .doc, and of a workbook behind a password. */
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What in a workbook says something; pictures, macros and links to other files do not. */
const WANTED =
	/^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

const saveAs = '请用WPS或Excel打开，「另存为」Excel文件（.xlsx），再导入';

function oldOffice(bytes: Buffer): [message: string, fix: string] {
	return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
		? ['加了打开密码，读不出来', '请用WPS或Excel打开，取消密码，保存以后再导入']
		: ['是旧格式（.xls 或 .et），读不出来', saveAs];
}

/** What kind of package it is, when it is not a workbook. */
function otherPackage(names: readonly string[]): [message: string, fix: string] {
	if (names.includes('word/document.xml')) return ['是Word文件，不是表格', '请选对文件，再导入'];
	if (names.includes('content.xml')) return ['是 .ods 表格', saveAs];
	if (names.includes('xl/workbook.bin')) return ['是 .xlsb 表格', saveAs];
	return ['不是表格，像是别的压缩包', '请选对文件，再导入'];
}

/** Unpacks what is wanted, never more than the package itself says, and never more than the limits. */
function unpacked(bytes: Buffer): Unzipped | [message: string, fix: string] {
	const names: string[] = [];
	let total = 0;
	try {
		unzipSync(bytes, {
			filter: ({ name, originalSize }) => {
				names.push(name);
				total += originalSize;
				return false;
			},
		});
	} catch {
		return ['不是表格，或者没有传完', '请重新拷贝一份，用WPS或Excel打开看一看，再导入'];
	}
	if (!names.includes('xl/workbook.xml')) return otherPackage(names);
	if (names.length > MOST_PARTS || total > MOST_UNPACKED)
		return [
			`解开以后有${Math.round(total / MB)}MB，大得不像一本表`,
			'请不要打开它；向给的人另要一份，或从馆里重新导出',
		];
	try {
		return unzipSync(bytes, { filter: ({ name }) => WANTED.test(name) });
	} catch {
		return ['坏了，解不开', '请重新拷贝一份，再导入'];
	}
}

/** The farthest row and column that a sheet names. */
function farthest(xml: string): { row: number; column: number } {
	let [row, column] = [0, 0];
	for (const [, letters = '', digits = ''] of xml.matchAll(/<c r="([A-Z]{1,3})(\d{1,7})"/g)) {
		row = Math.max(row, Number(digits));
		column = Math.max(
			column,
			[...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0),
		);
	}
	return { row, column };
}

/**
 * The parts of a workbook that are read, packed again without compression: whatever reads them next gets no bomb. Says in
 * words what is no workbook, is locked, or is far too large.
 */
export function safeWorkbook(bytes: Buffer, file: string): Outcome<Uint8Array> {
	const refuse = ([message, fix]: readonly [string, string]): { troubles: Trouble[] } => ({
		troubles: [{ where: file, message, fix }],
	});
	if (bytes.length === 0) return refuse(['文件是空的', '请核对是不是选错了文件']);
	if (bytes.length > MOST_BYTES)
		return refuse(['文件超过60MB，大得不像一本表', '请删去里面的图片，再导入']);
	if (bytes.subarray(0, 8).equals(OLD_OFFICE)) return refuse(oldOffice(bytes));
	if (bytes.subarray(0, 2).toString('latin1') !== 'PK')
		return refuse(['不是表格', '请选 .xlsx 或 .csv 文件，再导入']);
	const parts = unpacked(bytes);
	if (Array.isArray(parts)) return refuse(parts);
	for (const [name, part] of Object.entries(parts)) {
		if (!name.startsWith('xl/worksheets/')) continue;
		const { row, column } = farthest(Buffer.from(part).toString('latin1'));
		if (row > MOST_ROWS || column > MOST_COLUMNS)
			return refuse([
				`有一张表写到了第${row}行、第${column}列，太大了`,
				'请删去用不着的行和列（选中，右键「删除」），保存以后再导入',
			]);
	}
	return { value: zipSync(parts, { level: 0 }) };
}
