import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { StoredPhoto } from '../photos/files/stored.ts';
import { Workshop } from '../photos/files/workshop.ts';
import type { PictureWordsGiven } from '../photos/options.ts';
import { readBatch } from '../photos/read-batch.ts';
import { inWord } from './picture-remedies.ts';
import type { Held } from './pictures.ts';
import type { Trouble } from './trouble.ts';

/** `old-bridge-picture-1` and onwards, as far as nobody has them. */
function* freeIds(stem: string, taken: ReadonlyMap<string, unknown>): Generator<string> {
	for (let number = 1; ; number += 1)
		if (!taken.has(`${stem}-${number}`)) yield `${stem}-${number}`;
}

/**
 * Makes photos of pictures that the museum does not have, the way `add:photo` does it: place, serial numbers and whatever else
 * a camera writes stay outside. Answers what is wrong with them.
 */
export async function makePhotos(
	root: string,
	pictures: readonly Held[],
	stored: ReadonlyMap<string, StoredPhoto>,
	{ stem, today }: { stem: string; today: string },
): Promise<Trouble[]> {
	const folder = mkdtempSync(join(tmpdir(), 'word-pictures-'));
	const workshop = new Workshop(root);
	try {
		const ids = freeIds(stem, stored);
		const words = new Map<string, PictureWordsGiven>();
		const paths = pictures.map(({ name, bytes, alt, caption }, index) => {
			const path = join(folder, `图${index + 1}${extname(name)}`);
			writeFileSync(path, bytes);
			words.set(basename(path), { alt, description: caption, id: ids.next().value as string }); // it never ends
			return path;
		});
		const options = {
			...{ paths, words, today, write: true },
			...{ scan: false, allowLarge: false, skipBad: false },
		};
		const seen = await readBatch(root, paths, options, (plan) => workshop.make(plan));
		workshop.putInPlace();
		return seen.flatMap(({ ids, told = '', troubles }, index) => {
			const picture = pictures[index];
			if (!picture) return [];
			// The first line is a name that nobody gave.
			Object.assign(picture, { ids, isNew: true, told: told.replace(/^.*\n/, '') });
			return troubles.map((trouble) => inWord(trouble, picture.at));
		});
	} finally {
		workshop.close();
		rmSync(folder, { recursive: true, force: true });
	}
}
