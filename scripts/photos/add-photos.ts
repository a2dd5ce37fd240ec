import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Answer } from '../interviews/add-recording.ts';
import { showProgress } from '../interviews/show-progress.ts';
import { fingerprint } from '../interviews/sound/fingerprint.ts';
import { tellTroubles, type Trouble } from '../interviews/trouble.ts';
import { archiveOriginal, archiveTrouble } from './files/archive.ts';
import { readStored } from './files/stored.ts';
import { Workshop, type Disk } from './files/workshop.ts';
import { findFiles } from './find-files.ts';
import { Likeness } from './likeness.ts';
import type { Options } from './options.ts';
import { readPhoto, type Shelf } from './read-photo.ts';
import { KEEP_ORIGINALS, tellPhoto, tellWritten } from './tell-plan.ts';

const isDiskFull = (error: unknown) =>
	error instanceof Error && 'code' in error && error.code === 'ENOSPC';

function placeTrouble(root: string, place: string | undefined): Trouble[] {
	if (place === undefined || place === '不详') return [];
	const isThere = ['yaml', 'yml'].some((end) =>
		existsSync(join(root, 'places', `${place}.${end}`)),
	);
	return isThere
		? []
		: [
				{
					where: '命令',
					message: `地点「${place}」不在 content/places/ 里`,
					fix: `新建 content/places/${place}.yaml，或把 --place 后面的编号改对；查不到的写 --place 不详`,
				},
			];
}

/** What was seen of a batch before anything is put in its place. */
interface Batch {
	told: string[];
	originals: { path: string; sha256: string }[];
	troubles: Trouble[];
}

/** Reads file after file, and makes what is to be written out of sight. */
async function readBatch(
	root: string,
	files: readonly string[],
	options: Options & { today: string },
	workshop: Workshop,
): Promise<Batch> {
	const shelf: Shelf = { stored: readStored(root), given: new Set() };
	const likeness = new Likeness();
	await likeness.learn(shelf.stored.values());
	const batch: Batch = { told: [], originals: [], troubles: [] };
	const seen = new Map<string, string>();
	const progress = showProgress('正在看', files.length);
	for (const [index, path] of files.entries()) {
		progress.show?.(index);
		const file = basename(path);
		const asked =
			options.id !== undefined && files.length > 1 ? `${options.id}-${index + 1}` : options.id;
		// What cannot be read is nobody's twin, and is told about below.
		const sum = await fingerprint(path).catch(() => path);
		const twin = seen.get(sum);
		if (twin !== undefined) {
			batch.told.push(`照片　${file}\n　　和 ${twin} 一模一样，只加一次`);
			continue;
		}
		seen.set(sum, file);
		const read = await readPhoto(path, file, { ...options, asked }, shelf);
		if ('troubles' in read) {
			batch.troubles.push(...read.troubles);
			continue;
		}
		const like: string[][] = [];
		for (const plan of read.value.plans) {
			like.push(await likeness.find(plan.picture.bytes, plan.id, file));
			if (options.write) workshop.make(plan);
		}
		batch.told.push(tellPhoto(read.value, like));
		batch.originals.push({ path, sha256: read.value.sha256 });
	}
	progress.end();
	return batch;
}

/** Shows what pictures would become, and with `write` makes it: all of it or nothing, unless bad ones are to be skipped. */
export async function addPhotos(
	root: string,
	options: Options & { today: string },
	disk?: Disk,
): Promise<Answer> {
	const { files, troubles: missing } = findFiles(options.paths);
	const asked = [
		...missing,
		...placeTrouble(root, options.place),
		...(options.archive === undefined ? [] : archiveTrouble(options.archive, root)),
	];
	const workshop = new Workshop(root, disk);
	try {
		const { told, originals, troubles } = await readBatch(root, files, options, workshop);
		const all = [...asked, ...troubles];
		const isSkipping = options.skipBad && asked.length === 0 && told.length > 0;
		if (all.length > 0 && !isSkipping) {
			const hint = told.length > 0 && asked.length === 0 ? '要先收好的，末尾加上 --skip-bad。' : '';
			return { text: tellTroubles(all, `${hint}没有写入任何文件。`), ok: false };
		}
		const skipped = all.length > 0 ? `${tellTroubles(all, '这些跳过了。')}\n\n` : '';
		const text = `${skipped}${told.join('\n\n')}\n\n${KEEP_ORIGINALS}`;
		if (!options.write)
			return {
				text: `${text}\n\n没有写入任何文件。看过没有问题，加上 --write 再运行一次。`,
				ok: true,
			};
		const { archive } = options;
		const archived =
			archive === undefined
				? []
				: originals.filter(({ path, sha256 }) => archiveOriginal(archive, path, sha256));
		const written = workshop.putInPlace();
		return { text: `${text}\n\n${tellWritten(written, archived.length)}`, ok: true };
	} catch (error) {
		if (!isDiskFull(error)) throw error;
		const full = {
			where: 'content/photos',
			message: '磁盘满了，写不下去',
			fix: '请腾出一些地方，再运行一次',
		};
		return { text: tellTroubles([full]), ok: false };
	} finally {
		workshop.close();
	}
}
