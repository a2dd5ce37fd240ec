import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Journal } from '../../journal.ts';
import type { Draft } from './change.ts';
import {
	FORM_KINDS,
	replayForm,
	type FormEntry,
	type FormHistory,
	type FormRefusal,
	type FormStep,
} from './form-history.ts';

/** The history of one form, on disk before it is confirmed. */
export class FormJournal {
	readonly #journal: Journal<FormEntry>;
	#entries: FormEntry[];
	#history: FormHistory;

	/** @param begin what the form shows when nothing was ever done in it */
	constructor(file: string, begin: () => Draft) {
		mkdirSync(dirname(file), { recursive: true });
		const { journal, entries } = Journal.open<FormEntry>(file, FORM_KINDS);
		this.#journal = journal;
		const history = replayForm(entries);
		if (!history && entries.length > 0) journal.renew();
		this.#entries = history ? entries : [];
		this.#history = history ?? this.#begin(begin());
	}

	get entries(): readonly FormEntry[] {
		return this.#entries;
	}

	get history(): FormHistory {
		return this.#history;
	}

	/** Does a step and keeps it; when the disk refuses it, it was not done. */
	do(step: FormStep): FormRefusal | undefined {
		const refused = this.#history.take(step);
		if (refused) return refused;
		this.#append(step);
		return undefined;
	}

	/** Notes what the file says from now on. */
	noteFile(base: Draft): void {
		const entry: FormEntry = { kind: 'saved', base, when: new Date().toISOString() };
		this.#history.take(entry);
		this.#append(entry);
	}

	/** Notes what became of the record's files. */
	noteMove(moved: Omit<Extract<FormEntry, { kind: 'moved' }>, 'kind' | 'when'>): void {
		this.#append({ ...moved, kind: 'moved', when: new Date().toISOString() });
	}

	close(): void {
		this.#journal.close();
	}

	#begin(draft: Draft): FormHistory {
		const open: FormEntry = { kind: 'open', id: randomUUID(), draft, base: draft };
		const history = replayForm([open]);
		if (!history) throw new Error('a journal that was just opened does not replay');
		this.#append(open);
		return history;
	}

	#append(entry: FormEntry): void {
		try {
			this.#journal.append([entry]);
		} catch (error) {
			const history = replayForm(this.#entries);
			if (history) this.#history = history;
			throw error;
		}
		this.#entries.push(entry);
	}
}
