import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AligningDesk, type Work } from './desk.ts';

const RECORD =
	'title: 某老街\nmatch: A\npictures:\n  - photo: street-before\n    label: 从前\n  - photo: street-after\n    label: 如今\n';

const folder = mkdtempSync(join(tmpdir(), 'align-desk-'));
const content = join(folder, 'content');
const file = join(content, 'comparisons/street.yaml');
let desk: AligningDesk;

beforeAll(() => {
	for (const name of ['comparisons', 'photos']) mkdirSync(join(content, name), { recursive: true });
	writeFileSync(file, RECORD);
	for (const photo of ['street-before', 'elsewhere'])
		writeFileSync(join(content, 'photos', `${photo}.jpg`), 'picture');
	desk = new AligningDesk(
		content,
		new Map([['street', { 'street-before': [[10, 20, 11, 21] as const] }]]),
	);
});
afterAll(() => {
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

function work(): Work {
	const answer = ask('/comparisons/street/work');
	if (!answer || !('text' in answer)) throw new Error('no answer');
	return JSON.parse(answer.text) as Work; // what the desk has just written
}

test('proposals are only shown: no point is set and nothing is written until an editor saves', () => {
	const { proposals, entries } = work();
	expect(proposals).toEqual({ 'street-before': [[10, 20, 11, 21]] });
	expect(entries).toHaveLength(1);
	expect(entries[0]).toMatchObject({ kind: 'open', value: { 'street-before': [] } });
	const { id } = entries[0] as { id: string }; // an entry that opens has one
	ask('/comparisons/street/save', { head: id });
	expect(readFileSync(file, 'utf8')).toBe(RECORD);
});

test('only the pictures of the comparison are given out', () => {
	expect(ask('/comparisons/street/pictures/street-before')).toHaveProperty('file');
	for (const path of [
		'/comparisons/street/pictures/elsewhere',
		'/comparisons/street/pictures/..',
		'/comparisons/other/work',
		'/comparisons/street/street.yaml',
	])
		expect(ask(path), path).toBeUndefined();
});

test('a window that has fallen behind cannot save, and steps that are none are not taken', () => {
	expect(ask('/comparisons/street/save', { head: 'long-gone' })).toMatchObject({ status: 409 });
	for (const steps of [
		undefined,
		[{ kind: 'set', id: 'a', parent: 'b', value: { 'street-before': [[1, 2, 3]] } }],
		[{ kind: 'set', id: 'a', parent: 'b', value: { 'street-before': [[1, 2, 3, 101]] } }],
		[{ kind: 'erase', id: 'a', parent: 'b' }],
	])
		expect(ask('/comparisons/street/steps', { steps })).toMatchObject({ status: 400 });
});

test('a record that cannot be read is named, not opened', () => {
	writeFileSync(file, 'title: [');
	expect(ask('/comparisons/street/work')).toMatchObject({ status: 409 });
	expect(ask('/')).toMatchObject({ text: expect.stringContaining('读不出来') as string });
});
