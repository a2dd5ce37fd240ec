import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { FACE_NAMES, FACES, FONT_CACHE, openFace, type FaceName } from '../fonts/faces.ts';
import { keepFile } from '../keep-file.ts';

/** Changes when the faces are cut in another way. */
const MANNER = 2;

const LAST_CODE_POINT = 0x2ffff;

/** Accents of their own. */
const isMark = (point: number) => point >= 0x300 && point <= 0x36f;

/**
 * Every character a face has but loose accents: with them a browser would put an ā that 宋体 lacks together from two signs,
 * which do not stand above each other; without them it takes the whole letter from 楷体.
 */
function charactersOf(covers: (character: string) => boolean): string {
	let all = '';
	for (let point = 0x20; point <= LAST_CODE_POINT; point += 1) {
		if (isMark(point) || (point >= 0xd800 && point <= 0xdfff)) continue;
		const character = String.fromCodePoint(point);
		if (covers(character)) all += character;
	}
	return all;
}

/**
 * A whole face, unpacked, so that a browser need not unpack it for each paper. What is cut for paper may not depend on
 * what other papers say: the numbers of the characters inside a document would change with them.
 */
async function wholeFace(name: FaceName): Promise<Buffer> {
	const { file } = FACES[name];
	const remembered = join(
		FONT_CACHE,
		`paper-${createHash('sha256').update(`${file} ${MANNER}`).digest('hex').slice(0, 16)}.ttf`,
	);
	if (existsSync(remembered)) return readFileSync(remembered);
	const { covers } = await openFace(name);
	const font = await subsetFont(readFileSync(file), charactersOf(covers), { targetFormat: 'sfnt' });
	keepFile(remembered, font);
	return font;
}

/** Running text is set in 宋体 on paper, and in 楷体 where children learn to write. */
const RUNNING_TEXT = `html:root{--body:'Museum Serif','Museum Kai',serif}
.paper.early{font-family:'Museum Kai','Museum Serif',serif}`;

/** The museum's faces as files, beside the style sheet that names them. */
export async function paperFaces(): Promise<Map<string, Buffer | string>> {
	const files = new Map<string, Buffer | string>();
	const rules: string[] = [];
	// One after the other: the program that unpacks them keeps one at a time.
	for (const name of FACE_NAMES) {
		const { family, weight } = FACES[name];
		files.set(`${name}.ttf`, await wholeFace(name));
		rules.push(
			`@font-face{font-family:'${family}';font-weight:${weight};font-display:block;src:url('${name}.ttf')}`,
		);
	}
	files.set('page.css', `${rules.join('\n')}\n${RUNNING_TEXT}\n`);
	return files;
}
