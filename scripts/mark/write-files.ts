import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { digestsOf, MARKED_FILES, textOf, textDigest, type MarkedFile } from './folder.ts';
import type { PlannedFile } from './plan.ts';
import type { Digests } from './progress.ts';

function sync(path: string): void {
	const descriptor = openSync(path, 'r');
	try {
		fsyncSync(descriptor);
	} catch {
		// Windows has no way to do this for folders.
	} finally {
		closeSync(descriptor);
	}
}

function writeSynced(path: string, text: string): void {
	const descriptor = openSync(path, 'w');
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
}

/** Moves a finished file into its place in one step, from another disk too. */
function moveIn(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch (error) {
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		copyFileSync(from, `${to}.part`);
		sync(`${to}.part`);
		renameSync(`${to}.part`, to);
		rmSync(from);
	}
}

/** Writes the new files whole, beside the folder, and answers the digests that the folder will have. */
export function stage(staged: string, planned: readonly PlannedFile[], before: Digests): Digests {
	rmSync(staged, { recursive: true, force: true });
	mkdirSync(staged, { recursive: true });
	const after: Record<string, string | undefined> = { ...before };
	for (const { name, text } of planned) {
		after[name] = text === undefined ? undefined : textDigest(name, text);
		if (text !== undefined) writeSynced(join(staged, name), text);
	}
	sync(staged);
	return after;
}

/**
 * Brings a folder from one state to the next with the staged files. May be run again after a crash: what is done already,
 * or was changed by somebody else meanwhile, is left alone.
 */
export function moveStaged(folder: string, staged: string, before: Digests, after: Digests): void {
	const present = digestsOf(folder);
	for (const name of MARKED_FILES) {
		if (before[name] === after[name] || present[name] !== before[name]) continue;
		if (after[name] === undefined) rmSync(join(folder, name));
		else if (stagedDigest(staged, name) === after[name])
			moveIn(join(staged, name), join(folder, name));
	}
	sync(folder);
}

function stagedDigest(staged: string, name: MarkedFile): string | undefined {
	const text = textOf(staged, name);
	return text === undefined ? undefined : textDigest(name, text);
}

/** The files of a folder as they were before one writing. */
export interface Version {
	path: string;
	/** Texts before; undefined for a file that was not there. */
	before: Partial<Record<MarkedFile, string>>;
	/** Texts that were written then. */
	written: Partial<Record<MarkedFile, string | null>>;
}

const versionFolders = (versions: string) =>
	existsSync(versions)
		? readdirSync(versions)
				.filter((name) => /^\d{4,}$/.test(name))
				.sort()
		: [];

/** Keeps what lies in the folder, before it is written over. */
export function keepVersion(versions: string, folder: string, planned: readonly PlannedFile[]) {
	const last = Number(versionFolders(versions).pop() ?? 0);
	const path = join(versions, String(last + 1).padStart(4, '0'));
	mkdirSync(path, { recursive: true });
	for (const { name } of planned)
		if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(path, name));
	const written = Object.fromEntries(planned.map(({ name, text }) => [name, text ?? null]));
	writeSynced(join(path, 'written.json'), JSON.stringify(written));
	sync(path);
}

/** The version before the last writing; undefined when there is none. */
export function lastVersion(versions: string): Version | undefined {
	const name = versionFolders(versions).pop();
	if (name === undefined) return undefined;
	const path = join(versions, name);
	const file = join(path, 'written.json');
	if (!existsSync(file)) return undefined;
	const written = JSON.parse(readFileSync(file, 'utf8')) as Version['written']; // ours, written whole
	const before = Object.fromEntries(
		MARKED_FILES.flatMap((one) => {
			const text = textOf(path, one);
			return text === undefined ? [] : [[one, text]];
		}),
	);
	return { path, before, written };
}
