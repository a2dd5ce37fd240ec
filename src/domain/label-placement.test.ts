import { expect, test } from 'vitest';
import { BoxGrid, overlap, type Box } from './box-grid.ts';
import { alongLine, aroundPoint, placeLabels } from './label-placement.ts';

const sheet: Box = { x: 0, y: 0, width: 200, height: 200 };

test('gives a lonely name its best place, to the right of its symbol', () => {
	const placed = placeLabels([{ id: 'gate', candidates: aroundPoint(100, 100, 10, 40, 12) }], {
		symbols: [],
		lines: new BoxGrid(),
		sheet,
	});
	expect(placed.get('gate')).toEqual({ x: 110, y: 94, width: 40, height: 12 });
});

test('turns to the left where the sheet ends', () => {
	const placed = placeLabels([{ id: 'gate', candidates: aroundPoint(185, 100, 10, 40, 12) }], {
		symbols: [],
		lines: new BoxGrid(),
		sheet,
	});
	expect(placed.get('gate')?.x).toBe(135);
});

test('goes round a line where it can, and covers it where it must', () => {
	const request = [{ id: 'gate', candidates: aroundPoint(100, 100, 10, 40, 12) }];
	const toTheRight: Box = { x: 120, y: 0, width: 2, height: 200 };
	const everywhere: Box = { x: 0, y: 0, width: 200, height: 200 };
	const ground = { symbols: [], sheet };
	expect(placeLabels(request, { ...ground, lines: new BoxGrid([toTheRight]) }).get('gate')?.x).toBe(
		50,
	);
	expect(placeLabels(request, { ...ground, lines: new BoxGrid([everywhere]) }).get('gate')?.x).toBe(
		110,
	);
});

test('stands beside a slanting line without touching it', () => {
	const across = Math.SQRT1_2;
	const [right, left] = alongLine(
		[{ x: 100, y: 100, acrossX: across, acrossY: across }],
		4,
		40,
		10,
	);
	// The line runs from lower left to upper right through 100,100: x + y = 200.
	expect((right?.x ?? 0) + (right?.y ?? 0)).toBeGreaterThan(200);
	expect((left?.x ?? 0) + 40 + (left?.y ?? 0) + 10).toBeLessThan(200);
});

test('leaves out the later of two names that cannot both stand', () => {
	const candidates = [{ x: 70, y: 94, width: 60, height: 12 }];
	const placed = placeLabels(
		[
			{ id: 'first', candidates },
			{ id: 'second', candidates },
		],
		{ symbols: [], lines: new BoxGrid(), sheet },
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
		{ symbols, lines: new BoxGrid(), sheet },
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
