import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../build/verify.ts';

/** In a release: one line for each other file, as `sha256sum` writes and reads them. */
export const SUMS_FILE = 'SHA256SUMS';

/** Bytes read at a time: an archive may be larger than what memory should hold. */
const PART = 1024 * 1024;

/** SHA-256 of a file, as 64 small hexadecimal digits. */
export function sha256(file: string): string {
	const hash = createHash('sha256');
	const opened = openSync(file, 'r');
	const buffer = Buffer.allocUnsafe(PART);
	try {
		for (let length = readSync(opened, buffer); length > 0; length = readSync(opened, buffer))
			hash.update(buffer.subarray(0, length));
	} finally {
		closeSync(opened);
	}
	return hash.digest('hex');
}

const listed = (folder: string) => filesBelow(folder).filter((file) => file !== SUMS_FILE);

/** The text of `SHA256SUMS` for all that lies in a folder. */
export const sumsOf = (folder: string): string =>
	listed(folder)
		.sort()
		.map((file) => `${sha256(join(folder, file))}  ${file}\n`)
		.join('');

/** What is not as it was when the sums were written, one Chinese sentence each; nothing when all is well. */
export function sumsTroubles(folder: string): string[] {
	const file = join(folder, SUMS_FILE);
	if (!existsSync(file)) return [`没有 ${SUMS_FILE}，不是做完的发布`];
	const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
	const wanted = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
	const present = new Set(listed(folder));
	return [
		...[...wanted].filter(([path]) => !present.has(path)).map(([path]) => `少了文件 ${path}`),
		...[...wanted]
			.filter(([path, sum]) => present.has(path) && sha256(join(folder, path)) !== sum)
			.map(([path]) => `文件变了：${path}`),
		...[...present].filter((path) => !wanted.has(path)).map((path) => `多出文件 ${path}`),
	];
}
