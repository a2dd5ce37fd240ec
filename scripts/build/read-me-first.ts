/** Lays beside the pages what a teacher opens without a browser, and the licences of what travels with them. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LICENCE_FOLDER, LICENCES } from '../../src/editions/licences.ts';
import { readMeFirstPath } from '../../src/paths.ts';
import { plainText } from './package/plain-text.ts';
import type { BuildContext } from './steps.ts';

/** Sorts before all other files, and says in the alphabet of any Windows what it says. */
export const FIRST_FILE = '0-xian-kan-wo.txt';

/** Writes 「先看我」 as plain text, from the page of the same name, and copies the licences from the packages. */
export async function readMeFirst(
	folder: string,
	{ edition, root }: Pick<BuildContext, 'edition' | 'root'>,
): Promise<void> {
	if (!edition.opensFromFiles) return;
	const page = `${readMeFirstPath().slice(1)}index.html`;
	writeFileSync(
		join(folder, FIRST_FILE),
		plainText(readFileSync(join(folder, page), 'utf8'), page),
	);
	mkdirSync(join(folder, LICENCE_FOLDER), { recursive: true });
	for (const { from, file } of LICENCES) {
		const text = readFileSync(join(root, 'node_modules', from.package, from.file), 'utf8');
		writeFileSync(join(folder, LICENCE_FOLDER, file), text.replace(/\r?\n/g, '\r\n'));
	}
}
