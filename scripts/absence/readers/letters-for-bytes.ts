/** Bytes written as letters, so that a text can carry them: base64 and hexadecimal. */
import { plainText } from './encodings.ts';

/** May be broken into lines, as in mail. */
const BASE64 = /[A-Za-z0-9+/_-]{12,}(?:\r?\n[A-Za-z0-9+/_-]{12,})*={0,2}/g;
const HEX = /(?:[0-9a-f]{2}){9,}/gi;
/** So much is hardly a word of a program; it is opened whatever it seems to be. */
const LONG = 200;

const hasHan = (text: string | undefined) => text !== undefined && /\p{Script=Han}{2}/u.test(text);

/** What may be bytes in a text: all that is long, and of the short what reads as Chinese. */
export function* bytesInText(text: string): Generator<Buffer> {
	for (const [run] of text.matchAll(BASE64)) {
		const lines = run.split(/\r?\n/);
		for (const letters of lines.length > 1 ? [run, ...lines] : lines) {
			const bytes = Buffer.from(letters, 'base64');
			if (letters.length >= LONG || hasHan(plainText(bytes))) yield bytes;
		}
	}
	for (const [digits] of text.matchAll(HEX)) {
		const bytes = Buffer.from(digits, 'hex');
		if (digits.length >= LONG || hasHan(plainText(bytes))) yield bytes;
	}
}
