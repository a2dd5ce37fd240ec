/** Bytes as text, in every encoding that Chinese has been written in. */
import { isUtf8 } from 'node:buffer';

const gb18030 = new TextDecoder('gb18030');
const big5 = new TextDecoder('big5');

/** Control characters that no text has. A file with them is more than text. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNTEXTUAL = /[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]/;

/** The text of bytes that are nothing but UTF-8 text; undefined for anything else. */
export function plainText(bytes: Buffer): string | undefined {
	if (!isUtf8(bytes)) return undefined;
	const text = bytes.toString('utf8');
	return UNTEXTUAL.test(text) ? undefined : text;
}

/** A short text, such as a file name in an archive, as UTF-8 if it is that and GB 18030 otherwise. */
export const decodeGuessing = (bytes: Buffer): string => plainText(bytes) ?? gb18030.decode(bytes);

/** Bytes from an even address: Node 24.21 crashes when it reads UTF-16 from an odd one. */
const evenly = (bytes: Buffer) => Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));

/** Bytes of which GB 2312 makes Chinese characters, in a row. */
// eslint-disable-next-line no-control-regex -- bytes read as Latin 1
const HIGH_RUN = /[\xa1-\xfe]{5,}/g;

/** Runs of two-byte characters read from their second byte: the first may belong to what stands in front. */
const oddRuns = (bytes: Buffer) =>
	Array.from(bytes.toString('latin1').matchAll(HIGH_RUN), ({ 0: run, index }) =>
		gb18030.decode(bytes.subarray(index + 1, index + run.length)),
	).join('\n');

/** Words in UTF-8: Chinese characters in a row, or letters of any kind. */
const UTF8_RUN =
	/(?:[\xe3-\xe9][\x80-\xbf]{2}){2,}|(?:[\t\n\r\x20-\x7e]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}){5,}/g;

/** What looks like words among other bytes, one run a line. */
export const wordsAmongBytes = (bytes: Buffer): string =>
	Buffer.from((bytes.toString('latin1').match(UTF8_RUN) ?? []).join('\x01'), 'latin1').toString(
		'utf8',
	);

/** Everything that bytes could say, whatever they are, in other encodings than UTF-8. */
export function* otherEncodings(bytes: Buffer): Generator<{ text: string; guessed: boolean }> {
	if (bytes.length < 4) return;
	const guessed = bytes.length > 64 * 1024;
	for (const shifted of [bytes, bytes.subarray(1)]) {
		yield { text: evenly(shifted).toString('utf16le'), guessed };
		yield { text: evenly(shifted).swap16().toString('utf16le'), guessed };
	}
	yield { text: gb18030.decode(bytes), guessed };
	yield { text: oddRuns(bytes), guessed };
	yield { text: big5.decode(bytes), guessed };
}
