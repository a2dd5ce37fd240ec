import type { Outcome } from '../trouble.ts';

function decodes(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

const ENCODINGS = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', gb18030: 'GBK' } as const;

/** A line feed never lies inside a longer character, neither in UTF-8 nor in GBK. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
	for (let start = 0; start <= bytes.length;) {
		const end = bytes.indexOf(0x0a, start);
		yield bytes.subarray(start, end < 0 ? bytes.length : end);
		start = end < 0 ? bytes.length + 1 : end + 1;
	}
}

/** Three Han characters in a row that are UTF-8 are not GBK by accident. */
const isPlainlyUtf8 = (line: Uint8Array) => /\p{Script=Han}{3}/u.test(decodes(line, 'utf-8') ?? '');

/** Notepad's 「Unicode」 begins with a mark; some programs leave it out, but then every second byte of a Latin letter is 0. */
function utf16(bytes: Uint8Array): string | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return decodes(bytes, 'utf-16le');
	if (first === 0xfe && second === 0xff) return decodes(bytes, 'utf-16be');
	const zeros = [0, 0];
	for (const [index, byte] of bytes.subarray(0, 2000).entries())
		if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
	const [even = 0, odd = 0] = zeros;
	if (even === 0 && odd === 0) return undefined;
	return decodes(bytes, odd >= even ? 'utf-16le' : 'utf-16be');
}

/** What a transcript's bytes say, in whichever of the three encodings it was saved, and which that was. */
export function decodeTranscript(
	bytes: Uint8Array,
	file: string,
): Outcome<{ text: string; encoding: string }> {
	const refuse = (message: string, fix: string, where = file): Outcome<never> => ({
		troubles: [{ where, message, fix }],
	});
	if (bytes.length === 0) return refuse('文件是空的', '请核对是不是选错了文件，或重新拷贝一份');
	const wide = utf16(bytes);
	const plain = wide ?? decodes(bytes, 'utf-8');
	if (plain !== undefined) {
		if (plain.includes('\0'))
			return refuse('这不是文字文件', '请另存为 docx、txt、vtt 或 srt，再用 --transcript 指它');
		return {
			value: { text: plain, encoding: ENCODINGS[wide === undefined ? 'utf-8' : 'utf-16'] },
		};
	}
	const bad: number[] = [];
	let hasUtf8 = false;
	for (const [index, line] of [...linesOf(bytes)].entries()) {
		if (decodes(line, 'utf-8') === undefined) bad.push(index + 1);
		else if (isPlainlyUtf8(line)) hasUtf8 = true;
	}
	if (hasUtf8)
		return refuse(
			`文件里混着两种编码：多数行是 UTF-8，第 ${bad.slice(0, 5).join('、')} 行不是`,
			'请用记事本打开，把变成乱码的行重打一遍，另存为 UTF-8',
		);
	const gbk = bytes.includes(0) ? undefined : decodes(bytes, 'gb18030');
	// The private use area is where GB 18030 puts bytes that are no characters.
	if (gbk === undefined || /[\uE000-\uF8FF]/.test(gbk) || !/\p{Script=Han}/u.test(gbk))
		return refuse(
			'这不是文字文件，或者已经坏了',
			'请另存为 docx、txt、vtt 或 srt，再用 --transcript 指它',
		);
	return { value: { text: gbk, encoding: ENCODINGS.gb18030 } };
}
