import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { isEntryId } from '../../../src/domain/entry-id.ts';
import { FormSession } from './form-session.ts';
import type { UnsavedFile } from '../room.ts';
import { BEGUN_ELSEWHERE } from './text.ts';
import { recordIds, recordPath } from './file/record-path.ts';
import { isSingle, type FormKind } from './form/kinds.ts';

const pathOf = (kind: FormKind, id: string) => recordPath(kind, id).replaceAll('\\', '/');

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
	session(collection: FormKind, name: string): FormSession | undefined {
		const known = this.#open.get(`${collection}/${name}`);
		if (known) return known;
		const isThere = UNBORN.test(name)
			? BEGUN_ELSEWHERE[collection] === undefined && !isSingle(collection)
			: recordIds(this.#content, collection).includes(name);
		if (!isThere) return undefined;
		const store = join(this.#folder, collection);
		const session = new FormSession(this.#content, store, collection, name);
		this.#open.set(`${collection}/${name}`, session);
		return session;
	}

	/** The drafts of records without a file in which something was written, oldest first. */
	unborn(collection: FormKind): FormSession[] {
		return this.#drafts(collection)
			.flatMap((name) => this.session(collection, name) ?? [])
			.filter(({ history }) => !history.isSaved);
	}

	/** What was written in forms that are open, and is not in the files yet. */
	unsaved(): UnsavedFile[] {
		const taken = new Set<string>();
		return [...this.#open.values()].flatMap((session) => {
			const { collection, name, isNew, history } = session;
			const text = history.isSaved ? undefined : session.written;
			if (text === undefined) return [];
			const path = isNew ? this.#freePath(session, taken) : pathOf(collection, name);
			taken.add(path);
			return [{ path, text, ...(isNew && { draft: name }) }];
		});
	}

	/** Where a record without a file will lie, or would: its own id may be missing, wrong, or another's. */
	#freePath({ collection, name, history }: FormSession, taken: ReadonlySet<string>): string {
		const isFree = (id: string) =>
			isEntryId(id) &&
			!taken.has(pathOf(collection, id)) &&
			!recordIds(this.#content, collection).includes(id);
		let id = history.draft.id ?? '';
		for (let number = 0; !isFree(id); number += 1)
			id = `${name.replace('.', '-')}${number === 0 ? '' : `-${number}`}`;
		return pathOf(collection, id);
	}

	/** The name for a draft that nobody has begun. */
	nextName(collection: FormKind): string {
		const taken = new Set(this.unborn(collection).map(({ name }) => name));
		let number = 1;
		while (taken.has(`new.${number}`)) number += 1;
		return `new.${number}`;
	}

	/** After the first saving of a new record, or under another id: its history goes on as that record's. */
	christen(session: FormSession, id: string): void {
		const { collection, name } = session;
		this.letGo(session);
		const [from, to] = [this.#journal(collection, name), this.#journal(collection, id)];
		if (existsSync(to)) renameSync(to, `${to}.until-${Date.now()}`);
		renameSync(from, to);
	}

	/** Takes a journal along to the id that its record has now, where that has not been done. */
	follow(collection: FormKind, name: string, id: string): void {
		const [from, to] = [this.#journal(collection, name), this.#journal(collection, id)];
		const ids = recordIds(this.#content, collection);
		const isTheirs = !ids.includes(name) && ids.includes(id);
		if (isTheirs && existsSync(from) && !existsSync(to)) renameSync(from, to);
	}

	/** Closes a form whose record has no file any more; its journal stays. */
	letGo(session: FormSession): void {
		session.close();
		this.#open.delete(`${session.collection}/${session.name}`);
	}

	close(): void {
		for (const session of this.#open.values()) session.close();
	}

	#journal(collection: FormKind, name: string): string {
		return join(this.#folder, collection, `${name}.jsonl`);
	}

	#drafts(collection: FormKind): string[] {
		const folder = join(this.#folder, collection);
		if (!existsSync(folder)) return [];
		return readdirSync(folder)
			.map((name) => name.replace(/\.jsonl$/, ''))
			.filter((name) => UNBORN.test(name))
			.sort();
	}
}
