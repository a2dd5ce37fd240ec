/** Lays beside the pages what a teacher opens without a browser. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMeFirstPath } from '../../src/paths.ts';
import { plainText } from './package/plain-text.ts';
import type { BuildContext } from './steps.ts';

/** Sorts before all other files, and says in the alphabet of any Windows what it says. */
export const FIRST_FILE = '0-xian-kan-wo.txt';

/** Writes 「先看我」 as plain text, from the page of the same name. */
export async function readMeFirst(
	folder: string,
	{ edition }: Pick<BuildContext, 'edition'>,
): Promise<void> {
	if (!edition.opensFromFiles) return;
	const page = `${readMeFirstPath().slice(1)}index.html`;
	writeFileSync(
		join(folder, FIRST_FILE),
		plainText(readFileSync(join(folder, page), 'utf8'), page),
	);
}
