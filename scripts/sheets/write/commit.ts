import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { hold } from '../../desk/hold.ts';
import { writeWhole } from '../../desk/write-whole.ts';

/** One file to write. `path` is its way inside content/: `terms/ba.yaml`. */
export interface NewText {
	path: string;
	/** What it has to say now, or nothing is written; undefined for a file that must not be there. */
	before: string | undefined;
	text: string;
}

/** What the journal knows of one file. */
interface Step {
	path: string;
	before: string | null;
	after: string;
}

/** What came of it. `changed`: files that somebody else changed meanwhile. */
export type Committed = { written: string[] } | { isBusy: true } | { changed: string[] };

/** Called before each thing that is done on the disk, so that tests can stop it there. */
type OnStep = () => void;

/** Beside content/, on the same disk, out of sight. */
export const storeOf = (content: string) => join(dirname(resolve(content)), '.cache/sheets');

const digest = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
const digestAt = (path: string) => (existsSync(path) ? digest(readFileSync(path)) : null);
const staged = (store: string, index: number) => join(store, 'next', `${index}.txt`);
const journalAt = (store: string) => join(store, 'journal.json');

/** Puts the files of a journal in their places. What is there already, or was changed by somebody else, is left alone. */
function moveAll(content: string, store: string, onStep: OnStep): Committed {
	const steps = JSON.parse(readFileSync(journalAt(store), 'utf8')) as Step[]; // ours, written whole
	const changed: string[] = [];
	for (const [index, { path, before, after }] of steps.entries()) {
		const target = join(content, path);
		const now = digestAt(target);
		if (now === after) continue;
		if (now !== before) changed.push(path);
		else {
			onStep();
			mkdirSync(dirname(target), { recursive: true });
			writeWhole(target, readFileSync(staged(store, index), 'utf8'), join(store, 'moving'));
		}
	}
	onStep();
	rmSync(journalAt(store));
	onStep();
	rmSync(join(store, 'next'), { recursive: true, force: true });
	return changed.length > 0 ? { changed } : { written: steps.map(({ path }) => path) };
}

/**
 * Finishes a writing that was cut off. What had been decided is done; what had not been decided left no trace.
 * @returns what was finished; undefined when nothing was waiting
 */
export function finishInterrupted(
	content: string,
	onStep: OnStep = () => {},
): Committed | undefined {
	const store = storeOf(content);
	if (!existsSync(journalAt(store))) return undefined;
	const letGo = hold(join(store, 'lock'));
	if (!letGo) return { isBusy: true };
	try {
		return moveAll(content, store, onStep);
	} finally {
		letGo();
	}
}

/**
 * Writes several files, all or none: the new texts are on the disk before the journal says that they count; from then on
 * every later run brings the rest to its place.
 */
export function commit(
	content: string,
	files: readonly NewText[],
	onStep: OnStep = () => {},
): Committed {
	const store = storeOf(content);
	const letGo = hold(join(store, 'lock'));
	if (!letGo) return { isBusy: true };
	try {
		const steps = files.map(({ path, before, text }): Step => ({
			...{ path, after: digest(text) },
			before: before === undefined ? null : digest(before),
		}));
		const changed = steps.filter(({ path, before }) => digestAt(join(content, path)) !== before);
		if (changed.length > 0) return { changed: changed.map(({ path }) => path) };
		rmSync(join(store, 'next'), { recursive: true, force: true });
		mkdirSync(join(store, 'next'), { recursive: true });
		for (const [index, { text }] of files.entries()) {
			onStep();
			writeWhole(staged(store, index), text, join(store, 'part'));
		}
		onStep();
		writeWhole(journalAt(store), JSON.stringify(steps), join(store, 'part'));
		return moveAll(content, store, onStep);
	} finally {
		letGo();
	}
}
