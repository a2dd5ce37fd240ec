import { dirname, join } from 'node:path';
import type { CheckedEntry, Museum } from '../../../../src/checks/museum.ts';
import type { CollectionName } from '../../../../src/schema/collections.ts';
import { BUILD_LOCK } from '../../../build/lock.ts';
import type { Ending } from '../../../inbox/write/carry-out.ts';
import { titleOf } from '../../../release/title-of.ts';
import { hold } from '../../hold.ts';
import type { DeskAnswer, DeskRequest } from '../../local-server.ts';
import { fieldOf, json } from '../../record-answers.ts';
import type { Card, UnsavedFile } from '../../room.ts';
import type { FormStore } from '../form-store.ts';
import type { Judge } from '../problems.ts';
import { Keep, type FileChange, type KeptMove } from './keep.ts';
import { gonePage, removalPage, renamePage } from './move-pages.ts';
import { withUnsaved } from './naming.ts';
import { planRemoval } from './plan-removal.ts';
import { planRename } from './plan-rename.ts';
import { whereReleased } from './released.ts';
import { both, removal, removed, rename } from './text.ts';

/** What moves need of the room they are in. */
interface Around {
	content: string;
	/** Folder for what is kept of records that went, outside the content. */
	folder: string;
	/** Folder in which a new id is tried; emptied with the caches when something is taken down. */
	trial: string;
	store: FormStore;
	judge: Judge;
	/** Of all rooms. */
	unsaved: () => readonly UnsavedFile[];
}

const plain = (title: string) => title.normalize('NFC').replace(/\s+/g, '');
const refused = (said: string) => json({ said }, 409);
const WITH_TOOLS: readonly CollectionName[] = ['interviews', 'comparisons', 'places'];

/** Taking records away, bringing them back, and giving them another id: nothing is done that was not shown. */
export class Moves {
	readonly #around: Around;
	readonly #keep: Keep;

