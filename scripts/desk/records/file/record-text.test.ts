import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COLLECTION_NAMES } from '../../../../src/schema/collections.ts';
import { applied, inverse, type Change, type Draft } from '../draft/change.ts';
import { recordIds, recordPath } from './record-path.ts';
import { newText, readDraft, writeDraft } from './record-text.ts';

const EVENT = `# 一件事
title: '砌石城' # 题
accounts:
  # 通志的说法
  - date: 明成化间
    evidence: [b16]   # 只有一张
    according: 《四川通志》

  - date: 1465年
    evidence: [b17, b18]
places: [city-wall]
where: 温江县城
subject: 未载
result: >-
  砌了
  石城。
more: 旧系统留下的
`;
const draftOf = (source: string): Draft => {
	const draft = readDraft('events', source);
	if (!draft) throw new Error('the record is read');
	return draft;
};
/** The event after changes, as its file says it. */
const after = (source: string, ...changes: Change[]) => {
	const draft = changes.reduce<Draft>((one, change) => {
		const next = applied(one, change);
		if (!next) throw new Error('the change fits');
		return next;
	}, draftOf(source));
	return writeDraft('events', source, draft);
};
const accounts = ['fields', 'accounts'];
const [first, second] = draftOf(EVENT).fields['accounts'] as unknown[]; // it has two

test('every record of the museum, saved unchanged, is the same byte by byte', () => {
	const counted = COLLECTION_NAMES.flatMap((collection) =>
		recordIds('content', collection).map((id) => {
			const source = readFileSync(join('content', recordPath(collection, id)), 'utf8');
			const draft = readDraft(collection, source);
			expect(draft && writeDraft(collection, source, { ...draft }), id).toBe(source);
			return id;
		}),
	);
	expect(counted.length).toBeGreaterThan(400);
});

test('every record of the museum keeps all other lines when one field changes, and comes back', () => {
	for (const collection of COLLECTION_NAMES)
		for (const id of recordIds('content', collection)) {
			const source = readFileSync(join('content', recordPath(collection, id)), 'utf8');
			const draft = readDraft(collection, source);
			if (!draft) throw new Error(id);
			const change: Change = { kind: 'set', path: ['fields', 'withheld'], after: '试一试' };
			const changed = applied(draft, { ...change, before: draft.fields['withheld'] });
			if (!changed) throw new Error(id);
			const written = writeDraft(collection, source, changed);
			const lines = new Set(written.split('\n'));
			const lost = source.split('\n').filter((line) => !lines.has(line));
			expect(
				lost.every((line) => line.startsWith('withheld:')),
				id,
			).toBe(true);
			expect(readDraft(collection, written), id).toEqual(changed);
			if (draft.fields['withheld'] === undefined)
				expect(writeDraft(collection, written, draft), id).toBe(source);
		}
});

describe('items of a list', () => {
	test('change places with their comments', () => {
		expect(after(EVENT, { kind: 'move', path: accounts, from: 1, to: 0 })).toBe(
			EVENT.replace(
				/ {2}# 通志[^]*?b18\]\n/,
				`
  - date: 1465年
    evidence: [b17, b18]
  # 通志的说法
  - date: 明成化间
    evidence: [b16]   # 只有一张
    according: 《四川通志》
`,
			),
		);
	});

	test('go with their comments, and nothing else goes', () => {
		expect(after(EVENT, { kind: 'remove', path: accounts, index: 0, item: first })).toBe(
			EVENT.replace(/ {2}# 通志[^]*?通志》\n/, ''),
		);
		expect(after(EVENT, { kind: 'remove', path: accounts, index: 1, item: second })).toBe(
			EVENT.replace('\n  - date: 1465年\n    evidence: [b17, b18]\n', ''),
		);
	});

	test('come where they are put, in the order of the schema', () => {
		const item = { according: '今人', evidence: ['s01'], date: '1955年' };
		expect(after(EVENT, { kind: 'insert', path: accounts, index: 1, item })).toBe(
			EVENT.replace(
				'通志》\n',
				'通志》\n  - date: 1955年\n    evidence: [s01]\n    according: 今人\n',
			),
		);
	});

	test('change while others move', () => {
		const written = after(
			EVENT,
			{ kind: 'move', path: accounts, from: 0, to: 1 },
			{ kind: 'set', path: [...accounts, 1, 'date'], before: '明成化间', after: '明代' },
		);
		expect(written).toContain('  - date: 明代\n    evidence: [b16]   # 只有一张\n');
		expect(written.indexOf('1465年')).toBeLessThan(written.indexOf('明代'));
	});

	test('in brackets stay in brackets', () => {
		const flow =
			'title: 砌石城\naccounts: [{ date: 明代, evidence: [b16] }, { date: 清代, evidence: [b17] }]\n';
		const list = draftOf(flow).fields['accounts'] as unknown[]; // it is one
		expect(after(flow, { kind: 'remove', path: accounts, index: 0, item: list[0] })).toBe(
			'title: 砌石城\naccounts: [{ date: 清代, evidence: [b17] }]\n',
		);
		expect(after(flow, { kind: 'move', path: accounts, from: 0, to: 1 })).toBe(
			'title: 砌石城\naccounts: [{ date: 清代, evidence: [b17] }, { date: 明代, evidence: [b16] }]\n',
		);
	});
});

test('a changed word keeps its quotes and its comment, and what the form does not know stays', () => {
	const change: Change = {
		...{ kind: 'set', path: ['fields', 'title'], before: '砌石城', after: '知县李棠砌石城' },
	};
	expect(after(EVENT, change)).toBe(EVENT.replace("'砌石城'", "'知县李棠砌石城'"));
	expect(after(after(EVENT, change), inverse(change))).toBe(EVENT);
});

test('Windows line breaks stay, above and below', () => {
	const source = '---\r\ntitle: 城墙\r\norder: 4\r\n---\r\n\r\n一段。\r\n二段。\r\n';
	const draft = readDraft('chapters', source);
	expect(draft?.body).toBe('\n一段。\n二段。\n');
	const written = writeDraft('chapters', source, {
		fields: { title: '城门', order: 4 },
		body: '\n一段。\n三段。\n',
	});
	expect(written).toBe(source.replace('城墙', '城门').replace('二段', '三段'));
});

test('a new record has its fields in the order of the schema', () => {
	expect(newText('events', { fields: { result: '成了。', title: '一件事' } })).toBe(
		'title: 一件事\nresult: 成了。\n',
	);
	expect(newText('chapters', { fields: { title: '一篇' }, body: '正文。\n' })).toBe(
		'---\ntitle: 一篇\n---\n\n正文。\n',
	);
});
