import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transfer, type Homography, type PlanePoint, type PointPair } from './homography.ts';
import { registerPairs, type Registration } from './register.ts';
import { randomNumbers } from './samples.ts';
import { homographyOfView, TRIAL_VIEWS } from './trial-views.ts';

const HEIGHT = 75;
const OPTIONS = { tolerance: 1, nearest: 1, smallestTurn: 20 };

/** Spots spread over a picture, the same ones for the same seed. */
function spots(count: number, seed: number): PlanePoint[] {
	const random = randomNumbers(seed);
	const found: PlanePoint[] = [];
	while (found.length < count) {
		const spot = { x: 5 + 90 * random(), y: 4 + 67 * random() };
		if (found.every(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) > 6)) found.push(spot);
	}
	return found;
}

/** Pairs that a homography makes of spots, moved by up to `noise` on the second picture. */
function pairsUnder(
	homography: Homography,
	{ count = 10, seed = 1, noise = 0 }: { count?: number; seed?: number; noise?: number } = {},
): PointPair[] {
	const random = randomNumbers(seed + 1000);
	const moved = () => noise * (2 * random() - 1);
	return spots(count, seed).map((from) => {
		const { x, y } = transfer(homography, from);
		return { from, to: { x: x + moved(), y: y + moved() } };
	});
}

function found(pairs: readonly PointPair[], options = OPTIONS): Registration {
	const answer = registerPairs(pairs, options);
	if ('refusal' in answer) throw new Error(`refused: ${answer.refusal}`);
	return answer;
}

/** How far two homographies lie apart where the picture is: the median over a grid, and the worst. */
function apart(one: Homography, other: Homography) {
	const distances: number[] = [];
	for (let x = 0; x <= 100; x += 10)
		for (let y = 0; y <= HEIGHT; y += 7.5) {
			const [a, b] = [transfer(one, { x, y }), transfer(other, { x, y })];
			distances.push(Math.hypot(a.x - b.x, a.y - b.y));
		}
	distances.sort((a, b) => a - b);
	return {
		median: distances[Math.floor(distances.length / 2)] ?? NaN,
		worst: distances.at(-1) ?? NaN,
	};
}

/** Any turn, zoom and shift that two visits to one spot can differ by. */
const anyView = fc.record({
	pan: fc.double({ min: -14, max: 14, noNaN: true }),
	tilt: fc.double({ min: -10, max: 10, noNaN: true }),
	roll: fc.double({ min: -12, max: 12, noNaN: true }),
	zoom: fc.double({ min: 0.6, max: 1.7, noNaN: true }),
	shift: fc.tuple(
		fc.double({ min: -12, max: 12, noNaN: true }),
		fc.double({ min: -12, max: 12, noNaN: true }),
	),
});
const seed = fc.integer({ min: 0, max: 1_000_000 });

describe('points that are right to a hair', () => {
	test.each(TRIAL_VIEWS)('give back %s', (_, view) => {
		const homography = homographyOfView(view);
		const { homography: answer, rms, isGood } = found(pairsUnder(homography));
		expect(apart(answer, homography).worst).toBeLessThan(1e-6);
		expect(rms).toBeLessThan(1e-7);
		expect(isGood.every(Boolean)).toBe(true);
	});

	test('give back any view, from four points on', () => {
		fc.assert(
			fc.property(anyView, seed, fc.integer({ min: 4, max: 20 }), (view, seed, count) => {
				const homography = homographyOfView(view);
				const answer = registerPairs(pairsUnder(homography, { count, seed }), OPTIONS);
				// Four spots by chance may stand too near to one line; that is refused, never guessed.
				if ('refusal' in answer) return expect([count, answer.refusal]).toEqual([4, 'in-line']);
				expect(apart(answer.homography, homography).worst).toBeLessThan(1e-4);
			}),
			{ numRuns: 150, seed: 5 },
		);
	});
});

test('points clicked by hand, a fifth of a percent off, give the view to a fifth of a percent', () => {
	fc.assert(
		fc.property(anyView, seed, (view, seed) => {
			const homography = homographyOfView(view);
			const answer = found(pairsUnder(homography, { count: 12, seed, noise: 0.2 }));
			expect(apart(answer.homography, homography).median).toBeLessThan(0.2);
			expect(answer.rms).toBeLessThan(0.2);
		}),
		{ numRuns: 100, seed: 6 },
	);
});

