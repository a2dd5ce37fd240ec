import { expect, test } from 'vitest';
import { isEarlier } from './date-order.ts';
import { parseHistoricalDate } from './historical-date.ts';

const read = (written: string) => {
	const date = parseHistoricalDate(written);
	if (!date) throw new Error(written);
	return date;
};

test.each([
	['1983年', '约1995年', true],
	['1985年', '20世纪80年代', false],
	['20世纪80年代', '1985年', false],
	['2018年3月', '2018年10月', true],
	['2018年10月', '2018年3月', false],
	['2018年10月', '2018年', false],
	['2018年', '2018年10月', false],
	['2026-11-22', '2026-11-23', true],
	['2026年', '2026年', false],
	['1465—1487', '1766年', true],
])('%s is earlier than %s: %s', (date, other, earlier) => {
	expect(isEarlier(read(date), read(other))).toBe(earlier);
});
