import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	geometryFaults,
	unitsFromLine,
	type GeometryFault,
	type SheetSpot,
	type SketchShapeName,
} from './sketch-geometry.ts';

describe('shapes that can be drawn', () => {
	test.each([
		['a point', 'point', [[480, 310]]],
		[
			'the corners of the sheet',
			'area',
			[
				[0, 0],
				[1000, 0],
				[1000, 1000],
				[0, 1000],
			],
		],
		[
			'a street straight on',
			'line',
			[
				[100, 100],
				[200, 100],
				[300, 100],
			],
		],
		[
			'a wall around the town, whose ends meet',
			'line',
			[
				[0, 0],
				[9, 0],
				[9, 9],
				[0, 0],
			],
		],
		[
			'a hook',
			'line',
			[
				[0, 0],
				[100, 0],
				[100, 50],
				[50, 50],
			],
		],
	] as [string, SketchShapeName, SheetSpot[]][])('%s', (_, shape, points) => {
		expect(geometryFaults(shape, points)).toEqual([]);
	});
});

describe('shapes that cannot', () => {
	test.each([
		[
			'a number that is none',
			'line',
			[
				[1, 1],
				[NaN, 5],
			],
			[{ kind: 'no-number', point: 1 }],
		],
		['without end', 'point', [[Infinity, 5]], [{ kind: 'no-number', point: 0 }]],
		['outside', 'point', [[480, 1000.5]], [{ kind: 'outside', point: 0 }]],
		[
			'a point twice over',
			'point',
			[
				[1, 1],
				[2, 2],
			],
			[{ kind: 'several', count: 2 }],
		],
		['a line of one', 'line', [[480, 310]], [{ kind: 'too-few', count: 1 }]],
		[
			'an area of two',
			'area',
			[
				[1, 1],
				[5, 5],
			],
			[{ kind: 'too-few', count: 2 }],
		],
		[
			'a line without length',
			'line',
			[
				[5, 5],
				[5, 5],
			],
			[
				{ kind: 'repeated', point: 1, like: 0 },
				{ kind: 'too-few', count: 1 },
			],
		],
		[
			'an area closed by hand',
			'area',
			[
				[0, 0],
				[9, 0],
				[9, 9],
				[0, 0],
			],
			[{ kind: 'repeated', point: 3, like: 0 }],
		],
		[
			'an area that encloses nothing',
			'area',
			[
				[0, 0],
				[5, 5],
				[9, 9],
			],
			[{ kind: 'flat' }],
		],
		[
			'a line that turns back',
			'line',
			[
				[0, 0],
				[50, 0],
				[20, 0],
			],
			[{ kind: 'turned-back', point: 1 }],
		],
		[
			'a line that crosses itself',
			'line',
			[
				[0, 0],
				[100, 0],
				[50, 50],
				[50, 0],
			],
			[{ kind: 'crossing', stretches: [0, 2] }],
		],
		[
			'a bow tie',
			'area',
			[
				[0, 0],
				[100, 100],
				[100, 0],
				[0, 100],
			],
			[{ kind: 'crossing', stretches: [0, 2] }],
		],
		[
			'outside and crossing at once',
			'line',
			[
				[0, 0],
				[100, 100],
				[100, 0],
				[0, 1100],
			],
			[
				{ kind: 'outside', point: 3 },
				{ kind: 'crossing', stretches: [0, 2] },
			],
		],
	] as [string, SketchShapeName, SheetSpot[], GeometryFault[]][])(
		'%s',
		(_, shape, points, faults) => {
			expect(geometryFaults(shape, points)).toEqual(faults);
		},
	);
});

const spot = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));

test('a line read backwards crosses itself as often', () => {
	fc.assert(
		fc.property(fc.array(spot, { minLength: 4, maxLength: 8 }), (points) => {
			const crossings = (line: readonly SheetSpot[]) =>
				geometryFaults('line', line).filter(({ kind }) => kind === 'crossing').length;
			expect(crossings([...points].reverse())).toBe(crossings(points));
		}),
	);
});

test('points that go round a middle one never make a crossing, and two of them exchanged do', () => {
	const round = fc.uniqueArray(fc.integer({ min: 0, max: 71 }), { minLength: 4, maxLength: 12 });
	fc.assert(
		fc.property(round, (steps) => {
			const ring = [...steps]
				.sort((a, b) => a - b)
				.map((step): SheetSpot => {
					const angle = (step / 72) * 2 * Math.PI;
					return [500 + 400 * Math.cos(angle), 500 + 400 * Math.sin(angle)];
				});
			expect(geometryFaults('area', ring)).toEqual([]);
			const [first, second, ...others] = ring;
			if (!first || !second) throw new Error('four points at least');
			const faults = geometryFaults('area', [second, first, ...others]);
			expect(faults.map(({ kind }) => kind)).toContain('crossing');
		}),
	);
});

test('how far a gate is from the wall', () => {
	const wall: SheetSpot[] = [
		[0, 0],
		[100, 0],
		[100, 100],
	];
	expect(unitsFromLine([50, 12], wall)).toBe(12);
	expect(unitsFromLine([100, 60], wall)).toBe(0);
	expect(unitsFromLine([103, 104], wall)).toBe(5);
});
