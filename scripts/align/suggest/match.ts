import type { PlanePoint, PointPair } from '../../../src/domain/registration/homography.ts';
import { LENGTH } from './describe.ts';

/** A place with its description, in percent of the picture's width. */
export interface Described extends PlanePoint {
	description: Float32Array;
}

/** The nearest other description must be this much further than the best: Lowe, §7.1. */
const RATIO = 0.82;
/** Percent of the width. Descriptions of one place, at two sizes or along two directions, are no rivals. */
const SAME_PLACE = 1;

/** All descriptions in one row of numbers, which is read much faster than many short ones. */
function packed(places: readonly Described[]): Float32Array {
	const row = new Float32Array(places.length * LENGTH);
	for (const [index, { description }] of places.entries()) row.set(description, index * LENGTH);
	return row;
}

/** How alike all places of two pictures are, from 0 to 1: one row for each of `from`. */
function likenesses(from: readonly Described[], to: readonly Described[]): Float32Array {
	const [a, b] = [packed(from), packed(to)];
	const table = new Float32Array(from.length * to.length);
	// A name of this function: one that is imported is looked up anew each time while tests run.
	const length = LENGTH;
	for (let one = 0; one < from.length; one += 1)
		for (let other = 0; other < to.length; other += 1) {
			const [start, begin] = [one * length, other * length];
			let sum = 0;
			for (let at = 0; at < length; at += 1) sum += (a[start + at] ?? 0) * (b[begin + at] ?? 0);
			table[one * to.length + other] = sum;
		}
	return table;
}

/**
 * The place that is most like a given one, where no other place comes near; −1 when there is none.
 * @param start where in `table` the given place's likenesses begin; each `step` further stands the next one
 */
function best(
	places: readonly Described[],
	table: Float32Array,
	start: number,
	step: number,
): number {
	const like = (index: number) => table[start + index * step] ?? 0;
	let first = 0;
	for (let index = 1; index < places.length; index += 1)
		if (like(index) > like(first)) first = index;
	const nearest = places[first];
	if (!nearest) return -1;
	let second = -1;
	for (let index = 0; index < places.length; index += 1) {
		if (like(index) <= second) continue;
		const { x = 0, y = 0 } = places[index] ?? {};
		if ((x - nearest.x) ** 2 + (y - nearest.y) ** 2 > SAME_PLACE ** 2) second = like(index);
	}
	// Of vectors of length one the squared distance is 2 − 2 · likeness.
	return 1 - like(first) < RATIO * RATIO * (1 - second) ? first : -1;
}

/** Places of two pictures that are most like each other, from both sides; each place once. */
export function matches(from: readonly Described[], to: readonly Described[]): PointPair[] {
	const table = likenesses(from, to);
	const pairs: PointPair[] = [];
	for (const [index, one] of from.entries()) {
		const other = best(to, table, index * to.length, 1);
		const two = to[other];
		if (!two || best(from, table, other, to.length) !== index) continue;
		const pair = { from: { x: one.x, y: one.y }, to: { x: two.x, y: two.y } };
		const isKnown = pairs.some(
			(known) =>
				Math.hypot(known.from.x - one.x, known.from.y - one.y) < SAME_PLACE / 4 &&
				Math.hypot(known.to.x - two.x, known.to.y - two.y) < SAME_PLACE / 4,
		);
		if (!isKnown) pairs.push(pair);
	}
	return pairs;
}
