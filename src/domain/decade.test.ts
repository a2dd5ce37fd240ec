import { expect, test } from 'vitest';
import { decadeName, decadesOf } from './decade.ts';

test.each([
	[1950, 1959, [1950]],
	[1949, 1978, [1940, 1950, 1960, 1970]],
	[1936, 1936, [1930]],
	[2000, 2001, [2000]],
	[-20, 5, [0]],
	[-20, -3, []],
])('%i to %i touches %j', (earliest, latest, decades) => {
	expect(decadesOf({ earliest, latest })).toEqual(decades);
});

test.each([
	[1950, '20世纪50年代'],
	[1910, '20世纪10年代'],
	[2000, '2000—2009年'],
	[1900, '1900—1909年'],
	[0, '1—9年'],
	[750, '8世纪50年代'],
])('%i is said 「%s」', (decade, name) => {
	expect(decadeName(decade)).toBe(name);
});
