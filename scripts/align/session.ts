import { randomUUID } from 'node:crypto';
import {
	closeSync,
	copyFileSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Journal } from '../desk/journal.ts';
import { decodeText } from '../lib/decode-text.ts';
import {
	KINDS,
	replay,
	type Entry,
	type History,
	type Points,
	type Refusal,
	type Step,
} from './history.ts';
import { readComparison, withPoints, type ReadComparison } from './record-file.ts';

/** What became of steps that a page sent. */
export type Taken = { head: string } | { refused: Refusal } | { apart: true };

/** What became of saving. */
export type Saved =
	| { kind: 'written' }
	/** The record says so already. */
	| { kind: 'same' }
	/** Somebody has changed the pictures or points of the record since it was read. */
	| { kind: 'changed-elsewhere' }
	/** The record cannot be read, or cannot be written without touching other things. */
	| { kind: 'unreadable' };

/** Photos and points of a record: what aligning reads and writes. Who corrects other fields is in nobody's way. */
const recordText = ({ pictures }: ReadComparison): string =>
	JSON.stringify(pictures.map(({ photo, points }) => [photo, points ?? []]));

const pointsOf = ({ pictures }: ReadComparison): Points =>
	Object.fromEntries(pictures.slice(0, -1).map(({ photo, points }) => [photo, points ?? []]));

/** Writes a file whole or not at all, by way of another folder. */
function writeWhole(file: string, text: string, staged: string): void {
	const descriptor = openSync(staged, 'w');
	try {
		writeFileSync(descriptor, text);
		fsyncSync(descriptor);
	} finally {
		closeSync(descriptor);
	}
	try {
		renameSync(staged, file);
	} catch (error) {
		// The content may lie on another disk, as on a stick.
		if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
		copyFileSync(staged, `${file}.part`);
		renameSync(`${file}.part`, file);
		rmSync(staged);
	}
}

/** The work on one comparison: its record, its journal, and what follows from both. */
export class Session {
	readonly file: string;
	readonly #store: string;
	readonly #id: string;
	readonly #journal: Journal<Entry>;
	#entries: Entry[];
	#history: History;

	/**
	 * @param content the content folder
	 * @param store where journals lie: outside the content
	 */
	constructor(content: string, store: string, id: string) {
		this.file = join(content, 'comparisons', `${id}.yaml`);
		this.#store = store;
		this.#id = id;
		mkdirSync(store, { recursive: true });
		const { journal, entries } = Journal.open<Entry>(join(store, `${id}.jsonl`), KINDS);
		this.#journal = journal;
		const history = replay(entries);
		this.#entries = history ? entries : [];
		this.#history = history ?? this.#begin();
		this.#catchUp();
	}

	get entries(): readonly Entry[] {
		return this.#entries;
	}

	get history(): History {
		return this.#history;
	}

	/** The record as it is now; undefined when it cannot be read. */
	read(): ReadComparison | undefined {
		const source = this.#source();
		return source === undefined ? undefined : readComparison(source);
	}

	/**
	 * Takes steps from a page. They are on disk when this answers. Steps that follow another than the last one come from a
	 * window that has fallen behind.
	 */
	take(steps: readonly Step[]): Taken {
		const fresh = steps.filter(({ id }) => !this.#history.knows(id));
		for (const step of fresh) {
			if (step.parent !== this.#history.head) return { apart: true };
			const refused = this.#history.take(step);
			if (refused) return { refused };
			this.#keep(step);
		}
		return { head: this.#history.head };
	}

	/** 「存回」. Writes the points into the record; with `overwrite` also over what somebody else wrote there. */
	save(overwrite: boolean): Saved {
		const source = this.#source();
		const read = source === undefined ? undefined : readComparison(source);
		if (source === undefined || !read) return { kind: 'unreadable' };
		if (recordText(read) !== this.#history.record && !overwrite)
			return { kind: 'changed-elsewhere' };
		const { points } = this.#history;
		const older = read.pictures.slice(0, -1).map(({ photo }) => photo);
		const wanted = Object.fromEntries(older.map((photo) => [photo, points[photo] ?? []]));
		let text;
		try {
			text = withPoints(source, wanted);
		} catch {
			return { kind: 'unreadable' };
		}
		if (text !== source) {
			copyFileSync(this.file, join(this.#store, `${this.#id}.before.yaml`));
			writeWhole(this.file, text, join(this.#store, `${this.#id}.staged`));
		}
		this.#noteSaved();
		return { kind: text === source ? 'same' : 'written' };
	}

	/** Takes the points as they stand in the record, as a step that can be undone. */
	reread(): void {
		const read = this.read();
		if (!read) return;
		const step: Step = {
			kind: 'set',
			id: randomUUID(),
			parent: this.#history.head,
			points: pointsOf(read),
		};
		this.#history.take(step);
		this.#keep(step);
		this.#noteSaved();
	}

	close(): void {
		this.#journal.close();
	}

	#source(): string | undefined {
		if (!existsSync(this.file)) return undefined;
		return decodeText(readFileSync(this.file), this.file).text;
	}

	/** Keeps an entry that was taken; when the disk refuses it, it was not. */
	#keep(entry: Entry): void {
		try {
			this.#journal.append([entry]);
		} catch (error) {
			const history = replay(this.#entries);
			if (history) this.#history = history;
			throw error;
		}
		this.#entries.push(entry);
	}

	#begin(): History {
		const read = this.read();
		const open: Entry = {
			kind: 'open',
			id: randomUUID(),
			points: read ? pointsOf(read) : {},
			record: read ? recordText(read) : '',
		};
		const history = replay([open]);
		if (!history) throw new Error('a journal that was just opened does not replay');
		this.#keep(open);
		return history;
	}

	/** The record says what the points are. */
	#noteSaved(): void {
		const read = this.read();
		if (!read) return;
		const saved: Entry = {
			kind: 'saved',
			points: this.#history.points,
			record: recordText(read),
		};
		this.#history.take(saved);
		this.#keep(saved);
	}

	/** Notes a writing after which a crash came, and takes in what others wrote while nothing of ours was waiting. */
	#catchUp(): void {
		const read = this.read();
		if (!read || recordText(read) === this.#history.record) return;
		if (JSON.stringify(pointsOf(read)) === JSON.stringify(this.#history.points)) this.#noteSaved();
		else if (this.#history.isSaved) this.reread();
	}
}
