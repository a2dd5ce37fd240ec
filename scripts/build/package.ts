/** Puts a finished edition that is opened from files into one ZIP, to be handed on and unpacked by a teacher. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../src/editions/edition.ts';
import { nameFaults } from './open-from-files/file-faults.ts';
import { readZip } from './package/read-zip.ts';
import { writeZip } from './package/write-zip.ts';
import { BuildProblem } from './problem.ts';
import { filesBelow } from './verify.ts';

/** What a class package may weigh: it has to go through a mailbox of a school and onto an old stick. */
export const MOST_BYTES = 200_000_000;

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** The one folder in the archive: `beijie-school-2026-11-28`. */
export const packageFolder = ({ name }: Pick<Edition, 'name'>, day: string) =>
	`beijie-${name}-${day}`;

/**
 * Where an archive differs from a folder, by the names of the files; nothing where it holds the same files, byte for byte,
 * below one folder, and nothing else. Whoever has looked through the folder has then looked through the archive.
 */
export function packageDifferences(archive: string, folder: string): string[] {
	const missing = new Set(filesBelow(folder));
	const differing: string[] = [];
	try {
		let top: string | undefined;
		for (const { name, bytes } of readZip(readFileSync(archive))) {
			top ??= name.slice(0, name.indexOf('/') + 1);
			const file = name.startsWith(top) ? name.slice(top.length) : name;
			const isThere = missing.delete(file);
			if (!isThere || !readFileSync(join(folder, file)).equals(bytes)) differing.push(name);
		}
	} catch (error) {
		differing.push(String(error));
	}
	return [...differing, ...missing];
}

/** Writes the archive and reads it again; answers its size in words. Throws `BuildProblem` if it may not go out. */
export function makePackage(
	folder: string,
	archive: string,
	{ edition, day }: { edition: Edition; day: string },
): string {
	const files = filesBelow(folder);
	const top = packageFolder(edition, day);
	const faults = nameFaults(files.map((file) => `${top}/${file}`));
	if (faults.length > 0) throw new BuildProblem(`压缩包里有不能用的文件名：\n${faults.join('\n')}`);
	const bytes = writeZip(archive, { folder, files, top, day });
	if (bytes > MOST_BYTES) {
		throw new BuildProblem(
			`${edition.label}的压缩包有 ${megabytes(bytes)}，最多 ${megabytes(MOST_BYTES)}。请在大的录音和图的 channels 里去掉 ${edition.channel}，再生成一次。`,
		);
	}
	const differences = packageDifferences(archive, folder);
	if (differences.length > 0) {
		throw new BuildProblem(
			`压缩包写坏了，和文件夹对不上：${differences.slice(0, 3).join('、')}。请检查磁盘，再生成一次。`,
		);
	}
	return megabytes(bytes);
}
