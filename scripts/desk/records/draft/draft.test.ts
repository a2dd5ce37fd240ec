import { describe, expect, test } from 'vitest';
import { applied, changeOf, inverse, isSame, type Change, type Draft } from './change.ts';
import { draftDifferences } from './differences.ts';
import { FormHistory, replayForm, type FormEntry } from './form-history.ts';
import { transformed } from './transform.ts';

const LONG = '甲'.repeat(200);
const DRAFT: Draft = {
	fields: {
		title: '砌石城',
		accounts: [{ date: '明代' }, { date: '清代', evidence: ['b16', 'b17'] }, { date: '民国' }],
		example: { text: '平原曰坝' },
	},
	body: LONG,
};
const list = ['fields', 'accounts'];
const set = (path: Change['path'], before: unknown, after: unknown): Change => ({
	...{ kind: 'set', path, before, after },
});
const insert = (index: number): Change => ({ kind: 'insert', path: list, index, item: {} });
const remove = (index: number): Change => {
	const items = DRAFT.fields['accounts'] as unknown[]; // it is a list
	return { kind: 'remove', path: list, index, item: items[index] };
};
const move = (from: number, to: number): Change => ({ kind: 'move', path: list, from, to });

const CHANGES: readonly Change[] = [
	set(['fields', 'title'], '砌石城', '砌城'),
	set(['fields', 'title'], '砌石城', undefined),
	set(['fields', 'note'], undefined, '说明'),
	set([...list, 1, 'date'], '清代', '清康熙'),
	set([...list, 0, 'date'], '明代', undefined),
	set(['fields', 'example', 'text'], '平原曰坝', undefined),
	{ kind: 'insert', path: [...list, 1, 'evidence'], index: 2, item: 'b18' },
	{ kind: 'insert', path: [...list, 0, 'evidence'], index: 0, item: 'b18' },
	...[insert(0), insert(3), remove(0), remove(2), move(0, 2), move(2, 1)],
	changeOf(['body'], LONG, `${LONG.slice(0, 50)}乙${LONG.slice(50)}`),
];

test('every change is taken back to the same draft', () => {
	for (const change of CHANGES) {
		const after = applied(DRAFT, change);
		expect(after && isSame(after, DRAFT), JSON.stringify(change)).toBe(false);
		expect(after && applied(after, inverse(change)), JSON.stringify(change)).toEqual(DRAFT);
	}
});

test('what does not fit changes nothing', () => {
	expect(applied(DRAFT, set(['fields', 'title'], '别的', '新的'))).toBeUndefined();
	expect(applied(DRAFT, set([...list, 7, 'date'], undefined, '新的'))).toBeUndefined();
	expect(applied(DRAFT, { ...remove(0), index: 1 } as Change)).toBeUndefined();
});

test('a long text keeps only what became another', () => {
	expect(changeOf(['body'], LONG, `${LONG.slice(0, 50)}乙${LONG.slice(50)}`)).toEqual({
		...{ kind: 'patch', path: ['body'], before: '', after: '乙' },
		at: 50,
	});
});

