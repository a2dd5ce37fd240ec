import { expect, test } from 'vitest';
import { BoxGrid, overlap, type Box } from './box-grid.ts';

test('finds the boxes that a look at every one of them finds', () => {
	let state = 7;
	const random = (from: number, width: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return from + (state / 2 ** 32) * width;
	};
	const box = (): Box => ({
		x: random(-900, 1800),
		y: random(-900, 1800),
		width: random(0, 150),
		height: random(0, 90),
	});
	const boxes = Array.from({ length: 300 }, box);
	const grid = new BoxGrid(boxes);
	for (const asked of Array.from({ length: 200 }, box)) {
		const wanted = boxes.filter((other) => overlap(asked, other));
		expect(new Set(grid.overlapping(asked))).toEqual(new Set(wanted));
		expect(grid.isCovered(asked)).toBe(wanted.length > 0);
	}
});

test('boxes that only touch share nothing, on either side of nothing too', () => {
	const grid = new BoxGrid([{ x: -64, y: -64, width: 64, height: 64 }]);
	expect(grid.isCovered({ x: 0, y: 0, width: 10, height: 10 })).toBe(false);
	expect(grid.isCovered({ x: -1, y: -1, width: 10, height: 10 })).toBe(true);
});
