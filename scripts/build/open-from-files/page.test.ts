import { expect, test } from 'vitest';
import { filePage, fileStyleSheet } from './page.ts';

const onChapter = (html: string) => filePage(html, 'chapters/city-wall/index.html', '/').html;

test.each([
	['<a class=x href="/terms/#moat">壕</a>', '<a class=x href="../../terms/index.html#moat">壕</a>'],
	['<a href=/terms/>词</a>', '<a href="../../terms/index.html">词</a>'],
	["<a href='/?a=1&amp;b=2'>馆</a>", '<a href="../../index.html?a=1&amp;b=2">馆</a>'],
	['<form action="/search/">', '<form action="../../search/index.html">'],
	['<audio src="/a.m4a"></audio>', '<audio src="../../a.m4a"></audio>'],
	['<video poster="/a.jpg"></video>', '<video poster="../../a.jpg"></video>'],
	[
		'<img srcset="/_astro/a.webp 360w, /_astro/b.webp 600w">',
		'<img srcset="../../_astro/a.webp 360w, ../../_astro/b.webp 600w">',
	],
	['<svg><image xlink:href="/a.png"/></svg>', '<svg><image xlink:href="../../a.png"/></svg>'],
	[
		'<template><a href="/map/">图</a></template>',
		'<template><a href="../../map/index.html">图</a></template>',
	],
	['<p data-audio="/a.m4a">', '<p data-audio="../../a.m4a">'],
	[
		'<meta http-equiv="refresh" content="3;url=/map/">',
		'<meta http-equiv="refresh" content="3;url=../../map/index.html">',
	],
	[
		'<link rel="stylesheet" href="/a.css" crossorigin>',
		'<link rel="stylesheet" href="../../a.css">',
	],
	['<link rel="manifest" href="/site.webmanifest"><p>', '<p>'],
	['<link rel="modulepreload" href="/_astro/a.js">', ''],
	['<link rel="preload" as="font" href="/a.woff2" crossorigin>', ''],
	['<i data-root=""></i>', '<i data-root="../../"></i>'],
	['<i data-root="/"></i>', '<i data-root="../../"></i>'],
])('%s becomes %s', (html, openable) => {
	expect(onChapter(html)).toBe(openable);
});

test('on the first page the root is the page’s own folder', () => {
	expect(filePage('<i data-root="/">', 'index.html', '/').html).toBe('<i data-root="./">');
});

test.each([
	'<!doctype html>\n<p  title="/terms/" >两  空格 &amp; <br/>',
	'<a href="#gates">城门</a><a href="https://a.cn/">外</a><img src="data:,">',
	'<p data-pattern="/ {n}" data-words="a /b/">',
	'<svg viewBox="0 0 1 1"><use href="#b"/></svg>',
])('%s stays as it is, to the byte', (html) => {
	expect(onChapter(html)).toBe(html);
});

test('a module becomes a plain script that still waits for the page', () => {
	const page = filePage(
		'<script type="module" src="/_astro/map.js"></script><script src="/preferences.js"></script>',
		'map/index.html',
		'/',
	);
	expect(page).toEqual({
		html: '<script defer src="../_astro/map.js"></script><script src="../preferences.js"></script>',
		modules: ['_astro/map.js'],
	});
});

test('a style sheet finds its pictures, sheets and faces', () => {
	const css =
		'@import "/a.css";b{background:url(/_astro/c.png)}i{src:url("/fonts/d.woff2"),url(e.png),url("data:image/svg+xml,%3Csvg/%3E")}';
	expect(fileStyleSheet(css, '_astro/x.css', '/')).toBe(
		'@import "../a.css";b{background:url(c.png)}i{src:url("../fonts/d.woff2"),url(e.png),url("data:image/svg+xml,%3Csvg/%3E")}',
	);
});
