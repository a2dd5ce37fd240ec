import {
	copyFileSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { UnsavedFile } from '../room.ts';

const filesBelow = (folder: string, below = ''): string[] =>
	!existsSync(join(folder, below))
		? []
		: readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
				const path = below === '' ? entry.name : `${below}/${entry.name}`;
				if (entry.isDirectory()) return filesBelow(folder, path);
				return entry.isFile() ? [path] : [];
			});

/** A second name for the same bytes; a copy where the disk does not know second names. */
function place(from: string, to: string): void {
	mkdirSync(dirname(to), { recursive: true });
	rmSync(to, { force: true });
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
		const { atime, mtime } = statSync(from);
		utimesSync(to, atime, mtime);
	}
}

/** Whether a file is another's second name, or a copy that was made after the last change. */
function isSame(one: string, other: string): boolean {
	const [a, b] = [statSync(one), statSync(other, { throwIfNoEntry: false })];
	if (!b) return false;
	if (a.dev === b.dev && a.ino === b.ino) return true;
	return b.nlink === 1 && a.size === b.size && a.mtimeMs === b.mtimeMs;
}

/** Writes a text where it does not stand already. */
function put(file: string, text: string): void {
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
	mkdirSync(dirname(file), { recursive: true });
	// First away, then written: a second name of the record's own bytes must not be written into.
	rmSync(file, { force: true });
	writeFileSync(file, text);
}

/**
 * Makes `overlay` what content/ would be, were everything unsaved written. Files that have not changed are left as they are;
 * nothing in content/ is ever written.
 * @returns what is the same as long as nothing has changed; some programs write into a file and leave it its number
 */
export function makeOverlay(
	content: string,
	overlay: string,
	unsaved: readonly UnsavedFile[],
): string {
	const drafts = new Map(unsaved.map(({ path, text }) => [path, text]));
	const wanted = filesBelow(content).filter((path) => !drafts.has(path));
	const known = new Set([...wanted, ...drafts.keys()]);
	for (const path of filesBelow(overlay))
		if (!known.has(path)) rmSync(join(overlay, path), { force: true });
	for (const path of wanted)
		if (!isSame(join(content, path), join(overlay, path)))
			place(join(content, path), join(overlay, path));
	for (const [path, text] of drafts) put(join(overlay, path), text);
	return [...known]
		.sort()
		.map((path) => {
			const { ino, mtimeMs, size } = statSync(join(overlay, path));
			return `${path} ${ino} ${mtimeMs} ${size}`;
		})
		.join('\n');
}
