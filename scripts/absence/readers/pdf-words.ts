/** The words that a page of a PDF shows, in the order in which it draws them. ISO 32000-1, §9.4.3. */
import { decodeCodes, type Cmap } from './pdf-cmap.ts';

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** A string in round brackets that begins at `at`; brackets may be nested. */
function literal(bytes: Buffer, at: number): { codes: Buffer; end: number } {
	const codes: number[] = [];
	let depth = 1;
	let next = at + 1;
	for (; next < bytes.length && depth > 0; next += 1) {
		const byte = bytes[next] ?? 0;
		if (byte === 0x5c) {
			next += 1;
			const letter = String.fromCharCode(bytes[next] ?? 0);
			const octal = /^[0-7]{1,3}/.exec(bytes.toString('latin1', next, next + 3))?.[0];
			if (octal !== undefined) {
				codes.push(parseInt(octal, 8) & 255);
				next += octal.length - 1;
			} else if (letter === '\r' && bytes[next + 1] === 10) next += 1;
			else if (letter !== '\n' && letter !== '\r')
				codes.push(ESCAPED[letter] ?? letter.charCodeAt(0));
			continue;
		}
		if (byte === 0x28) depth += 1;
		if (byte === 0x29) depth -= 1;
		if (depth > 0) codes.push(byte);
	}
	return { codes: Buffer.from(codes), end: next };
}

interface Token {
	kind: 'string' | 'name' | 'word';
	bytes: Buffer;
}

const DELIMITER = /[\s()<>[\]{}/%]/;

/** The parts of a page's program: strings, names and commands. */
function* tokens(bytes: Buffer): Generator<Token> {
	for (let at = 0; at < bytes.length;) {
		const letter = String.fromCharCode(bytes[at] ?? 0);
		if (letter === '(') {
			const { codes, end } = literal(bytes, at);
			yield { kind: 'string', bytes: codes };
			at = end;
		} else if (letter === '<' && bytes[at + 1] !== 0x3c) {
			const end = bytes.indexOf('>', at);
			const hex = bytes.toString('latin1', at + 1, end < 0 ? bytes.length : end).replace(/\s/g, '');
			yield { kind: 'string', bytes: Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex') };
			at = end < 0 ? bytes.length : end + 1;
		} else if (DELIMITER.test(letter) && letter !== '/') at += 1;
		else {
			let end = at + 1;
			while (end < bytes.length && !DELIMITER.test(String.fromCharCode(bytes[end] ?? 0))) end += 1;
			const isName = letter === '/';
			yield { kind: isName ? 'name' : 'word', bytes: bytes.subarray(at + (isName ? 1 : 0), end) };
			at = end;
		}
	}
}

/** Every string in a dictionary or a page's program. */
export function pdfStrings(bytes: Buffer): Buffer[] {
	const strings: Buffer[] = [];
	for (const token of tokens(bytes)) if (token.kind === 'string') strings.push(token.bytes);
	return strings;
}

/** Commands that show strings; only streams with one of them are pages. */
const SHOWS = /(?:^|[\s\])>])(?:Tj|TJ|'|")(?:\s|$)/;

/**
 * Decodes what a page shows.
 *
 * @param tableOf the table of the font that has this name on the page
 */
export function wordsShown(stream: Buffer, tableOf: (name: string) => Cmap | undefined): string {
	if (!SHOWS.test(stream.toString('latin1'))) return '';
	let text = '';
	let lastName = '';
	let table: Cmap | undefined;
	for (const { kind, bytes } of tokens(stream)) {
		if (kind === 'name') lastName = bytes.toString('latin1');
		else if (kind === 'string')
			text += table ? decodeCodes(bytes, table) : bytes.toString('latin1');
		else if (bytes.equals(SELECT_FONT)) table = tableOf(lastName);
		else if (bytes.equals(END_OF_TEXT)) text += '\n';
	}
	return text;
}

const SELECT_FONT = Buffer.from('Tf');
const END_OF_TEXT = Buffer.from('ET');