	constructor(around: Around) {
		this.#around = around;
		this.#keep = new Keep(around.content, join(around.folder, 'moved'));
		this.#keep.recover();
		for (const { collection, id, to } of this.#keep.moves)
			// A cut may have come between the files and the journal.
			if (to !== undefined) around.store.follow(collection, id, to);
	}

	/** The doors of a record's form. */
	doors(collection: CollectionName, id: string): Card[] {
		const address = `/records/${collection}/${id}/`;
		return [
			{ title: rename.door, words: '', address: `${address}rename` },
			{ title: removal.door, words: '', address: `${address}remove` },
		];
	}

	/** Records of a kind that were taken away and can be brought back. */
	removed(kind: CollectionName): KeptMove[] {
		return this.#keep.moves.filter(({ collection, to }) => collection === kind && to === undefined);
	}

	/** What is asked of a record: `remove`, `rename`, `back`; and all that is asked of one that is gone. */
	answer(
		collection: CollectionName,
		id: string,
		what: string,
		request: DeskRequest,
	): DeskAnswer | undefined {
		const { museum } = this.#around.judge;
		if (!museum.ids[collection].has(id)) return this.#gone(collection, id, what, request);
		if (what !== 'remove' && what !== 'rename') return undefined;
		const records: readonly CheckedEntry[] = museum.records[collection];
		const record = records.find((one) => one.id === id);
		if (!record) return { type: 'txt', text: both.unread, status: 409 };
		return what === 'remove'
			? this.#remove(museum, record, request)
			: this.#rename(museum, record, request);
	}

	#remove(museum: Museum, record: CheckedEntry, { method, body, token }: DeskRequest): DeskAnswer {
		const { content, store, unsaved } = this.#around;
		const { collection, id } = record;
		const session = store.session(collection, id);
		const plan = planRemoval(withUnsaved(museum, unsaved()), record, {
			...{ content, released: whereReleased(record, content) },
			head: session?.history.head ?? '',
		});
		if (method === 'GET') return removalPage(record, plan, token);
		const title = titleOf(record);
		if (plan.refusals.length > 0 || plan.digest !== fieldOf(body, 'digest'))
			return refused(both.changed);
		if (plain(String(fieldOf(body, 'typed') ?? '')) !== plain(title))
			return refused(removal.typed(title));
		const changes = plan.files.map((path): FileChange => ({ path }));
		return this.#carryOut({ collection, id, title }, changes, () => {
			session?.noteMove({ what: 'removed' });
			if (session) store.letGo(session);
			return `/records/${collection}/${id}/`;
		});
	}

	#rename(museum: Museum, record: CheckedEntry, request: DeskRequest): DeskAnswer {
		const { content, trial, store, unsaved } = this.#around;
		const { collection, id } = record;
		const { method, body, query, token } = request;
		const to = String((method === 'GET' ? query.get('to') : fieldOf(body, 'to')) ?? '').trim();
		const about = { content, released: whereReleased(record, content), unsaved: unsaved() };
		const plan = to === '' ? undefined : planRename(museum, { record, to }, { ...about, trial });
		if (method === 'GET') {
			const notes = [
				rename.checked,
				...(WITH_TOOLS.includes(collection) ? [rename.tools] : []),
				...('consents' in record.data && record.data.consents.length > 0 ? [rename.looks] : []),
			];
			return renamePage(record, { to, plan, notes }, token);
		}
		if (!plan || plan.refusals.length > 0 || plan.digest !== fieldOf(body, 'digest'))
			return refused(both.changed);
		if (fieldOf(body, 'sure') !== 'yes') return refused(rename.sureFirst);
		const session = store.session(collection, id);
		return this.#carryOut({ collection, id, title: titleOf(record), to }, plan.changes, () => {
			session?.noteMove({ what: 'renamed', from: id, to });
			if (session) store.christen(session, to);
			return `/records/${collection}/${to}/`;
		});
	}

	/** Does what was shown, unless pages are being made; `after` answers where to go on. */
	#carryOut(
		move: { collection: CollectionName; id: string; title: string; to?: string },
		changes: readonly FileChange[],
		after: () => string,
	): DeskAnswer {
		const letGo = hold(join(dirname(this.#around.content), BUILD_LOCK));
		if (!letGo) return refused(both.building);
		try {
			const ending = this.#keep.make({ ...move, when: new Date().toISOString() }, changes);
			return ending.kind === 'done' ? json({ go: after() }) : refused(tell(ending));
		} finally {
			letGo();
		}
	}

	#gone(collection: CollectionName, id: string, what: string, { method, token }: DeskRequest) {
		const here = this.#keep.moves.filter((one) => one.collection === collection && one.id === id);
		// What can be brought back comes first.
		const move = here.find(({ to }) => to === undefined) ?? here[0];
		if (!move) return undefined;
		if (method === 'GET' && what === '') return gonePage(move, token);
		if (method === 'POST' && what === 'back' && move.to === undefined) return this.#back(move);
		const { to } = move;
		return json(
			{
				said: to === undefined ? removed.windowSaid : rename.went(to),
				go: `/records/${collection}/${to ?? id}/`,
			},
			410,
		);
	}

	#back({ collection, id, name }: KeptMove): DeskAnswer {
		const letGo = hold(join(dirname(this.#around.content), BUILD_LOCK));
		if (!letGo) return refused(both.building);
		try {
			const ending = this.#keep.takeBack(name);
			if (ending.kind === 'in-the-way') return refused(removed.taken + ending.files.join('、'));
			if (ending.kind !== 'done') return refused(tell(ending));
			this.#around.store.session(collection, id)?.noteMove({ what: 'back' });
			return json({ go: `/records/${collection}/${id}/` });
		} finally {
			letGo();
		}
	}
}

const tell = (ending: Extract<Ending, { kind: 'taken-back' }>): string =>
	ending.changed.length > 0 ? both.meanwhile(ending.changed) : both.disk;
