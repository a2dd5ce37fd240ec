import { element } from '../write/xml-text.ts';

/** Stands in a paragraph for what the file holds there and nobody here can read. */
export const UNREAD = 'museum:unread';

const SAVE_AS = '请用 WPS 或 Word 打开，另存为「Word 文档（*.docx）」，再用新的文件';

/** A complaint at its place: the fact and the remedy. */
export const unread = (message: string, fix: string = SAVE_AS): string =>
	element(UNREAD, { message, fix });
