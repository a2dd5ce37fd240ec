import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The same bytes under another name, without a copy where the disk can do that. */
function link(from: string, to: string): void {
	try {
		linkSync(from, to);
	} catch {
		copyFileSync(from, to);
	}
}

/** The same folder once more; a file that is changed in either must be put there anew, never written into. */
export function linkAll(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [old, fresh] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) linkAll(old, fresh);
		else if (entry.isFile()) link(old, fresh);
	}
}

/**
 * Does something with a copy of content/ that has other texts in some files, and takes the copy away.
 * @param folder where the copy lies meanwhile
 */
export async function withTrialCopy<Value>(
	content: string,
	folder: string,
	files: readonly { path: string; text: string }[],
	work: (copy: string) => Promise<Value>,
): Promise<Value> {
	rmSync(folder, { recursive: true, force: true });
	try {
		linkAll(content, folder);
		for (const { path, text } of files) {
			const target = join(folder, path);
			mkdirSync(dirname(target), { recursive: true });
			// The name goes first: writing into it would write into the real file.
			rmSync(target, { force: true });
			writeFileSync(target, text);
		}
		return await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
