import { expect, test } from 'vitest';
import { viewOf } from './camera.ts';
import { sunAt } from './light.ts';
import { seeFaces, seeFromSun } from './raster.ts';
import { emptySketch, face, type Sketch } from './sketch.ts';
import { unit } from './vector.ts';

const view = viewOf({ eye: [0, 1, 0], turn: 0, lens: 1, horizon: 0.5, centre: 0.5 }, 60, 40);

function board(sketch: Sketch, away: number): void {
	face(
		sketch,
		[
			[-1, 0, away],
			[1, 0, away],
			[1, 2, away],
			[-1, 2, away],
		],
		'timber',
	);
}

test.each([
	['first', [4, 9], 0],
	['last', [9, 4], 1],
] as const)('shows the nearer of two things, though it was described %s', (_, order, nearest) => {
	const sketch = emptySketch();
	for (const away of order) board(sketch, away);
	const sheet = seeFaces(view, sketch.faces);
	const middle = 20 * 60 + 30;
	expect(sheet.face[middle]).toBe(nearest);
	expect(1 / (sheet.near[middle] ?? 0)).toBeCloseTo(4, 3);
});

test('knows how far away every pixel of a slanting floor is', () => {
	const sketch = emptySketch();
	face(
		sketch,
		[
			[-9, 0, 1],
			[9, 0, 1],
			[9, 0, 50],
			[-9, 0, 50],
		],
		'slab',
	);
	const sheet = seeFaces(view, sketch.faces);
	// The middle of row 30 looks down 10.5 pixels with a focal length of 60.
	expect(1 / (sheet.near[30 * 60 + 30] ?? 0)).toBeCloseTo(60 / 10.5, 3);
});

test('casts a shadow away from the sun and nowhere else', () => {
	const sketch = emptySketch();
	board(sketch, 5);
	const sun = seeFromSun(sketch.faces, unit([0, 1, -1]), [0, 1, 5], 6, 256);
	expect(sunAt(sun, [0, 0, 6], 0.05)).toBe(0);
	expect(sunAt(sun, [0, 0, 4], 0.05)).toBe(1);
	expect(sunAt(sun, [0, 0, 7.6], 0.05)).toBe(1);
});
