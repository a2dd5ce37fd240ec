import Supercluster from 'supercluster';
import { describe, expect, test } from 'vitest';
import { Crowd, isCrowded, roomFor, type CrowdPoint } from './place-map-crowd.ts';

const WHOLE = { x: 0, y: 0, width: 1000, height: 1000 };
const at = (x: number, y: number, away = false): CrowdPoint => ({ x, y, away });
const crowd = (points: CrowdPoint[], room = 40) => new Crowd(Supercluster, points, room);

/** Any points, the same each time. */
const many = (count: number) =>
	Array.from({ length: count }, (_, index) =>
		at(((index * 7919) % 99991) / 100, ((index * 104729) % 99991) / 100),
	);

test('points that would cover each other are one, at their middle; the others stay', () => {
	const { points, gatherings } = crowd([at(100, 100), at(500, 500), at(120, 100)]).gathered(
		0,
		WHOLE,
	);
	expect(points).toEqual([1]);
	expect(gatherings).toHaveLength(1);
	expect(gatherings[0]).toMatchObject({ first: 0, present: 2, away: 0, opensAt: 2 });
	expect(gatherings[0]?.x).toBeCloseTo(110, 1);
	expect(gatherings[0]?.y).toBeCloseTo(100, 1);
});

test('a gathering counts apart what is away', () => {
	const [gathering] = crowd([at(10, 10), at(12, 10, true), at(14, 10, true)]).gathered(
		0,
		WHOLE,
	).gatherings;
	expect(gathering).toMatchObject({ present: 1, away: 2 });
});

test('only what lies in the part that is seen is told', () => {
	const seen = { x: 0, y: 0, width: 300, height: 300 };
	expect(crowd([at(100, 100), at(800, 800)]).gathered(0, seen)).toEqual({
		points: [0],
		gatherings: [],
	});
});

test('the map goes in as far as it takes for all to stand apart, and not for ever', () => {
	expect(crowd([at(0, 0), at(900, 900)]).steps).toBe(3);
	expect(crowd([at(0, 0), at(3, 0)]).steps).toBe(4);
	expect(crowd([at(5, 5), at(5, 5)]).steps).toBe(6);
	expect(crowd([at(5, 5), at(5, 5)]).gathered(6, WHOLE).points).toHaveLength(2);
});

describe('of two thousand points', () => {
	const points = many(2000);
	const all = crowd(points, roomFor(points.length, 640));

	test('every one is counted once at every step', () => {
		for (let step = 0; step <= all.steps; step += 1) {
			const { points: alone, gatherings } = all.gathered(step, WHOLE);
			const gathered = gatherings.reduce((sum, { present }) => sum + present, 0);
			expect(alone.length + gathered).toBe(2000);
		}
	});

	test('each stands alone at the step at which it is looked for', () => {
		for (const index of [0, 7, 1234, 1999]) {
			const point = points[index] ?? at(0, 0);
			const step = all.aloneAt(index, point, 0);
			expect(all.gathered(step, WHOLE).points).toContain(index);
		}
	});
});

test('few points crowd only where their symbols would cover each other', () => {
	const room = roomFor(2, 320);
	expect(isCrowded([at(100, 100), at(202, 100)], room)).toBe(false);
	expect(isCrowded([at(100, 100), at(150, 100)], room)).toBe(true);
	expect(isCrowded(many(101), roomFor(101, 640))).toBe(true);
});
