/** The little of fontkit that the drawings use. */
declare module 'fontkit' {
	export interface Glyph {
		readonly id: number;
		readonly path: { readonly commands: readonly { command: string; args: readonly number[] }[] };
	}
	export interface Font {
		/** Every code point the font has a glyph for. */
		readonly characterSet: readonly number[];
		readonly unitsPerEm: number;
		glyphForCodePoint(code: number): Glyph;
	}
	export function create(data: Buffer): Font | { readonly fonts: readonly Font[] };
}
