import { expect, test } from 'vitest';
import {
	anchorAlong,
	battlements,
	handPoints,
	ripples,
	softPath,
	type SheetPoint,
} from './hand-line.ts';

const street: SheetPoint[] = [
	[100, 100],
	[100, 400],
	[500, 400],
];

test('draws the same line for the same place, and another for another', () => {
	expect(handPoints(street, 'dananjie')).toEqual(handPoints(street, 'dananjie'));
	expect(handPoints(street, 'dananjie')).not.toEqual(handPoints(street, 'wenquanlu'));
});

test('begins and ends exactly where the record says and strays no further than the hand may', () => {
	const points = handPoints(street, 'dananjie', { wobble: 2 });
	expect(points[0]).toEqual([100, 100]);
	expect(points.at(-1)).toEqual([500, 400]);
	for (const [x, y] of points) {
		expect(Math.min(Math.abs(x - 100), Math.abs(y - 400))).toBeLessThanOrEqual(3);
	}
});

test('comes back to its beginning when the line is closed', () => {
	const points = handPoints(street, 'wall', { closed: true });
	expect(points.at(-1)).toEqual(points[0]);
	expect(softPath(points, true)).toMatch(/^M100 100Q.*Z$/);
});

test('writes numbers only, whatever the line', () => {
	expect(softPath(handPoints([[5, 5]], 'point'))).toBe('M5 5');
	expect(softPath(handPoints([], 'nothing'))).toBe('');
	for (const style of [{ smooth: true }, { closed: true }, {}]) {
		const twice: SheetPoint[] = [
			[9, 9],
			[9, 9],
			[90, 10],
		];
		expect(softPath(handPoints(twice, 'twice', style))).not.toMatch(/NaN|Infinity/);
	}
});

test('puts battlements on the outer side of a wall', () => {
	const strokes = battlements(
		[
			[0, 0],
			[170, 0],
		],
		[85, 100],
	);
	const tips = [...strokes.matchAll(/L(\S+) (\S+?)(?=M|$)/g)].map((tip) => Number(tip[2]));
	expect(tips).toHaveLength(9);
	expect(tips.every((y) => y === -9)).toBe(true);
});

test('finds the middle of a line by its length, and the way across it', () => {
	expect(anchorAlong(street, 0)).toEqual({ x: 100, y: 100, acrossX: -1, acrossY: 0 });
	expect(anchorAlong(street, 0.5)).toMatchObject({ x: 150, y: 400, acrossY: 1 });
	expect(anchorAlong(street, 1)).toMatchObject({ x: 500, y: 400 });
	expect(anchorAlong([[7, 8]], 0.5)).toMatchObject({ x: 7, y: 8 });
});

test('a river has ripples all along, on both sides of its middle and within its bed', () => {
	const strokes = ripples(
		[
			[0, 50],
			[100, 50],
			[230, 50],
		],
		46,
	).split('M');
	const ys = strokes.slice(1).map((stroke) => Number(stroke.split('Q')[0]?.split(' ')[1]));
	expect(ys).toEqual([44, 56, 44, 56, 44]);
	expect(ripples([])).toBe('');
	expect(
		ripples([
			[5, 5],
			[5, 5],
		]),
	).toBe('');
});
