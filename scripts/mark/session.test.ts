import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseVtt } from '../../src/domain/vtt.ts';
import { digestsOf } from './folder.ts';
import { journalLine } from '../desk/journal-lines.ts';
import type { Operation } from './operations.ts';
import { planFiles } from './plan.ts';
import type { Step } from './progress.ts';
import { Session } from './session.ts';
import { trialContent } from './trial.ts';
import { stage } from './write-files.ts';

const ID = 'talk-open';

let trial = trialContent();
let open: Session[] = [];
beforeEach(() => {
	trial = trialContent();
	open = [];
});
afterEach(() => {
	for (const session of open) session.close();
	trial.remove();
});

function begin(): Session {
	const session = new Session(trial.content, trial.store, ID);
	open.push(session);
	return session;
}
const path = (name: string) => join(trial.content, 'interviews', ID, name);
const read = (name: string) => readFileSync(path(name), 'utf8');
const journal = () => join(trial.store, `${ID}.jsonl`);

let count = 0;
function step(session: Session, what: Operation | 'undo' | 'redo'): Step {
	count += 1;
	const common = {
		id: `step-${count}`,
		parent: session.progress.head,
		place: { seconds: 5, sentence: 1 },
	};
	return typeof what === 'string'
		? { ...common, kind: what }
		: { ...common, kind: 'do', operation: what };
}
const act = (session: Session, what: Operation | 'undo' | 'redo') =>
	session.take([step(session, what)]);

const SPLIT: Operation = { kind: 'split', index: 1, layer: 'original', at: 4 };

test('opening a recording changes none of its files', () => {
	const before = digestsOf(join(trial.content, 'interviews', ID));
	const session = begin();
	expect(planFiles(session.folder, session.progress.marking)).toEqual([]);
	expect(session.save(false)).toEqual({ written: [] });
	expect(digestsOf(session.folder)).toEqual(before);
});

test('writes both layers cue by cue, and only what changed', () => {
	const session = begin();
	const files = readdirSync(session.folder);
	act(session, SPLIT);
	act(session, { kind: 'nudge', index: 0, by: 0.2 });
	expect(session.save(false)).toMatchObject({
		written: [{ name: 'original.vtt' }, { name: 'mandarin.vtt' }],
	});
	for (const name of ['original.vtt', 'mandarin.vtt']) {
		const { cues, troubles } = parseVtt(read(name));
		expect(troubles).toEqual([]);
		expect(cues.map(({ start }) => start)[0]).toBe(0.7);
		expect(cues).toHaveLength(4);
		expect(cues.map(({ text }) => text).join('')).toContain('我来讲一句申酉戌亥令牌。');
	}
	expect(session.progress.unsaved).toBe(0);
	expect(readdirSync(session.folder)).toEqual(files);
});

test('names segments in index.yaml and leaves its other lines alone', () => {
	const session = begin();
	const name = { id: 'part-2', title: '后一半', synopsis: '试音。' };
	act(session, { kind: 'begin-segment', index: 1, name });
	session.save(false);
	const lines = read('index.yaml').split('\n');
	expect(lines).toContain('    title: 后一半');
	expect(lines).toContain('    places: [old-wall]');
	expect(lines).toContain('consents: [c2026-004]');
});

test('what is confirmed is there after the program was killed', () => {
	const first = begin();
	act(first, SPLIT);
	act(first, { kind: 'nudge', index: 1, by: 0.05 });
	act(first, 'undo');
	first.stand({ seconds: 8.5, sentence: 2 });
	const second = begin();
	expect(second.progress.marking).toEqual(first.progress.marking);
	expect(second.progress.place).toEqual({ seconds: 8.5, sentence: 2 });
	expect([second.progress.undoable, second.progress.redoable]).toEqual([1, 1]);
});

test('a line that a crash cut off is forgotten, and the next one is whole', () => {
	const first = begin();
	act(first, SPLIT);
	appendFileSync(journal(), '{"kind":"do","id":"half');
	const second = begin();
	act(second, { kind: 'nudge', index: 0, by: 0.05 });
	const third = begin();
	expect(third.progress.steps).toBe(2);
	expect(third.progress.marking).toEqual(second.progress.marking);
});

test('a damaged journal is kept beside the part that can be read', () => {
	const first = begin();
	act(first, SPLIT);
	appendFileSync(journal(), '坏了\n{"kind":"undo","id":"x","parent":"y"}\n');
	expect(begin().progress.steps).toBe(1);
	expect(readdirSync(trial.store).some((name) => name.includes('.damaged-'))).toBe(true);
});

