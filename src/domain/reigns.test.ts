import { expect, test } from 'vitest';
import {
	DYNASTIES,
	gregorianToReignYears,
	reignNamed,
	REIGNS,
	reignYearToGregorian,
	sexagenaryYears,
} from './reigns.ts';
import { formatYearRange, yearToEdtf } from './year-range.ts';

test.each([
	['光绪', 30, 1904],
	['光绪', 34, 1908],
	['民国', 36, 1947],
	['乾隆', 31, 1766],
	['崇祯', 11, 1638],
	['贞观', 1, 627],
	['开元', 23, 735],
	['元丰', 3, 1080],
	['万历', 48, 1620],
	['洪武', 1, 1368],
])('%s %i is %i', (name, year, gregorian) => {
	const reign = reignNamed(name);
	expect(reign && reignYearToGregorian(reign, year)).toBe(gregorian);
});

test.each([
	['光绪', 35],
	['崇祯', 18],
	['光绪', 0],
])('%s had no year %i', (name, year) => {
	const reign = reignNamed(name);
	expect(reign && reignYearToGregorian(reign, year)).toBeUndefined();
});

test.each([
	[1904, ['清光绪三十年']],
	[1947, ['民国三十六年']],
	[1638, ['明崇祯十一年']],
	[1644, ['明崇祯十七年', '清顺治元年']],
	[555, ['西魏恭帝二年']],
	[830, ['唐大和四年']],
	[2018, []],
])('%i was called %j', (year, names) => {
	expect(gregorianToReignYears(year)).toEqual(names);
});

test('Ming and Qing have no gaps and Qing no overlaps', () => {
	const years = (dynasty: string) => REIGNS.filter((reign) => reign.dynasty === dynasty);
	for (const dynasty of ['明', '清'])
		years(dynasty).forEach(({ first, name }, index, all) => {
			const before = all[index - 1];
			if (before) expect([before.last, before.last + 1], name).toContain(first);
		});
	for (const [index, { first }] of years('清').entries())
		if (index > 0) expect(first).toBe((years('清')[index - 1]?.last ?? NaN) + 1);
});

test('every reign lies within its dynasty and carries a name of its own', () => {
	for (const { dynasty, first, last } of REIGNS) {
		const span = DYNASTIES[dynasty || '民国'];
		expect(first).toBeGreaterThanOrEqual(span?.[0] ?? Infinity);
		expect(last).toBeLessThanOrEqual((span?.[1] ?? -Infinity) + 1);
		expect(last).toBeGreaterThanOrEqual(first);
	}
	expect(new Set(REIGNS.map(({ name }) => name)).size).toBe(REIGNS.length);
});

test('finds the year a 干支 names, and only real ones', () => {
	const guangxu = reignNamed('光绪');
	expect(guangxu && sexagenaryYears(guangxu, '甲辰')).toEqual([1904]);
	expect(guangxu && sexagenaryYears(guangxu, '甲丑')).toEqual([]);
	const kangxi = reignNamed('康熙');
	expect(kangxi && sexagenaryYears(kangxi, '壬寅')).toEqual([1662, 1722]);
});

test.each([
	[1638, 1638, '1638年'],
	[1465, 1487, '1465—1487年'],
	[-315, -315, '前316年'],
	[-220, -205, '前221—前206年'],
])('writes %i to %i as %s', (earliest, latest, text) => {
	expect(formatYearRange(earliest, latest)).toBe(text);
});

test('writes years as EDTF does', () => {
	expect([555, 2018, -315].map(yearToEdtf)).toEqual(['0555', '2018', '-0315']);
});
