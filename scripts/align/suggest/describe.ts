import { MARGIN, type Corner } from './corners.ts';
import type { Gradient } from './grey.ts';

/*
 * What is around a corner, as 128 numbers that stay alike when the light changes or the camera is turned: D. Lowe,
 * Distinctive Image Features from Scale-Invariant Keypoints, IJCV 60 (2004), §5 and §6, with the square roots of R.
 * Arandjelović and A. Zisserman, Three Things Everyone Should Know to Improve Object Retrieval, CVPR 2012.
 */

const CELLS = 4;
const DIRECTIONS = 8;
/** Pixels of a cell's side. */
const CELL = 5;
export const LENGTH = CELLS * CELLS * DIRECTIONS;

/** A corner with what is around it. */
export interface Feature extends Corner {
	description: Float32Array;
}

const BINS = 36;
/** Pixels around a corner from which its direction is taken. */
const DIRECTION_RADIUS = 9;

/** The directions, in radians, along which brightness around a corner changes most; up to two. */
function directionsOf({ x, y, width }: Gradient, corner: Corner): number[] {
	const bins = new Float64Array(BINS);
	const [middleX, middleY] = [Math.floor(corner.x), Math.floor(corner.y)];
	for (let dy = -DIRECTION_RADIUS; dy <= DIRECTION_RADIUS; dy += 1)
		for (let dx = -DIRECTION_RADIUS; dx <= DIRECTION_RADIUS; dx += 1) {
			const at = (middleY + dy) * width + middleX + dx;
			const [gx, gy] = [x[at] ?? 0, y[at] ?? 0];
			const weight = Math.hypot(gx, gy) * Math.exp(-(dx * dx + dy * dy) / 40);
			const turn = (Math.atan2(gy, gx) / (2 * Math.PI) + 1) % 1;
			const bin = Math.floor(turn * BINS) % BINS;
			bins[bin] = (bins[bin] ?? 0) + weight;
		}
	const smooth = bins.map(
		(here, bin) => (bins[(bin + BINS - 1) % BINS] ?? 0) + 2 * here + (bins[(bin + 1) % BINS] ?? 0),
	);
	const most = Math.max(...smooth);
	const peaks: { angle: number; height: number }[] = [];
	for (const [bin, here] of smooth.entries()) {
		const before = smooth[(bin + BINS - 1) % BINS] ?? 0;
		const after = smooth[(bin + 1) % BINS] ?? 0;
		if (here < 0.8 * most || here < before || here <= after) continue;
		const shift = (before - after) / (2 * (before - 2 * here + after));
		peaks.push({ angle: ((bin + 0.5 + shift) / BINS) * 2 * Math.PI, height: here });
	}
	return peaks
		.sort((a, b) => b.height - a.height)
		.slice(0, 2)
		.map(({ angle }) => angle);
}

/** Adds a value to the eight numbers around a fractional place of the description. */
function spread(into: Float32Array, column: number, row: number, direction: number, value: number) {
	const [c0, r0, d0] = [Math.floor(column), Math.floor(row), Math.floor(direction)];
	for (let c = c0; c <= c0 + 1; c += 1)
		for (let r = r0; r <= r0 + 1; r += 1) {
			if (c < 0 || r < 0 || c >= CELLS || r >= CELLS) continue;
			const share = (1 - Math.abs(column - c)) * (1 - Math.abs(row - r));
			for (let d = d0; d <= d0 + 1; d += 1) {
				const at = (r * CELLS + c) * DIRECTIONS + (d % DIRECTIONS);
				into[at] = (into[at] ?? 0) + value * share * (1 - Math.abs(direction - d));
			}
		}
}

/** What is around a corner, seen along a direction. */
function describe({ x, y, width, height }: Gradient, corner: Corner, angle: number): Float32Array {
	const numbers = new Float32Array(LENGTH);
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const half = (CELLS * CELL) / 2;
	const reach = Math.ceil(half * Math.SQRT2);
	const [middleX, middleY] = [Math.floor(corner.x), Math.floor(corner.y)];
	for (let dy = -reach; dy <= reach; dy += 1)
		for (let dx = -reach; dx <= reach; dx += 1) {
			const [column, row] = [middleX + dx, middleY + dy];
			if (column < 1 || row < 1 || column >= width - 1 || row >= height - 1) continue;
			const [ox, oy] = [column + 0.5 - corner.x, row + 0.5 - corner.y];
			const [u, v] = [(cos * ox + sin * oy) / CELL, (cos * oy - sin * ox) / CELL];
			const [cellX, cellY] = [u + CELLS / 2 - 0.5, v + CELLS / 2 - 0.5];
			if (cellX <= -1 || cellY <= -1 || cellX >= CELLS || cellY >= CELLS) continue;
			const at = row * width + column;
			const [gx, gy] = [x[at] ?? 0, y[at] ?? 0];
			const value = Math.hypot(gx, gy) * Math.exp(-(u * u + v * v) / 8);
			const turn = ((Math.atan2(gy, gx) - angle) / (2 * Math.PI) + 2) % 1;
			spread(numbers, cellX, cellY, turn * DIRECTIONS, value);
		}
	return rooted(numbers);
}

/** Bounded, so that one strong edge does not outweigh all others; square roots of shares, so that distances are Hellinger's. */
function rooted(numbers: Float32Array): Float32Array {
	const length = Math.hypot(...numbers) || 1;
	const bounded = numbers.map((number) => Math.min(number / length, 0.2));
	const sum = bounded.reduce((total, number) => total + number, 0) || 1;
	return bounded.map((number) => Math.sqrt(number / sum));
}

/** Describes corners, once for each of their directions. */
export const featuresOf = (gradient: Gradient, corners: readonly Corner[]): Feature[] =>
	corners
		.filter(
			({ x, y }) =>
				x > MARGIN && y > MARGIN && x < gradient.width - MARGIN && y < gradient.height - MARGIN,
		)
		.flatMap((corner) =>
			directionsOf(gradient, corner).map((angle) => ({
				...corner,
				description: describe(gradient, corner, angle),
			})),
		);
