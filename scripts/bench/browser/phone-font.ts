import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { convert } from 'fontverter';

const FILE = join(
	import.meta.dirname,
	'../../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
);

/**
 * Gives a browser what every phone has: a Chinese face of its own. The browser of the tests has none and looks for one again
 * at every line, which takes longer than all the rest of its layout. `fonts` is where that browser's Latin face lies. Answers
 * the file that tells the browser where to look; `folder` is made.
 */
export async function writePhoneFonts(folder: string, fonts: string): Promise<string> {
	const faces = join(folder, 'faces');
	mkdirSync(faces, { recursive: true });
	writeFileSync(join(faces, 'phone.ttf'), await convert(readFileSync(FILE), 'sfnt'));
	const file = join(folder, 'fonts.conf');
	const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(dirname(fonts), 'fonts')}</dir><dir>${faces}</dir><cachedir>${folder}/cache</cachedir></fontconfig>
`;
	writeFileSync(file, text);
	return file;
}
