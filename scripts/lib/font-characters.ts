import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { create } from 'fontkit';
import { FACE_NAMES, FACES, FONT_CACHE } from '../build/fonts/faces.ts';
import { keepFile } from '../build/keep-file.ts';

/**
 * Every character one of the museum's faces can show. Unpacking the faces takes seconds, so the answer is remembered until
 * another version of them is installed.
 */
export function fontCharacters(): ReadonlySet<string> {
	const files = [...new Set(FACE_NAMES.map((name) => FACES[name].file))];
	const version = createHash('sha256')
		.update(files.map((file) => `${file} ${statSync(file).size}`).join('\n'))
		.digest('hex')
		.slice(0, 16);
	const remembered = `${FONT_CACHE}/characters-${version}.txt`;
	if (existsSync(remembered)) return new Set(readFileSync(remembered, 'utf8'));

	const codes = new Set<number>();
	for (const file of files) {
		const font = create(readFileSync(file));
		if (!('characterSet' in font)) throw new Error(`${file} is a collection of faces`);
		for (const code of font.characterSet) codes.add(code);
	}
	// Surrogates and private use are no characters an editor can type.
	const characters = [...codes]
		.filter((code) => code < 0xd800 || (code > 0xf8ff && code < 0xf0000))
		.map((code) => String.fromCodePoint(code));
	keepFile(remembered, characters.join(''));
	return new Set(characters);
}
