const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Bytes. A chapter with two dozen photographs is below this. */
export const MOST_BYTES = 100_000_000;

/** A fact and its remedy. */
export type Refusal = readonly [message: string, fix: string];

const SAVE_AS = '请用 WPS 或 Word 打开，选「另存为」，类型选「Word 文档（*.docx）」，再用新的文件';

export const REFUSALS = {
	empty: ['文件是空的', '请核对是不是选错了文件，或重新拷贝一份'],
	'too-large': [
		'文件超过了 100 MB，没有打开',
		'请把大图先用 npm run add:photo 加进馆里，在文件里删去，再存一次',
	],
	'old-doc': ['这是旧的 .doc（或 .wps）格式，读不出来', SAVE_AS],
	password: [
		'文件设了打开密码，读不出来',
		'请用 WPS 或 Word 打开，在「文件—文档加密」里去掉密码，存好再来',
	],
	macros: ['文件里带着宏（小程序），没有打开', SAVE_AS],
	'not-word': ['这不是 Word 文件', SAVE_AS],
	truncated: [
		'文件没有传完，或者坏了',
		'请重新拷贝一份；能用 WPS 或 Word 打开的，另存为一个新文件再来',
	],
	bomb: [
		'文件解开以后大得不像一篇文章，没有打开',
		'请新建一个空白文档，只把文字粘贴过去，另存为 .docx',
	],
	'bad-names': [
		'文件里有指到别处的文件名，不像 Word 存的，没有打开',
		'请不要用这份文件，向给的人另要一份',
	],
	'too-deep': ['文件的格式套得太深', '请新建一个空白文档，只把文字粘贴过去，另存为 .docx'],
} as const satisfies Record<string, Refusal>;
export type RefusalName = keyof typeof REFUSALS;

const FORMATS: readonly [magic: string, name: string][] = [
	['{\\rtf', 'RTF'],
	['%pdf', 'PDF'],
	['<html', '网页'],
	['<!doctype', '网页'],
	['<?xml', 'XML'],
];

/** What bytes that are no ZIP file are; undefined for a ZIP file. */
export function kindOfStranger(bytes: Buffer): RefusalName | { format: string } | undefined {
	if (bytes.length === 0) return 'empty';
	if (COMPOUND.every((byte, index) => bytes[index] === byte))
		// An encrypted docx lies in a compound file whose streams are named so, in UTF-16.
		return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password' : 'old-doc';
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
	const start = bytes.toString('latin1', 0, 64).trimStart().toLowerCase();
	const format = FORMATS.find(([magic]) => start.startsWith(magic))?.[1];
	return format === undefined ? 'not-word' : { format };
}

export const refusalFor = (found: RefusalName | { format: string }): Refusal =>
	typeof found === 'string'
		? REFUSALS[found]
		: [`这是 ${found.format} 文件，不是 Word 文件`, SAVE_AS];
