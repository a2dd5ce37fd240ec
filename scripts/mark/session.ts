import { randomUUID } from 'node:crypto';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../desk/journal.ts';
import {
	changedFiles,
	digestsOf,
	readFolder,
	textOf,
	type MarkedFile,
	type ReadFolder,
} from './folder.ts';
import { KINDS } from './journal-lines.ts';
import { markedCount, type Refusal } from './marking.ts';
import { planFiles, type PlannedFile } from './plan.ts';
import { isStep, replay, type Entry, type Place, type Progress, type Step } from './progress.ts';
import { keepVersion, lastVersion, moveStaged, stage } from './write-files.ts';

/** Why files were not written. */
export type NotWritten =
	| { kind: 'unreadable'; places: string[] }
	| { kind: 'nothing-marked' }
	/** Somebody else has changed these files since they were read. */
	| { kind: 'changed-elsewhere'; files: MarkedFile[] }
	| { kind: 'no-version' };

/** The files that were written. */
export interface Written {
	written: readonly PlannedFile[];
}

/** What became of steps that a page sent. */
export type Taken = { head: string } | { refused: Refusal } | { apart: true };

/** The work on one recording: its folder, its journal, and what follows from both. */
export class Session {
	readonly id: string;
	readonly folder: string;
	readonly #content: string;
	readonly #store: string;
	readonly #journal: Journal<Entry>;
	#entries: Entry[];
	#progress: Progress;

	/**
	 * @param content the content folder
	 * @param store where journals lie: outside the content
	 */
	constructor(content: string, store: string, id: string) {
		this.id = id;
		this.folder = join(content, 'interviews', id);
		this.#content = content;
		this.#store = store;
		const { journal, entries } = Journal.open<Entry>(join(store, `${id}.jsonl`), KINDS);
		this.#journal = journal;
		const progress = replay(entries);
		this.#entries = progress ? entries : [];
		this.#progress = progress ?? this.#begin();
		this.#catchUp();
	}

	get entries(): readonly Entry[] {
		return this.#entries;
	}

	get progress(): Progress {
		return this.#progress;
	}

