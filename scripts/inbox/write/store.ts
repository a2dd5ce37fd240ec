import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Disk } from './disk.ts';
import type { Received, Run } from './run.ts';

/** What is known between two runs. It is written whole, so that every moment of a run is before or after it. */
export interface State {
	/** The run that is being carried out, and which way. */
	running?: { name: string; way: 'forward' | 'back' } | undefined;
	/** The run that `npm run undo` takes back. */
	last?: string | undefined;
	/** Everything brought in so far that was not taken back. */
	received: Received[];
}

/** Beside content/, on the same disk, out of sight. */
const inboxStore = (content: string): string => join(dirname(resolve(content)), '.cache/inbox');

/** Where the inbox lies: beside content/. */
export const inboxFolder = (content: string): string => join(dirname(resolve(content)), 'inbox');

/** The folder in which runs are kept until nobody needs them. */
export class Store {
	readonly folder: string;
	readonly #disk: Disk;

	/** @param folder on the disk of the content; the inbox's own without it */
	constructor(content: string, disk: Disk, folder = inboxStore(content)) {
		this.folder = folder;
		this.#disk = disk;
	}

	get state(): State {
		const file = join(this.folder, 'state.json');
		return existsSync(file)
			? (JSON.parse(readFileSync(file, 'utf8')) as State) // ours, written whole
			: { received: [] };
	}

	set state(state: State) {
		const file = join(this.folder, 'state.json');
		this.#disk.write(`${file}.part`, JSON.stringify(state));
		this.#disk.rename(`${file}.part`, file);
	}

	/** A folder for a new run, which no other has. */
	begin(): string {
		const taken = this.#names();
		let number = 1;
		while (taken.includes(`run-${number}`)) number += 1;
		const name = `run-${number}`;
		for (const part of ['next', 'before']) this.#disk.makeFolder(join(this.folder, name, part));
		return name;
	}

	keep(name: string, run: Run): void {
		this.#disk.write(join(this.folder, name, 'run.json'), JSON.stringify(run));
	}

	run(name: string): Run {
		return JSON.parse(readFileSync(join(this.folder, name, 'run.json'), 'utf8')) as Run; // as above
	}

	/** Bytes of a step before and after it. */
	before = (name: string, index: number): string =>
		join(this.folder, name, 'before', String(index));
	next = (name: string, index: number): string => join(this.folder, name, 'next', String(index));

	/** Clears away runs that nobody will ask for, and what a cut left half written. */
	tidy(): void {
		const { running, last } = this.state;
		this.#disk.remove(join(this.folder, 'state.json.part'));
		for (const name of this.#names())
			if (name !== running?.name && name !== last) this.#disk.remove(join(this.folder, name));
	}

	#names(): string[] {
		return existsSync(this.folder)
			? readdirSync(this.folder).filter((name) => name.startsWith('run-'))
			: [];
	}
}
