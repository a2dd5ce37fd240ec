import { expect, test } from 'vitest';
import { dateExtent, gregorianDay } from './date-extent.ts';
import { parseHistoricalDate } from './historical-date.ts';

const read = (written: string) => {
	const date = parseHistoricalDate(written);
	if (!date) throw new Error(`${written} cannot be read`);
	return date;
};

test.each([
	['2014年4月17日', { year: 2014, month: 4, day: 17 }],
	['一八九二年十月五日', { year: 1892, month: 10, day: 5 }],
	['1996年10月', undefined],
	['1955年', undefined],
	['1955年春', undefined],
	['明成化间', undefined],
	['约1936年', undefined],
	['清康熙八年（1669）', undefined],
	['1582-10-04', undefined],
	['2014-04-17?', undefined],
])('「%s」 names the day %o', (written, day) => {
	expect(gregorianDay(read(written))).toEqual(day);
});

test.each([
	['明成化间', 'open', 1465, 1488],
	['1955年', 'year', 1955, 1956],
	['约1936年', 'open', 1931, 1942],
	['1955年春', 'year', 1955, 1956],
	['2014年7月', 'month', 2014.5, 2014.583],
	['2014年7月1日', 'day', 2014.5, 2014.503],
	['2014年12月31日', 'day', 2014.997, 2015],
])('「%s」 is known to the %s and lies between %f and %f', (written, exactness, from, to) => {
	const extent = dateExtent(read(written));
	expect(extent.exactness).toBe(exactness);
	expect(extent.from).toBeCloseTo(from, 3);
	expect(extent.to).toBeCloseTo(to, 3);
});
