import { statSync } from 'node:fs';
import { join } from 'node:path';
import { linkAll } from '../../sheets/check/trial-copy.ts';
import type { Change } from './bring-in.ts';
import { digestAt } from './disk.ts';
import { filesBelow } from './files-below.ts';

/** Tells whether a file is the same as before, without reading it; undefined where there is none. */
function markOf(path: string): string | undefined {
	const seen = statSync(path, { throwIfNoEntry: false });
	return seen && [seen.dev, seen.ino, seen.size, seen.mtimeMs].join(' ');
}

/** A copy of content/ to try things on, and how every file was when it was made. */
export interface Trial {
	copy: string;
	marks: ReadonlyMap<string, string | undefined>;
}

/** Makes the copy in a folder of its own, because tools keep theirs beside content/. */
export function makeTrial(content: string, folder: string): Trial {
	const marks = new Map(
		filesBelow(content).map((path) => [path, markOf(join(content, path))] as const),
	);
	const copy = join(folder, 'content');
	linkAll(content, copy);
	return { copy, marks };
}

/** What nobody's digest is: a file that was changed while it was planned from is found out when it should be written. */
const CHANGED_WHILE_PLANNING = 'changed';

/** What is otherwise in the copy than in content/. */
export function changesIn(content: string, { copy, marks }: Trial): Change[] {
	return filesBelow(copy)
		.sort()
		.flatMap((path) => {
			const [made, present] = [join(copy, path), join(content, path)];
			const mark = markOf(present);
			if (mark !== undefined && mark === markOf(made)) return [];
			const seen = mark === marks.get(path) ? digestAt(present) : CHANGED_WHILE_PLANNING;
			return seen === digestAt(made) ? [] : [{ path, made, seen }];
		});
}
