import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changeOf, valueAt, type Path } from './draft/change.ts';
import type { FormStep } from './draft/form-history.ts';
import { FormSession } from './form-session.ts';
import { FormStore } from './form-store.ts';

const ID = '1465-wall-built';
let trial = '';
let steps = 0;
const content = () => join(trial, 'content');
const store = () => join(trial, '.cache/records');
const file = () => join(content(), 'events', `${ID}.yaml`);
const record = () => readFileSync(file(), 'utf8');
const open = () => new FormSession(content(), store(), 'events', ID);

beforeEach(() => {
	trial = mkdtempSync(join(tmpdir(), 'form-session-'));
	cpSync('src/fixtures/museum/events', join(content(), 'events'), { recursive: true });
});
afterEach(() => rmSync(trial, { recursive: true }));

/** A step that gives a field another value. */
function setting({ history }: FormSession, path: Path, value: unknown): FormStep {
	steps += 1;
	const change = changeOf(path, valueAt(history.draft, path), value);
	const when = '2026-11-28T14:00:00.000Z';
	return { id: `step-${steps}`, parent: history.head, when, kind: 'change', change };
}
const set = (session: FormSession, path: Path, value: unknown) =>
	session.take([setting(session, path, value)]);
const SUBJECT = ['fields', 'subject'];

test('what was confirmed is there again after any end, and the file is as it was until it is saved', () => {
	const before = record();
	const session = open();
	set(session, SUBJECT, '知县李棠');
	// Nobody closes it: the program is gone.
	const again = open();
	expect(valueAt(again.history.draft, SUBJECT)).toBe('知县李棠');
	expect(record()).toBe(before);
	expect(again.save()).toEqual({ kind: 'written' });
	expect(record()).toBe(before.replace('某知县', '知县李棠'));
	expect(again.save()).toEqual({ kind: 'same' });
	expect(again.history.isSaved).toBe(true);
});

test('cut off at any byte, a journal loses nothing that was confirmed before', () => {
	const session = open();
	for (const name of ['甲', '乙', '丙', '丁']) set(session, SUBJECT, `知县${name}`);
	const journal = join(store(), `${ID}.jsonl`);
	const bytes = readFileSync(journal);
	const lines = bytes.toString().split('\n');
	const names = ['某知县', '知县甲', '知县乙', '知县丙', '知县丁'];
	const opened = Buffer.byteLength(lines[0] ?? '') + 1;
	for (let cut = opened; cut <= bytes.length; cut += 17) {
		writeFileSync(journal, bytes.subarray(0, cut));
		const whole = bytes.subarray(0, cut).toString().split('\n').length - 2;
		const again = open();
		expect(valueAt(again.history.draft, SUBJECT), String(cut)).toBe(names[whole]);
		// What comes next does not run into what was cut off.
		set(again, ['fields', 'where'], '县城');
		again.close();
		expect(valueAt(open().history.draft, ['fields', 'where'])).toBe('县城');
	}
});

test('a step that was sent twice counts once, and one from a window that fell behind is turned away', () => {
	const session = open();
	const step = setting(session, SUBJECT, '知县李棠');
	const late = setting(session, ['fields', 'where'], '县城');
	expect(session.take([step])).toEqual({ head: step.id });
	expect(session.take([step])).toEqual({ head: step.id });
	expect(session.take([late])).toEqual({ apart: true });
	expect(session.history.steps).toBe(1);
});

test('what somebody writes into the file is taken in where the form is as before, else it is kept beside', () => {
	const session = open();
	set(session, SUBJECT, '知县李棠');
	const elsewhere = record()
		.replace('某知县', '知县王某')
		.replace('where: 甲县城', '# 改过\nwhere: 县城')
		.replace('《甲县旧志》', '《甲县新志》');
	writeFileSync(file(), elsewhere);
	expect(session.save()).toEqual({ kind: 'changed-elsewhere' });
	expect(record()).toBe(elsewhere);
	const { draft, asides } = session.history;
	expect(valueAt(draft, SUBJECT)).toBe('知县李棠');
	expect(valueAt(draft, ['fields', 'where'])).toBe('县城');
	expect(valueAt(draft, ['fields', 'accounts', 0, 'according'])).toBe('《甲县新志》');
	expect([...asides.values()]).toEqual([{ path: SUBJECT, value: '知县王某', from: 'file' }]);
	expect(session.save()).toEqual({ kind: 'written' });
	expect(record()).toBe(elsewhere.replace('知县王某', '知县李棠'));
	// All of it is in the journal, too.
	expect([...open().history.asides.values()]).toHaveLength(1);
});

test('what is changed in the file while nobody has the form open is what the form shows', () => {
	open().close();
	writeFileSync(file(), record().replace('某知县', '知县王某'));
	const session = open();
	expect(valueAt(session.history.draft, SUBJECT)).toBe('知县王某');
	expect(session.history.isSaved).toBe(true);
});

test('a file that cannot be read is left alone', () => {
	const session = open();
	set(session, SUBJECT, '知县李棠');
	writeFileSync(file(), 'title: [没有完');
	expect(session.save()).toEqual({ kind: 'unreadable' });
	expect(record()).toBe('title: [没有完');
});

test('a disk that is full leaves the record, and the form, as they were', () => {
	const before = record();
	const session = open();
	set(session, SUBJECT, '知县李棠');
	// Where the new text is to be laid first, nothing can be written.
	const staged = join(store(), `${ID}.staged`);
	cpSync('src/fixtures/museum/events', staged, { recursive: true });
	expect(() => session.save()).toThrow();
	expect(record()).toBe(before);
	expect(valueAt(open().history.draft, SUBJECT)).toBe('知县李棠');
});

test('a new record gets its file once, under its id, and keeps its history', () => {
	const forms = new FormStore(content(), store());
	expect(forms.nextName('events')).toBe('new.1');
	const draft = forms.session('events', 'new.1');
	if (!draft) throw new Error('a new record can be begun');
	expect(draft.save()).toEqual({ kind: 'no-id' });
	set(draft, ['fields', 'title'], '修城门');
	set(draft, ['id'], ID);
	expect(forms.nextName('events')).toBe('new.2');
	expect(draft.save()).toEqual({ kind: 'id-taken' });
	set(draft, ['id'], '1470-gates');
	expect(draft.save()).toEqual({ kind: 'written' });
	forms.christen(draft, '1470-gates');
	const made = forms.session('events', '1470-gates');
	expect(made?.history.steps).toBe(3);
	expect(made?.history.isSaved).toBe(true);
	expect(forms.unborn('events')).toEqual([]);
	expect(readFileSync(join(content(), 'events/1470-gates.yaml'), 'utf8')).toBe('title: 修城门\n');
	expect(readdirSync(join(content(), 'events'))).toHaveLength(2);
	expect(existsSync(join(store(), 'events/new.1.jsonl'))).toBe(false);
	forms.close();
});
