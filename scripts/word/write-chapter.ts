import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeWhole } from '../desk/write-whole.ts';
import { chapterPath, readChapterFile } from './chapter-path.ts';

/** Where a chapter is made before it is put in its place, and kept as it was before: beside content/, on the same disk. */
const workshop = (root: string): string => join(dirname(resolve(root)), '.cache/word');

/**
 * Puts a chapter in its place, whole or not at all, and keeps the one before as `<id>.before.mdx`. Answers `changed`, and does
 * nothing, when the chapter is no longer what was looked at.
 */
export function writeChapter(
	root: string,
	id: string,
	source: string,
	seen: string | undefined,
): 'written' | 'changed' {
	if (readChapterFile(root, id) !== seen) return 'changed';
	const store = workshop(root);
	mkdirSync(store, { recursive: true });
	const path = chapterPath(root, id);
	mkdirSync(dirname(path), { recursive: true });
	if (existsSync(path)) copyFileSync(path, join(store, `${id}.before.mdx`));
	writeWhole(path, source, join(store, `${id}.${process.pid}.staged`));
	return 'written';
}
