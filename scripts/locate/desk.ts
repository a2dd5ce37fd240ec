import { dirname, join, resolve } from 'node:path';
import type { Entry as PlaceEntry } from '../../src/queries/entry.ts';
import { PLACE_KINDS, type Place } from '../../src/schema/place.ts';
import type { Entry } from '../desk/history.ts';
import type { Answering, DeskAnswer, DeskRequest } from '../desk/local-server.ts';
import { answerRecord, json } from '../desk/record-answers.ts';
import { isDraft, type Draft } from './draft.ts';
import { draftFaults } from './faults.ts';
import { locateParts, placeList, workPage, type ListedPlace } from './pages.ts';
import { placeIds, placeOf, readPlaces } from './places.ts';
import { Session } from './session.ts';
import { listed } from './text.ts';

/** What a page needs to begin, or to begin again. */
export interface Work {
	token: string;
	id: string;
	/** The record's fields besides those that are worked on. */
	fields: Readonly<Record<string, unknown>>;
	/** The place without sketch and coordinate. */
	place: Place;
	/** The other places, as their files say. */
	others: readonly PlaceEntry<Place>[];
	entries: readonly Entry<Draft>[];
	/** `2026-11-28` */
	today: string;
}

/** Where the journals of a content folder lie: beside it, never in it. */
export const journalFolder = (content: string) => join(dirname(resolve(content)), '.cache/locate');

/** The work on all places of a content folder, and the answers to the pages. */
export class LocatingDesk {
	readonly #content: string;
	readonly #today: () => string;
	readonly #sessions = new Map<string, Session>();
	readonly #parts = locateParts();

	/** @param today answers `2026-11-28` */
	constructor(content: string, today: () => string) {
		this.#content = content;
		this.#today = today;
	}

	readonly answer: Answering = (request) => {
		const { method, path } = request;
		if (method === 'GET' && path === '/') return { type: 'html', text: this.#list() };
		if (method === 'GET' && path.startsWith('/page/')) return this.#parts(path);
		const [, id = '', name = ''] = /^\/places\/([a-z0-9-]+)\/([a-z]*)$/.exec(path) ?? [];
		if (!placeIds(this.#content).includes(id)) return undefined;
		return method === 'GET' ? this.#show(id, name, request) : this.#do(id, name, request);
	};

	close(): void {
		for (const session of this.#sessions.values()) session.close();
	}

	#session(id: string): Session {
		const open =
			this.#sessions.get(id) ?? new Session(this.#content, journalFolder(this.#content), id);
		this.#sessions.set(id, open);
		return open;
	}

	#list(): string {
		return placeList(
			placeIds(this.#content).map((id): ListedPlace => {
				const { others, history } = this.#session(id);
				const place = others && placeOf(others);
				if (!place)
					return { id, name: id, kind: '', drawn: '', measured: '', state: listed.unreadable };
				const { sketch, coordinate } = history.value;
				const count = sketch?.points.length ?? 0;
				return {
					id,
					name: place.name,
					kind: PLACE_KINDS[place.kind],
					drawn: sketch && count > 0 ? listed.drawn(sketch.shape, count) : listed.undrawn,
					measured: coordinate ? listed.measured(coordinate.datum) : listed.unmeasured,
					state: history.isSaved ? listed.saved : listed.unsaved,
				};
			}),
		);
	}

	#show(id: string, name: string, { token }: DeskRequest): DeskAnswer | undefined {
		const { others: fields, entries } = this.#session(id);
		const place = fields && placeOf(fields);
		if (name === '') return { type: 'html', text: workPage(place?.name ?? id, token) };
		if (name !== 'work') return undefined;
		if (!place) return json({ fault: 'unreadable' }, 409);
		const others = readPlaces(this.#content).filter((one) => one.id !== id);
		const work: Work = { token, id, fields, place, others, entries, today: this.#today() };
		return json(work);
	}

	#do(id: string, name: string, { body }: DeskRequest): DeskAnswer | undefined {
		const session = this.#session(id);
		const { others } = session;
		if (name === 'save') {
			if (!others) return json({ kind: 'unreadable' }, 409);
			if (draftFaults(session.history.value, others, this.#today()).length > 0)
				return json({ kind: 'faulty' }, 409);
		}
		return answerRecord(session, name, body, isDraft);
	}
}
