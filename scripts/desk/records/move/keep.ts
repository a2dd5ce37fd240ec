import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '../../../../src/schema/collections.ts';
import { decide, finishInterrupted, lastRun, takeBackLast } from '../../../inbox/write/bring-in.ts';
import type { Ending, Places } from '../../../inbox/write/carry-out.ts';
import { digestAt, REAL_DISK, type Disk } from '../../../inbox/write/disk.ts';
import type { Run } from '../../../inbox/write/run.ts';
import { Store } from '../../../inbox/write/store.ts';

/** What became of a record's files. */
export interface Move {
	collection: CollectionName;
	id: string;
	/** What people called it. */
	title: string;
	/** `2026-11-28T14:03:00.000Z` */
	when: string;
	/** The id it has now; of a record that was taken away undefined. */
	to?: string | undefined;
}

/** A move that was made, and the name it is kept under. */
export interface KeptMove extends Move {
	name: string;
}

/** One file of content/ that becomes another, or goes. */
export interface FileChange {
	/** Inside content/, with `/`. */
	path: string;
	/** What it says from now on, or the file whose bytes it gets; undefined where it goes. */
	after?: { text: string } | { from: string } | undefined;
}

/**
 * Moves of records, each in a folder of its own with every byte it replaced, so that it is done whole or not at all, also
 * across a power cut, and can be taken back. The doing is that of the inbox (scripts/inbox/write/).
 */
export class Keep {
	readonly #content: string;
	readonly #folder: string;
	readonly #disk: Disk;

	/** @param folder outside the content, on its disk */
	constructor(content: string, folder: string, disk: Disk = REAL_DISK) {
		this.#content = content;
		this.#folder = folder;
		this.#disk = disk;
	}

	/** Ends what was cut off, and forgets what was not done. */
	recover(): void {
		for (const name of this.#names()) {
			const places = this.#places(name);
			if (places.store.state.running) finishInterrupted(places);
			if (places.store.state.last === undefined) this.#disk.remove(join(this.#folder, name));
			else this.#clearFolder(this.#read(name));
		}
	}

	/** All that was done and not taken back, the newest first. */
	get moves(): KeptMove[] {
		return this.#names()
			.filter((name) => this.#places(name).store.state.last !== undefined)
			.map((name) => ({ ...this.#read(name), name }))
			.sort((one, other) => (one.when < other.when ? 1 : -1));
	}

	/** Does a move: all of it, or nothing. */
	make(move: Move, changes: readonly FileChange[]): Ending {
		const name = this.#nextName();
		const places = this.#places(name);
		const { store } = places;
		const run = store.begin();
		this.#disk.write(join(this.#folder, name, 'move.json'), JSON.stringify(move));
		const steps = changes.map(({ path, after }, index) => {
			const file = this.#file(path);
			const before = digestAt(file);
			if (before !== null) this.#disk.copy(file, store.before(run, index));
			const next = store.next(run, index);
			if (after && 'text' in after) this.#disk.write(next, after.text);
			else if (after) this.#disk.copy(this.#file(after.from), next);
			return { path, before, after: after ? digestAt(next) : null };
		});
		const what: Run = {
			kind: 'bring',
			day: move.when,
			steps,
			moves: [],
			folders: [],
			received: [],
		};
		const ending = decide(places, run, what);
		if (ending.kind === 'done') this.#clearFolder(move);
		else this.#disk.remove(join(this.#folder, name));
		return ending;
	}

	/** Takes a move back, byte for byte; answers the files that stand in the way instead. */
	takeBack(name: string): Ending | { kind: 'in-the-way'; files: string[] } {
		const places = this.#places(name);
		const last = lastRun(places);
		if (!last) throw new Error(`${name} was never done`);
		if (last.edited.length > 0) return { kind: 'in-the-way', files: last.edited };
		const ending = takeBackLast(places, last);
		if (ending.kind === 'done') this.#disk.remove(join(this.#folder, name));
		return ending;
	}

	#file(path: string): string {
		return join(this.#content, ...path.split('/'));
	}

	/** The folder that a record had for itself. */
	#clearFolder({ collection, id }: Move): void {
		this.#disk.removeEmpty(join(this.#content, collection, id));
	}

	#places(name: string): Places {
		const folder = join(this.#folder, name);
		const store = new Store(this.#content, this.#disk, folder);
		// Nothing comes from an inbox.
		return { content: this.#content, inbox: folder, disk: this.#disk, store };
	}

	#read(name: string): Move {
		return JSON.parse(readFileSync(join(this.#folder, name, 'move.json'), 'utf8')) as Move; // ours
	}

	#names(): string[] {
		return existsSync(this.#folder)
			? readdirSync(this.#folder).filter((name) => /^\d+$/.test(name))
			: [];
	}

	#nextName(): string {
		return String(Math.max(0, ...this.#names().map(Number)) + 1);
	}
}
