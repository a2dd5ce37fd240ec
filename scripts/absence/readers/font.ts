/** Which characters a font can show. */
import { create } from 'fontkit';
import type { Piece } from './piece.ts';

/** A font cut to the characters of a text tells that text's characters, though not their order. */
export function* fontPieces(bytes: Buffer, where: string): Generator<Piece> {
	let codes: readonly number[] = [];
	try {
		const font = create(bytes);
		codes = 'characterSet' in font ? font.characterSet : [];
	} catch {
		// Said below: a font without characters is no font.
	}
	if (codes.length === 0) yield { kind: 'closed', where, why: 'damaged' };
	else {
		const known = codes.filter((code) => code <= 0x10ffff && (code < 0xd800 || code > 0xdfff));
		yield {
			kind: 'characters',
			where,
			characters: known.map((code) => String.fromCodePoint(code)).join(''),
		};
	}
}
