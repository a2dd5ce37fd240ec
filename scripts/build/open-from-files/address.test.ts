import { expect, test } from 'vitest';
import { fileAddress, rootFrom } from './address.ts';

const HOME = 'index.html';
const CHAPTER = 'chapters/city-wall/index.html';

test.each([
	['/', HOME, 'index.html'],
	['/', CHAPTER, '../../index.html'],
	['/chapters/city-wall/#gates', HOME, 'chapters/city-wall/index.html#gates'],
	['/chapters/city-wall/', CHAPTER, 'index.html'],
	['/chapters/moat/', CHAPTER, '../moat/index.html'],
	['/interviews/how-to-record/#t=93', CHAPTER, '../../interviews/how-to-record/index.html#t=93'],
	['/search/?q=%E5%9F%8E', '404.html', 'search/index.html?q=%E5%9F%8E'],
	['/?elder=1#main', 'about/index.html', '../index.html?elder=1#main'],
	['/_astro/a.B1-_x.webp', CHAPTER, '../../_astro/a.B1-_x.webp'],
	['/a%20b/', HOME, 'a%20b/index.html'],
	['../', CHAPTER, '../index.html'],
	['./', CHAPTER, 'index.html'],
	['../../', CHAPTER, '../../index.html'],
])('%s on %s is %s', (written, file, address) => {
	expect(fileAddress(written, file, '/')).toBe(address);
});

test.each(['#gates', '?q=1', '', 'audio.m4a', '../a.webp', 'https://a.cn/', '//a.cn/', 'tel:028'])(
	'「%s」 stays as it is',
	(written) => {
		expect(fileAddress(written, CHAPTER, '/')).toBe(written);
	},
);

test('a base path goes, and what lies beside it stays', () => {
	expect(fileAddress('/beijie/terms/#moat', CHAPTER, '/beijie/')).toBe(
		'../../terms/index.html#moat',
	);
	expect(fileAddress('/terms/', CHAPTER, '/beijie/')).toBe('/terms/');
});

test.each([
	['index.html', './'],
	['404.html', './'],
	['search/index.html', '../'],
	['lessons/two-books/teacher/index.html', '../../../'],
])('the root seen from %s is %s', (file, root) => {
	expect(rootFrom(file)).toBe(root);
});
