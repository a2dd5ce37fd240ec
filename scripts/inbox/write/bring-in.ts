import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hold } from '../../desk/hold.ts';
import { carryOut, type Ending, type Places } from './carry-out.ts';
import { digestAt, REAL_DISK, type Disk } from './disk.ts';
import { reversed, type Move, type Received, type Run } from './run.ts';
import { filesBelow } from './files-below.ts';
import { inboxFolder, Store } from './store.ts';

/** One file that is to lie in content/, made already. */
export interface Change {
	/** Its way inside content/, with `/`. */
	path: string;
	/** Where it was made; it is taken from there. */
	made: string;
	/** SHA-256 of what was seen in its place while planning; null for nothing. */
	seen: string | null;
}

export const placesOf = (content: string, disk: Disk = REAL_DISK): Places => ({
	...{ content, inbox: inboxFolder(content), disk, store: new Store(content, disk) },
});

/** Does something while no other program works with the inbox; undefined when another does. */
export async function alone<Value>(
	{ store }: Places,
	work: () => Value | Promise<Value>,
): Promise<Value | undefined> {
	const letGo = hold(join(store.folder, 'lock'));
	if (!letGo) return undefined;
	try {
		return await work();
	} finally {
		letGo();
	}
}

/** Ends what was cut off: what had been decided is done, what had not left no trace. Undefined when nothing waited. */
export function finishInterrupted(places: Places): Ending | undefined {
	const { store } = places;
	const { running } = store.state;
	if (!running) {
		store.tidy();
		return undefined;
	}
	return carryOut(places, running.name, store.run(running.name));
}

/** The folders inside content/ that a file needs and that are not there, the outermost first. */
function missingFolders(content: string, path: string): string[] {
	const missing: string[] = [];
	for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
		if (!existsSync(join(content, ...folder.split('/')))) missing.unshift(folder);
	return missing;
}

/** Decides a run whose bytes are ready, and carries it out. */
export function decide(places: Places, name: string, run: Run): Ending {
	const { store } = places;
	store.keep(name, run);
	store.state = { ...store.state, running: { name, way: 'forward' } };
	return carryOut(places, name, run);
}

/** Brings changes into content/, all or none, and moves what they came from out of the way. */
export function bringIn(
	places: Places,
	changes: readonly Change[],
	about: { day: string; moves: Move[]; received: Received[] },
): Ending {
	const { content, store, disk } = places;
	const name = store.begin();
	const folders = new Set<string>();
	const steps = changes.map(({ path, made, seen }, index) => {
		const next = store.next(name, index);
		disk.settle(made);
		disk.rename(made, next);
		const after = digestAt(next);
		const file = join(content, ...path.split('/'));
		// What somebody changed since is found when it is carried out; then nothing of the run stays.
		if (seen !== null && existsSync(file)) disk.copy(file, store.before(name, index));
		for (const folder of missingFolders(content, path)) folders.add(folder);
		return { path, before: seen, after };
	});
	return decide(places, name, { kind: 'bring', ...about, steps, folders: [...folders] });
}

/** Files that somebody added to a record's folder that came with a run. */
function addedTo(content: string, { folders, steps }: Run): string[] {
	const own = new Set(steps.map(({ path }) => path));
	return folders
		.filter((folder) => folder.includes('/') && existsSync(join(content, ...folder.split('/'))))
		.flatMap((folder) => filesBelow(content, folder))
		.filter((path) => !own.has(path));
}

/** What taking back the last run would do, and the files that were edited since, which keep it from being done. */
export function lastRun({
	store,
	content,
}: Places): { name: string; run: Run; edited: string[] } | undefined {
	const { last } = store.state;
	if (last === undefined) return undefined;
	const run = store.run(last);
	const edited = run.steps
		.filter(({ path, after }) => digestAt(join(content, ...path.split('/'))) !== after)
		.map(({ path }) => path);
	return { name: last, run, edited: [...edited, ...addedTo(content, run)] };
}

/** Takes the last run back, byte for byte. */
export function takeBackLast(places: Places, last: { name: string; run: Run }): Ending {
	const { store, disk, content } = places;
	const name = store.begin();
	const run = reversed(last.run);
	for (const [index, { path, before, after }] of run.steps.entries()) {
		if (after !== null) disk.copy(store.before(last.name, index), store.next(name, index));
		if (before !== null) disk.copy(join(content, ...path.split('/')), store.before(name, index));
	}
	return decide(places, name, run);
}
