import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { changeOf, valueAt, type Change, type Draft, type Path } from '../draft/change.ts';
import {
	replayForm,
	type FormEntry,
	type FormHistory,
	type FormStep,
} from '../draft/form-history.ts';
import type { FormConnection } from './connection.ts';

const TEXT = '甲'.repeat(150);
const DRAFT: Draft = {
	fields: { title: '砌石城', subject: '某知县', accounts: [{ date: '明代' }, { date: '清代' }] },
	body: TEXT,
};
const ACCOUNTS = ['fields', 'accounts'];
const set = (draft: Draft, path: Path, after: unknown): Change =>
	changeOf(path, valueAt(draft, path), after);

/** A server that keeps steps as the real one does. */
class Server {
	readonly entries: FormEntry[] = [{ kind: 'open', id: 'open', draft: DRAFT, base: DRAFT }];
	isAway = false;

	get history(): FormHistory {
		const history = replayForm(this.entries);
		if (!history) throw new Error('the journal opens');
		return history;
	}

	readonly fetch = (name: string, request?: { body: string }): Promise<Response> => {
		if (this.isAway) return Promise.reject(new Error('nobody answers'));
		if (name === 'work')
			return Promise.resolve(Response.json({ token: 't', entries: this.entries }));
		const { steps } = JSON.parse(request?.body ?? '') as { steps: FormStep[] };
		for (const step of steps) {
			if (this.history.knows(step.id)) continue;
			if (step.parent !== this.history.head)
				return Promise.resolve(Response.json({}, { status: 409 }));
			if (this.history.take(step)) throw new Error(`refused: ${JSON.stringify(step)}`);
			this.entries.push(step);
		}
		return Promise.resolve(Response.json({}));
	};
}

let server: Server;
/** What each window says of what did not fit. */
let dropped = 0;
let stored: Map<string, string>;

beforeEach(() => {
	vi.useFakeTimers();
	server = new Server();
	dropped = 0;
	stored = new Map();
	vi.stubGlobal('location', { pathname: '/records/events/x/' });
	vi.stubGlobal('fetch', server.fetch);
	vi.stubGlobal(
		'localStorage',
		new Proxy(
			{
				getItem: (key: string) => stored.get(key) ?? null,
				setItem: (key: string, value: string) => stored.set(key, value),
				removeItem: (key: string) => stored.delete(key),
			},
			{
				ownKeys: () => [...stored.keys()],
				getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
			},
		),
	);
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(5000);

async function window(): Promise<FormConnection> {
	const { FormConnection: Made } = await import('./connection.ts');
	const made = new Made((news) => {
		if (news.kind === 'replayed') dropped += news.dropped;
	});
	const opened = made.open();
	await settle();
	await opened;
	return made;
}

/** Both do something without knowing of each other; the first one's arrives first. */
async function beside(first: readonly Change[], second: readonly Change[]): Promise<FormHistory> {
	const [one, other] = [await window(), await window()];
	for (const change of first) one.do({ kind: 'change', change });
	await settle();
	for (const change of second) expect(other.do({ kind: 'change', change })).toBeUndefined();
	await settle();
	await one.refresh();
	expect(one.state.draft).toEqual(other.state.draft);
	expect(server.history.draft).toEqual(other.state.draft);
	expect([one.waiting, other.waiting, dropped]).toEqual([0, 0, 0]);
	return server.history;
}

describe('two windows', () => {
	test('in different fields, items and sentences are joined', async () => {
		const { draft, asides } = await beside(
			[
				set(DRAFT, ['fields', 'title'], '甲县的石城'),
				{ kind: 'insert', path: ACCOUNTS, index: 0, item: { date: '宋代' } },
				set(DRAFT, ['body'], `乙${TEXT}`),
			],
			[
				set(DRAFT, ['fields', 'subject'], '知县李棠'),
				set(DRAFT, [...ACCOUNTS, 1, 'date'], '清康熙'),
				set(DRAFT, ['body'], `${TEXT}丙`),
			],
		);
		expect(draft).toEqual({
			fields: {
				title: '甲县的石城',
				subject: '知县李棠',
				accounts: [{ date: '宋代' }, { date: '明代' }, { date: '清康熙' }],
			},
			body: `乙${TEXT}丙`,
		});
		expect(asides.size).toBe(0);
	});

	test('in one field keep both until somebody has chosen', async () => {
		const { draft, asides } = await beside(
			[set(DRAFT, ['fields', 'title'], '甲县的石城')],
			[set(DRAFT, ['fields', 'title'], '石城墙')],
		);
		expect(draft.fields['title']).toBe('甲县的石城');
		expect([...asides.values()]).toEqual([
			{ path: ['fields', 'title'], value: '石城墙', from: 'window' },
		]);
	});

	test('of which one takes out the item the other writes in keep the whole list of both', async () => {
		const { draft, asides } = await beside(
			[{ kind: 'remove', path: ACCOUNTS, index: 1, item: { date: '清代' } }],
			[set(DRAFT, [...ACCOUNTS, 1, 'date'], '清康熙')],
		);
		expect(draft.fields['accounts']).toEqual([{ date: '明代' }]);
		expect([...asides.values()]).toEqual([
			{ path: ACCOUNTS, value: [{ date: '明代' }, { date: '清康熙' }], from: 'window' },
		]);
	});

	test('write on from what they did themselves, however much came between', async () => {
		const added = { kind: 'insert', path: ACCOUNTS, index: 2, item: {} } as const;
		const { draft } = await beside(
			[
				{ kind: 'insert', path: ACCOUNTS, index: 0, item: { date: '汉代' } },
				{ kind: 'insert', path: ACCOUNTS, index: 1, item: { date: '唐代' } },
			],
			[added, { kind: 'set', path: [...ACCOUNTS, 2, 'date'], after: '民国' }],
		);
		expect(draft.fields['accounts']).toEqual(
			['汉代', '唐代', '明代', '清代', '民国'].map((date) => ({ date })),
		);
	});
});

test('what a closed window could not send any more is sent by the next one', async () => {
	const closed = await window();
	server.isAway = true;
	closed.do({ kind: 'change', change: set(DRAFT, ['fields', 'title'], '石城') });
	await settle();
	expect(server.history.steps).toBe(0);
	// The window is gone, with all that it would still have tried.
	vi.clearAllTimers();
	server.isAway = false;
	await window();
	expect(server.history.draft.fields['title']).toBe('石城');
});
