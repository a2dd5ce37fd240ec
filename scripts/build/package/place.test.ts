import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packagePlace, packagesBeside, recoverPackages, swapPackages } from './place.ts';

let parent = '';
beforeEach(() => {
	parent = mkdtempSync(join(tmpdir(), 'package-'));
	put('beijie-school-2026-11-01.zip', 'old');
	for (const other of OTHERS) put(other, 'other');
});
afterEach(() => rmSync(parent, { recursive: true }));

/** What lies beside an edition and is none of its archives. */
const OTHERS = ['beijie-school-2-2026-11-01.zip', 'beijie-school-notes.zip', 'photos.zip'];

const put = (file: string, words: string) => writeFileSync(join(parent, file), words);
const school = () => join(parent, 'school');
const newPlace = () => {
	const place = packagePlace(school(), '2026-11-28');
	writeFileSync(place.staging, 'new');
	return place;
};
/** What stands in the folder besides the others, which must all still be there. */
const standing = () => {
	const files = readdirSync(parent);
	expect(files).toEqual(expect.arrayContaining(OTHERS));
	return files.filter((file) => !OTHERS.includes(file));
};
const read = (file: string) => readFileSync(join(parent, file), 'utf8');

test('the new archive takes the place of the old, together with the folder', () => {
	const place = newPlace();
	let swapped = 0;
	swapPackages(school(), place, () => (swapped += 1));
	expect([swapped, standing()]).toEqual([1, ['beijie-school-2026-11-28.zip']]);
	expect(packagesBeside(school())).toEqual([place.target]);
	expect(read('beijie-school-2026-11-28.zip')).toBe('new');
});

test('an archive of the same day is replaced', () => {
	put('beijie-school-2026-11-28.zip', 'this morning');
	swapPackages(school(), newPlace(), () => undefined);
	expect(standing()).toEqual(['beijie-school-2026-11-28.zip']);
	expect(read('beijie-school-2026-11-28.zip')).toBe('new');
});

test('when the folder cannot be moved in, the old archives stay', () => {
	put('beijie-school-2026-11-28.zip', 'this morning');
	const swap = () => {
		throw new Error('busy');
	};
	expect(() => swapPackages(school(), newPlace(), swap)).toThrow('busy');
	expect(standing()).toEqual(['beijie-school-2026-11-01.zip', 'beijie-school-2026-11-28.zip']);
	expect(read('beijie-school-2026-11-28.zip')).toBe('this morning');
});

test('where nothing is packed, the archive of the folder that goes, goes too', () => {
	swapPackages(school(), undefined, () => undefined);
	expect(standing()).toEqual([]);
});

test('after a crash the former archive returns, and what is half-made goes', () => {
	rmSync(join(parent, 'beijie-school-2026-11-01.zip'));
	put('.former-beijie-school-2026-11-01.zip', 'old');
	put('.building-beijie-school-2026-11-28.zip', 'half');
	recoverPackages(school());
	expect(standing()).toEqual(['beijie-school-2026-11-01.zip']);
	put('.former-beijie-school-2026-10-01.zip', 'older');
	recoverPackages(school());
	expect(standing()).toEqual(['beijie-school-2026-11-01.zip']);
	expect(existsSync(join(parent, 'beijie-school-2026-11-01.zip'))).toBe(true);
});

test('where nothing stands yet, there is nothing to put right', () => {
	recoverPackages(join(parent, 'nowhere/school'));
	expect(packagesBeside(join(parent, 'nowhere/school'))).toEqual([]);
});
