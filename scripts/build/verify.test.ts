import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { readPage } from './page-parts.ts';
import type { BuildContext } from './steps.ts';
import { verify } from './verify.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'verify-'));
	write('index.html', '<a href="/beijie/chapters/wall/#gates">城门</a><img src="_astro/a.webp">');
	write('404.html', '<p>没有这一页</p>');
	write('chapters/wall/index.html', '<h2 id="gates">城门</h2><a href="../../">首页</a>');
	write('_astro/a.webp', 'x');
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(file: string, body: string): void {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), body);
}

const context = (edition: keyof typeof EDITIONS): BuildContext => ({
	edition: EDITIONS[edition],
	base: '/beijie/',
	site: undefined,
	production: false,
	draft: false,
	root: '/museum',
});

/** What verifying says about the museum with one more page. */
async function complaint(body: string, edition: keyof typeof EDITIONS = 'web'): Promise<string> {
	write('about/index.html', body);
	return verify(folder, context(edition)).then(
		() => '',
		(error: Error) => error.message,
	);
}

describe('a finished edition', () => {
	test.each([
		'<a href="/beijie/chapters/wall/">志</a>',
		'<a href="/beijie/chapters/wall/?q=1#gates">志</a>',
		'<a href="#here">志</a><p id="here">',
		'<a href="/beijie/chapters/wall/#t=93">第93秒</a>',
		'<a href="https://example.cn/">出处</a><a href="tel:+862800000000">电话</a>',
		'<img src="../_astro/a.webp" srcset="../_astro/a.webp 400w, ../_astro/a.webp 800w">',
		'<link rel="canonical" href="https://museum.example.cn/beijie/about/">',
		'<script type="application/ld+json">{}</script><script type="module" src="../_astro/a.webp"></script>',
	])('is fine with %s', async (body) => {
		expect(await complaint(body)).toBe('');
	});

	test.each([
		['<a href="/beijie/chapters/gone/">志</a>', '链接打不开：/beijie/chapters/gone/'],
		['<a href="/chapters/wall/">志</a>', '链接打不开：/chapters/wall/'],
		['<a href="/beijie/chapters/wall">志</a>', '链接打不开：/beijie/chapters/wall'],
		[
			'<a href="/beijie/chapters/wall/#gate">志</a>',
			'页面上没有这个位置：/beijie/chapters/wall/#gate',
		],
		['<img src="b.webp">', '链接打不开：b.webp'],
		['<img srcset="../_astro/a.webp 1x, b.webp 2x">', '链接打不开：b.webp'],
		['<img src="https://cdn.example/a.png">', '要从别的网站取东西：https://cdn.example/a.png'],
		[
			'<link rel="stylesheet" href="//fonts.example/a.css">',
			'要从别的网站取东西：//fonts.example/a.css',
		],
		['<img src="data:image/png;base64,AA">', '不能用的网址：data:image/png;base64,AA'],
		['<script>alert(1)</script>', '有安全策略不允许的内嵌脚本 <script>'],
		['<style>p{}</style>', '有安全策略不允许的内嵌样式 <style>'],
		['<p style="color:red">', '有安全策略不允许的样式属性 <p style="color:red">'],
		['<p onclick="x()">', '有安全策略不允许的事件属性 <p onclick>'],
		['<template><p onclick="x()"></template>', '有安全策略不允许的事件属性 <p onclick>'],
	])('is held back because of %s', async (body, sentence) => {
		expect(await complaint(body)).toBe(`${sentence}\n    在 about/index.html\n成品里有 1 处不对。`);
	});

	test('may link to others on the web only', async () => {
		expect(await complaint('<a href="https://example.cn/">出处</a>', 'kiosk')).toContain(
			'触摸屏版里不能有外部链接：https://example.cn/',
		);
	});

	test('has its first page and its page for wrong addresses', async () => {
		rmSync(join(folder, '404.html'));
		expect(await complaint('')).toContain('缺少这一页：404.html');
	});

	test('names one fault once, with the pages it is on', async () => {
		for (const page of ['a', 'b', 'c'])
			write(`${page}/index.html`, '<a href="/beijie/gone/">x</a>');
		expect(await complaint('<a href="/beijie/gone/">x</a><a href="/beijie/gone/">x</a>')).toBe(
			'链接打不开：/beijie/gone/\n    在 a/index.html、about/index.html、b/index.html 等 4 页\n成品里有 1 处不对。',
		);
	});

	test('is told all its faults at once', async () => {
		const links = Array.from({ length: 70 }, (_, index) => `<a href="gone-${index}/">x</a>`);
		const text = await complaint(links.join(''));
		expect(text.split('\n')).toHaveLength(122);
		expect(text).toContain('……还有 10 处\n成品里有 70 处不对。');
	});
});

describe('an edition opened by double click', () => {
	const school = async (body: string) => complaint(body, 'school');
	beforeEach(() => {
		write('index.html', '<a href="chapters/wall/index.html#gates">城门</a>');
		write(
			'chapters/wall/index.html',
			'<h2 id="gates">城门</h2><a href="../../index.html">首页</a>',
		);
	});

	test.each([
		'<a href="../chapters/wall/index.html?q=1#gates">志</a><a href="#here">此</a><p id="here">',
		'<a href="index.html#here">此</a><p id="here"><script defer src="../_astro/a.js"></script>',
	])('is fine with %s', async (body) => {
		write('_astro/a.js', '(()=>{})()');
		expect(await school(body)).toBe('');
	});

	test.each([
		[
			'<a href="/beijie/chapters/wall/">志</a>',
			'从文件打开时找不到：href="/beijie/chapters/wall/"',
		],
		['<a href="../chapters/wall/">志</a>', '从文件打开时看到的是文件夹：../chapters/wall/'],
		[
			'<script type="module" src="../_astro/a.webp"></script>',
			'会被浏览器拦下：<script type="module">',
		],
	])('is held back because of %s', async (body, sentence) => {
		expect(await school(body)).toContain(sentence);
		const asWeb = await complaint(body);
		expect(asWeb).toBe('');
	});

	test('is held back because of a script that fetches, or a name that Windows cannot hold', async () => {
		write('_astro/a.js', 'fetch("a.json")');
		write('terms/aux.html', '');
		expect(await school('')).toBe(
			[
				'文件名在 Windows 上不能用：terms/aux.html\n    在 学校版的文件夹',
				'脚本里有从文件打开时不能用的 fetch()\n    在 _astro/a.js',
				'成品里有 2 处不对。',
			].join('\n'),
		);
	});
});

test('a page is taken apart into its places and addresses', () => {
	const { ids, addresses } = readPage(
		'<p id="a"></p><svg><use href="#b"/></svg><audio><source src="v.m4a"></audio><form action="/search/">',
	);
	expect([...ids]).toEqual(['a']);
	expect(addresses).toEqual([
		{ address: '#b', loads: true },
		{ address: 'v.m4a', loads: true },
		{ address: '/search/', loads: false },
	]);
});
