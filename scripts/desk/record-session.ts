import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '../lib/decode-text.ts';
import { KINDS, replay, type Entry, type History, type Refusal, type Step } from './history.ts';
import { Journal } from './journal.ts';
import { writeWhole } from './write-whole.ts';

/** What became of steps that a page sent. */
export type Taken = { head: string } | { refused: Refusal } | { apart: true };

/** What became of saving. */
export type Saved =
	| { kind: 'written' }
	/** The record says so already. */
	| { kind: 'same' }
	/** Somebody has changed what is worked on since it was read. */
	| { kind: 'changed-elsewhere' }
	/** The record cannot be read, or cannot be written without touching other things. */
	| { kind: 'unreadable' };

/** How a tool reads and writes its part of a record. */
export interface RecordKind<Value> {
	/**
	 * Its part of the record; undefined when that cannot be read. `record` is the same as long as nobody else has changed what
	 * the tool works on: who corrects other fields is in nobody's way.
	 */
	read: (source: string) => { value: Value; record: string } | undefined;
	/** The record with another value, all else untouched. Throws when it cannot be written so. */
	write: (source: string, value: Value) => string;
}

/** The work on one record: its file, its journal, and what follows from both. */
export class RecordSession<Value> {
	readonly file: string;
	readonly #store: string;
	readonly #id: string;
	readonly #kind: RecordKind<Value>;
	/** What is worked on while the record cannot be read. */
	readonly #empty: Value;
	readonly #journal: Journal<Entry<Value>>;
	#entries: Entry<Value>[];
	#history: History<Value>;

	/** @param store where journals lie: outside the content */
	constructor(file: string, store: string, id: string, kind: RecordKind<Value>, empty: Value) {
		this.file = file;
		this.#store = store;
		this.#id = id;
		this.#kind = kind;
		this.#empty = empty;
		mkdirSync(store, { recursive: true });
		const { journal, entries } = Journal.open<Entry<Value>>(join(store, `${id}.jsonl`), KINDS);
		this.#journal = journal;
		const history = replay(entries);
		if (!history && entries.length > 0) journal.renew();
		this.#entries = history ? entries : [];
		this.#history = history ?? this.#begin();
		this.#catchUp();
	}

	get entries(): readonly Entry<Value>[] {
		return this.#entries;
	}

	get history(): History<Value> {
		return this.#history;
	}

	/** The record's text; undefined when there is none that can be read. */
	get source(): string | undefined {
		if (!existsSync(this.file)) return undefined;
		return decodeText(readFileSync(this.file), this.file).text;
	}

	/**
	 * Takes steps from a page. They are on disk when this answers. Steps that follow another than the last one come from a
	 * window that has fallen behind.
	 */
	take(steps: readonly Step<Value>[]): Taken {
		const fresh = steps.filter(({ id }) => !this.#history.knows(id));
		for (const step of fresh) {
			if (step.parent !== this.#history.head) return { apart: true };
			const refused = this.#history.take(step);
			if (refused) return { refused };
			this.#keep(step);
		}
		return { head: this.#history.head };
	}

	/** The record before and after saving; undefined when it cannot be read or written. */
	change(): { before: string; after: string } | undefined {
		const { source } = this;
		if (source === undefined || !this.#read()) return undefined;
		try {
			return { before: source, after: this.#kind.write(source, this.#history.value) };
		} catch {
			return undefined;
		}
	}

	/** 「存回」. Writes into the record; with `overwrite` also over what somebody else wrote there. */
	save(overwrite: boolean): Saved {
		const read = this.#read();
		if (!read) return { kind: 'unreadable' };
		if (read.record !== this.#history.record && !overwrite) return { kind: 'changed-elsewhere' };
		const change = this.change();
		if (!change) return { kind: 'unreadable' };
		const isSame = change.after === change.before;
		if (!isSame) {
			copyFileSync(this.file, join(this.#store, `${this.#id}.before.yaml`));
			writeWhole(this.file, change.after, join(this.#store, `${this.#id}.staged`));
		}
		this.#noteSaved();
		return { kind: isSame ? 'same' : 'written' };
	}

	/** Takes what stands in the record, as a step that can be undone. */
	reread(): void {
		const read = this.#read();
		if (!read) return;
		const chain = { id: randomUUID(), parent: this.#history.head };
		const step: Step<Value> = { kind: 'set', ...chain, value: read.value };
		this.#history.take(step);
		this.#keep(step);
		this.#noteSaved();
	}

	close(): void {
		this.#journal.close();
	}

	#read() {
		const { source } = this;
		return source === undefined ? undefined : this.#kind.read(source);
	}

	/** Keeps an entry that was taken; when the disk refuses it, it was not. */
	#keep(entry: Entry<Value>): void {
		try {
			this.#journal.append([entry]);
		} catch (error) {
			const history = replay(this.#entries);
			if (history) this.#history = history;
			throw error;
		}
		this.#entries.push(entry);
	}

	#begin(): History<Value> {
		const { value, record } = this.#read() ?? { value: this.#empty, record: '' };
		const open: Entry<Value> = { kind: 'open', id: randomUUID(), value, record };
		const history = replay([open]);
		if (!history) throw new Error('a journal that was just opened does not replay');
		this.#keep(open);
		return history;
	}

	/** The record says what the value is. */
	#noteSaved(): void {
		const read = this.#read();
		if (!read) return;
		const { value } = this.#history;
		const saved: Entry<Value> = { kind: 'saved', value, record: read.record };
		this.#history.take(saved);
		this.#keep(saved);
	}

	/** Notes a writing after which a crash came, and takes in what others wrote while nothing of ours was waiting. */
	#catchUp(): void {
		const read = this.#read();
		if (!read || read.record === this.#history.record) return;
		if (JSON.stringify(read.value) === JSON.stringify(this.#history.value)) this.#noteSaved();
		else if (this.#history.isSaved) this.reread();
	}
}
