import { expect, test } from 'vitest';
import { arabicToChineseNumber, chineseNumberToArabic } from './chinese-number.ts';

test.each([
	['〇', 0],
	['元', 1],
	['十', 10],
	['十一', 11],
	['三十六', 36],
	['卅六', 36],
	['廿', 20],
	['廿五', 25],
	['一百〇五', 105],
	['一百零五', 105],
	['一百二十', 120],
	['二〇一四', 2014],
	['一九三六', 1936],
	['兩千〇五', 2005],
	['陆拾伍', 65],
	['65', 65],
	['６５', 65],
])('reads %s as %i', (written, value) => {
	expect(chineseNumberToArabic(written)).toBe(value);
});

test.each(['', '十十', '一十百', '三六十', '百', '年', '12345', '廿卅', '一〇百'])(
	'does not take 「%s」 for a number',
	(written) => {
		expect(chineseNumberToArabic(written)).toBeUndefined();
	},
);

test.each([
	[1, '一'],
	[10, '十'],
	[16, '十六'],
	[20, '二十'],
	[36, '三十六'],
	[105, '一百〇五'],
	[1010, '一千〇一十'],
	[9999, '九千九百九十九'],
])('writes %i as %s', (value, written) => {
	expect(arabicToChineseNumber(value)).toBe(written);
});

test('reads back every number it writes', () => {
	for (let value = 1; value <= 9999; value += 1)
		expect(chineseNumberToArabic(arabicToChineseNumber(value))).toBe(value);
});
