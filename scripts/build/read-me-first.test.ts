import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { LICENCES } from '../../src/editions/licences.ts';
import { FIRST_FILE, readMeFirst } from './read-me-first.ts';
import { filesBelow } from './verify.ts';

const root = join(import.meta.dirname, '../..');
/** What only the text of each licence says. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
	'SIL OFL 1.1': /SIL OPEN FONT LICENSE Version 1\.1/,
	'BSD 2-Clause': /^BSD 2-Clause License[^]*Redistributions in binary form/,
	'BSD 3-Clause': /Redistributions in binary form[^]*Neither the name of/,
	'Apache 2.0': /Apache License\s+Version 2\.0/,
	MIT: /MIT License/,
};

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'first-'));
	mkdirSync(join(folder, 'read-me-first'));
	writeFileSync(join(folder, 'read-me-first/index.html'), '<main><h1>先看我</h1></main>');
	writeFileSync(join(folder, '404.html'), '');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('lays the words of the page beside all pages, where they come first', async () => {
	await readMeFirst(folder, { edition: EDITIONS.school, root });
	expect(filesBelow(folder)[0]).toBe(FIRST_FILE);
	expect(readFileSync(join(folder, FIRST_FILE), 'utf8')).toBe('\uFEFF先看我\r\n======\r\n');
});

test.each(LICENCES)('the licence of $work is the one that came with it', async (licence) => {
	await readMeFirst(folder, { edition: EDITIONS.school, root });
	const text = readFileSync(join(folder, 'licences', licence.file), 'utf8');
	expect(text).toMatch(OWN_WORDS[licence.licence] ?? /nothing says this/);
	expect(text).not.toMatch(/[^\r]\n/);
});

test('an edition behind a server needs neither', async () => {
	await readMeFirst(folder, { edition: EDITIONS.web, root });
	expect(filesBelow(folder)).toEqual(['404.html', 'read-me-first/index.html']);
});
