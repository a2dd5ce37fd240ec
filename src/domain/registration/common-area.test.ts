import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredPart, intersection, largestArea, type Area } from './common-area.ts';
import { IDENTITY, type PlanePoint } from './homography.ts';
import { homographyOfView, TRIAL_VIEWS } from './trial-views.ts';
import { turn } from './samples.ts';

const WHOLE: Area = { x: 0, y: 0, width: 100, height: 75 };

const holds = (polygon: readonly PlanePoint[], point: PlanePoint) =>
	polygon.every(
		(from, index) => turn(from, polygon[(index + 1) % polygon.length] ?? from, point) > -1e-6,
	);

const corners = ({ x, y, width, height }: Area) => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height },
];

describe('the largest upright rectangle', () => {
	test('of a rectangle is the rectangle', () => {
		const area = largestArea(corners(WHOLE));
		for (const side of ['x', 'y', 'width', 'height'] as const)
			expect(area?.[side]).toBeCloseTo(WHOLE[side], 5);
	});

	test('of a triangle has half its area', () => {
		const area = largestArea([
			{ x: 0, y: 0 },
			{ x: 60, y: 0 },
			{ x: 20, y: 50 },
		]);
		expect((area?.width ?? 0) * (area?.height ?? 0)).toBeCloseTo(750, 3);
	});

	test('of a square on its corner has half its area', () => {
		const area = largestArea([
			{ x: 50, y: 0 },
			{ x: 100, y: 50 },
			{ x: 50, y: 100 },
			{ x: 0, y: 50 },
		]);
		expect((area?.width ?? 0) * (area?.height ?? 0)).toBeCloseTo(2500, 3);
	});

	test('is missing where there is no surface', () => {
		expect(largestArea([])).toBeUndefined();
		expect(
			largestArea([
				{ x: 0, y: 0 },
				{ x: 5, y: 5 },
			]),
		).toBeUndefined();
	});

	test('no other rectangle inside is larger', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...TRIAL_VIEWS.map(([, view]) => view)),
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
				(view, [left = 0, width = 0, top = 0]) => {
					const polygon = coveredPart(WHOLE, homographyOfView(view), WHOLE);
					const best = largestArea(polygon);
					if (!best) throw new Error('these views overlap');
					for (const corner of corners(best)) expect(holds(polygon, corner)).toBe(true);
					const tried = {
						x: 100 * left,
						y: 75 * top,
						width: 100 * width * (1 - left),
						height: 75 * (1 - top) * 0.98,
					};
					if (corners(tried).every((corner) => holds(polygon, corner)))
						expect(tried.width * tried.height).toBeLessThanOrEqual(best.width * best.height + 1e-3);
				},
			),
			{ numRuns: 150, seed: 7 },
		);
	});
});

test('two pictures beside each other have nothing in common', () => {
	const beside: Area = { ...WHOLE, x: 200 };
	expect(intersection(corners(WHOLE), corners(beside))).toEqual([]);
	expect(coveredPart(beside, IDENTITY, WHOLE)).toEqual([]);
});

test('what lies behind the horizon is left out', () => {
	// Turned by 60 degrees: a part of the first picture is behind the second camera.
	for (const point of coveredPart(WHOLE, homographyOfView({ pan: 60 }), WHOLE)) {
		expect(point.x).toBeGreaterThanOrEqual(-1e-9);
		expect(point.x).toBeLessThanOrEqual(100 + 1e-9);
	}
});
