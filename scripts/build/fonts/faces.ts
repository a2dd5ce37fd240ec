import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { create } from 'fontkit';
import { keepFile } from '../keep-file.ts';

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
	font: () => Promise<Buffer>;
	covers: (character: string) => boolean;
}

/** What is known of faces and cuts of them. */
export const FONT_CACHE = '.cache/fonts';

/** Answers what is remembered in a file, or makes it and remembers it. */
async function remembered(file: string, make: () => Promise<Buffer>): Promise<Buffer> {
	if (existsSync(file)) return readFileSync(file);
	const made = await make();
	keepFile(file, made);
	return made;
}

/** Every character that a face has. */
function charactersOf(name: FaceName, packed: Buffer): string {
	const opened = create(packed);
	if (!('characterSet' in opened)) throw new Error(`${FACES[name].file} is a collection of faces`);
	// Half a character cannot be kept, and nothing asks for one.
	const whole = opened.characterSet.filter((code) => code < 0xd800 || code > 0xdfff);
	return whole.map((code) => String.fromCodePoint(code)).join('');
}

/** Unpacks a face at its first use; all cuts are made from it. Takes seconds, so what comes of it is remembered. */
export async function openFace(name: FaceName): Promise<OpenFace> {
	const packed = readFileSync(FACES[name].file);
	const face = `${FONT_CACHE}/face-${createHash('sha256').update(packed).digest('hex').slice(0, 16)}`;
	const known = await remembered(`${face}.txt`, async () =>
		Buffer.from(charactersOf(name, packed)),
	);
	const characters = new Set(known.toString('utf8'));
	let font: Promise<Buffer> | undefined;
	return {
		font: () => (font ??= remembered(`${face}.sfnt`, () => convert(packed, 'sfnt'))),
		covers: (character) => characters.has(character),
	};
}
