import { expect, test } from 'vitest';
import { viewOf } from './camera.ts';
import { seeFaces } from './raster.ts';
import { seenRuns } from './seen.ts';
import { emptySketch, face, line, type Sketch } from './sketch.ts';

const view = viewOf({ eye: [0, 1, 0], turn: 0, lens: 1, horizon: 0.5, centre: 0.5 }, 200, 100);

/** A wall from x = 0 to the right, five metres away. */
function wallOnTheRight(): Sketch {
	const sketch = emptySketch();
	face(
		sketch,
		[
			[0, -5, 5],
			[9, -5, 5],
			[9, 9, 5],
			[0, 9, 5],
		],
		'plaster',
	);
	return sketch;
}

function xsSeen(sketch: Sketch): number[] {
	const sheet = seeFaces(view, sketch.faces);
	return sketch.lines.flatMap((l) =>
		seenRuns(view, sheet, l, 0.1)
			.flat()
			.map((p) => p.x),
	);
}

test('draws nothing of a line behind a wall', () => {
	const sketch = wallOnTheRight();
	line(sketch, [
		[1, 1, 8],
		[3, 1, 8],
	]);
	expect(xsSeen(sketch)).toEqual([]);
});

test('draws the part of a line that comes out from behind a wall', () => {
	const sketch = wallOnTheRight();
	line(sketch, [
		[-3, 1, 8],
		[3, 1, 8],
	]);
	const xs = xsSeen(sketch);
	expect(Math.min(...xs)).toBeCloseTo(25);
	expect(Math.max(...xs)).toBeLessThan(103);
});

test('draws a line that lies on the wall itself', () => {
	const sketch = wallOnTheRight();
	line(sketch, [
		[1, 1, 5],
		[2, 1, 5],
	]);
	expect(Math.max(...xsSeen(sketch))).toBeCloseTo(180);
});