test('steps sent again count once; steps of a window that fell behind are turned away', () => {
	const session = begin();
	const [first, late] = [step(session, SPLIT), step(session, { kind: 'join', index: 1 })];
	expect(session.take([first])).toEqual({ head: first.id });
	expect(session.take([first])).toEqual({ head: first.id });
	expect(session.progress.steps).toBe(1);
	expect(session.take([late])).toEqual({ apart: true });
	expect(session.progress.steps).toBe(1);
});

describe('somebody else', () => {
	const edited = () => read('original.vtt').replace('请您讲讲', '请讲讲');

	test('who changed the transcript is not written over silently', () => {
		const session = begin();
		act(session, SPLIT);
		writeFileSync(path('original.vtt'), edited());
		const theirs = read('original.vtt');
		expect(session.save(false)).toEqual({ kind: 'changed-elsewhere', files: ['original.vtt'] });
		expect(read('original.vtt')).toBe(theirs);
		expect(session.save(true)).toHaveProperty('written');
		session.restore();
		expect(read('original.vtt')).toBe(theirs);
	});

	test('who changed another field of index.yaml is in nobody’s way', () => {
		const session = begin();
		const name = { id: 'part-2', title: '后一半', synopsis: '试音。' };
		act(session, { kind: 'begin-segment', index: 1, name });
		writeFileSync(path('index.yaml'), read('index.yaml').replace('处处许可的话', '别的题目'));
		expect(session.save(false)).toHaveProperty('written');
		expect(read('index.yaml')).toContain('title: 别的题目');
	});

	test('who worked while nothing of ours was waiting is taken over, and can be undone', () => {
		begin();
		writeFileSync(path('original.vtt'), edited());
		const session = begin();
		expect(session.progress.marking.sentences[0]?.original).toBe('请讲讲旧城墙。');
		expect(session.progress.unsaved).toBe(0);
		expect(session.progress.undoable).toBe(1);
	});
});

test('goes back to the files before the last saving, and undoing has the work again', () => {
	const session = begin();
	const before = ['original.vtt', 'mandarin.vtt'].map(read);
	act(session, SPLIT);
	session.save(false);
	const made = session.progress.marking;
	expect(session.restore()).toHaveProperty('written');
	expect(['original.vtt', 'mandarin.vtt'].map(read)).toEqual(before);
	expect(session.restore()).toEqual({ kind: 'no-version' });
	act(session, 'undo');
	expect(session.progress.marking).toEqual(made);
});

test('does not go back over what somebody changed after the saving', () => {
	const session = begin();
	act(session, SPLIT);
	session.save(false);
	appendFileSync(path('mandarin.vtt'), '\nNOTE 别人加的\n');
	expect(session.restore()).toEqual({ kind: 'changed-elsewhere', files: ['mandarin.vtt'] });
});

test.each([0, 1, 2])(
	'a saving that was killed after %i of its files is finished at the next start',
	(moved) => {
		const first = begin();
		act(first, SPLIT);
		const planned = planFiles(first.folder, first.progress.marking);
		const before = digestsOf(first.folder);
		const after = stage(join(trial.store, `${ID}.staged`), planned, before);
		appendFileSync(journal(), journalLine({ kind: 'saving', before, after }));
		for (const { name, text } of planned.slice(0, moved)) writeFileSync(path(name), text ?? '');
		const second = begin();
		expect(digestsOf(second.folder)).toEqual(after);
		expect(second.progress.unsaved).toBe(0);
		expect(second.progress.marking).toEqual(first.progress.marking);
	},
);

test('nothing is written over a transcript with lines that cannot be read', () => {
	appendFileSync(path('original.vtt'), '\n没有时间的一行\n');
	const session = begin();
	act(session, SPLIT);
	expect(session.save(false)).toEqual({ kind: 'unreadable', places: ['original.vtt 第 12 行'] });
	expect(read('original.vtt')).toContain('没有时间的一行');
});

test('what is not marked yet waits in transcript.txt, and leaves it when all is marked', () => {
	const session = begin();
	act(session, { kind: 'add-lines', lines: [{ speaker: '丁许可', text: '还有一句。' }] });
	session.save(false);
	expect(read('transcript.txt')).toBe('丁许可：还有一句。\n');
	act(session, { kind: 'mark', index: 3, at: 11.6 });
	session.save(false);
	expect(existsSync(path('transcript.txt'))).toBe(false);
	expect(parseVtt(read('original.vtt')).cues).toHaveLength(4);
});
