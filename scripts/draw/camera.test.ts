import { expect, test } from 'vitest';
import { clipNear, NEAR, placeAt, project, viewOf } from './camera.ts';
import type { Vec3 } from './vector.ts';

const straight = viewOf(
	{ eye: [0, 1.6, 0], turn: 0, lens: 1, horizon: 0.5, centre: 0.5 },
	200,
	100,
);
const turned = viewOf(
	{ eye: [2, 1.6, -3], turn: 30, lens: 0.8, horizon: 0.4, centre: 0.5 },
	200,
	100,
);

test('puts what is at eye height on the horizon, however far away', () => {
	for (const z of [1, 10, 100]) expect(project(straight, [3, 1.6, z])?.[1]).toBe(50);
});

test('draws a thing twice as far half as large', () => {
	const high = (z: number): number => 50 - (project(straight, [0, 2.6, z])?.[1] ?? NaN);
	expect(high(5)).toBeCloseTo(2 * high(10));
});

test('keeps upright things upright when the head turns', () => {
	const foot = project(turned, [5, 0, 9]);
	const top = project(turned, [5, 6, 9]);
	expect(foot?.[0]).toBeCloseTo(top?.[0] ?? NaN);
});

test('turns to the right: what was ahead moves left', () => {
	const ahead: Vec3 = [2, 1.6, 7];
	expect(project(turned, ahead)?.[0]).toBeLessThan(100);
});

test('finds the place again from its pixel', () => {
	const place: Vec3 = [4.2, 0.7, 11];
	const [x, y, away] = project(turned, place) ?? [0, 0, 0];
	for (const [i, n] of placeAt(turned, x, y, away).entries())
		expect(n).toBeCloseTo(place[i] ?? NaN);
});

test('does not draw what is behind the sheet', () => {
	expect(project(straight, [0, 1, -2])).toBeUndefined();
});

test('cuts an outline where it passes the eye', () => {
	const floor: Vec3[] = [
		[-1, -1, -5],
		[1, -1, -5],
		[1, -1, 5],
		[-1, -1, 5],
	];
	const kept = clipNear(floor);
	expect(kept).toHaveLength(4);
	expect(Math.min(...kept.map((p) => p[2]))).toBe(NEAR);
});
