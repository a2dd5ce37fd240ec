import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageOfEachKind } from './tour.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'tour-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a tour leads to one page of every kind, and asks the search something', () => {
	const pages = {
		'index.html': '<html lang="zh" data-kind="home">',
		'map/index.html': '<html data-kind="map">',
		'places/a/index.html': '<html data-kind="place">',
		'places/b/index.html': '<html data-kind="place">',
		'old/index.html': '<html>',
		'places/data.json': '<html data-kind="data">',
	};
	for (const [file, text] of Object.entries(pages)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	expect(pageOfEachKind(folder).sort()).toEqual([
		'',
		'map/',
		'places/a/',
		'search/?q=%E5%8C%97%E8%A1%97',
	]);
});
