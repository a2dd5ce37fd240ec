import { expect, test } from 'vitest';
import { byReading, NUMBERS, sortReading } from './reading-order.ts';

const sorted = (...names: string[]) =>
	names
		.map((name) => ({ name, reading: sortReading(name) }))
		.sort((a, b) => byReading(a.reading, b.reading))
		.map(({ name }) => name);

test.each([
	['柳城北街', 'L'],
	['重庆', 'C'],
	['重修温江县儒学', 'C'],
	['长安路', 'C'],
	['长辈', 'Z'],
	['晏家巷', 'Y'],
	['乐史', 'Y'],
	['章仇兼琼', 'Z'],
	['谯楼', 'Q'],
	['行署', 'X'],
	['银行街', 'Y'],
	['《温江乡土志》成书', 'W'],
	['「温」字从哪里来', 'W'],
	['1955年拆城', NUMBERS],
	['GB/T 7714', 'G'],
])('「%s」 stands under %s', (name, letter) => {
	expect(sortReading(name).letter).toBe(letter);
});

test.each([
	['曾某', 'zeng mou', 'Z'],
	['单雄', 'shan xiong', 'S'],
	['重阳', 'chóngyáng', 'C'],
	['吕布', 'lü bu', 'L'],
])('the reviewed reading of 「%s」, %s, goes before the machine’s', (name, pinyin, letter) => {
	expect(sortReading(name, pinyin).letter).toBe(letter);
});

test('a reviewed reading is spread over its characters, so that tones still order them', () => {
	expect(sortReading('坝坝电影', 'bàba diànyǐng').keys).toEqual([
		'ba4坝',
		'ba4坝',
		'dian4电',
		'ying3影',
	]);
});

test('a reviewed reading that does not fit its characters still gives the letter', () => {
	expect(sortReading('尕院', 'ka yuan').letter).toBe('K');
});

test('syllables are compared one by one, then tones; a name comes before those it begins', () => {
	expect(sorted('坝坝电影', '摆龙门阵', '坝', '巴适', '坝坝')).toEqual([
		'巴适',
		'坝',
		'坝坝',
		'坝坝电影',
		'摆龙门阵',
	]);
	expect(sorted('大事', '单位', '大南门', '大南街')).toEqual(['大南街', '大南门', '大事', '单位']);
});

test('house numbers are ordered as numbers', () => {
	expect(sorted('温泉路166号', '温泉路66号', '温泉路')).toEqual([
		'温泉路',
		'温泉路66号',
		'温泉路166号',
	]);
});
