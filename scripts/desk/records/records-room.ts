import { join } from 'node:path';
import {
	COLLECTION_NAMES,
	isCollectionName,
	type CollectionName,
} from '../../../src/schema/collections.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { bundled, once } from '../page-loads.ts';
import { json } from '../record-answers.ts';
import type { OpenForm, OpenRoom, Room, Surroundings } from '../room.ts';
import { recordIds } from './file/record-path.ts';
import { titledRecords, titleOf } from './file/titles.ts';
import { isFormKind, isSingle, KINDS } from './form/kinds.ts';
import { answerForm, formMaterial, type FormWork } from './form-answers.ts';
import type { FormSession } from './form-session.ts';
import { FormStore } from './form-store.ts';
import { frozenMain, frozenTitle } from './frozen-page.ts';
import { formPage, frozenPage, kindsPage, listPage, registersPage } from './pages.ts';
import { Judge } from './problems.ts';
import { removedList } from './move/move-pages.ts';
import { Moves } from './move/moves.ts';
import { registersMain } from './registers.ts';
import { frozen } from './text-pages.ts';
import { cards, lists } from './text.ts';

const here = (name: string) => join(import.meta.dirname, 'page', name);

/** Every record of content/ as a form. */
class RecordsRoom implements Room {
	readonly name = 'records';
	readonly #surroundings: Surroundings;
	readonly #store: FormStore;
	readonly #judge: Judge;
	readonly #moves: Moves;
	readonly #script = once(() => bundled(here('work.ts')));
	readonly #post = once(() => bundled(join(import.meta.dirname, '../consent/page/post-forms.ts')));
	readonly #list = once(() => bundled(here('find.ts')));

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
		const { content, cache } = surroundings;
		this.#store = new FormStore(content, join(cache, 'records'));
		this.#judge = new Judge(content);
		this.#moves = new Moves({
			...{ content, store: this.#store, judge: this.#judge },
			...{ folder: join(cache, 'records'), trial: join(cache, 'preview/rename-trial') },
			unsaved: () => surroundings.rooms().flatMap((room) => room.unsaved?.() ?? []),
		});
	}

	readonly answer = (request: DeskRequest): DeskAnswer | undefined => {
		const { method, path, body } = request;
		const [, , kind = '', name = '', what] = path.split('/');
		if (kind === 'page') return method === 'GET' ? this.#part(name) : undefined;
		if (method === 'GET' && path === '/records/') return this.#kinds(request);
		if (method === 'GET' && path === '/records/registers/') return this.#registers(request);
		if (!isFormKind(kind)) return undefined;
		if (method === 'GET' && name === '' && what === undefined)
			return isCollectionName(kind) ? this.#records(kind, request) : undefined;
		if (kind === 'frozen')
			return method === 'GET' && what === '' ? this.#frozen(name, request) : undefined;
		if (what === undefined) return undefined;
		const session = this.#store.session(kind, name);
		if (isCollectionName(kind) && (!session || what === 'remove' || what === 'rename'))
			return this.#moves.answer(kind, name, what, request);
		if (!session) return undefined;
		if (method === 'GET') return this.#show(session, what, request);
		const { today } = this.#surroundings;
		return answerForm(session, what, body, { today, judge: this.#judge, store: this.#store });
	};

	cards() {
		return cards;
	}

	unsaved() {
		return this.#store.unsaved();
	}

	close(): void {
		this.#store.close();
	}

	#part(name: string): DeskAnswer | undefined {
		if (name === 'work.js') return { type: 'js', text: this.#script() };
		if (name === 'post.js') return { type: 'js', text: this.#post() };
		if (name === 'find.js') return { type: 'js', text: this.#list() };
		return name === 'form.css' ? { file: here('form.css') } : undefined;
	}

	#kinds({ token }: DeskRequest): DeskAnswer {
		const { content } = this.#surroundings;
		const counts = COLLECTION_NAMES.map((name) => [name, recordIds(content, name).length] as const);
		return kindsPage(counts, token);
	}

	#frozen(id: string, { token }: DeskRequest): DeskAnswer | undefined {
		const { museum } = this.#judge;
		if (!museum.ids.frozen.has(id)) return undefined;
		const record = museum.records.frozen.find((one) => one.id === id);
		return record
			? frozenPage(frozenTitle(record, museum), frozenMain(record, museum), token)
			: frozenPage(id, `<p>${frozen.unread}</p>`, token);
	}

	#registers({ token }: DeskRequest): DeskAnswer {
		const main = registersMain(this.#judge.museum, this.#surroundings.content);
		return registersPage(main, token);
	}

	#records(kind: CollectionName, { token }: DeskRequest): DeskAnswer {
		const drafts = this.#store.unborn(kind).map(({ name, history }) => {
			return { id: name, title: titleOf('', history.draft.fields) };
		});
		const { museum } = this.#judge;
		const named = new Map(
			museum.records.frozen.map((record) => [record.id, frozenTitle(record, museum)]),
		);
		const records = titledRecords(museum, kind).map((one) =>
			kind === 'frozen' ? { ...one, title: named.get(one.id) ?? one.title } : one,
		);
		const gone = removedList(this.#moves.removed(kind));
		return listPage(kind, { records, drafts, next: this.#store.nextName(kind), gone }, token);
	}

	#show(session: FormSession, what: string | undefined, request: DeskRequest) {
		if (what === '') return this.#form(session, request);
		if (what === 'material') return json(formMaterial(session, this.#judge));
		if (what !== 'work') return undefined;
		const { entries, isReadable } = session;
		if (!isReadable) return json({ fault: 'unreadable' }, 409);
		const work: FormWork = { token: request.token, entries };
		return json(work);
	}

	#form({ collection, name, history, isNew }: FormSession, { token }: DeskRequest): DeskAnswer {
		const { label } = KINDS[collection];
		const title = isSingle(collection)
			? label
			: isNew
				? lists.add(label)
				: titleOf(name, history.draft.fields);
		const rooms = this.#surroundings.rooms();
		const form: OpenForm = { kind: collection, name };
		const cards = rooms.flatMap((room) => [
			...(room.formCards?.(form) ?? []),
			...(!isNew && isCollectionName(collection)
				? (room.recordCards?.({ collection, id: name }) ?? [])
				: []),
		]);
		if (!isNew && isCollectionName(collection)) cards.push(...this.#moves.doors(collection, name));
		const beside = rooms.flatMap((room) => room.beside?.(form) ?? []);
		return formPage({ collection, title, cards, beside, token });
	}
}

export const recordsRoom: OpenRoom = (surroundings) => new RecordsRoom(surroundings);
