import { expect, test } from 'vitest';
import { aroundPoint, onPoints, overlap, placeLabels, type Box } from './label-placement.ts';

const sheet: Box = { x: 0, y: 0, width: 200, height: 200 };

test('gives a lonely name its best place, to the right of its symbol', () => {
	const placed = placeLabels(
		[{ id: 'gate', candidates: aroundPoint(100, 100, 10, 40, 12) }],
		[],
		sheet,
	);
	expect(placed.get('gate')).toEqual({ x: 110, y: 94, width: 40, height: 12 });
});

test('turns to the left where the sheet ends', () => {
	const placed = placeLabels(
		[{ id: 'gate', candidates: aroundPoint(185, 100, 10, 40, 12) }],
		[],
		sheet,
	);
	expect(placed.get('gate')?.x).toBe(135);
});

test('leaves out the later of two names that cannot both stand', () => {
	const candidates = onPoints([[100, 100]], 60, 12);
	const placed = placeLabels(
		[
			{ id: 'first', candidates },
			{ id: 'second', candidates },
		],
		[],
		sheet,
	);
	expect([...placed.keys()]).toEqual(['first']);
});

test('never lets names, symbols or the edge overlap, however crowded', () => {
	const points = Array.from({ length: 40 }, (_, index) => [
		(index * 37) % 200,
		(index * 61) % 200,
	]) as [number, number][]; // pairs, as written
	const symbols = points.map(([x, y]) => ({ x: x - 4, y: y - 4, width: 8, height: 8 }));
	const placed = placeLabels(
		points.map(([x, y], index) => ({ id: `p${index}`, candidates: aroundPoint(x, y, 5, 36, 10) })),
		symbols,
		sheet,
	);
	const boxes = [...placed.values()];
	expect(boxes.length).toBeGreaterThan(5);
	for (const [index, box] of boxes.entries()) {
		expect(symbols.some((symbol) => overlap(box, symbol))).toBe(false);
		expect(boxes.some((other, at) => at !== index && overlap(box, other))).toBe(false);
		expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 200 && box.y + box.height <= 200).toBe(
			true,
		);
	}
});
