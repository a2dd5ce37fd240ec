import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { makePackage, MOST_BYTES, packageDifferences } from './package.ts';

let parent = '';
const folder = () => join(parent, 'school');
const archive = () => join(parent, 'school.zip');
const put = (file: string, words: string) => writeFileSync(join(folder(), file), words);
const make = () =>
	makePackage(folder(), archive(), { edition: EDITIONS.school, day: '2026-11-28' });

beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'package-'));
	mkdirSync(folder());
	put('index.html', '<p>馆</p>');
	put('edition.json', '{}');
});
afterEach(() => rmSync(parent, { recursive: true }));

test('tells the size of an archive that holds what the folder holds', () => {
	expect(make()).toBe('0.0 MB');
	expect(packageDifferences(archive(), folder())).toEqual([]);
});

test.each<[string, () => void, string]>([
	[
		'a file that has changed',
		() => put('index.html', '<p>舍</p>'),
		'beijie-school-2026-11-28/index.html',
	],
	['a file that has come', () => put('new.html', ''), 'new.html'],
	[
		'a file that has gone',
		() => rmSync(join(folder(), 'edition.json')),
		'beijie-school-2026-11-28/edition.json',
	],
	['an archive that is cut off', () => truncateSync(archive(), 120), 'is cut off'],
])('notices %s', (_what, change, named) => {
	make();
	change();
	expect(packageDifferences(archive(), folder()).join('\n')).toContain(named);
});

test('is held back where a mailbox would not take it', () => {
	writeFileSync(join(folder(), 'sound.m4a'), '');
	truncateSync(join(folder(), 'sound.m4a'), MOST_BYTES);
	expect(make).toThrow(
		'学校版的压缩包有 200.0 MB，最多 200.0 MB。请在大的录音和图的 channels 里去掉 school',
	);
});

test('counts the folder that it is unpacked into among the letters of a path', () => {
	put('a'.repeat(96), '');
	expect(make).toThrow('路径有 121 个字符，最多 120 个：beijie-school-2026-11-28/aaa');
});

test('takes no name that Windows would not', () => {
	put('城墙.html', '');
	expect(make).toThrow('压缩包里有不能用的文件名：');
});
