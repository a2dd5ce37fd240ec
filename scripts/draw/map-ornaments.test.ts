import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mapOrnaments, ORNAMENTS_PATH } from './map-ornaments.ts';

test('the ornaments of the map are those the page shows', () => {
	expect(JSON.parse(readFileSync(ORNAMENTS_PATH, 'utf8'))).toEqual(mapOrnaments());
});

test('they stay on the sheet and small enough for every page with a map', () => {
	const paths = Object.values(mapOrnaments());
	const numbers = paths.flatMap((path) => path.split(/[A-Za-z\s]+/).map(Number));
	expect(numbers.every((n) => n > -10 && n < 1010)).toBe(true);
	expect(paths.join('').length).toBeLessThan(7000);
});
