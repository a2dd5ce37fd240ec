import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LocatingDesk, type Work } from './desk.ts';
import { Session } from './session.ts';
import type { Draft } from './draft.ts';

const RECORD = readFileSync('src/fixtures/museum/places/old-wall.yaml', 'utf8');

let folder = '';
let desk: LocatingDesk;
const file = () => join(folder, 'content/places/old-wall.yaml');
const journal = () => join(folder, '.cache/locate/old-wall.jsonl');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'locate-'));
	mkdirSync(join(folder, 'content/places'), { recursive: true });
	for (const name of ['old-wall', 'east-gate'])
		copyFileSync(
			`src/fixtures/museum/places/${name}.yaml`,
			join(folder, `content/places/${name}.yaml`),
		);
	desk = new LocatingDesk(join(folder, 'content'), () => '2026-11-28');
});
afterEach(() => {
	desk.close();
	rmSync(folder, { recursive: true });
});

const ask = (path: string, body?: unknown) =>
	desk.answer({
		method: body === undefined ? 'GET' : 'POST',
		path,
		query: new URLSearchParams(),
		body,
		token: 'word',
	});
function told(path: string, body?: unknown): Record<string, unknown> {
	const answer = ask(path, body);
	if (!answer || !('text' in answer)) throw new Error('no answer');
	return JSON.parse(answer.text) as Record<string, unknown>; // what the desk has just written
}
const work = () => told('/places/old-wall/work') as unknown as Work; // as above
/** Makes the draft another; answers the new head. */
function set(id: string, parent: string, value: Draft): string {
	const answer = told('/places/old-wall/steps', { steps: [{ kind: 'set', id, parent, value }] });
	expect(answer).toEqual({ head: id });
	return id;
}
function opened(): { head: string; draft: Draft } {
	const [open] = work().entries;
	if (open?.kind !== 'open') throw new Error('the journal does not open');
	return { head: open.id, draft: open.value };
}

test('lists every place with what is known of where it is', () => {
	const list = ask('/');
	expect(list).toMatchObject({ text: expect.stringContaining('线，3个点') as string });
	expect(list).toMatchObject({ text: expect.stringContaining('测过，wgs84') as string });
});

test('nothing is written until an editor saves, and then only what changed', () => {
	const { head, draft } = opened();
	const points = [...(draft.sketch?.points ?? []), [100, 900]] as [number, number][];
	const sketch = { shape: 'line', grade: 'C', ...draft.sketch, points } as const;
	set('a', head, { ...draft, sketch });
	expect(readFileSync(file(), 'utf8')).toBe(RECORD);
	const after = RECORD.replace('[900, 900]]', '[900, 900], [100, 900]]');
	expect(told('/places/old-wall/change', { head: 'a' })).toEqual({ before: RECORD, after });
	expect(told('/places/old-wall/save', { head: 'a' })).toEqual({ kind: 'written' });
	expect(readFileSync(file(), 'utf8')).toBe(after);
	told('/places/old-wall/steps', { steps: [{ kind: 'undo', id: 'b', parent: 'a' }] });
	expect(told('/places/old-wall/save', { head: 'b' })).toEqual({ kind: 'written' });
	expect(readFileSync(file(), 'utf8')).toBe(RECORD);
});

test('what the check would refuse is not written', () => {
	const { head, draft } = opened();
	const wrong: Draft[] = [
		{ ...draft, sketch: { shape: 'line', points: [[1, 1]], grade: 'C' } },
		{ ...draft, coordinate: { latitude: 30.7, longitude: 103.8 } },
		{
			...draft,
			coordinate: { latitude: 103.8, longitude: 30.7, datum: 'wgs84', precision: 10 },
		},
	];
	wrong.reduce((parent, value, index) => {
		const next = set(`wrong-${index}`, parent, value);
		expect(told('/places/old-wall/save', { head: next })).toEqual({ kind: 'faulty' });
		return next;
	}, head);
	expect(readFileSync(file(), 'utf8')).toBe(RECORD);
});

test('a window that has fallen behind cannot save, and steps that are none are not taken', () => {
	const { head } = opened();
	expect(ask('/places/old-wall/save', { head: 'long-gone' })).toMatchObject({ status: 409 });
	for (const value of [
		undefined,
		3,
		{ sketch: { shape: 'ring', points: [], grade: 'C' } },
		{ sketch: { shape: 'line', points: [[1, 'x']], grade: 'C' } },
		{ sketch: { shape: 'line', points: [], grade: 'C', note: 'a\nb' } },
		{ coordinate: { latitude: '30' } },
	])
		expect(
			ask('/places/old-wall/steps', { steps: [{ kind: 'set', id: 'x', parent: head, value }] }),
		).toMatchObject({ status: 400 });
	expect(ask('/places/nowhere/work')).toBeUndefined();
	expect(ask('/places/old-wall/old-wall.yaml')).toBeUndefined();
});

test('what others wrote in the same fields is not written over unasked, and other fields are in nobody’s way', () => {
	const { head, draft } = opened();
	const sketch = { shape: 'line', points: [], ...draft.sketch, grade: 'B' } as const;
	set('a', head, { ...draft, sketch });
	writeFileSync(file(), RECORD.replace('[100, 100]', '[120, 100]'));
	expect(told('/places/old-wall/save', { head: 'a' })).toEqual({ kind: 'changed-elsewhere' });
	writeFileSync(file(), RECORD.replace('name: 旧城墙', 'name: 老城墙'));
	expect(told('/places/old-wall/save', { head: 'a' })).toEqual({ kind: 'written' });
	expect(readFileSync(file(), 'utf8')).toContain('name: 老城墙');
});

test('a record that cannot be read is named, not opened', () => {
	writeFileSync(file(), 'name: [');
	expect(ask('/places/old-wall/work')).toMatchObject({ status: 409 });
	expect(ask('/')).toMatchObject({ text: expect.stringContaining('读不出来') as string });
});

test('wherever the program dies while it writes its journal, every step it had confirmed is there', () => {
	const { head, draft } = opened();
	const sketch = { shape: 'line', grade: 'C', points: [], ...draft.sketch } as const;
	const notes = ['一', '二', '三'];
	notes.reduce(
		(parent, note) => set(note, parent, { ...draft, sketch: { ...sketch, note } }),
		head,
	);
	desk.close();
	const whole = readFileSync(journal());
	const store = join(folder, 'cut');
	mkdirSync(store);
	for (let bytes = whole.indexOf('\n') + 1; bytes <= whole.length; bytes += 7) {
		writeFileSync(join(store, 'old-wall.jsonl'), whole.subarray(0, bytes));
		const session = new Session(join(folder, 'content'), store, 'old-wall');
		const confirmed = whole.subarray(0, bytes).toString().split('\n').length - 2;
		expect(session.history.steps).toBe(confirmed);
		const note = confirmed === 0 ? draft.sketch?.note : notes[confirmed - 1];
		expect(session.history.value.sketch?.note).toBe(note);
		session.close();
	}
	desk = new LocatingDesk(join(folder, 'content'), () => '2026-11-28');
});
