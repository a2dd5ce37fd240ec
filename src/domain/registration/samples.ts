import type { PlanePoint, PointPair } from './homography.ts';

/** A small generator of evenly spread numbers from 0 to 1, the same ones every time: mulberry32 of Tommy Ettinger, public domain. */
export function randomNumbers(seed: number): () => number {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export type Four<Of> = readonly [Of, Of, Of, Of];

/** Up to so many pairs, every choice of four is tried: 14 choose 4 is 1,001. */
export const MOST_FOR_ALL = 14;

/** All choices of four out of `count`, in order. */
function* allFours(count: number): Generator<Four<number>> {
	for (let a = 0; a < count; a += 1)
		for (let b = a + 1; b < count; b += 1)
			for (let c = b + 1; c < count; c += 1)
				for (let d = c + 1; d < count; d += 1) yield [a, b, c, d];
}

/** Chance choices of four different ones out of `count`. */
function* chanceFours(count: number, most: number): Generator<Four<number>> {
	const random = randomNumbers(count);
	for (let drawn = 0; drawn < most; drawn += 1) {
		const chosen = new Set<number>();
		while (chosen.size < 4) chosen.add(Math.floor(random() * count));
		const [a = 0, b = 0, c = 0, d = 0] = chosen;
		yield [a, b, c, d];
	}
}

/** Choices of four out of `count`: all of them when there are few, else at most `most` by chance, the same ones every time. */
export const fours = (count: number, most: number): Generator<Four<number>> =>
	count <= MOST_FOR_ALL ? allFours(count) : chanceFours(count, most);

/**
 * How many choices by chance are enough to meet, 999 times in 1,000, one without a bad pair among them: Hartley and
 * Zisserman, (4.18).
 * @param share the share of good pairs, 0 to 1
 */
export const enoughSamples = (share: number): number =>
	share >= 1 ? 1 : Math.ceil(Math.log(0.001) / Math.log(1 - Math.max(share, 1e-3) ** 4));

/** Twice the area of a triangle, above zero when it turns clockwise on a picture, whose y points down. */
export const turn = (a: PlanePoint, b: PlanePoint, c: PlanePoint): number =>
	(b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

const TRIANGLES = [
	[0, 1, 2],
	[0, 1, 3],
	[0, 2, 3],
	[1, 2, 3],
] as const;

/** What four pairs can determine. `mirrored` and `crossed` fours fit some homography, but none that a camera makes. */
export type FourKind = 'sound' | 'in-line' | 'mirrored' | 'crossed';

/**
 * Whether four pairs determine a homography between two views of one surface. No three may stand in a line, and every
 * triangle must turn the same way on both pictures: Márquez-Neila et al., Speeding-up Homography Estimation in Mobile
 * Devices, Journal of Real-Time Image Processing 11 (2016), §3.
 * @param smallest twice the least area of a triangle, in the squared units of the points
 */
export function kindOfFour(pairs: Four<PointPair>, smallest: number): FourKind {
	let same = 0;
	for (const [a, b, c] of TRIANGLES) {
		const from = turn(pairs[a].from, pairs[b].from, pairs[c].from);
		const to = turn(pairs[a].to, pairs[b].to, pairs[c].to);
		if (Math.abs(from) < smallest || Math.abs(to) < smallest) return 'in-line';
		if (from > 0 === to > 0) same += 1;
	}
	return same === 4 ? 'sound' : same === 0 ? 'mirrored' : 'crossed';
}
