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

/** Writes a text where it does not stand already; answers whether it was written. */
function put(file: string, text: string): boolean {
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
	mkdirSync(dirname(file), { recursive: true });
	// First away, then written: a second name of the record's own bytes must not be written into.
	rmSync(file, { force: true });
	writeFileSync(file, text);
	return true;
}

/**
 * Makes `overlay` what content/ would be, were everything unsaved written. Files that have not changed are left as they are;
 * nothing in content/ is ever written. Answers whether anything is different from before.
 */
export function makeOverlay(
	content: string,
	overlay: string,
	unsaved: readonly UnsavedFile[],
): boolean {
	const drafts = new Map(unsaved.map(({ path, text }) => [path, text]));
	const wanted = filesBelow(content).filter((path) => !drafts.has(path));
	const known = new Set([...wanted, ...drafts.keys()]);
	const changed = wanted.filter((path) => !isSame(join(content, path), join(overlay, path)));
	const gone = filesBelow(overlay).filter((path) => !known.has(path));
	for (const path of changed) place(join(content, path), join(overlay, path));
	for (const path of gone) rmSync(join(overlay, path), { force: true });
	const written = [...drafts].filter(([path, text]) => put(join(overlay, path), text));
	return changed.length + gone.length + written.length > 0;
}
