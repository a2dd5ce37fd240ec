import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { photoPath } from '../../../src/paths.ts';
import { Workshop } from '../../photos/files/workshop.ts';
import { isWritten, type PhotoPlan } from '../../photos/files/plan.ts';
import { readBatch, type SeenPicture } from '../../photos/read-batch.ts';
import type { Found } from '../look/find-files.ts';
import { inInbox } from '../remedies.ts';
import { makePreview } from './small-picture.ts';
import { broughtFrom, type Becoming, type Brought, type Preview } from './brought.ts';

/** Nothing is known of pictures in the inbox but what they say themselves. */
const NOTHING_TOLD = {
	...{ paths: [], scan: false, allowLarge: false, skipBad: false, write: true },
};

const WORDS = {
	new: '新建',
	renew: '更新',
	same: '没有变',
	edited: '有人改过，不动它',
	kept: '保留',
};

const becomingOf = ({ id, picture, record }: PhotoPlan): Becoming[] => [
	{
		file: `content/photos/${id}.jpg`,
		fate: WORDS[picture.fate],
		address: photoPath(id),
	},
	{ file: `content/photos/${id}.yaml`, fate: WORDS[record.fate] },
];

/** Makes photos and draft records of pictures in a copy of content/. `previews` is a folder for small ones. */
export async function bringPhotos(
	copy: string,
	files: readonly Found[],
	today: string,
	previews: string | undefined,
): Promise<Brought[]> {
	const workshop = new Workshop(copy);
	const becoming = new Map<string, Becoming[]>();
	const waiting: Promise<void>[] = [];
	const small = (id: string) => join(previews ?? '', `${id}.jpg`);
	if (previews !== undefined) mkdirSync(previews, { recursive: true });
	try {
		const paths = files.map(({ path }) => path);
		const seen = await readBatch(copy, paths, { ...NOTHING_TOLD, today }, (plan) => {
			becoming.set(plan.id, becomingOf(plan));
			if (isWritten(plan.picture.fate) || isWritten(plan.record.fate)) workshop.make(plan);
			if (previews !== undefined) waiting.push(makePreview(plan.picture.bytes, small(plan.id)));
		});
		await Promise.all(waiting);
		workshop.putInPlace();
		const account = ({ told = '', ids, troubles }: SeenPicture, name: string): Brought => ({
			...broughtFrom([name], '照片'),
			// The first line is the file's name, which stands above already.
			told: told.replace(/^.*\n/, ''),
			becomes: ids.flatMap((id) => becoming.get(id) ?? []),
			troubles: troubles.map((trouble) => inInbox(name, trouble)),
			previews:
				previews === undefined
					? []
					: ids.map((id): Preview => ({ kind: 'picture', file: small(id) })),
		});
		return seen.map((one, index) => account(one, files[index]?.name ?? ''));
	} finally {
		workshop.close();
	}
}
