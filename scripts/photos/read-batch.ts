import { basename } from 'node:path';
import { showProgress } from '../interviews/show-progress.ts';
import { fingerprint } from '../interviews/sound/fingerprint.ts';
import type { Trouble } from '../interviews/trouble.ts';
import type { PhotoPlan } from './files/plan.ts';
import { readStored } from './files/stored.ts';
import { Likeness } from './likeness.ts';
import type { Options } from './options.ts';
import { readPhoto, type Shelf } from './read-photo.ts';
import { tellPhoto } from './tell-plan.ts';

/** What was seen of one file of a batch. */
export interface SeenPicture {
	path: string;
	/** The plan in words; undefined where the file cannot be taken. */
	told?: string | undefined;
	/** SHA-256 of a file that can be taken and is no other's twin. */
	sha256?: string | undefined;
	/** The photo of each page, by id. */
	ids: string[];
	troubles: Trouble[];
}

/**
 * Reads picture after picture, and hands over what is to be written: one plan at a time, because a plan holds a whole picture.
 *
 * @param root content/
 */
export async function readBatch(
	root: string,
	files: readonly string[],
	options: Options & { today: string },
	take: ((plan: PhotoPlan) => void) | undefined,
): Promise<SeenPicture[]> {
	const shelf: Shelf = { stored: readStored(root), given: new Set() };
	const likeness = new Likeness();
	if (files.length > 0) await likeness.learn(shelf.stored.values());
	const sums = new Map<string, string>();
	const progress = showProgress('正在看', files.length);
	const all: SeenPicture[] = [];
	for (const [index, path] of files.entries()) {
		progress.show?.(index);
		const file = basename(path);
		const seen: SeenPicture = { path, ids: [], troubles: [] };
		all.push(seen);
		const counted =
			options.id !== undefined && files.length > 1 ? `${options.id}-${index + 1}` : options.id;
		const asked = options.words?.get(file)?.id ?? counted;
		// What cannot be read is nobody's twin, and is told about below.
		const sum = await fingerprint(path).catch(() => path);
		const twin = sums.get(sum);
		if (twin !== undefined) {
			seen.told = `照片　${file}\n　　和 ${twin} 一模一样，只加一次`;
			continue;
		}
		sums.set(sum, file);
		const read = await readPhoto(path, file, { ...options, asked }, shelf);
		if ('troubles' in read) {
			seen.troubles.push(...read.troubles);
			continue;
		}
		const like: string[][] = [];
		for (const plan of read.value.plans) {
			like.push(await likeness.find(plan.picture.bytes, plan.id, file));
			take?.(plan);
			seen.ids.push(plan.id);
		}
		seen.told = tellPhoto(read.value, like);
		seen.sha256 = read.value.sha256;
	}
	progress.end();
	return all;
}
