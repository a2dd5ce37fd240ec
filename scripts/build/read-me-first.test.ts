import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { FIRST_FILE, readMeFirst } from './read-me-first.ts';
import { filesBelow } from './verify.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'first-'));
	mkdirSync(join(folder, 'read-me-first'));
	writeFileSync(join(folder, 'read-me-first/index.html'), '<main><h1>先看我</h1></main>');
	writeFileSync(join(folder, '404.html'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lays the words of the page beside all pages, where they come first', async () => {
	await readMeFirst(folder, { edition: EDITIONS.school });
	expect(filesBelow(folder)[0]).toBe(FIRST_FILE);
	expect(readFileSync(join(folder, FIRST_FILE), 'utf8')).toBe('\uFEFF先看我\r\n======\r\n');
});

test('an edition behind a server needs it not', async () => {
	await readMeFirst(folder, { edition: EDITIONS.web });
	expect(filesBelow(folder)).toEqual(['404.html', 'read-me-first/index.html']);
});
