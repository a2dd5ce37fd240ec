import { expect, test } from 'vitest';
import { FONT_BUDGET, fontGroups, halves, type FontPage } from './groups.ts';
import { faceRules, mayFind, pageCharacters } from './page-characters.ts';

const css = `
h1, h2 { font-family: var(--serif); font-weight: 700 }
.lede[data-astro-cid-a] { font-family: var(--serif) }
.lede:hover { font-weight: 700 }
@media (min-width: 40em) { .quotation { font-family: var(--kai) } }
.quotation footer { font-family: var(--body) }
`;
const html = `<html data-kind="chapter"><head><title>题</title></head><body>
<h1>城<span>墙</span></h1><p class="lede" data-astro-cid-a>石城</p><p class="lede">别处</p>
<blockquote class="quotation">门五 <footer>志</footer></blockquote><p>正文</p></body></html>`;

test('finds what each face must show, inherited text included, body text left out', () => {
	const characters = pageCharacters(html, faceRules(css));
	expect([...characters.bold].sort()).toEqual(['城', '墙']);
	expect([...characters.regular].sort()).toEqual(['城', '石']);
	expect([...characters.kai].sort()).toEqual(['五', '志', '门']);
});

test('what stands first is as bold as its rule says; what only a finger makes bold is not', () => {
	const rules = faceRules(
		`.date > :first-child, li:nth-child(2) { font-family: var(--serif); font-weight: 700 }
.date > :hover { font-weight: 700 } .date > ::before { font-family: var(--serif) }`,
	);
	const written = '<div class="date"><p>明成化</p><p>可能</p></div><ul><li>甲</li><li>乙</li></ul>';
	const { bold, regular } = pageCharacters(written, rules);
	expect([...bold].join('')).toBe('明成化乙');
	expect([...regular].join('')).toBe('可能');
});

test.each([
	['.lede[data-astro-cid-a]', true],
	['.lede:first-child', true],
	['blockquote footer', true],
	['.lede .other', false],
	['[lang="en"] h1', false],
	['h5, h1', true],
	['tbody > p', true],
	['.other\\:x', true],
	['[data-kind="OTHER" i]', true],
	['*', true],
])('a rule for %s is looked for on the page: %s', (selector, isLookedFor) => {
	expect(mayFind(selector, html)).toBe(isLookedFor);
});

const page = (file: string, kind: string, words: string): FontPage => ({
	file,
	kind,
	characters: { bold: new Set(words), regular: new Set(), kai: new Set() },
});
const hanzi = (from: number, count: number) =>
	String.fromCodePoint(...Array.from({ length: count }, (_, index) => 0x4e00 + from + index));

test('pages of one kind share a cut until the budget is reached; kinds never mix', () => {
	const groups = fontGroups([
		page('a', 'chapter', hanzi(0, 200)),
		page('b', 'chapter', hanzi(100, 200)),
		page('c', 'chapter', hanzi(1000, 200)),
		page('d', 'home', hanzi(0, 10)),
	]);
	expect(groups.map(({ pages }) => pages.map(({ file }) => file).join(''))).toEqual([
		'ab',
		'c',
		'd',
	]);
});

test('without a budget all pages share one cut', () => {
	const pages = [page('a', 'whole', hanzi(0, 3000)), page('b', 'whole', hanzi(5000, 3000))];
	expect(fontGroups(pages, Infinity)).toHaveLength(1);
});

test('one page beyond the budget stands alone, to be judged on its real bytes', () => {
	const heavy = page('heavy', 'chapter', hanzi(0, FONT_BUDGET / 100));
	const groups = fontGroups([page('a', 'chapter', '城'), heavy, page('c', 'chapter', '墙')]);
	expect(groups).toHaveLength(3);
});

test('halving a group keeps every page and its characters', () => {
	const [group] = fontGroups([page('a', 'k', '甲'), page('b', 'k', '乙'), page('c', 'k', '丙')]);
	const parts = group ? halves(group) : [];
	expect(parts.map(({ pages }) => pages.length)).toEqual([2, 1]);
	expect([...(parts[0]?.characters.bold ?? [])]).toEqual(['甲', '乙']);
});
