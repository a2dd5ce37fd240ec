import type { Homography, PointPair } from './homography.ts';
import { fitFour, fitHomography, transferError } from './refine.ts';
import {
	enoughSamples,
	fours,
	kindOfFour,
	MOST_FOR_ALL,
	type Four,
	type FourKind,
} from './samples.ts';

/** How two pictures of one viewpoint lie on each other, as their points say. */
export interface Registration {
	homography: Homography;
	/** For every pair, how far its first point comes to lie from its second. */
	residuals: number[];
	/** Whether each pair agrees with the others within the tolerance. The homography follows these alone. */
	isGood: boolean[];
	/** Root mean square of the residuals of the good pairs. */
	rms: number;
	/** The greatest residual of a good pair. */
	greatest: number;
}

/** Why no homography was found. */
export type Refusal =
	| { refusal: 'too-few' }
	/** Two pairs, counted from 0, stand for the same spot. */
	| { refusal: 'repeated'; pairs: readonly [number, number] }
	| { refusal: 'in-line' }
	| { refusal: 'mirrored' }
	/** The corners follow each other in another order: two pairs are likely exchanged. */
	| { refusal: 'crossed' }
	/** The pairs contradict each other and it cannot be told which are wrong. */
	| { refusal: 'no-agreement' };

export interface RegisterOptions {
	/** A pair further off than this is bad; in the unit of the points. */
	tolerance: number;
	/**
	 * How far off good pairs usually are at most; half the tolerance unless said. The search goes by it, because among few
	 * pairs a wide tolerance lets a homography bend towards a wrong one.
	 */
	precision?: number;
	/** How many pairs must agree. */
	fewest?: number;
	/** Choices of four by chance, where there are too many pairs to try all. */
	mostSamples?: number;
	/** Pairs nearer to each other than this on both pictures are one pair twice; 0 allows them. */
	nearest?: number;
	/** Twice the area of the smallest triangle that counts, in squared units. */
	smallestTurn?: number;
}

/**
 * Four pairs always fit, whatever they say. With more of them, five must agree before one may be called bad, because among
 * five of which one is wrong any four fit; and half of all, because two contradicting halves prove nothing.
 */
const fewestFor = (count: number) => (count <= 4 ? 4 : Math.max(5, Math.ceil(count / 2)));

const ROUNDS = 10;

/** Finds the first two pairs that stand for the same spot. */
function repeated(pairs: readonly PointPair[], nearest: number): Refusal | undefined {
	for (const [index, one] of pairs.entries())
		for (const [before, other] of pairs.slice(0, index).entries())
			if (
				Math.hypot(one.from.x - other.from.x, one.from.y - other.from.y) < nearest &&
				Math.hypot(one.to.x - other.to.x, one.to.y - other.to.y) < nearest
			)
				return { refusal: 'repeated', pairs: [before, index] };
	return undefined;
}

/** What a homography costs: squared residuals, none counting for more than the tolerance (MSAC). */
function cost(homography: Homography, pairs: readonly PointPair[], tolerance: number): number {
	let sum = 0;
	for (const pair of pairs) sum += Math.min(transferError(homography, pair), tolerance) ** 2;
	return sum;
}

const goodPairs = (homography: Homography, pairs: readonly PointPair[], tolerance: number) =>
	pairs.filter((pair) => transferError(homography, pair) <= tolerance);

interface Search {
	best?: Homography;
	/** How many choices of four were of each kind. */
	kinds: Record<FourKind, number>;
}

/**
 * RANSAC: homographies through four pairs each, the one with the least cost wins. Hartley and Zisserman, algorithm 4.4, with
 * the cost of P. Torr and A. Zisserman, MLESAC, Computer Vision and Image Understanding 78 (2000), §4.
 */
function search(pairs: readonly PointPair[], options: Required<RegisterOptions>): Search {
	const { precision, mostSamples, smallestTurn } = options;
	const kinds = { sound: 0, 'in-line': 0, mirrored: 0, crossed: 0 };
	const found: Search = { kinds };
	let least = Infinity;
	let enough = mostSamples;
	let tried = 0;
	for (const four of fours(pairs.length, mostSamples)) {
		const chosen = four.map((index) => pairs[index]) as unknown as Four<PointPair>; // indexes of pairs
		const kind = kindOfFour(chosen, smallestTurn);
		kinds[kind] += 1;
		tried += 1;
		const homography = kind === 'sound' ? fitFour(chosen) : undefined;
		if (homography) {
			const price = cost(homography, pairs, precision);
			if (price < least) {
				least = price;
				found.best = homography;
				const share = goodPairs(homography, pairs, precision).length / pairs.length;
				enough = Math.min(enough, enoughSamples(share));
			}
		}
		// Where there are few pairs, all choices are tried.
		if (pairs.length > MOST_FOR_ALL && tried >= enough) break;
	}
	return found;
}

/** Why no choice of four determines a homography. */
function refusalOf({ mirrored, crossed }: Search['kinds']): Refusal {
	if (mirrored + crossed === 0) return { refusal: 'in-line' };
	return { refusal: mirrored >= crossed ? 'mirrored' : 'crossed' };
}

/** Least squares over the good pairs, until these do not change any more or would become fewer. */
function settle(start: Homography, pairs: readonly PointPair[], tolerance: number): Homography {
	let homography = start;
	let good = goodPairs(homography, pairs, tolerance);
	for (let round = 0; round < ROUNDS; round += 1) {
		const refined = fitHomography(good);
		const next = refined ? goodPairs(refined, pairs, tolerance) : [];
		if (!refined || next.length < good.length) break;
		homography = refined;
		const isSettled = next.length === good.length && next.every((pair, i) => pair === good[i]);
		good = next;
		if (isSettled) break;
	}
	return homography;
}

/**
 * Finds the homography on which most pairs agree, and follows those alone: RANSAC, then least squares over the good pairs
 * until these do not change any more. The same pairs always give the same answer.
 */
export function registerPairs(
	pairs: readonly PointPair[],
	options: RegisterOptions,
): Registration | Refusal {
	const {
		tolerance,
		precision = tolerance / 2,
		fewest = fewestFor(pairs.length),
		mostSamples = 2000,
		nearest = 0,
		smallestTurn = 0,
	} = options;
	if (pairs.length < 4) return { refusal: 'too-few' };
	const twice = repeated(pairs, nearest);
	if (twice) return twice;
	const { best, kinds } = search(pairs, {
		tolerance,
		precision,
		fewest,
		mostSamples,
		nearest,
		smallestTurn,
	});
	if (!best) return refusalOf(kinds);
	const homography = settle(settle(best, pairs, precision), pairs, tolerance);
	const residuals = pairs.map((pair) => transferError(homography, pair));
	const kept = residuals.filter((residual) => residual <= tolerance);
	if (kept.length < fewest) return { refusal: 'no-agreement' };
	return {
		homography,
		residuals,
		isGood: residuals.map((residual) => residual <= tolerance),
		rms: Math.sqrt(kept.reduce((sum, residual) => sum + residual ** 2, 0) / kept.length),
		greatest: Math.max(...kept),
	};
}
