import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectionName } from '../../../src/schema/collections.ts';
import { FormSession } from './form-session.ts';
import type { UnsavedFile } from '../room.ts';
import { BEGUN_ELSEWHERE } from './text.ts';
import { recordIds, recordPath } from './file/record-path.ts';

/** A record that has no file yet, under the name of its draft. */
const UNBORN = /^new\.\d+$/;

/** Every form that is open, and the drafts of records without a file. */
export class FormStore {
	readonly #content: string;
	readonly #folder: string;
	readonly #open = new Map<string, FormSession>();

	/** @param folder where journals lie: outside the content */
	constructor(content: string, folder: string) {
		this.#content = content;
		this.#folder = folder;
	}

	/** The form of a record or of a draft; undefined when there is no such record. */
	session(collection: CollectionName, name: string): FormSession | undefined {
		const known = this.#open.get(`${collection}/${name}`);
		if (known) return known;
		const isThere = UNBORN.test(name)
			? BEGUN_ELSEWHERE[collection] === undefined
			: recordIds(this.#content, collection).includes(name);
		if (!isThere) return undefined;
		const store = join(this.#folder, collection);
		const session = new FormSession(this.#content, store, collection, name);
		this.#open.set(`${collection}/${name}`, session);
		return session;
	}

	/** The drafts of records without a file in which something was written, oldest first. */
	unborn(collection: CollectionName): FormSession[] {
		return this.#drafts(collection)
			.flatMap((name) => this.session(collection, name) ?? [])
			.filter(({ history }) => !history.isSaved);
	}

	/** What was written in forms that are open, and is not in the files yet. */
	unsaved(): UnsavedFile[] {
		return [...this.#open.values()].flatMap((session) => {
			const { collection, name, isNew, history } = session;
			const text = isNew || history.isSaved ? undefined : session.written;
			const path = recordPath(collection, name).replaceAll('\\', '/');
			return text === undefined ? [] : [{ path, text }];
		});
	}

	/** The name for a draft that nobody has begun. */
	nextName(collection: CollectionName): string {
		const taken = new Set(this.unborn(collection).map(({ name }) => name));
		let number = 1;
		while (taken.has(`new.${number}`)) number += 1;
		return `new.${number}`;
	}

	/** After the first saving of a new record: its draft's history goes on as the record's. */
	christen(session: FormSession, id: string): void {
		const { collection, name } = session;
		session.close();
		this.#open.delete(`${collection}/${name}`);
		const file = (of: string) => join(this.#folder, collection, `${of}.jsonl`);
		if (existsSync(file(id))) renameSync(file(id), `${file(id)}.until-${Date.now()}`);
		renameSync(file(name), file(id));
	}

	close(): void {
		for (const session of this.#open.values()) session.close();
	}

	#drafts(collection: CollectionName): string[] {
		const folder = join(this.#folder, collection);
		if (!existsSync(folder)) return [];
		return readdirSync(folder)
			.map((name) => name.replace(/\.jsonl$/, ''))
			.filter((name) => UNBORN.test(name))
			.sort();
	}
}
