import { describe, expect, test } from 'vitest';
import { readPage } from '../page-parts.ts';
import { nameFaults, scriptFaults, styleFaults } from './file-faults.ts';

describe('a page opened from a file', () => {
	test.each([
		['<script type="module" src="a.js"></script>', '会被浏览器拦下：<script type="module">'],
		['<link rel="manifest" href="a.webmanifest">', '会被浏览器拦下：<link rel="manifest">'],
		['<link rel="stylesheet" href="a.css" crossorigin>', '会被浏览器拦下：<link crossorigin>'],
		['<audio><track src="a.vtt"></audio>', '会被浏览器拦下：<track src="a.vtt">'],
		['<svg><use href="a.svg#b"/></svg>', '会被浏览器拦下：<use href="a.svg#b">'],
		['<a href="/">馆</a>', '找不到：href="/"'],
		['<img srcset="a.webp 1x, /b.webp 2x">', '找不到：srcset="/b.webp 2x"'],
		['<p data-audio="/a.m4a">', '找不到：data-audio="/a.m4a"'],
		['<template><form action="/search/"></template>', '找不到：action="/search/"'],
	])('cannot have %s', (html, fault) => {
		expect(readPage(html).fileFaults).toEqual([`从文件打开时${fault}`]);
	});

	test('says which of its words an old browser does not know', () => {
		expect(readPage('<p popover></p><button popovertarget="a">').fileFaults).toEqual([
			'页面里有老浏览器（Chrome 87）不认识的 <p popover>，Chrome 114 才有',
			'页面里有老浏览器（Chrome 87）不认识的 <button popovertarget>，Chrome 114 才有',
		]);
	});

	test.each([
		'<script defer src="a.js"></script><link rel="icon" href="a.svg">',
		'<svg><use href="#b"/></svg><a href="../a/index.html#b">馆</a>',
		'<p title="/terms/" data-pattern="/ {n}" data-root="../">',
	])('may have %s', (html) => {
		expect(readPage(html).fileFaults).toEqual([]);
	});
});

test.each([
	['fetch("a.json")', 'fetch()'],
	['(function () { window.fetch(a) })()', 'fetch()'],
	['new XMLHttpRequest()', 'XMLHttpRequest'],
	['new Worker("a.js")', 'Worker'],
	['import(a)', 'import()'],
])('a script may not say %s', (source, name) => {
	expect(scriptFaults(source)).toEqual([`脚本里有从文件打开时不能用的 ${name}`]);
});

test.each(['import "./a.js"', 'export const a = 1', 'import.meta.url', 'a ||= b'])(
	'%s is no plain script of our oldest browsers',
	(source) => {
		expect(scriptFaults(source)).toEqual([
			expect.stringMatching(/^从文件打开时读不懂的脚本：SyntaxError/),
		]);
	},
);

test('a script and a style sheet say which of their words an old browser does not know', () => {
	expect(scriptFaults('[1].at(-1)')).toEqual([
		'脚本里有老浏览器（Chrome 87）不认识的 .at()，Chrome 92 才有',
	]);
	expect(styleFaults('a:has(b){color:red}')).toEqual([
		'样式里有老浏览器（Chrome 87）不认识的 :has，Chrome 105 才有',
	]);
});

test('a plain script passes, also with words that only look alike', () => {
	expect(scriptFaults('const fetched = { fetch: 1 }.fetch ?? a?.b; new Map();')).toEqual([]);
});

test.each([
	['b{background:url(/_astro/a.png)}', '/_astro/a.png'],
	['@font-face{src:url("//fonts.example/a.woff2")}', '//fonts.example/a.woff2'],
	["@import 'https://a.cn/a.css';", 'https://a.cn/a.css'],
])('a style sheet may not say %s', (css, address) => {
	expect(styleFaults(css)).toEqual([`样式里有从文件打开时找不到的 ${address}`]);
});

test('a style sheet may name its neighbours and hold small pictures itself', () => {
	const css = `b{background:url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E")}`;
	expect(styleFaults(`${css} @import "b.css"; i{background:url(../a.png)}`)).toEqual([]);
});

test.each([
	['a/城墙.html', '文件名只能用字母、数字和 . _ - ,：a/城墙.html'],
	['a b.html', '文件名只能用字母、数字和 . _ - ,：a b.html'],
	['terms/con.html', '文件名在 Windows 上不能用：terms/con.html'],
	['aux/index.html', '文件名在 Windows 上不能用：aux/index.html'],
	['a./index.html', '文件名在 Windows 上不能用：a./index.html'],
	[`${'a'.repeat(121)}`, `路径有 121 个字符，最多 120 个：${'a'.repeat(121)}`],
])('%s does not go on a stick', (file, sentence) => {
	expect(nameFaults(['index.html', file])).toEqual([sentence]);
});

test('two names that differ in case alone are one file on Windows', () => {
	expect(nameFaults(['_astro/a.qi.png', '_astro/a.Qi.png', 'console/contents.html'])).toEqual([
		'文件名只有大小写不同：_astro/a.qi.png、_astro/a.Qi.png',
	]);
});

test('tiles of pictures keep the commas in their names', () => {
	expect(nameFaults(['photos/wharf/iiif/0,512,512,512/512,512/0/default.jpg'])).toEqual([]);
});
