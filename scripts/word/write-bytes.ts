import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file of somebody's own, whole or not at all: beside it, and then in its place. */
export function writeWholeBytes(path: string, bytes: Uint8Array): void {
	const staged = `${path}.${process.pid}.part`;
	try {
		writeFileSync(staged, bytes, { flush: true });
		renameSync(staged, path);
	} finally {
		rmSync(staged, { force: true });
	}
}
