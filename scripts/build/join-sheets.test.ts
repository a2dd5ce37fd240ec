import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { joinSheets, runsOf } from './join-sheets.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sheets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const link = (name: string) => `<link rel="stylesheet" href="/beijie/_astro/${name}.css">`;
const page = (...names: string[]) =>
	`<link rel="stylesheet" href="/beijie/fonts/page.css" data-fonts>${names.map(link).join('<meta>')}<p>文`;

function put(files: Readonly<Record<string, string>>) {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
}
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
/** The texts of a page's style sheets, in the order in which they count. */
const sheetsOf = (file: string) =>
	[...read(file).matchAll(/\/beijie\/(_astro\/[^"]+)/g)].map(([, sheet = '']) => read(sheet));
const run = () =>
	joinSheets(folder, {
		edition: EDITIONS.web,
		base: '/beijie/',
		site: undefined,
		production: false,
		draft: false,
		root: folder,
	});

describe('the style sheets of a page', () => {
	test('are parted where those begin and end that every page has', () => {
		const common = new Set(['base']);
		expect(runsOf(['a', 'b', 'base', 'c', 'd'], common)).toEqual([
			['a', 'b'],
			['base'],
			['c', 'd'],
		]);
		expect(runsOf(['a', 'base', 'more', 'c'], new Set(['base', 'more']))).toEqual([
			['a'],
			['base', 'more'],
			['c'],
		]);
		expect(runsOf(['base', 'a'], common)).toEqual([['base'], ['a']]);
		expect(runsOf(['a', 'base'], common)).toEqual([['a'], ['base']]);
		expect(runsOf(['a', 'b'], new Set())).toEqual([['a', 'b']]);
		expect(runsOf([], common)).toEqual([]);
	});

	test('become one before and one after it, and say the same in the same order', async () => {
		put({
			'index.html': page('a', 'b', 'base', 'c', 'd'),
			'map/index.html': page('b', 'base', 'c', 'd'),
			'places/index.html': page('base', 'c'),
			...{ '_astro/a.css': 'a{}', '_astro/b.css': 'b{}', '_astro/base.css': 'base{}' },
			...{ '_astro/c.css': 'c{}', '_astro/d.css': 'd{}' },
		});
		await run();
		expect(sheetsOf('index.html')).toEqual(['a{}\nb{}', 'base{}\nc{}', 'd{}']);
		expect(sheetsOf('map/index.html')).toEqual(['b{}', 'base{}\nc{}', 'd{}']);
		expect(read('index.html')).toContain('href="/beijie/fonts/page.css" data-fonts>');
		expect(read('index.html')).toContain('<p>文');
		// They stand by themselves on a page.
		for (const kept of ['b', 'd'])
			expect(existsSync(join(folder, `_astro/${kept}.css`)), kept).toBe(true);
		for (const gone of ['a', 'base', 'c'])
			expect(existsSync(join(folder, `_astro/${gone}.css`)), gone).toBe(false);
	});

	test('that a script fetches later stay where it looks for them', async () => {
		put({
			'index.html': page('a', 'b'),
			'map/index.html': page('c'),
			...{ '_astro/a.css': 'a{}', '_astro/b.css': 'b{}', '_astro/c.css': 'c{}' },
			'_astro/later.js': 'fetchSheet("_astro/a.css")',
		});
		await run();
		expect(sheetsOf('index.html')).toEqual(['a{}\nb{}']);
		expect(sheetsOf('map/index.html')).toEqual(['c{}']);
		expect(existsSync(join(folder, '_astro/a.css'))).toBe(true);
		expect(existsSync(join(folder, '_astro/b.css'))).toBe(false);
	});

	test('of pages without any are left alone', async () => {
		put({ 'index.html': '<p>文', '_astro/other.css': 'x{}' });
		await run();
		expect(read('index.html')).toBe('<p>文');
		expect(read('_astro/other.css')).toBe('x{}');
	});
});