describe('wrong points', () => {
	test.each([1, 2, 3, 4])('are told from the right ones: %i of 10', (wrong) => {
		for (let seed = 0; seed < 25; seed += 1) {
			const random = randomNumbers(seed);
			const homography = homographyOfView({ pan: 6, roll: -3, zoom: 1.2, shift: [0, 5] });
			const pairs = pairsUnder(homography, { seed, noise: 0.1 }).map(({ from, to }, index) => {
				if (index >= wrong) return { from, to };
				const [far, angle] = [5 + 20 * random(), 2 * Math.PI * random()];
				return { from, to: { x: to.x + far * Math.cos(angle), y: to.y + far * Math.sin(angle) } };
			});
			const { isGood, homography: answer, residuals } = found(pairs);
			expect(isGood).toEqual(pairs.map((_, index) => index >= wrong));
			expect(apart(answer, homography).median).toBeLessThan(0.5);
			for (const residual of residuals.slice(0, wrong)) expect(residual).toBeGreaterThan(3);
		}
	});

	test('are told from two hundred right ones, of which four in ten are wrong', () => {
		const homography = homographyOfView({ pan: -5, tilt: 4, roll: 3 });
		const random = randomNumbers(3);
		const chance = () => ({ x: 100 * random(), y: HEIGHT * random() });
		const right = Array.from({ length: 200 }, (): PointPair => {
			const from = chance();
			return { from, to: transfer(homography, from) };
		});
		const pairs = right.map((pair, index) =>
			index % 5 < 2 ? { from: pair.from, to: chance() } : pair,
		);
		const answer = found(pairs, { tolerance: 0.4, nearest: 0, smallestTurn: 20 });
		expect(apart(answer.homography, homography).worst).toBeLessThan(0.01);
		expect(answer.isGood.filter(Boolean).length).toBeGreaterThanOrEqual(120);
	});

	test('two pairs exchanged are the bad ones', () => {
		const pairs = pairsUnder(homographyOfView({ pan: 5 }), { count: 8 });
		const [first, second, ...rest] = pairs;
		if (!first || !second) throw new Error('eight were made');
		const exchanged = [{ ...first, to: second.to }, { ...second, to: first.to }, ...rest];
		expect(found(exchanged).isGood.slice(0, 3)).toEqual([false, false, true]);
	});

	test('the answer is the same every time', () => {
		const pairs = pairsUnder(homographyOfView({ pan: 5 }), { count: 30, noise: 0.5 });
		expect(registerPairs(pairs, OPTIONS)).toEqual(registerPairs(pairs, OPTIONS));
	});
});

/** Points at the given places, the same on both pictures unless said otherwise. */
const at = (
	from: readonly (readonly [number, number])[],
	to: readonly (readonly [number, number])[] = from,
): PointPair[] =>
	from.map(([x, y], index) => {
		const [toX, toY] = to[index] ?? [x, y];
		return { from: { x, y }, to: { x: toX, y: toY } };
	});

const CORNERS = [
	[10, 10],
	[90, 10],
	[90, 65],
	[10, 65],
] as const;

describe('points that determine nothing are refused', () => {
	test.each([
		[
			'three points',
			at([
				[10, 10],
				[90, 10],
				[50, 60],
			]),
			'too-few',
		],
		[
			'points in one line',
			at([
				[10, 10],
				[30, 20],
				[50, 30],
				[70, 40],
				[90, 50],
			]),
			'in-line',
		],
		[
			'all but one in a line',
			at([
				[10, 10],
				[30, 20],
				[50, 30],
				[70, 40],
				[20, 60],
			]),
			'in-line',
		],
		['one spot clicked twice', at([...CORNERS, [10.3, 10.2]]), 'repeated'],
		[
			'a picture turned over',
			at(
				CORNERS,
				CORNERS.map(([x, y]) => [100 - x, y]),
			),
			'mirrored',
		],
		[
			'six points turned over',
			at(
				[...CORNERS, [40, 30], [70, 45]],
				[...CORNERS, [40, 30], [70, 45]].map(([x = 0, y = 0]) => [100 - x, y]),
			),
			'mirrored',
		],
		[
			'two of four exchanged',
			at(CORNERS, [
				[90, 10],
				[10, 10],
				[90, 65],
				[10, 65],
			]),
			'crossed',
		],
		[
			'five of which one is wrong',
			at([...CORNERS, [50, 40]], [...CORNERS, [60, 20]]),
			'no-agreement',
		],
	] as const)('%s', (_, pairs, refusal) => {
		expect(registerPairs(pairs, OPTIONS)).toMatchObject({ refusal });
	});

	test('points at chance fit nothing', () => {
		for (let seed = 0; seed < 60; seed += 1) {
			const to = spots(8, seed + 500);
			const pairs = spots(8, seed).map((from, index) => ({ from, to: to[index] ?? from }));
			expect(registerPairs(pairs, OPTIONS)).toHaveProperty('refusal');
		}
	});
});
