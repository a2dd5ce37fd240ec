import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { MarkingDesk } from './answering.ts';
import { trialContent } from './trial.ts';

const trial = trialContent();
const desk = new MarkingDesk(trial.content);
afterAll(() => {
	desk.close();
	trial.remove();
});

const query = new URLSearchParams();
const get = (path: string) =>
	desk.answer({ method: 'GET', path, query, body: undefined, token: 'word' });
const post = (path: string, body: unknown) =>
	desk.answer({ method: 'POST', path, query, body, token: 'word' });
const textOf = (answer: ReturnType<typeof get>) =>
	answer && 'text' in answer ? answer.text : undefined;

test('lists every recording, drafts too, and how far each is marked', () => {
	const page = textOf(get('/')) ?? '';
	expect(page).toContain('<a href="/recordings/talk-draft/">还在整理的话</a>');
	expect(page).toContain('3句都标了');
	expect(page).not.toMatch(/\{\{|undefined/);
});

test('looking at the list opens no journal', () => {
	get('/');
	expect(existsSync(join(trial.store, 'talk-kiosk.jsonl'))).toBe(false);
});

test('the pages load nothing but our own files', () => {
	const page = textOf(get('/recordings/talk-open/')) ?? '';
	const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
	expect(addresses.length).toBeGreaterThan(4);
	for (const address of addresses) expect(address).toMatch(/^(?:\/page\/|\/$|audio\.m4a$)/);
	expect(page).not.toMatch(/ style=|<script>|<style/);
	for (const part of [
		'work.js',
		'work.css',
		'seal.svg',
		'serif.woff2',
		'serif-bold.woff2',
		'kai.woff2',
	]) {
		const answer = get(`/page/${part}`);
		expect(answer && ('file' in answer ? existsSync(answer.file) : answer.text.length > 1000)).toBe(
			true,
		);
	}
});

test('the token stands in the page and in its answer', () => {
	expect(textOf(get('/recordings/talk-open/'))).toContain('content="word"');
	expect(textOf(get('/recordings/talk-open/work'))).toContain('"token":"word"');
});

test.each([
	'/recordings/nobody/',
	'/recordings/../site.yaml',
	'/recordings/talk-open/index.yaml',
	'/recordings/talk-open/original.vtt',
	'/recordings/talk-open/../talk-draft/audio.m4a',
	'/recordings/Talk-Open/',
	'/page/../work.ts',
	'/page/work.ts',
])('there is nothing at %s', (path) => {
	expect(get(path)).toBeUndefined();
});

describe('what is sent', () => {
	const place = { seconds: 1, sentence: 0 };
	const step = { kind: 'do', id: 'a', parent: 'b', place };
	test.each([
		['nothing', undefined],
		['no list', { steps: 'x' }],
		['an unknown operation', { steps: [{ ...step, operation: { kind: 'remove' } }] }],
		['a name of every object', { steps: [{ ...step, operation: { kind: 'constructor' } }] }],
		['a reading of files', { steps: [{ ...step, operation: { kind: 'reread', marking: {} } }] }],
		[
			'words for a number',
			{ steps: [{ ...step, operation: { kind: 'mark', index: 0, at: '1' } }] },
		],
		['no place', { steps: [{ kind: 'undo', id: 'a', parent: 'b' }] }],
	])('is no step: %s', (_, body) => {
		expect(post('/recordings/talk-open/steps', body)).toMatchObject({ status: 400 });
	});

	test('is not written for a page that shows something else', () => {
		expect(post('/recordings/talk-open/save', { head: 'old' })).toMatchObject({ status: 409 });
	});

	test('goes nowhere but to a recording', () => {
		expect(post('/recordings/talk-open/remove', {})).toBeUndefined();
		expect(post('/', {})).toBeUndefined();
	});
});
