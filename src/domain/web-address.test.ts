import { expect, test } from 'vitest';
import { addressesIn, addressTrouble } from './web-address.ts';

test.each([
	'https://example.cn/a?id=3&from=list',
	'http://www.example.com.cn/content/21/0703/19/48349713_984978152.shtml',
	'https://zh.wikisource.org/wiki/元豐九域志_(四庫全書本)/卷07',
	'https://example.cn/%E5%8C%97',
])('%s is well', (address) => expect(addressTrouble(address)).toBeUndefined());

test.each([
	['https://example.cn/a。', '里面有「。」，像是从句子里一起拷来的'],
	['https://example.cn/a b', '里面有空格'],
	['http://https://example.cn/', '开头写了两遍'],
	['https://example/', '网站的名字「example」不完整'],
	['https://example.cn/%E', '里面的「%」没有拷全'],
])('%s is malformed', (address, why) =>
	expect(addressTrouble(address)).toEqual({ kind: 'malformed', why }),
);

test.each([
	[
		'https://mp.weixin.qq.com/s?__biz=a&mid=1&chksm=9#rd',
		'https://mp.weixin.qq.com/s?__biz=a&mid=1#rd',
	],
	['https://example.cn/a?utm_source=x&spm=1', 'https://example.cn/a'],
])('%s follows the reader', (address, clean) =>
	expect(addressTrouble(address)).toMatchObject({ kind: 'tracking', clean }),
);

test('addresses are found in a sentence, without what follows them', () => {
	expect(addressesIn('见https://example.cn/a?b=1，和www.example.com。')).toEqual([
		{ offset: 1, address: 'https://example.cn/a?b=1' },
		{ offset: 27, address: 'www.example.com' },
	]);
	expect(addressesIn('没有网址')).toEqual([]);
});
