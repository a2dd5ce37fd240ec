import { createHash } from 'node:crypto';
import {
	appendFileSync,
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
} from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Trouble } from '../../interviews/trouble.ts';

/** `sha256sum -c SHA256SUMS.txt` reads it. */
const LIST = 'SHA256SUMS.txt';

export const sha256Of = (bytes: Uint8Array): string =>
	createHash('sha256').update(bytes).digest('hex');

/** Originals must lie where no edition is ever built from. */
export function archiveTrouble(archive: string, root: string): Trouble[] {
	const way = relative(resolve(root), resolve(archive));
	return way.startsWith('..') || resolve(archive, way) === way
		? []
		: [
				{
					where: '命令',
					message: `--archive 指的「${archive}」在 content/ 里面，原始文件会跟着发布`,
					fix: '请指一个馆外的文件夹，例如移动硬盘',
				},
			];
}

/**
 * Copies an original, reads the copy back, and writes its fingerprint into the folder's list. One that is there stays.
 * Answers whether it was copied. Throws when the copy differs: the disk is bad.
 */
export function archiveOriginal(archive: string, path: string, sha256: string): boolean {
	mkdirSync(archive, { recursive: true });
	const name = `${sha256.slice(0, 12)}-${basename(path)}`;
	const target = join(archive, name);
	if (existsSync(target) && sha256Of(readFileSync(target)) === sha256) return false;
	const beside = `${target}.${process.pid}`;
	copyFileSync(path, beside);
	if (sha256Of(readFileSync(beside)) !== sha256)
		throw new Error(`抄到 ${archive} 的和原来的不一样，那块盘可能坏了`);
	renameSync(beside, target);
	appendFileSync(join(archive, LIST), `${sha256}  ${name}\n`);
	return true;
}
