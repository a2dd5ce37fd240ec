import type { Issue } from '../../src/checks/issue.ts';

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/** What a text file says, and what is wrong with the way it was saved. */
export interface DecodedText {
	/** The text without byte order mark; undefined when the bytes cannot be read as UTF-8. */
	text?: string | undefined;
	issues: Issue[];
}

const startsWith = (bytes: Uint8Array, mark: number[]) =>
	mark.every((byte, index) => bytes[index] === byte);

function decodes(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: false }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The first line that is not UTF-8; a line break byte never lies inside a longer character. */
function firstBadLine(bytes: Uint8Array): number {
	let line = 1;
	let start = 0;
	for (;;) {
		const end = bytes.indexOf(0x0a, start);
		if (decodes(bytes.subarray(start, end < 0 ? bytes.length : end), 'utf-8') === undefined)
			return line;
		if (end < 0) return line;
		start = end + 1;
		line += 1;
	}
}

/** Reads a file's bytes as UTF-8, and says in Chinese how it was saved if not. */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
	if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
		return {
			issues: [
				{
					name: 'not-utf8',
					file,
					message: '文件是用「Unicode（UTF-16）」存的，读不出来',
					fix: '请用记事本打开，选「另存为」，编码选 UTF-8，再保存',
				},
			],
		};
	const text = decodes(bytes, 'utf-8');
	if (text === undefined) {
		const looksGbk = decodes(bytes, 'gb18030') !== undefined;
		return {
			issues: [
				{
					name: 'not-utf8',
					file,
					line: firstBadLine(bytes),
					message: looksGbk
						? '文件像是用 GBK（ANSI）编码存的，中文会变成乱码'
						: '文件里有读不出来的字节，不是完好的 UTF-8 文字',
					fix: '请用记事本打开，选「另存为」，编码选 UTF-8，再保存',
				},
			],
		};
	}
	const issues: Issue[] = [];
	if (startsWith(bytes, UTF8_BOM))
		issues.push({
			name: 'byte-order-mark',
			file,
			line: 1,
			message: '文件开头有一个看不见的 BOM 记号',
			fix: '请另存为「UTF-8」（不是「带有 BOM 的 UTF-8」）',
		});
	const nul = text.indexOf('\0');
	if (nul >= 0)
		issues.push({
			name: 'not-utf8',
			file,
			line: text.slice(0, nul).split('\n').length,
			message: '文字中间夹着空字节，文件多半传坏了',
			fix: '请重新拷贝一份完好的文件',
		});
	return { text: nul < 0 ? text : undefined, issues };
}
