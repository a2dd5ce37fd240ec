import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../interviews/add-recording.ts';
import { tellTroubles, type Trouble } from '../interviews/trouble.ts';
import { archiveOriginal, archiveTrouble } from './files/archive.ts';
import type { PhotoPlan } from './files/plan.ts';
import { Workshop, type Disk } from './files/workshop.ts';
import { findFiles } from './find-files.ts';
import type { Options } from './options.ts';
import { readBatch } from './read-batch.ts';
import { KEEP_ORIGINALS, tellWritten } from './tell-plan.ts';

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
		const make = (plan: PhotoPlan) => workshop.make(plan);
		const seen = await readBatch(root, files, options, options.write ? make : undefined);
		const told = seen.flatMap((one) => one.told ?? []);
		const all = [...asked, ...seen.flatMap((one) => one.troubles)];
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
				: seen.filter(
						({ path, sha256 }) => sha256 !== undefined && archiveOriginal(archive, path, sha256),
					);
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
