import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { licencesOf } from '../../src/editions/licences.ts';
import { BUNDLED_PACKAGES } from './bundled-packages.ts';
import { licences } from './licences.ts';
import { filesBelow } from './verify.ts';

const root = join(import.meta.dirname, '../..');
/** What only the text of each licence says. */
const OWN_WORDS: Readonly<Record<string, RegExp>> = {
	'SIL OFL 1.1': /SIL OPEN FONT LICENSE Version 1\.1/,
	'BSD 2-Clause': /^BSD 2-Clause License[^]*Redistributions in binary form/,
	'BSD 3-Clause': /Redistributions in binary form[^]*Neither the name of/,
	'Apache 2.0': /Apache License\s+Version 2\.0/,
	ISC: /^ISC License[^]*copyright notice\s+and this permission notice appear in all copies/,
	MIT: /The MIT License \(MIT\)|MIT License|Licensed under the MIT license/,
};

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'licences-'));
	mkdirSync(join(folder, 'fonts'));
	note(['leaflet', 'vite']);
});
afterEach(() => rmSync(folder, { recursive: true }));

const note = (packages: readonly string[]) =>
	writeFileSync(join(folder, BUNDLED_PACKAGES), JSON.stringify(packages));
const carry = (name: 'web' | 'kiosk' | 'school') =>
	licences(folder, { edition: EDITIONS[name], root });

test.each(licencesOf('kiosk'))('the licence of $work is the one that came with it', async (one) => {
	await carry('kiosk');
	const text = readFileSync(join(folder, 'licences', one.file), 'utf8');
	expect(text).toMatch(OWN_WORDS[one.licence] ?? /nothing says this/);
	expect(text).toMatch(/copyright/i);
	expect(text).not.toMatch(/[^\r]\n/);
	expect(text.length).toBeLessThan(12_000);
});

test.each(['web', 'kiosk', 'school'] as const)(
	'the %s edition has the licences of what it carries, and no note of how it was made',
	async (name) => {
		writeFileSync(join(folder, 'fonts/kai.0123.woff2'), '');
		await carry(name);
		expect(filesBelow(folder)).toEqual([
			'fonts/kai.0123.woff2',
			...licencesOf(name)
				.map(({ file }) => `licences/${file}`)
				.sort(),
		]);
	},
);

test('the keyboard of the hall travels with the hall alone', () => {
	const files = (name: 'web' | 'kiosk') => licencesOf(name).map(({ file }) => file);
	expect(files('kiosk')).toContain('simple-keyboard.txt');
	expect(files('web')).not.toContain('simple-keyboard.txt');
});

test('a program without a licence stops the edition, and is named', async () => {
	note(['leaflet', 'simple-keyboard', '@strange/chart']);
	await expect(carry('web')).rejects.toThrow(
		'网页版带着别人做的东西，却没有它的许可：@strange/chart、simple-keyboard。',
	);
});

test('so does a face that is none of the museum’s', async () => {
	writeFileSync(join(folder, 'fonts/strange.0123.woff2'), '');
	await expect(carry('school')).rejects.toThrow('fonts/strange.0123.woff2');
});

test('an edition that was not asked what it is made of cannot go out', async () => {
	rmSync(join(folder, BUNDLED_PACKAGES));
	await expect(carry('web')).rejects.toThrow(BUNDLED_PACKAGES);
});
