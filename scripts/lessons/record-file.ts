import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Whether a record of this name lies in content/, `root` on the disk. */
export const hasRecord = (root: string, file: string): boolean => existsSync(join(root, file));

/** Writes a record that is not there yet, whole or not at all; throws rather than replace one. */
export function writeRecord(root: string, file: string, text: string): void {
	const path = join(root, file);
	if (existsSync(path)) throw new Error(`${path} exists`);
	const draft = `${path}.${process.pid}.part`;
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(draft, text, { flush: true });
		renameSync(draft, path);
	} finally {
		rmSync(draft, { force: true });
	}
}
