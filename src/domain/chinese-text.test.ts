import { expect, test } from 'vitest';
import {
	characterCount,
	halfWidthPunctuation,
	handTypedSpaces,
	hasHedge,
	privateNumbers,
	sentences,
} from './chinese-text.ts';

test('counts what a reader counts', () => {
	expect(characterCount('周三里六分，计648丈。')).toBe(10);
	expect(characterCount('「城墙」 wall')).toBe(6);
});

test('cuts sentences at their end marks, closing quotes included', () => {
	expect(sentences('门有五道。哪一道？他说：「东门。」后来没有了')).toEqual([
		'门有五道。',
		'哪一道？',
		'他说：「东门。」',
		'后来没有了',
	]);
});

test.each([
	['据一则网络转帖，东门叫和宁门。', true],
	['相传鱼凫王在此。', true],
	['东门叫和宁门。', false],
])('%s', (sentence, expected) => {
	expect(hasHedge(sentence)).toBe(expected);
});

test.each([
	['周 3 里', [['周 3 里', '周3里']]],
	['用 Word 写', [['用 Word', '用Word']]],
	['大南街65号', []],
	['a b c', []],
	['第一行\n 3', []],
])('finds typed spaces in %j', (text, expected) => {
	const found = handTypedSpaces(text).map(({ written, mended }) => [written, mended]);
	expect(found.slice(0, expected.length)).toEqual(expected);
	expect(found.length > 0).toBe(expected.length > 0);
});

test.each([
	['城墙,城门', '城墙，'],
	['有五门.', '有五门。'],
	['哪一道?', '哪一道？'],
	['城(东)', '城（'],
])('finds half-width marks in %s', (text, mended) => {
	expect(halfWidthPunctuation(text)[0]?.mended).toBe(mended);
});

test.each(['温江.com', '周长8737.6丈', '3:00开', '城墙，城门', 'wall, gate'])(
	'leaves %s alone',
	(text) => {
		expect(halfWidthPunctuation(text)).toEqual([]);
	},
);

test.each([
	['电话13800138000', '手机号'],
	['+86 138 0013 8000', '手机号'],
	['51010119800101123X', '身份证号'],
	['510101198001011234', '身份证号'],
	['6222 0200 0000 0000 000', '银行卡号'],
	['１３８１２３４５６７８', '手机号'],
	['打幺三八一二三四五六七八找我', '手机号'],
	['510101800101123', '身份证号'],
])('finds a private number in %s', (text, kind) => {
	expect(privateNumbers(text).map((found) => found.kind)).toEqual([kind]);
});

test.each([
	'代码510115001005',
	'http://www.360doc.com/content/21/0703/19/48349713_984978152.shtml',
	'1930—1949',
	'ISBN 9787101000000',
	'2018-10-11',
	'电话028-82722222',
	'二〇一八年十月十一日',
	'510101801301123',
])('leaves %s alone', (text) => {
	expect(privateNumbers(text)).toEqual([]);
});
