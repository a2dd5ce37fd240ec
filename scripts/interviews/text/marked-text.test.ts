import { describe, expect, test } from 'vitest';
import { clockToSeconds, readMarkedText } from './marked-text.ts';

const read = (...lines: string[]) => readMarkedText(lines, '谈话.txt', '行');
const passages = (...lines: string[]) =>
	read(...lines).passages.map(({ start, speaker, text }) => [start, speaker, text]);

test.each([
	['00:12', 12],
	['１：０２', 62],
	['00：12：31', 751],
	['75:30', 4530],
	['01:02.5', 62.5],
	['00:60', undefined],
	['01:60:00', undefined],
])('reads the time %s', (written, seconds) => {
	expect(clockToSeconds(written)).toBe(seconds);
});

describe('times and names', () => {
	test.each([
		['【00:12】讲述人：我来讲。'],
		['[00:12]讲述人: 我来讲。'],
		['［００：１２］讲述人：我来讲。'],
		['【00:12-00:20】讲述人：我来讲。'],
		['00:00:12 讲述人：我来讲。'],
		['(00:12) 讲述人：我来讲。'],
		['讲述人(00:00:12): 我来讲。'],
	])('are found in 「%s」', (line) => {
		expect(passages(line)).toEqual([[12, '讲述人', '我来讲。']]);
	});

	test('are found when a program wrote the name and the time on a line of their own', () => {
		expect(passages('说话人1 00:00:12', '我来讲。', '说话人2 00:00:15', '好。')).toEqual([
			[12, '说话人1', '我来讲。'],
			[15, '说话人2', '好。'],
		]);
	});

	test('count until the next ones', () => {
		expect(passages('【00:01】采访人：一。', '二。', '讲述人：三。【00:09】四。')).toEqual([
			[1, '采访人', '一。'],
			[undefined, '采访人', '二。'],
			[undefined, '讲述人', '三。'],
			[9, '讲述人', '四。'],
		]);
	});
});

test('what was said is not taken for a name, nor a remark for a time', () => {
	expect(
		passages('【00:01】讲述人：那天。', '我就问：哪个来？', '【听不清 00:12:31】后来12:30才走'),
	).toEqual([
		[1, '讲述人', '那天。'],
		[undefined, '讲述人', '我就问：哪个来？'],
		[undefined, '讲述人', '【听不清 00:12:31】后来12:30才走'],
	]);
});

test('lines in front of the first time are left out, and said to be', () => {
	const { passages: found, notes } = read('访谈记录', '讲述人：某某', '', '【00:01】讲述人：话。');
	expect(found).toHaveLength(1);
	expect(notes[0]).toContain('有 2 行没有时间，当作题头，没有放进文字稿（第 1、2 行）');
});

test('a text without times is read, and says that its times are guesses', () => {
	const { passages: found, notes } = read('讲述人：一句。', '采访人：好。');
	expect(found.map(({ speaker }) => speaker)).toEqual(['讲述人', '采访人']);
	expect(notes[0]).toContain('每句的时间先按字数估，请用 npm run mark');
});
