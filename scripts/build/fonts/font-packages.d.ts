/** The little of the font packages that the build uses. */
declare module 'subset-font' {
	/** Cuts a font to the characters of `text`. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: { targetFormat: 'woff2' | 'woff' | 'sfnt' },
	): Promise<Buffer>;
}

declare module 'fontverter' {
	/** Packs or unpacks a font; `sfnt` is the unpacked form. */
	export function convert(font: Uint8Array, format: 'sfnt' | 'woff' | 'woff2'): Promise<Buffer>;
}
