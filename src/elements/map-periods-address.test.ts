import { expect, test } from 'vitest';
import { addressOfPeriod, ALL, periodInAddress } from './map-periods-address.ts';

const known = ['ming', '2014-2018'];

test.each([
	['', ALL],
	['#', ALL],
	['#time-all', ALL],
	['#time-ming', 'ming'],
	['#time-2014-2018', '2014-2018'],
	['#time-tang', undefined],
	['#map-city-wall', undefined],
	['#time-', undefined],
])('「%s」 asks for %s', (hash, period) => {
	expect(periodInAddress(hash, known)).toBe(period);
});

test('what is written can be read again', () => {
	for (const period of [ALL, ...known])
		expect(periodInAddress(addressOfPeriod(period), known)).toBe(period);
});
