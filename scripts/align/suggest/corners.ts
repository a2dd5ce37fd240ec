import type { Gradient } from './grey.ts';

/** A place that can be found again, in pixels of its level; the middle of the first pixel is at ½. */
export interface Corner {
	x: number;
	y: number;
	strength: number;
}

/** Weights of the window in which gradients are gathered: a Gaussian of 1.5 pixels. */
const WINDOW = [-4, -3, -2, -1, 0, 1, 2, 3, 4].map((at) => Math.exp(-(at * at) / (2 * 1.5 ** 2)));
const REACH = 4;
/** Pixels from the edge that a description needs. */
export const MARGIN = 16;
/** Weaker than this share of the strongest one is noise. */
const WEAKEST = 0.004;
/** Flat paper has corners of grain; this is the gradient, from 0 to 1 a pixel, that counts as something. */
const FAINTEST = 1e-5;
/** The picture is divided into so many fields across, each of which gives its strongest corners. */
const FIELDS = 12;
/** The largest size gives so many from each field, each smaller size one less. */
const FROM_EACH_FIELD = 4;

/** Gathers a map over the window, rows and columns one after another. */
function gather(map: Float32Array, width: number, height: number): Float32Array {
	const pass = (from: Float32Array, step: number) => {
		const to = new Float32Array(from.length);
		for (let row = REACH; row < height - REACH; row += 1)
			for (let column = REACH; column < width - REACH; column += 1) {
				const at = row * width + column;
				let sum = 0;
				for (let k = -REACH; k <= REACH; k += 1)
					sum += (WINDOW[k + REACH] ?? 0) * (from[at + k * step] ?? 0);
				to[at] = sum;
			}
		return to;
	};
	return pass(pass(map, 1), width);
}

/** How much brightness changes at least, whichever way one goes: the smaller eigenvalue of the structure tensor. */
function strengths({ x, y, width, height }: Gradient): Float32Array {
	const product = (one: Float32Array, other: Float32Array) =>
		gather(
			one.map((value, at) => value * (other[at] ?? 0)),
			width,
			height,
		);
	const [xx, xy, yy] = [product(x, x), product(x, y), product(y, y)];
	return xx.map((a, at) => {
		const [b, c] = [xy[at] ?? 0, yy[at] ?? 0];
		return (a + c) / 2 - Math.hypot((a - c) / 2, b);
	});
}

/** Where a parabola through three values has its peak, from −½ to ½. */
function peakOf(before: number, here: number, after: number): number {
	const bend = before - 2 * here + after;
	return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
}

/**
 * Corners of a picture, spread over all of it: J. Shi and C. Tomasi, Good Features to Track, CVPR 1994, to a part of a pixel
 * by parabolas.
 * @param level 0 for the largest size of the picture, of which most corners are wanted
 */
export function cornersOf(gradient: Gradient, level: number): Corner[] {
	const { width, height } = gradient;
	const map = strengths(gradient);
	let strongest = 0;
	for (const value of map) strongest = Math.max(strongest, value);
	const least = Math.max(strongest * WEAKEST, FAINTEST);
	const side = Math.max(width, height) / FIELDS;
	const fields = new Map<string, Corner[]>();
	const at = (column: number, row: number) => map[row * width + column] ?? 0;
	for (let row = MARGIN; row < height - MARGIN; row += 1)
		for (let column = MARGIN; column < width - MARGIN; column += 1) {
			const here = at(column, row);
			if (here < least || !isPeak(at, column, row)) continue;
			const corner = {
				x: column + 0.5 + peakOf(at(column - 1, row), here, at(column + 1, row)),
				y: row + 0.5 + peakOf(at(column, row - 1), here, at(column, row + 1)),
				strength: here,
			};
			const field = `${Math.floor(column / side)},${Math.floor(row / side)}`;
			const others = fields.get(field);
			if (others) others.push(corner);
			else fields.set(field, [corner]);
		}
	return [...fields.values()].flatMap((corners) =>
		corners.sort((a, b) => b.strength - a.strength).slice(0, FROM_EACH_FIELD - level),
	);
}

/** Whether nothing within two pixels is stronger. */
function isPeak(at: (column: number, row: number) => number, column: number, row: number) {
	const here = at(column, row);
	for (let dy = -2; dy <= 2; dy += 1)
		for (let dx = -2; dx <= 2; dx += 1) {
			const there = at(column + dx, row + dy);
			if (there > here || (there === here && (dy < 0 || (dy === 0 && dx < 0)))) return false;
		}
	return true;
}
