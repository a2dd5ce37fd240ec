import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { create } from 'fontkit';

/** The museum's own faces, all under the SIL Open Font License; cut at build to the characters that are used. */
export const FACES = {
	bold: {
		family: 'Museum Serif',
		weight: 700,
		file: 'node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2',
	},
	regular: {
		family: 'Museum Serif',
		weight: 400,
		file: 'node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
	},
	kai: {
		family: 'Museum Kai',
		weight: 400,
		file: 'node_modules/@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
	},
} as const;
export type FaceName = keyof typeof FACES;
export const FACE_NAMES = ['bold', 'regular', 'kai'] as const satisfies readonly FaceName[];

/** A face opened for cutting. */
export interface OpenFace {
	/** Uncompressed, so that each cut need not unpack it again. */
	font: Buffer;
	covers: (character: string) => boolean;
}

/** Unpacks a face once; all cuts are made from it. */
export async function openFace(name: FaceName): Promise<OpenFace> {
	const packed = readFileSync(FACES[name].file);
	const font = await convert(packed, 'sfnt');
	const opened = create(packed);
	if (!('characterSet' in opened)) throw new Error(`${FACES[name].file} is a collection of faces`);
	const known = new Set(opened.characterSet);
	return { font, covers: (character) => known.has(character.codePointAt(0) ?? 0) };
}
