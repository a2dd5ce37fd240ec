import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, digestAt, partOf, place, type Disk } from './disk.ts';
import { reversed, type Move, type Run } from './run.ts';
import type { State, Store } from './store.ts';

/** Where things are. */
export interface Places {
	content: string;
	inbox: string;
	store: Store;
	disk: Disk;
}

/** How a run ended. */
export type Ending =
	| {
			kind: 'done';
			run: Run;
			/** Files of the inbox that could not be moved, as those that are open. */ left: string[];
	  }
	/** All is as before; `changed` are files that somebody changed meanwhile, and kept. */
	| { kind: 'taken-back'; run: Run; changed: string[]; reason?: string | undefined };

const target = ({ content }: Places, path: string) => join(content, ...path.split('/'));

/** Somebody changed a file after the plan was made. */
class ChangedMeanwhile extends Error {
	readonly path: string;

	constructor(path: string) {
		super(path);
		this.path = path;
	}
}

function forward(places: Places, name: string, run: Run): void {
	const { disk, store } = places;
	for (const [index, { path, before, after }] of run.steps.entries()) {
		const file = target(places, path);
		const now = digestAt(file);
		if (now === after) continue;
		if (now !== before) throw new ChangedMeanwhile(path);
		if (after === null) disk.remove(file);
		else {
			disk.makeFolder(dirname(file));
			place(disk, store.next(name, index), file);
		}
	}
}

/** Puts back what was there; answers the files that are neither as before nor as made, which are left alone. */
function back(places: Places, name: string, run: Run): string[] {
	const { disk, store } = places;
	const changed: string[] = [];
	for (const [index, { path, before, after }] of run.steps.entries()) {
		const file = target(places, path);
		disk.remove(partOf(file));
		const now = digestAt(file);
		if (now === before) continue;
		if (now !== after) changed.push(path);
		else if (before === null) disk.remove(file);
		else {
			disk.makeFolder(dirname(file));
			place(disk, store.before(name, index), file);
		}
	}
	return changed;
}

/** Takes away folders that nothing is in any more, the innermost first. */
const clearFolders = ({ disk, content }: Places, folders: readonly string[]) => {
	for (const folder of folders.toReversed()) disk.removeEmpty(join(content, ...folder.split('/')));
};

/** Moves what was brought in out of the way, or back; what is open in another program stays where it is. */
function moveOriginals({ inbox, disk }: Places, moves: readonly Move[]): string[] {
	const left: string[] = [];
	for (const { from, to } of moves) {
		const [old, fresh] = [join(inbox, from), join(inbox, to)];
		if (!existsSync(old) || existsSync(fresh)) continue;
		try {
			disk.makeFolder(dirname(fresh));
			disk.rename(old, fresh);
			for (let above = dirname(from); above !== '.'; above = dirname(above))
				disk.removeEmpty(join(inbox, above));
		} catch (error) {
			if (codeOf(error) === undefined) throw error;
			left.push(from);
		}
	}
	return left;
}

/** What is known afterwards, when a run is carried out. */
function stateAfter(state: State, name: string, run: Run): State {
	if (run.kind === 'bring') return { last: name, received: [...state.received, ...run.received] };
	const gone = new Set(run.received.map(({ sha256 }) => sha256));
	return { received: state.received.filter(({ sha256 }) => !gone.has(sha256)) };
}

/** Where there is no room even for that, whoever comes after a cut goes forward, which is whole as well. */
function noteTheWayBack(store: Store, name: string): void {
	try {
		store.state = { ...store.state, running: { name, way: 'back' } };
	} catch (error) {
		if (codeOf(error) === undefined) throw error;
	}
}

function takeBack(places: Places, name: string, run: Run): string[] {
	const { store } = places;
	const { last, received } = store.state;
	const changed = back(places, name, run);
	moveOriginals(places, reversed(run).moves);
	if (run.kind === 'bring') clearFolders(places, run.folders);
	store.state = { last, received };
	return changed;
}

/** Does what was decided: all of it, or nothing. What was done already is not done again. */
export function carryOut(places: Places, name: string, run: Run): Ending {
	const { store } = places;
	const { way } = store.state.running ?? { way: 'forward' };
	let [reason, stopped]: [string | undefined, string[]] = [undefined, []];
	if (way === 'forward') {
		try {
			forward(places, name, run);
			const left = moveOriginals(places, run.moves);
			if (run.kind === 'undo') clearFolders(places, run.folders);
			store.state = stateAfter(store.state, name, run);
			store.tidy();
			return { kind: 'done', run, left };
		} catch (error) {
			if (error instanceof ChangedMeanwhile) stopped = [error.path];
			else reason = codeOf(error);
			if (stopped.length === 0 && reason === undefined) throw error;
			noteTheWayBack(store, name);
		}
	}
	const changed = takeBack(places, name, run);
	store.tidy();
	return { kind: 'taken-back', run, changed: [...new Set([...stopped, ...changed])], reason };
}
