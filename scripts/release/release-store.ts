import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../build/verify.ts';
import { isVersion } from '../kiosk/package/manifest.ts';
import { SUMS_FILE } from './sums.ts';

/** Releases that stay; older ones go when a new one is whole. */
export const KEPT = 5;

/** The folder in which a release is made. Its name is no version, so that it is never taken for a release. */
const UNFINISHED = '.unfinished';

/** The whole releases in a folder, the oldest first. Their names are minutes, so that the order of names is that of time. */
export const wholeReleases = (releases: string): string[] =>
	existsSync(releases)
		? readdirSync(releases)
				.filter((name) => isVersion(name) && existsSync(join(releases, name, SUMS_FILE)))
				.sort()
		: [];

/** An empty folder for a new release; what an interrupted one left is removed. */
export function beginRelease(releases: string): string {
	const folder = join(releases, UNFINISHED);
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	return folder;
}

function flush(path: string): void {
	// Windows flushes files that were opened for writing, and no folders.
	if (process.platform === 'win32' && statSync(path).isDirectory()) return;
	const opened = openSync(path, process.platform === 'win32' ? 'r+' : 'r');
	try {
		fsyncSync(opened);
	} finally {
		closeSync(opened);
	}
}

/**
 * Makes what was written in `unfinished` a release, in one step: every byte is on the disk before the folder gets its name, so
 * that a power cut leaves either no release or a whole one. Answers its folder, and the names of older ones that went.
 */
export function finishRelease(
	releases: string,
	unfinished: string,
	version: string,
): { folder: string; removed: string[] } {
	const files = filesBelow(unfinished).map((file) => join(unfinished, file));
	for (const file of files) flush(file);
	for (const folder of new Set(files.map(dirname))) flush(folder);
	const folder = join(releases, version);
	renameSync(unfinished, folder);
	flush(releases);
	const removed = wholeReleases(releases).slice(0, -KEPT);
	for (const name of removed) removeRelease(join(releases, name));
	return { folder, removed };
}

/** Removes a release. The list of sums goes first: what is half removed is no release. */
export function removeRelease(folder: string): void {
	rmSync(join(folder, SUMS_FILE));
	rmSync(folder, { recursive: true });
}
