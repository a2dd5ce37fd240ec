import {
	appendFileSync,
	mkdtempSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ControlPoint } from '../../src/domain/registration/alignment.ts';
import type { Step } from '../desk/history.ts';
import { readComparison, type Points } from './record-file.ts';
import { Session } from './session.ts';

const RECORD =
	'title: 某老街 # 题目\nmatch: A\npictures:\n  - photo: street-before\n    label: 从前\n  - photo: street-after\n    label: 如今\n';
const ONE: ControlPoint[] = [[10, 20, 11, 21]];
const TWO: ControlPoint[] = [...ONE, [80, 70, 81, 71]];

let folder = '';
let open: Session[] = [];
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'align-'));
	mkdirSync(join(folder, 'content/comparisons'), { recursive: true });
	writeFileSync(file(), RECORD);
});
afterEach(() => {
	for (const session of open) session.close();
	open = [];
	rmSync(folder, { recursive: true });
});

const file = () => join(folder, 'content/comparisons/street.yaml');
const journal = () => join(folder, 'store/street.jsonl');
function session(): Session {
	const opened = new Session(join(folder, 'content'), join(folder, 'store'), 'street');
	open.push(opened);
	return opened;
}
let count = 0;
const set = (one: Session, points: ControlPoint[]): Step<Points> => ({
	kind: 'set',
	id: `step-${(count += 1)}`,
	parent: one.history.head,
	value: { 'street-before': points },
});
const written = () => readComparison(readFileSync(file(), 'utf8'))?.pictures[0]?.points;

test('what was done is there again after the program was killed, and nothing was written before it was asked for', () => {
	const first = session();
	first.take([set(first, ONE)]);
	first.take([set(first, TWO)]);
	appendFileSync(journal(), '{"kind":"set","id":"half');
	const second = session();
	expect(second.history.value).toEqual({ 'street-before': TWO });
	expect(second.history.isSaved).toBe(false);
	expect(readFileSync(file(), 'utf8')).toBe(RECORD);
	second.take([{ kind: 'undo', id: 'u', parent: second.history.head }]);
	expect(second.save(false)).toEqual({ kind: 'written' });
	expect(written()).toEqual(ONE);
});

test('a second saving changes nothing', () => {
	const one = session();
	one.take([set(one, TWO)]);
	one.save(false);
	const text = readFileSync(file(), 'utf8');
	expect(one.save(false)).toEqual({ kind: 'same' });
	expect(readFileSync(file(), 'utf8')).toBe(text);
	expect(one.history.isSaved).toBe(true);
});

test('a step counts once, however often it is sent, and a window that fell behind is told', () => {
	const one = session();
	const step = set(one, ONE);
	one.take([step]);
	expect(one.take([step])).toEqual({ head: step.id });
	expect(one.history.steps).toBe(1);
	expect(one.take([{ ...set(one, TWO), parent: 'elsewhere' }])).toEqual({ apart: true });
	expect(one.take([{ kind: 'redo', id: 'r', parent: one.history.head }])).toEqual({
		refused: 'nothing-to-redo',
	});
});

test('what somebody wrote into the record meanwhile is not written over unless it is asked for', () => {
	const one = session();
	one.take([set(one, TWO)]);
	writeFileSync(file(), RECORD.replace('label: 从前', 'label: 从前\n    points: [[1, 2, 3, 4]]'));
	expect(one.save(false)).toEqual({ kind: 'changed-elsewhere' });
	expect(written()).toEqual([[1, 2, 3, 4]]);
	one.reread();
	expect(one.history.value).toEqual({ 'street-before': [[1, 2, 3, 4]] });
	one.take([{ kind: 'undo', id: 'back', parent: one.history.head }]);
	expect(one.save(false)).toEqual({ kind: 'written' });
	expect(written()).toEqual(TWO);
});

test('other fields may be corrected while points are clicked', () => {
	const one = session();
	one.take([set(one, ONE)]);
	writeFileSync(file(), RECORD.replace('某老街', '某条老街'));
	expect(one.save(false)).toEqual({ kind: 'written' });
	expect(readFileSync(file(), 'utf8')).toContain('title: 某条老街 # 题目');
});

test('points written by hand before are taken in when nothing waits to be saved', () => {
	session().close();
	open = [];
	writeFileSync(file(), RECORD.replace('label: 从前', 'label: 从前\n    points: [[1, 2, 3, 4]]'));
	expect(session().history.value).toEqual({ 'street-before': [[1, 2, 3, 4]] });
});

test('a record that cannot be read is left alone', () => {
	const one = session();
	one.take([set(one, ONE)]);
	writeFileSync(file(), 'title: [');
	expect(one.save(true)).toEqual({ kind: 'unreadable' });
	expect(readFileSync(file(), 'utf8')).toBe('title: [');
});
