import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { countingRules, sheetRules } from './counting-rules.ts';
import { browserPlaces } from './find-browser.ts';
import { addressMeanings, paperKey } from './ingredients.ts';
import { pageCount, sameBytes } from './same-bytes.ts';
import { sizeWords, wantedPapers, withoutPapers, withPapers } from './wanted.ts';

const DOCUMENT = Buffer.from(
	`%PDF-1.4\n1 0 obj\n<</Title (甲)\n/CreationDate (D:20261128110005+00'00')\n/ModDate (D:20261128110005+00'00')>>\nendobj
2 0 obj <</Type /Pages /Count 2>> endobj 3 0 obj <</Type /Page\n>> endobj 4 0 obj <</Type/Page/Parent 2 0 R>> endobj`,
);

test('a document loses the moment it was made at, and nothing moves inside', () => {
	const other = Buffer.from(
		DOCUMENT.toString('latin1').replaceAll('20261128', '20270101'),
		'latin1',
	);
	expect(sameBytes(DOCUMENT).equals(sameBytes(other))).toBe(true);
	expect(sameBytes(DOCUMENT)).toHaveLength(DOCUMENT.length);
	expect(sameBytes(DOCUMENT).toString()).not.toContain('D:2026');
	expect(sameBytes(DOCUMENT).toString()).toContain('/Title (甲)');
});

test('the parts of a document are numbered anew, whatever Chromium has counted before', () => {
	const cells = (first: number, second: number) =>
		Buffer.from(
			`<</ID (node0000${first})>> <</Headers [(node0000${first})]>> <</ID (node0000${second})>>`,
		);
	expect(sameBytes(cells(1234, 1236)).equals(sameBytes(cells(4321, 4500)))).toBe(true);
	expect(sameBytes(cells(1234, 1236)).toString()).toBe(
		'<</ID (node00000001)>> <</Headers [(node00000001)]>> <</ID (node00000002)>>',
	);
});

test('pages are counted, the tree of pages is none', () => {
	expect(pageCount(DOCUMENT)).toBe(2);
});

const PAGE = `<!doctype html><html lang="zh-Hans-CN"><head><title>课</title></head><body><header>甲</header><main>
<p><a data-papers hidden href="/b/lessons/x/x-cards.pdf" data-paper-of="/b/lessons/x/cards/">PDF <span data-size-of="/b/lessons/x/x-cards.pdf"></span></a></p></main></body></html>`;

test('a page tells which papers it offers, inside the base path', () => {
	expect(wantedPapers(PAGE, '/b/')).toEqual([
		{ page: 'lessons/x/cards/index.html', file: 'lessons/x/x-cards.pdf' },
	]);
	expect(wantedPapers(PAGE, '/c/')).toEqual([]);
});

test('a paper that was printed is shown with its pages and its size', () => {
	const facts = new Map([['lessons/x/x-cards.pdf', { pages: 2, bytes: 65_000 }]]);
	const shown = withPapers(PAGE, '/b/', facts);
	expect(shown).toContain('<a data-papers href="/b/lessons/x/x-cards.pdf"');
	expect(shown).toContain('<span data-size-of="/b/lessons/x/x-cards.pdf">2页，64 KB</span>');
});

test('where nothing can print, no link leads nowhere', () => {
	expect(withoutPapers(PAGE)).not.toContain('.pdf');
	expect(withoutPapers(PAGE)).toContain('<p></p>');
});

test.each([
	[{ pages: 1, bytes: 900 }, '1页，1 KB'],
	[{ pages: 12, bytes: 2_500_000 }, '12页，2.4 MB'],
])('%o reads %s', (facts, words) => {
	expect(sizeWords(facts)).toBe(words);
});

const asWritten = { of: (address: string) => address, ofSheet: (address: string) => address };

