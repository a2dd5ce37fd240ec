import { expect, test } from 'vitest';
import { readPage } from './real-pages.ts';

const page = (main: string) =>
	`<html><head><title>标题｜馆</title></head><body>${main}</body></html>`;

test('reads a page as paragraphs that end where blocks end', () => {
	const html = page(
		'<nav>目录</nav><main data-pagefind-body><h1>城<ruby>墙<rt>qiáng</rt></ruby></h1><p>石城<b>高一丈</b>，<br>五尺。</p><ul><li>东门</li><li>南门<p>小南门</p></li></ul></main>',
	);
	expect(readPage(html)).toEqual({
		title: '城墙',
		paragraphs: ['城墙', '石城高一丈，五尺。', '东门', '南门', '小南门'],
	});
});

test('passes over what search passes over', () => {
	const html = page(
		'<main data-search><p>城门</p><p data-search-ignore>不找</p><p data-pagefind-ignore="all">也不找</p><script>let a</script></main>',
	);
	expect(readPage(html)).toEqual({ title: '标题｜馆', paragraphs: ['城门'] });
});

test('a page that search does not find is no page', () => {
	expect(readPage(page('<main><h1>搜索</h1></main>'))).toBeUndefined();
});