describe('two windows', () => {
	test('come to the same, whoever was first, unless they clash', () => {
		let joined = 0;
		for (const mine of CHANGES)
			for (const theirs of CHANGES) {
				const [one, other] = [transformed(mine, theirs), transformed(theirs, mine)];
				if (one === 'clash' || other === 'clash') continue;
				const [afterMine, afterTheirs] = [applied(DRAFT, mine), applied(DRAFT, theirs)];
				if (!afterMine || !afterTheirs) throw new Error('both fit');
				const first = one === 'done' ? afterTheirs : applied(afterTheirs, one.change);
				const second = other === 'done' ? afterMine : applied(afterMine, other.change);
				const what = `${JSON.stringify(mine)} ${JSON.stringify(theirs)}`;
				expect(first, what).toBeDefined();
				expect(second, what).toBeDefined();
				// Items that both put at, or moved to, one place stand in the order in which they came.
				const isOrdered = [mine, theirs].some(({ kind }) => kind === 'move' || kind === 'insert');
				if (!isOrdered) expect(first, what).toEqual(second);
				joined += 1;
			}
		expect(joined).toBeGreaterThan(150);
	});

	test('write different fields of an item that moved', () => {
		const date = set([...list, 1, 'date'], '清代', '清康熙');
		expect(transformed(date, move(1, 0))).toEqual({
			change: set([...list, 0, 'date'], '清代', '清康熙'),
		});
		expect(transformed(date, insert(0))).toEqual({
			change: set([...list, 2, 'date'], '清代', '清康熙'),
		});
	});

	test('clash over one field, and over an item that one of them took out', () => {
		const title = set(['fields', 'title'], '砌石城', '砌城');
		expect(transformed(title, set(['fields', 'title'], '砌石城', '石城'))).toBe('clash');
		expect(transformed(title, title)).toBe('done');
		expect(transformed(set([...list, 0, 'date'], '明代', '明'), remove(0))).toBe('clash');
		expect(transformed(remove(0), set([...list, 0, 'date'], '明代', '明'))).toBe('clash');
	});

	test('write in two places of one text', () => {
		const early = changeOf(['body'], LONG, `乙${LONG}`);
		const late = changeOf(['body'], LONG, `${LONG.slice(0, 100)}丙丁${LONG.slice(120)}`);
		const after = applied(DRAFT, early);
		const joined = transformed(late, early);
		expect(after && typeof joined === 'object' && applied(after, joined.change)?.body).toBe(
			`乙${LONG.slice(0, 100)}丙丁${LONG.slice(120)}`,
		);
		expect(transformed(late, changeOf(['body'], LONG, LONG.slice(0, 110)))).toBe('clash');
	});
});

test('what leads from one draft to another leads there', () => {
	const other: Draft = {
		fields: {
			title: '石城',
			accounts: [
				{ date: '明代' },
				{ date: '清', evidence: ['b16'] },
				{ date: '民国', according: '志' },
			],
			note: '说明',
		},
		body: `${LONG}。`,
	};
	const changes = draftDifferences(DRAFT, other);
	const led = changes.reduce<Draft | undefined>(
		(draft, one) => draft && applied(draft, one),
		DRAFT,
	);
	expect(led).toEqual(other);
	expect(changes.map(({ path }) => path.join('.'))).toEqual([
		...['fields.title', 'fields.accounts.1.date', 'fields.accounts.1.evidence'],
		...['fields.accounts.2.according', 'fields.example', 'fields.note', 'body'],
	]);
});

describe('a journal', () => {
	const step = (id: string, parent: string) => ({ id, parent, when: '2026-11-28T14:00:00.000Z' });
	const title = set(['fields', 'title'], '砌石城', '砌城');
	const entries: FormEntry[] = [
		{ kind: 'open', id: 'a', draft: DRAFT, base: DRAFT },
		{ ...step('b', 'a'), kind: 'change', change: title },
		{ ...step('c', 'b'), kind: 'undo' },
		{ ...step('d', 'c'), kind: 'redo' },
	];

	test('comes to the same whenever it is read', () => {
		const history = replayForm(entries);
		expect(history?.draft.fields['title']).toBe('砌城');
		expect(history?.since('a')).toEqual([title, inverse(title), title]);
		expect([history?.isSaved, history?.mayUndo, history?.mayRedo]).toEqual([false, true, false]);
	});

	test('that does not begin as one is none', () => {
		expect(replayForm(entries.slice(1))).toBeUndefined();
		expect(replayForm([])).toBeUndefined();
	});

	test('keeps two values of one field until somebody has chosen', () => {
		const history = new FormHistory({ kind: 'open', id: 'a', draft: DRAFT, base: DRAFT });
		const aside = { path: ['fields', 'title'], value: '石城', from: 'window' } as const;
		history.take({ ...step('b', 'a'), kind: 'aside', aside });
		expect(history.isSaved).toBe(false);
		expect([...history.asides.values()]).toEqual([aside]);
		history.take({ ...step('c', 'b'), kind: 'settle', settled: 'b' });
		expect(history.isSaved).toBe(true);
	});
});
