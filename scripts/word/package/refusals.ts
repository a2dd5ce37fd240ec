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
	'word-95': ['这是 Word 95 或更早的格式，读不出来', SAVE_AS],
	'old-sheet': [
		'这是旧的表格（.xls 或 .et），不是文章',
		'请核对是不是选错了文件；要收表格，用 WPS 或 Excel 另存为「Excel 工作簿（*.xlsx）」，放进收件箱',
	],
	'old-slides': [
		'这是旧的幻灯片（.ppt 或 .dps），不是文章',
		'请把要用的文字抄进 Word，照片另存下来，用 npm run add:photo 加进馆里',
	],
	works: ['这是 Works 或很旧的 WPS 文件，读不出来', SAVE_AS],
	'old-office': ['这是旧的 Office 或 WPS 文件，里面没有 Word 的文字', SAVE_AS],
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
	['mime-version:', '网页'],
	['message-id:', '网页'],
];
/** The first bytes of Word 2 and of Word for DOS, which are no compound files. */
const BEFORE_WORD_6 = /^(?:\xdb\xa5|\x9b\xa5|[\x31\x32]\xbe\0\0)/;

/** What bytes that are neither a ZIP file nor a compound file are; undefined for a ZIP file. */
export function kindOfStranger(bytes: Buffer): RefusalName | { format: string } | undefined {
	if (bytes.length === 0) return 'empty';
	if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined;
	const first = bytes.toString('latin1', 0, 64);
	if (BEFORE_WORD_6.test(first)) return 'word-95';
	const start = first
		.replace(/^\xef\xbb\xbf/, '')
		.trimStart()
		.toLowerCase();
	const format = FORMATS.find(([magic]) => start.startsWith(magic))?.[1];
	return format === undefined ? 'not-word' : { format };
}

export const refusalFor = (found: RefusalName | { format: string }): Refusal =>
	typeof found === 'string'
		? REFUSALS[found]
		: [`这是 ${found.format} 文件，不是 Word 文件`, SAVE_AS];
