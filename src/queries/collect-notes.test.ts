import { expect, test } from 'vitest';
import { collectNotes } from './collect-notes.ts';

test('numbers notes in the order of the text, however deep they stand', () => {
	const { html, notes } = collectNotes(
		'<div><p>甲<museum-note>一</museum-note></p></div><p>乙<museum-note>二<a href="#card-b16">1</a></museum-note></p>',
	);
	expect(notes).toEqual([
		{ number: 1, html: '一' },
		{ number: 2, html: '二<a href="#card-b16">1</a>' },
	]);
	expect(html).toContain('<a id="note-ref-1" href="#note-1"');
	expect(html).toMatch(/^<div><p>甲<sup class="note-ref"[^>]*>\u2060<a/);
	expect(html).not.toContain('museum-note');
});

test('a text without notes stays as it is', () => {
	const text = '<p>城墙<sup class="cite"><a href="#card-b16">1</a></sup></p>';
	expect(collectNotes(text)).toEqual({ html: text, notes: [] });
});
