import { expect, test } from 'vitest';
import { bandOnScale, belongsTo, periodSpan, SCALE_LENGTH, shareYears } from './map-period.ts';

const years = (earliest: number, latest: number) => ({ earliest, latest });

test('a period reaches from the first year of its beginning to the last of its end', () => {
	expect(periodSpan({ from: years(1465, 1487), to: years(1595, 1643) }, 2026)).toEqual(
		years(1465, 1643),
	);
});

test('a period without an end lasts until this year', () => {
	expect(periodSpan({ from: years(2019, 2019) }, 2026)).toEqual(years(2019, 2026));
	expect(periodSpan({ from: years(2027, 2027) }, 2026)).toEqual(years(2027, 2027));
});

test.each([
	['the last year of one is the first of the other', years(1368, 1643), years(1643, 1700), true],
	['a year lies between them', years(1368, 1643), years(1645, 1700), false],
	['one lies in the other', years(1368, 1643), years(1465, 1487), true],
])('%s', (_, a, b, answer) => {
	expect(shareYears(a, b)).toBe(answer);
	expect(shareYears(b, a)).toBe(answer);
});

test('what happened belongs to the period in which the middle of its years lies', () => {
	expect(belongsTo(years(1271, 1368), years(1368, 1643))).toBe(false);
	expect(belongsTo(years(1595, 1644), years(1368, 1643))).toBe(true);
	expect(belongsTo(years(1595, 1644), years(1644, 1911))).toBe(false);
	expect(belongsTo(years(1955, 1955), years(1955, 1955))).toBe(true);
});

test('a band covers its share of the period', () => {
	expect(bandOnScale(years(1900, 1949), years(1900, 1999))).toEqual({ from: 0, to: 500 });
	expect(bandOnScale(years(1950, 1974), years(1900, 1999))).toEqual({ from: 500, to: 750 });
});

test('a single year is still seen, at both ends too', () => {
	for (const year of [1644, 1766, 1911]) {
		const { from, to } = bandOnScale(years(year, year), years(1644, 1911));
		expect(to - from).toBeCloseTo(14);
		expect(from).toBeGreaterThanOrEqual(0);
		expect(to).toBeLessThanOrEqual(SCALE_LENGTH);
	}
});

test('what reaches beyond the period is cut off', () => {
	expect(bandOnScale(years(1600, 2000), years(1644, 1911))).toEqual({ from: 0, to: SCALE_LENGTH });
});
