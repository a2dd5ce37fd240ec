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

/** How many bytes a character has that begins so; 0 for bytes that begin none. RFC 3629, §4. */
const LENGTHS = Uint8Array.from({ length: 256 }, (_, byte) => {
	if (byte < 0x80) return byte >= 0x20 && byte < 0x7f ? 1 : byte >= 9 && byte <= 13 ? 1 : 0;
	return byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
});
/** Characters that make a word among other bytes; of Chinese ones two do. */
const LETTERS_OF_WORD = 5;
const HAN_OF_WORD = 2;

const BREAK = Buffer.from([1]);

/** What looks like words in UTF-8 among other bytes, one a line. Written as one loop, because it reads every byte there is. */
export function wordsAmongBytes(bytes: Buffer): string {
	const words: Buffer[] = [];
	const end = bytes.length;
	let from = 0;
	let letters = 0;
	let han = 0;
	/** Bytes that the present character still needs. */
	let needs = 0;
	let isWide = 0;
	for (let at = 0; at <= end; at += 1) {
		const byte = at < end ? (bytes[at] ?? 0) : 0;
		if (needs > 0 && (byte & 0xc0) === 0x80) {
			needs -= 1;
			if (needs === 0) {
				letters += 1;
				han += isWide;
			}
			continue;
		}
		const length = needs > 0 ? 0 : (LENGTHS[byte] ?? 0);
		if (length === 1) letters += 1;
		else if (length > 1) {
			needs = length - 1;
			isWide = length > 2 ? 1 : 0;
		} else {
			if (letters >= LETTERS_OF_WORD || han >= HAN_OF_WORD)
				words.push(bytes.subarray(from, at), BREAK);
			// A byte that breaks off one character may begin another.
			if (needs > 0) at -= 1;
			needs = 0;
			from = at + 1;
			letters = 0;
			han = 0;
		}
	}
	return Buffer.concat(words).toString('utf8');
}

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
