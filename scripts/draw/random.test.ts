import { expect, test } from 'vitest';
import { cloud2, hashPlace, noise2, seeded } from './random.ts';

const first = (seed: string | number): number[] => {
	const random = seeded(seed);
	return Array.from({ length: 5 }, () => random());
};

test('gives the same numbers for the same seed', () => {
	expect(first('柳')).toEqual(first('柳'));
});

test('gives other numbers for another seed', () => {
	expect(first('柳')).not.toEqual(first('城'));
});

test('never changes the numbers of a seed, or every picture would change with it', () => {
	expect(first(65).map((n) => n.toFixed(4))).toMatchInlineSnapshot(`
		[
		  "0.1076",
		  "0.3821",
		  "0.6012",
		  "0.7297",
		  "0.3391",
		]
	`);
});

test('takes places half a millimetre apart for the same place, centimetres apart for another', () => {
	expect(hashPlace([1, 2, 3.0001])).toBe(hashPlace([1, 2, 3]));
	expect(hashPlace([1, 2, 3.01])).not.toBe(hashPlace([1, 2, 3]));
});

test('keeps noise between nothing and one, without jumps', () => {
	for (let x = -3; x < 3; x += 0.01) {
		const here = noise2(x, 0.3, 7);
		expect(here).toBeGreaterThanOrEqual(0);
		expect(here).toBeLessThan(1);
		expect(Math.abs(noise2(x + 0.01, 0.3, 7) - here)).toBeLessThan(0.03);
	}
	expect(cloud2(1.5, 2.5, 7, 4)).toBeLessThan(1);
});
