import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { valueAt, type Change } from './draft/change.ts';
import { newText, readDraft } from './file/record-text.ts';
import { SINGLE_ID, SINGLE_NAMES, type FormKind } from './form/kinds.ts';
import { FormSession } from './form-session.ts';
import { FormStore } from './form-store.ts';
import { Judge } from './problems.ts';

let trial = '';
let steps = 0;
const content = () => join(trial, 'content');
const read = (name: string) => readFileSync(join(content(), name), 'utf8');
const open = (kind: FormKind) =>
	new FormSession(content(), join(trial, '.cache', kind), kind, SINGLE_ID);

beforeEach(() => {
	trial = mkdtempSync(join(tmpdir(), 'single-session-'));
	mkdirSync(content());
	for (const name of ['site.yaml', 'pinyin.yaml'])
		cpSync(join('content', name), join(content(), name));
});
afterEach(() => rmSync(trial, { recursive: true }));

function take(session: FormSession, change: Change): void {
	steps += 1;
	const { head } = session.history;
	const when = '2026-11-28T14:00:00.000Z';
	const taken = session.take([{ id: `s${steps}`, parent: head, when, kind: 'change', change }]);
	expect(taken).toEqual({ head: `s${steps}` });
}
const READINGS = ['fields', 'readings'];

test.each(SINGLE_NAMES)('%s, saved unchanged, is the same byte by byte', (kind) => {
	const file = join(content(), `${kind}.yaml`);
	const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
	const saved = open(kind).save();
	if (before === undefined) expect(saved).toEqual({ kind: 'written' });
	else expect([saved, readFileSync(file, 'utf8')]).toEqual([{ kind: 'same' }, before]);
});

test('the address and the opening hours are put behind what stood there, comments and all', () => {
	const before = read('site.yaml');
	const session = open('site');
	take(session, { kind: 'set', path: ['fields', 'address'], after: 'https://example.cn/' });
	const hours = { from: '09:00', to: '17:00', days: [1, 2, 3] };
	take(session, { kind: 'set', path: ['fields', 'hall', 'open'], after: hours });
	expect(session.save()).toEqual({ kind: 'written' });
	expect(read('site.yaml').startsWith(before.split('version:')[0] ?? '')).toBe(true);
	expect(readDraft('site', read('site.yaml'))?.fields).toMatchObject({
		name: '北街史志馆',
		address: 'https://example.cn/',
		hall: { open: hours },
	});
});

test('a reading more is written as those before it, and every other line stays', () => {
	const before = read('pinyin.yaml');
	const session = open('pinyin');
	const index = (valueAt(session.history.draft, READINGS) as unknown[]).length;
	const item = { word: '差不多', pinyin: 'chà bu duō', reviewed: true, reviewer: '语文组' };
	take(session, { kind: 'insert', path: READINGS, index, item });
	expect(session.save()).toEqual({ kind: 'written' });
	expect(read('pinyin.yaml')).toBe(
		`${before}  - { word: 差不多, pinyin: chà bu duō, reviewed: true, reviewer: 语文组 }\n`,
	);
});

test('the last reading goes, the file stays, and another one can come', () => {
	const session = open('pinyin');
	for (const item of (valueAt(session.history.draft, READINGS) as unknown[]).slice())
		take(session, { kind: 'remove', path: READINGS, index: 0, item });
	expect(session.save()).toEqual({ kind: 'written' });
	expect(read('pinyin.yaml')).toMatch(/^# 读音[^]*\nreadings: \[\]\n$/);
	expect(session.history.isSaved).toBe(true);
	expect(session.look()).toBe(false);
	const item = { word: '行', pinyin: 'xíng' };
	take(session, { kind: 'insert', path: READINGS, index: 0, item });
	expect(session.save()).toEqual({ kind: 'written' });
	expect(readDraft('pinyin', read('pinyin.yaml'))?.fields).toEqual({ readings: [item] });
});

test('a file that is not there yet is made by the first saving', () => {
	const session = open('characters');
	expect(session.hasNoFile).toBe(true);
	const item = { character: '堃', reason: '碑上刻的人名用这个字' };
	take(session, { kind: 'insert', path: ['fields', 'characters'], index: 0, item });
	expect(session.save()).toEqual({ kind: 'written' });
	expect(read('characters.yaml')).toBe(newText('characters', { fields: { characters: [item] } }));
	expect(open('characters').hasNoFile).toBe(false);
});

test('what is wrong is told by field: what cannot be read, and what the rules say', () => {
	const judge = new Judge(content());
	const site = open('site');
	take(site, { kind: 'set', path: ['fields', 'address'], after: 'example.cn' });
	expect(judge.problems(site)).toMatchObject([{ path: ['fields', 'address'], weight: 'stop' }]);
	const pinyin = open('pinyin');
	const path = [...READINGS, 0, 'pinyin'];
	take(pinyin, { kind: 'set', path, before: 'xíng dào shù', after: 'xíng dào' });
	expect(judge.problems(pinyin)).toMatchObject([
		{ path: [...READINGS, 0], message: '「行道树」的拼音写成了「xíng dào」，和字对不上' },
	]);
});

test('what is not saved yet is there for the preview, under an id of its own where it has none', () => {
	cpSync('src/fixtures/museum/terms', join(content(), 'terms'), { recursive: true });
	const store = new FormStore(content(), join(trial, '.cache'));
	const unsaved = () => store.unsaved().map(({ path, draft }) => [path, draft]);
	const session = store.session('terms', 'new.1');
	if (!session) throw new Error('a new record can be begun');
	expect(unsaved()).toEqual([]);
	take(session, { kind: 'set', path: ['fields', 'word'], after: '坝坝' });
	expect(unsaved()).toEqual([['terms/new-1.yaml', 'new.1']]);
	take(session, { kind: 'set', path: ['id'], after: 'ba-ba' });
	expect(unsaved()).toEqual([['terms/ba-ba.yaml', 'new.1']]);
	// Another record has that id already: it is not written over, not even to look at.
	take(session, { kind: 'set', path: ['id'], before: 'ba-ba', after: 'tianba' });
	expect(unsaved()).toEqual([['terms/new-1.yaml', 'new.1']]);
	store.close();
});
