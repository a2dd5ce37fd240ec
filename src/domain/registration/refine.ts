import {
	compose,
	depthAt,
	directLinear,
	inverse,
	normalising,
	throughFour,
	transfer,
	type Homography,
	type PointPair,
} from './homography.ts';
import { solve } from './linear.ts';
import type { Four } from './samples.ts';

const MOST_STEPS = 20;

/** How far a pair's first point comes to lie from its second, in the unit of the second picture; Infinity behind the horizon. */
export function transferError(homography: Homography, { from, to }: PointPair): number {
	if (depthAt(homography, from) <= 0) return Infinity;
	const seen = transfer(homography, from);
	return Math.hypot(seen.x - to.x, seen.y - to.y);
}

const squaredErrors = (homography: Homography, pairs: readonly PointPair[]): number =>
	pairs.reduce((sum, pair) => sum + transferError(homography, pair) ** 2, 0);

/** The normal equations JᵀJ and −Jᵀr of the transfer errors, for the first eight numbers of the homography. */
function normalEquations(homography: Homography, pairs: readonly PointPair[]) {
	const product = new Float64Array(64);
	const right = new Float64Array(8);
	const add = (row: readonly number[], residual: number) => {
		for (let i = 0; i < 8; i += 1) {
			const one = row[i] ?? 0;
			right[i] = (right[i] ?? 0) - one * residual;
			for (let j = 0; j < 8; j += 1)
				product[i * 8 + j] = (product[i * 8 + j] ?? 0) + one * (row[j] ?? 0);
		}
	};
	for (const { from, to } of pairs) {
		const depth = depthAt(homography, from);
		const seen = transfer(homography, from);
		const [x, y, one] = [from.x / depth, from.y / depth, 1 / depth];
		add([x, y, one, 0, 0, 0, -x * seen.x, -y * seen.x], seen.x - to.x);
		add([0, 0, 0, x, y, one, -x * seen.y, -y * seen.y], seen.y - to.y);
	}
	return { product, right };
}

/**
 * Makes the sum of squared transfer errors least, beginning near: Levenberg and Marquardt, Hartley and Zisserman, §4.2.2 and
 * algorithm A6.1. The last number stays one, which is safe because the normalised origin lies among the points.
 */
function leastSquares(start: Homography, pairs: readonly PointPair[]): Homography {
	let best = start;
	let error = squaredErrors(best, pairs);
	let damping = 1e-4;
	for (let step = 0; step < MOST_STEPS && error > 0; step += 1) {
		const { product, right } = normalEquations(best, pairs);
		for (let i = 0; i < 8; i += 1) product[i * 9] = (product[i * 9] ?? 0) * (1 + damping);
		const change = solve(product, right);
		if (!change) return best;
		const by = (index: number) => change[index] ?? 0;
		const [a, b, c, d, e, f, g, h] = best;
		const next: Homography = [
			a + by(0),
			b + by(1),
			c + by(2),
			d + by(3),
			e + by(4),
			f + by(5),
			g + by(6),
			h + by(7),
			1,
		];
		const nextError = squaredErrors(next, pairs);
		if (!(nextError < error)) {
			damping *= 10;
			if (damping > 1e6) return best;
			continue;
		}
		const isSettled = error - nextError < 1e-12 * error;
		[best, error, damping] = [next, nextError, damping / 10];
		if (isSettled) break;
	}
	return best;
}

/** Fits in coordinates of which the middle is the origin, and goes back to those of the pairs. */
function normalised(
	pairs: readonly PointPair[],
	fit: (pairs: readonly PointPair[]) => Homography | undefined,
): Homography | undefined {
	const fromUnit = normalising(pairs.map(({ from }) => from));
	const toUnit = normalising(pairs.map(({ to }) => to));
	const fitted = fit(
		pairs.map(({ from, to }) => ({ from: transfer(fromUnit, from), to: transfer(toUnit, to) })),
	);
	if (!fitted) return undefined;
	const back = compose(inverse(toUnit), compose(fitted, fromUnit));
	// The middle of the points gets depth one.
	const depth = depthAt(back, transfer(inverse(fromUnit), { x: 0, y: 0 }));
	const scaled = back.map((number) => number / depth) as unknown as Homography; // as long as before
	return scaled.every(Number.isFinite) ? scaled : undefined;
}

/**
 * The homography with the least transfer errors over these pairs: normalised direct linear transformation, then least
 * squares. The middle of the points has depth one. Undefined when the pairs do not determine it.
 */
export const fitHomography = (pairs: readonly PointPair[]): Homography | undefined =>
	pairs.length < 4
		? undefined
		: normalised(pairs, (unit) => {
				const direct = directLinear(unit);
				return direct && leastSquares(direct, unit);
			});

/** The homography through exactly four pairs, quickly, for trials by the thousand; undefined when they do not determine it. */
export const fitFour = (pairs: Four<PointPair>): Homography | undefined =>
	normalised(pairs, throughFour);