test('a paper is printed anew when its page, its title, its styles or the browser change, and only then', () => {
	const key = paperKey(PAGE, asWritten);
	expect(paperKey(PAGE.replace('<header>甲', '<header>乙'), asWritten)).toBe(key);
	for (const changed of [
		PAGE.replace('PDF ', '纸 '),
		PAGE.replace('<title>课', '<title>科'),
		PAGE.replace('</title>', '</title><link rel="stylesheet" href="/b/_astro/a.css">'),
	])
		expect(paperKey(changed, asWritten)).not.toBe(key);
	const styled = (html: string) =>
		paperKey(html.replace('</title>', '</title><link rel="stylesheet" href="/a.css">'), {
			...asWritten,
			ofSheet: (_, classes) => countingRules(sheetRules('.wide{margin:0}'), classes),
		});
	expect(styled(PAGE.replace('<header>', '<header class="wide">'))).toBe(
		styled(PAGE.replace('<header>', '<header class="slim">')),
	);
	for (const around of ['<main', '<body', '<p'])
		expect(styled(PAGE.replace(around, `${around} class="wide"`))).not.toBe(
			styled(PAGE.replace(around, `${around} class="slim"`)),
		);
	expect(paperKey(PAGE, asWritten, '/usr/bin/chromium')).not.toBe(key);
});

test('a paper is the same one where the museum lies elsewhere, as long as pictures and styles are the same', () => {
	const folder = mkdtempSync(join(tmpdir(), 'paper-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	/** The key in a museum that lies at `base`, whose files have names of their own. */
	const keyAt = (base: string, name: string, picture = '图', colour = 'red') => {
		mkdirSync(join(folder, name, '_astro'), { recursive: true });
		const [image, sheet] = [`_astro/${name}.jpg`, `_astro/${name}.css`];
		writeFileSync(join(folder, name, image), picture);
		writeFileSync(
			join(folder, name, sheet),
			`p{color:${colour};background:url(${base}_astro/p.png)}`,
		);
		const html = `<link rel=stylesheet href="${base}${sheet}"><main><a href="${base}terms/#t">词</a><img src="${base}${image}" srcset="${base}${image} 720w, ${base}${image} 1080w"></main>`;
		return paperKey(html, addressMeanings(join(folder, name), base));
	};
	const key = keyAt('/', 'one');
	expect(keyAt('/beijie/', 'two')).toBe(key);
	expect(keyAt('/beijie/', 'three', '另一张图')).not.toBe(key);
	expect(keyAt('/beijie/', 'four', '图', 'blue')).not.toBe(key);
});

describe('of a style sheet', () => {
	const on = (css: string, ...classes: string[]) =>
		countingRules(sheetRules(css), new Set(classes));

	test.each([
		['p{margin:0}'],
		['.sheet{margin:0}'],
		['.other,.sheet{margin:0}'],
		['div.sheet:not(.other) > p::before{margin:0}'],
		[':where(.other,.sheet) p{margin:0}'],
		['.other + .sheet{margin:0}'],
		['.other~main .sheet{margin:0}'],
		[':is(.other) p{margin:0}'],
		['p[data-a=".other"]{margin:0}'],
		['.oth\\:er{margin:0}'],
		['@media print{.sheet{margin:0}}'],
		["@font-face{font-family:'.other';src:url(a.woff2)}"],
		['@page{margin:0}'],
		['@layer base,rooms;'],
	])('%s counts on a page with a sheet', (css) => {
		expect(on(css, 'sheet')).not.toBe('');
	});

	test.each([
		['.other{margin:0}'],
		['.sheet .other:hover{margin:0}'],
		['.sheet.other{margin:0}'],
		['@media print{@supports (gap:0){.other>p{margin:0}}}'],
	])('%s does not', (css) => {
		expect(on(css, 'sheet')).toBe('');
	});

	test('the rules count alike, however many of others stand between them', () => {
		const mixed = on('@media print{.sheet{margin:0}.other{gap:0}p{margin:0}}', 'sheet');
		expect(
			on('.other{gap:0}@media print{.sheet{margin:0}}@media print{p{margin:0}}', 'sheet'),
		).toBe(mixed);
		expect(on('@media print{p{margin:0}.sheet{margin:0}}', 'sheet')).not.toBe(mixed);
		expect(on('@media screen{.sheet{margin:0}p{margin:0}}', 'sheet')).not.toBe(mixed);
	});
});

test('people’s own browsers are looked for where their systems put them', () => {
	expect(browserPlaces('win32', { ProgramFiles: 'C:\\Program Files' })).toContain(
		'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
	);
	expect(browserPlaces('darwin', {})[0]).toMatch(/^\/Applications\/Google Chrome\.app\//);
	expect(browserPlaces('linux', {})).toContain('/usr/bin/chromium');
});
