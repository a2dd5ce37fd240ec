import { expect, test } from 'vitest';
import { readAloud, unreadable } from './reading.ts';

const pinyin = (text: string) =>
	readAloud(text, 'sentence')
		.map((syllable) => syllable.pinyin + syllable.tone)
		.join(' ');

test.each([
	['郫县', 'pi2 xian4'],
	['谯楼', 'qiao2 lou2'],
	['雍正', 'yong1 zheng4'],
	['柳城', 'liu3 cheng2'],
	['都江堰', 'du1 jiang1 yan4'],
	['行署', 'xing2 shu3'],
	['大南街', 'da4 nan2 jie1'],
	['曾任', 'ceng2 ren4'],
	['《华阳国志》', 'hua2 yang2 guo2 zhi4'],
	['重修县学', 'chong2 xiu1 xian4 xue2'],
	['章仇兼琼', 'zhang1 qiu2 jian1 qiong2'],
	['坝坝电影', 'ba4 ba0 dian4 ying3'],
	['贞观元年', 'zhen1 guan1 yuan2 nian2'],
	['知县', 'zhi1 xian4'],
	['说法不一', 'shuo1 fa3 bu4 yi1'],
	['一座', 'yi2 zuo4'],
	['街沿', 'jie1 yan2'],
])('reads 「%s」 as %s', (text, reading) => {
	expect(pinyin(text)).toBe(reading);
});

test('a low tone before another one rises inside a word', () => {
	expect(pinyin('古老')).toBe('gu2 lao3');
});

test('what nobody can read aloud is named', () => {
	expect(unreadable('见 Ω 和 é')).toEqual(['Ω', 'é']);
	expect(unreadable('大南街65号，A级')).toEqual([]);
});

test('the sentence ends where it ends', () => {
	expect(readAloud('四座城门', 'question').map(({ boundary }) => boundary)).toEqual([
		'word',
		'word',
		'none',
		'question',
	]);
});