	/** The folder as it is now, for names and notices. */
	read(): ReadFolder {
		return readFolder(this.#content, this.id);
	}

	get hasVersion(): boolean {
		return lastVersion(this.#versions) !== undefined;
	}

	/** Files that somebody else has changed since they were read. */
	changedElsewhere(): MarkedFile[] {
		return changedFiles(digestsOf(this.folder), this.#progress.digests);
	}

	/**
	 * Takes steps from a page. They are on disk when this answers. Steps that are known already count as taken; steps that
	 * follow another than the last one come from a window that has fallen behind.
	 */
	take(steps: readonly Step[]): Taken {
		const fresh = steps.filter(({ id }) => !this.#progress.knows(id));
		let parent = this.#progress.head;
		for (const step of fresh) {
			if (step.parent !== parent) return { apart: true };
			parent = step.id;
		}
		// The journal hears of a step before anybody else does, so a refused one must be found first.
		const accepted: Step[] = [];
		let refused: Refusal | undefined;
		for (const step of fresh) {
			refused = this.#progress.take(step);
			if (refused) break;
			accepted.push(step);
		}
		if (accepted.length > 0) this.#keepOrForget(accepted);
		return refused ? { refused } : { head: this.#progress.head };
	}

	/** Keeps how far the sound was heard. */
	stand(place: Place): void {
		this.#progress.take({ kind: 'place', place });
		this.#keep([{ kind: 'place', place }]);
	}

	/** 「存回」. Writes what differs; with `overwrite` also over what somebody else wrote, which is kept as a version. */
	save(overwrite: boolean): Written | NotWritten {
		const { unreadable } = this.read();
		if (unreadable.length > 0) return { kind: 'unreadable', places: unreadable };
		const { marking } = this.#progress;
		if (markedCount(marking.sentences) === 0) return { kind: 'nothing-marked' };
		const files = this.changedElsewhere();
		if (files.length > 0 && !overwrite) return { kind: 'changed-elsewhere', files };
		const planned = planFiles(this.folder, marking);
		if (planned.length > 0) keepVersion(this.#versions, this.folder, planned);
		return this.#writeFiles(planned);
	}

	/** 「退回」. The folder is again what it was before the last saving; the work can be had back by undoing. */
	restore(): Written | NotWritten {
		const version = lastVersion(this.#versions);
		if (!version) return { kind: 'no-version' };
		const names = Object.keys(version.written) as MarkedFile[]; // the keys it was written with
		const files = names.filter(
			(name) => textOf(this.folder, name) !== (version.written[name] ?? undefined),
		);
		if (files.length > 0) return { kind: 'changed-elsewhere', files };
		const planned = names.map((name) => ({ name, text: version.before[name] }));
		const outcome = this.#writeFiles(planned);
		if ('kind' in outcome) return outcome;
		renameSync(version.path, `${version.path}.restored-${Date.now()}`);
		this.reread();
		return outcome;
	}

	/** Takes the files as they lie in the folder, as a step that can be undone. */
	reread(): void {
		const { marking } = this.read();
		const step: Step = {
			kind: 'do',
			id: randomUUID(),
			parent: this.#progress.head,
			place: this.#progress.place,
			operation: { kind: 'reread', marking },
		};
		const same: Entry = { kind: 'same', digests: digestsOf(this.folder) };
		for (const entry of [step, same]) this.#progress.take(entry);
		this.#keep([step, same]);
	}

	close(): void {
		this.#journal.close();
	}

	get #versions(): string {
		return join(this.#store, `${this.id}.versions`);
	}

	get #staged(): string {
		return join(this.#store, `${this.id}.staged`);
	}

	#keep(entries: readonly Entry[]): void {
		this.#journal.append(entries);
		// Of the places only the last one matters to a page that opens.
		if (entries.every(({ kind }) => kind === 'place'))
			this.#entries = this.#entries.filter(({ kind }) => kind !== 'place');
		this.#entries.push(...entries);
	}

	/** Keeps steps that were taken; when the disk refuses them, they were not. */
	#keepOrForget(steps: readonly Step[]): void {
		try {
			this.#keep(steps);
		} catch (error) {
			const progress = replay(this.#entries);
			if (progress) this.#progress = progress;
			throw error;
		}
	}

	#begin(): Progress {
		const { marking, digests } = this.read();
		const open: Entry = { kind: 'open', id: randomUUID(), marking, digests };
		const progress = replay([open]);
		if (!progress) throw new Error('a journal that was just opened does not replay');
		this.#entries = [];
		this.#keep([open]);
		return progress;
	}

	/** Finishes a writing that a crash interrupted, and takes in what others wrote while nothing of ours was waiting. */
	#catchUp(): void {
		const { saving } = this.#progress;
		if (saving) {
			moveStaged(this.folder, this.#staged, saving.before, saving.after);
			if (changedFiles(digestsOf(this.folder), saving.after).length === 0)
				this.#note({ kind: 'same', digests: saving.after });
		}
		const isIdle = this.#progress.unsaved === 0;
		const isBehind =
			this.changedElsewhere().length > 0 ||
			(saving !== undefined && planFiles(this.folder, this.#progress.marking).length > 0);
		if (isIdle && isBehind) this.reread();
		if (this.#progress.unsaved === 0 && this.#journal.isLarge) {
			this.#journal.renew();
			this.#progress = this.#begin();
		}
	}

	#note(entry: Entry): void {
		if (isStep(entry)) throw new Error('a step is taken, not noted');
		this.#progress.take(entry);
		this.#keep([entry]);
	}

	#writeFiles(planned: readonly PlannedFile[]): Written | NotWritten {
		const before = digestsOf(this.folder);
		const after = stage(this.#staged, planned, before);
		this.#note({ kind: 'saving', before, after });
		moveStaged(this.folder, this.#staged, before, after);
		const files = changedFiles(digestsOf(this.folder), after);
		if (files.length > 0) return { kind: 'changed-elsewhere', files };
		this.#note({ kind: 'same', digests: after });
		return { written: planned };
	}
}
