import { spawnSync } from 'node:child_process';
import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import JSZip from 'jszip';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readZip } from './read-zip.ts';
import { dosDate, writeZip } from './write-zip.ts';

/* What a small edition holds: text, an empty file, something packed already, a tile with commas in its name. */
const FILES: Readonly<Record<string, string | Buffer>> = {
	'index.html': '<p>北街</p>'.repeat(200),
	'a/empty.txt': '',
	'a/sound.m4a': deflateRawSync(Buffer.from('声音'.repeat(400))),
	'photos/wharf/iiif/0,512,512,512/512,/0/default.jpg': Buffer.from([255, 216, 255, 0, 1, 2]),
	'_astro/A.js': 'const a = 1;',
};
const TOP = 'beijie-school-2026-11-28';
const DAY = '2026-11-28';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'zip-'));
	for (const [file, body] of Object.entries(FILES)) put(file, body);
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(file: string, body: string | Buffer): void {
	const path = join(folder, 'edition', file);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, body);
}

function made(name: string, files = Object.keys(FILES)): Buffer {
	const file = join(folder, name);
	writeZip(file, { folder: join(folder, 'edition'), files, top: TOP, day: DAY });
	return readFileSync(file);
}

test('another program unpacks exactly the files, below one folder, with their sums', async () => {
	const archive = await JSZip.loadAsync(made('a.zip'), { checkCRC32: true });
	const found = Object.values(archive.files);
	expect(found.map(({ name }) => name)).toEqual(
		Object.keys(FILES)
			.sort()
			.map((file) => `${TOP}/${file}`),
	);
	for (const one of found) {
		const expected = Buffer.from(FILES[one.name.slice(TOP.length + 1)] ?? 'missing');
		expect(await one.async('nodebuffer')).toEqual(expected);
		expect(one.date.toISOString()).toBe('2026-11-28T00:00:00.000Z');
	}
});

test('packs texts, and stores what is packed already', () => {
	const archive = made('a.zip');
	const sound = FILES['a/sound.m4a'] as Buffer; // as it stands above
	expect(archive.includes(sound)).toBe(true);
	expect(archive.includes('<p>北街</p><p>北街</p>')).toBe(false);
});

test('its bytes do not know who packed them, where, when, or in which order', () => {
	const first = made('a.zip');
	for (const file of Object.keys(FILES)) {
		chmodSync(join(folder, 'edition', file), 0o700);
		utimesSync(join(folder, 'edition', file), 1e9, 1e9);
	}
	const program = `
		process.umask(0o077);
		import { writeZip } from ${JSON.stringify(join(import.meta.dirname, 'write-zip.ts'))};
		const [folder, files] = ${JSON.stringify([folder, Object.keys(FILES).reverse()])};
		writeZip(folder + '/b.zip', { folder: folder + '/edition', files, top: '${TOP}', day: '${DAY}' });`;
	const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
		env: { ...process.env, TZ: 'America/St_Johns', LANG: 'tr_TR.UTF-8' },
		encoding: 'utf8',
	});
	expect([status, stderr.replace(/.*ExperimentalWarning.*\n?.*/, '')]).toEqual([0, '']);
	expect(readFileSync(join(folder, 'b.zip')).equals(first)).toBe(true);
	put('index.html', '<p>北街！</p>');
	expect(made('c.zip').equals(first)).toBe(false);
});

test('counts a day as MS-DOS did', () => {
	expect(dosDate('1980-01-01')).toBe(0x0021);
	expect(dosDate('2026-11-28')).toBe((46 << 9) | (11 << 5) | 28);
});

describe('what reads it again', () => {
	test('answers every member', () => {
		const members = [...readZip(made('a.zip'))].map(({ name, bytes }) => [name, `${bytes}`]);
		const wanted = Object.entries(FILES).map(([file, body]) => [`${TOP}/${file}`, `${body}`]);
		expect(members).toEqual(wanted.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)));
	});

	/** The archive with something else at one place. */
	const spoilt = (change: (archive: Buffer) => Buffer) => () => [...readZip(change(made('a.zip')))];

	test.each<[string, (archive: Buffer) => Buffer]>([
		['a byte of a file that has changed', (a) => (a.writeUInt8(a.readUInt8(75) ^ 1, 75), a)],
		['a sum that is wrong', (a) => (a.writeUInt32LE(1, 14), a)],
		['words after the end', (a) => Buffer.concat([a, Buffer.from('还有')])],
		['words before the beginning', (a) => Buffer.concat([Buffer.from('先有'), a])],
		['an end that is missing', (a) => a.subarray(0, -22)],
		['a list that misses its first member', (a) => without(a, 'central')],
		['a member that the list still names', (a) => without(a, 'local')],
		['a member under another name', (a) => (a.write('B.js', a.indexOf('A.js')), a)],
	])('refuses %s', (_what, change) => {
		expect(spoilt(change)).toThrow();
	});

	function without(archive: Buffer, kind: 'local' | 'central'): Buffer {
		const mark = Buffer.from([0x50, 0x4b, ...(kind === 'local' ? [3, 4] : [1, 2])]);
		const start = archive.indexOf(mark);
		const next = archive.indexOf(mark, start + 4);
		return Buffer.concat([archive.subarray(0, start), archive.subarray(next)]);
	}
});
