import { join } from 'node:path';
import {
	COLLECTION_NAMES,
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../../src/schema/collections.ts';
import type { DeskAnswer, DeskRequest } from '../local-server.ts';
import { bundled, once } from '../page-parts.ts';
import { json } from '../record-answers.ts';
import type { OpenRoom, Room, Surroundings } from '../room.ts';
import { recordIds } from './file/record-path.ts';
import { titledRecords, titleOf } from './file/titles.ts';
import { answerForm, formMaterial, type FormWork } from './form-answers.ts';
import type { FormSession } from './form-session.ts';
import { FormStore } from './form-store.ts';
import { formPage, kindsPage, listPage } from './pages.ts';
import { Judge } from './problems.ts';
import { lists } from './text.ts';

const here = (name: string) => join(import.meta.dirname, 'page', name);

/** Every record of content/ as a form. */
class RecordsRoom implements Room {
	readonly name = 'records';
	readonly #surroundings: Surroundings;
	readonly #store: FormStore;
	readonly #judge: Judge;
	readonly #script = once(() => bundled(here('work.ts')));
	readonly #list = once(() => bundled(here('find.ts')));

	constructor(surroundings: Surroundings) {
		this.#surroundings = surroundings;
		const { content, cache } = surroundings;
		this.#store = new FormStore(content, join(cache, 'records'));
		this.#judge = new Judge(content);
	}

	readonly answer = (request: DeskRequest): DeskAnswer | undefined => {
		const { method, path, body } = request;
		const [, , kind = '', name = '', what] = path.split('/');
		if (kind === 'page') return method === 'GET' ? this.#part(name) : undefined;
		if (method === 'GET' && path === '/records/') return this.#kinds(request);
		if (!isCollectionName(kind)) return undefined;
		if (method === 'GET' && name === '' && what === undefined) return this.#records(kind, request);
		const session = what === undefined ? undefined : this.#store.session(kind, name);
		if (!session) return undefined;
		if (method === 'GET') return this.#show(session, what, request);
		const { today } = this.#surroundings;
		return answerForm(session, what ?? '', body, { today, judge: this.#judge, store: this.#store });
	};

	cards() {
		return [
			{
				title: '改一条记录',
				words: '大事、史料、照片、地点、人物、课……每一条都是一张表，填好存回。',
				address: '/records/',
			},
		];
	}

	unsaved() {
		return this.#store.unsaved();
	}

	close(): void {
		this.#store.close();
	}

	#part(name: string): DeskAnswer | undefined {
		if (name === 'work.js') return { type: 'js', text: this.#script() };
		if (name === 'find.js') return { type: 'js', text: this.#list() };
		return name === 'form.css' ? { file: here('form.css') } : undefined;
	}

	#kinds({ token }: DeskRequest): DeskAnswer {
		const { content } = this.#surroundings;
		const counts = COLLECTION_NAMES.map((name) => [name, recordIds(content, name).length] as const);
		return kindsPage(counts, token);
	}

	#records(kind: CollectionName, { token }: DeskRequest): DeskAnswer {
		const drafts = this.#store.unborn(kind).map(({ name, history }) => {
			return { id: name, title: titleOf('', history.draft.fields) };
		});
		const records = titledRecords(this.#judge.museum, kind);
		return listPage(kind, { records, drafts, next: this.#store.nextName(kind) }, token);
	}

	#show(session: FormSession, what: string | undefined, request: DeskRequest) {
		if (what === '') return this.#form(session, request);
		if (what === 'material') return json(formMaterial(session, this.#judge));
		if (what !== 'work') return undefined;
		const { entries, isNew, source } = session;
		if (!isNew && source === undefined) return json({ fault: 'unreadable' }, 409);
		const work: FormWork = { token: request.token, entries };
		return json(work);
	}

	#form({ collection, name, history, isNew }: FormSession, { token }: DeskRequest): DeskAnswer {
		const { label } = COLLECTIONS[collection];
		const title = isNew ? lists.add(label) : titleOf(name, history.draft.fields);
		const rooms = isNew ? [] : this.#surroundings.rooms();
		const cards = rooms.flatMap((room) => room.recordCards?.({ collection, id: name }) ?? []);
		const beside = rooms.flatMap((room) => room.beside?.({ collection, id: name }) ?? []);
		return formPage({ collection, title, cards, beside, token });
	}
}

export const recordsRoom: OpenRoom = (surroundings) => new RecordsRoom(surroundings);
