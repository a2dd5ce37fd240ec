/** Which characters the codes of a font mean. Adobe Technical Note 5014; ISO 32000-1, §9.10.3. */
export interface Cmap {
	/** Bytes of one code. */
	width: number;
	characters: ReadonlyMap<number, string>;
}

const utf16 = (hex: string) => {
	const bytes = Buffer.from(hex.length % 4 ? hex.padStart(4, '0') : hex, 'hex');
	return bytes.swap16().toString('utf16le');
};

/** The character so many places behind the first of a range. */
function following(first: string, steps: number): string {
	const last = first.slice(0, -1);
	return last + String.fromCharCode(first.charCodeAt(first.length - 1) + steps);
}

/** Ranges longer than all of Unicode are damage. */
const LONGEST = 0x10000;

/** Reads a ToUnicode table. */
export function readCmap(text: string): Cmap {
	const characters = new Map<number, string>();
	let width = 1;
	const plain = (hex = '') => hex.replace(/\s/g, '');
	const note = (code: string, letters: string, step = 0) => {
		width = Math.max(width, code.length / 2);
		characters.set(parseInt(code, 16) + step, letters);
	};
	for (const [, pairs = ''] of text.matchAll(/beginbfchar([^]*?)endbfchar/g))
		for (const [, code, letters] of pairs.matchAll(/<([\da-f\s]+)>\s*<([\da-f\s]+)>/gi))
			note(plain(code), utf16(plain(letters)));
	for (const [, ranges = ''] of text.matchAll(/beginbfrange([^]*?)endbfrange/g))
		for (const [, from, to, one, list] of ranges.matchAll(
			/<([\da-f\s]+)>\s*<([\da-f\s]+)>\s*(?:<([\da-f\s]+)>|\[([^\]]*)\])/gi,
		)) {
			const count = parseInt(plain(to), 16) - parseInt(plain(from), 16) + 1;
			if (!(count > 0 && count <= LONGEST)) continue;
			const listed = Array.from((list ?? '').matchAll(/<([\da-f\s]+)>/gi), ([, hex]) => plain(hex));
			for (let step = 0; step < count; step += 1) {
				const letters =
					one === undefined ? utf16(listed[step] ?? '') : following(utf16(plain(one)), step);
				note(plain(from), letters, step);
			}
		}
	return { width, characters };
}

/** The characters that a row of codes means; unknown ones part the text. */
export function decodeCodes(codes: Buffer, { width, characters }: Cmap): string {
	let text = '';
	for (let at = 0; at + width <= codes.length; at += width)
		text += characters.get(codes.readUIntBE(at, width)) ?? '\u0001';
	return text;
}
