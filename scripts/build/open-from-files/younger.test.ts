import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { youngerCalls } from './younger-script.ts';
import { youngerStyle } from './younger-style.ts';

describe('a script', () => {
	const younger = (source: string) => [...youngerCalls(parse(source, { ecmaVersion: 2020 }))];

	test.each<[string, string, number]>([
		['[1].at(-1)', '.at()', 92],
		['a["at"](0)', '.at()', 92],
		['f().toSorted()', '.toSorted()', 110],
		['Object.hasOwn(a, b)', 'Object.hasOwn()', 93],
		['structuredClone(a)', 'structuredClone()', 98],
		['window.structuredClone(a)', 'structuredClone()', 98],
		['URL.canParse(a)', 'URL.canParse()', 120],
		['new Highlight(a)', 'new Highlight()', 105],
		['if (a.at(0)) b()', '.at()', 92],
		['if (a) b.at(0)', '.at()', 92],
		['at || a.at(0)', '.at()', 92],
		[
			'const f = () => ({ g() { document.startViewTransition(h) } })',
			'.startViewTransition()',
			111,
		],
	])('is noticed where it says %s', (source, word, since) => {
		expect(younger(source)).toEqual([[word, since]]);
	});

	test.each([
		'this.at()',
		'a.at?.(0)',
		'"at" in a && a.at(0)',
		'typeof structuredClone === "function" ? structuredClone(a) : b',
		'if (document.startViewTransition) { document.startViewTransition(a) }',
		'own.hasOwn(a, b); mine.groupBy(c); parse(d); url.parse(e)',
		'a.replaceAll(b, c); d.replaceChildren(); e.flatMap(f); Promise.any(g)',
		'const at = 1; new Map([["at", at]])',
	])('may say %s', (source) => {
		expect(younger(source)).toEqual([]);
	});
});

describe('a style sheet', () => {
	const younger = (css: string) => [...youngerStyle(css)];

	test.each<[string, string, number]>([
		['@layer a { b { color: red } }', '@layer', 99],
		['@container (width > 1px) { b { color: red } }', '@container', 105],
		['@media (width >= 40em) { b { color: red } }', '@media (width >= 40em)', 104],
		['a { & b { color: red } }', '嵌套的 & b', 120],
		['a { b { color: red } }', '嵌套的 b', 120],
		['a:has(b) { color: red }', ':has', 105],
		[':is(a, b) { color: red }', ':is', 88],
		['a, b::details-content { color: red }', ':details-content', 131],
		['a:not(.b, .c) { color: red }', ':not() 里的几个选择', 88],
		['a { aspect-ratio: 1 }', 'aspect-ratio', 88],
		['a { translate: 1px }', 'translate', 104],
		['a { mask: url(b.svg) }', 'mask', 120],
		['a { color: oklch(0.5 0.1 30) }', 'color的颜色', 111],
		['a { height: 100dvh }', 'height的屏幕单位', 108],
		['a { height: 100dvh; height: 100vh }', 'height的屏幕单位', 108],
		['a { overflow: clip }', 'overflow clip', 90],
		['@media print { a { grid-template-rows: subgrid } }', 'grid-template-rows subgrid', 117],
	])('is noticed where it says %s', (css, word, since) => {
		expect(younger(css)).toEqual([[word, since]]);
	});

	test.each([
		'a { height: 100vh; height: 100dvh }',
		'a { overflow: hidden; overflow: clip }',
		'a { -webkit-mask: url(b.svg); mask: url(b.svg) }',
		'@supports (aspect-ratio: 1) { a { aspect-ratio: 1 } }',
		'@supports selector(:has(a)) { b:has(a) { color: red } }',
		'a { inset: 0; transform: translate(1px); gap: 1px; width: min(1px, 2px) }',
		'a:focus-visible, b:not(.c):not(.d) { color: red; accent-color: red; text-wrap: balance }',
	])('may say %s', (css) => {
		expect(younger(css)).toEqual([]);
	});
});
