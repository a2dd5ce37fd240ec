import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../write-whole.ts';
import { draftDifferences } from './draft/differences.ts';
import { isSame, isSameDraft, valueAt, type Change, type Draft } from './draft/change.ts';
import type { FormEntry, FormHistory, FormRefusal, FormStep } from './draft/form-history.ts';
import { FormJournal } from './draft/form-journal.ts';
import { readSource, recordPath } from './file/record-path.ts';
import { newText, readDraft, writeDraft } from './file/record-text.ts';
import { isSingle, KINDS, type FormKind } from './form/kinds.ts';

/** What became of steps that a page sent. */
export type Taken = { head: string } | { refused: FormRefusal } | { apart: true };

/** What became of 「存回」. */
export type Saved =
	| { kind: 'written' | 'same' }
	/** Somebody else has changed the file; what they wrote is in the form now, to be looked at. */
	| { kind: 'changed-elsewhere' }
	/** The file cannot be read, or cannot be changed without losing something. */
	| { kind: 'unreadable' | 'not-writable' }
	/** A new record has no id, or one that is another's. */
	| { kind: 'no-id' | 'id-taken' };

/** A record that has nothing in it yet. */
const emptyDraft = (collection: FormKind): Draft =>
	KINDS[collection].form === 'mdx' ? { fields: {}, body: '' } : { fields: {} };

/** The work on one record in its form: its file, its journal, and what follows from both. */
export class FormSession {
	readonly collection: FormKind;
	/** The record's id; for one without a file, the name of its draft: `new.1`. */
	readonly name: string;
	readonly #content: string;
	readonly #store: string;
	readonly #journal: FormJournal;

	/** @param store folder of this kind's journals, outside the content */
	constructor(content: string, store: string, collection: FormKind, name: string) {
		this.collection = collection;
		this.name = name;
		this.#content = content;
		this.#store = store;
		this.#journal = new FormJournal(join(store, `${name}.jsonl`), () => this.#begin());
		this.look();
	}

	get entries(): readonly FormEntry[] {
		return this.#journal.entries;
	}

	get history(): FormHistory {
		return this.#journal.history;
	}

	get isNew(): boolean {
		return this.name.startsWith('new.');
	}

	/** Whether saving makes the file: of a new record, or of one that stands once and is not there yet. */
	get hasNoFile(): boolean {
		return this.isNew || (isSingle(this.collection) && !existsSync(this.#file(this.name)));
	}

	/** The record's text; undefined when there is none that can be read. */
	get source(): string | undefined {
		return this.isNew ? undefined : readSource(this.#file(this.name));
	}

	/** Whether there are fields to show: a file with a mistake in its signs has none. */
	get isReadable(): boolean {
		const { source } = this;
		if (source === undefined) return this.hasNoFile;
		return readDraft(this.collection, source) !== undefined;
	}

	/** The file as it will be when the form is saved; undefined when it cannot be written. */
	get written(): string | undefined {
		const { draft } = this.history;
		if (this.hasNoFile) return newText(this.collection, draft);
		const { source } = this;
		try {
			return source === undefined ? undefined : writeDraft(this.collection, source, draft);
		} catch {
			return undefined;
		}
	}

	/**
	 * Takes steps from a page. They are on disk when this answers. Steps that follow another than the last one come from a
	 * window that has fallen behind.
	 */
	take(steps: readonly FormStep[]): Taken {
		const fresh = steps.filter(({ id }) => !this.history.knows(id));
		for (const step of fresh) {
			if (step.parent !== this.history.head) return { apart: true };
			const refused = this.#journal.do(step);
			if (refused) return { refused };
		}
		return { head: this.history.head };
	}

	/**
	 * Takes in what somebody else has written into the file since it was last read: as a step where the form has not touched
	 * the field, else as a value to choose from. Answers whether there was anything.
	 */
	look(): boolean {
		const { source } = this;
		const read = source === undefined ? undefined : readDraft(this.collection, source);
		if (!read || isSameDraft(read, this.history.base)) return false;
		const { base } = this.history;
		for (const change of draftDifferences(base, read)) this.#takeFromFile(change, read);
		this.#journal.noteFile(read);
		return true;
	}

	/** 「存回」. */
	save(): Saved {
		if (this.look()) return { kind: 'changed-elsewhere' };
		if (this.hasNoFile) return this.#saveNew();
		const { source, written } = this;
		if (source === undefined || !readDraft(this.collection, source)) return { kind: 'unreadable' };
		if (written === undefined) return { kind: 'not-writable' };
		if (written === source) return { kind: 'same' };
		const file = this.#file(this.name);
		copyFileSync(file, join(this.#store, `${this.name}.before`));
		writeWhole(file, written, join(this.#store, `${this.name}.staged`));
		this.#noteWritten(written);
		return { kind: 'written' };
	}

	/** Notes what became of the record's files. */
	noteMove(moved: Parameters<FormJournal['noteMove']>[0]): void {
		this.#journal.noteMove(moved);
	}

	close(): void {
		this.#journal.close();
	}

	#file(id: string): string {
		return join(this.#content, recordPath(this.collection, id));
	}

	#saveNew(): Saved {
		const { draft } = this.history;
		const id = this.isNew ? (draft.id ?? '') : this.name;
		if (id === '') return { kind: 'no-id' };
		const file = this.#file(id);
		if (existsSync(file)) return { kind: 'id-taken' };
		mkdirSync(dirname(file), { recursive: true });
		const text = newText(this.collection, draft);
		writeWhole(file, text, join(this.#store, `${this.name}.staged`));
		this.#noteWritten(text);
		return { kind: 'written' };
	}

	#noteWritten(text: string): void {
		const base = readDraft(this.collection, text);
		if (base) this.#journal.noteFile(base);
	}

	#takeFromFile(change: Change, read: Draft): void {
		const { path } = change;
		const value = valueAt(read, path);
		if (isSame(valueAt(this.history.draft, path), value)) return;
		const step = { id: randomUUID(), parent: this.history.head, when: new Date().toISOString() };
		if (!this.#journal.do({ ...step, kind: 'change', change, by: 'file' })) return;
		this.#journal.do({ ...step, kind: 'aside', aside: { path, value, from: 'file' } });
	}

	#begin(): Draft {
		const { source } = this;
		const read = source === undefined ? undefined : readDraft(this.collection, source);
		return read ?? emptyDraft(this.collection);
	}
}
