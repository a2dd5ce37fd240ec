import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file into a cache, whole or not at all: another build may be reading there, and a build may be stopped at any
 * moment. Whoever comes second with the same file replaces it by its equal.
 */
export function keepFile(file: string, content: string | Uint8Array): void {
	const unfinished = `${file}.${process.pid}`;
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(unfinished, content);
	renameSync(unfinished, file);
}
