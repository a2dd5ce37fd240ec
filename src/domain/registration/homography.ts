import { smallestEigenvector, solve } from './linear.ts';

/** A point of a picture, or of the plane it lies in. */
export interface PlanePoint {
	x: number;
	y: number;
}

/** The same thing seen on two pictures. */
export interface PointPair {
	from: PlanePoint;
	to: PlanePoint;
}

/**
 * A homography, row by row: the map between two pictures taken from one place, whichever way the camera was turned, zoomed
 * or shifted (Hartley and Zisserman, Multiple View Geometry in Computer Vision, 2nd edition, §8.4.2 and §13.1). Its scale is
 * chosen so that what lies before the camera has a depth above zero.
 */
export type Homography = readonly [
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
	number,
];

export const IDENTITY: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** The third homogeneous coordinate of the image of a point: above zero before the camera, zero on the horizon. */
export const depthAt = ([, , , , , , g, h, i]: Homography, { x, y }: PlanePoint): number =>
	g * x + h * y + i;

/** Where a point comes to lie. Only meaningful where `depthAt` is above zero. */
export function transfer(homography: Homography, point: PlanePoint): PlanePoint {
	const [a, b, c, d, e, f] = homography;
	const depth = depthAt(homography, point);
	return {
		x: (a * point.x + b * point.y + c) / depth,
		y: (d * point.x + e * point.y + f) / depth,
	};
}

/** First `inner`, then `outer`. */
export function compose(outer: Homography, inner: Homography): Homography {
	const [a, b, c, d, e, f, g, h, i] = outer;
	const [A, B, C, D, E, F, G, H, I] = inner;
	return [
		a * A + b * D + c * G,
		a * B + b * E + c * H,
		a * C + b * F + c * I,
		d * A + e * D + f * G,
		d * B + e * E + f * H,
		d * C + e * F + f * I,
		g * A + h * D + i * G,
		g * B + h * E + i * H,
		g * C + h * F + i * I,
	];
}

/** The way back, as the adjugate: its scale gives points before the camera a depth above zero when the determinant is. */
export function inverse([a, b, c, d, e, f, g, h, i]: Homography): Homography {
	return [
		e * i - f * h,
		c * h - b * i,
		b * f - c * e,
		f * g - d * i,
		a * i - c * g,
		c * d - a * f,
		d * h - e * g,
		b * g - a * h,
		a * e - b * d,
	];
}

/** Above zero unless the homography mirrors. */
export const determinant = ([a, b, c, d, e, f, g, h, i]: Homography): number =>
	a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);

/** Scales along both axes. */
export const scaling = (x: number, y: number): Homography => [x, 0, 0, 0, y, 0, 0, 0, 1];

/**
 * Moves points so that their middle is the origin and their mean distance from it √2: R. I. Hartley, In Defense of the
 * Eight-Point Algorithm, IEEE PAMI 19 (1997).
 */
export function normalising(points: readonly PlanePoint[]): Homography {
	const count = points.length;
	const x = points.reduce((sum, point) => sum + point.x, 0) / count;
	const y = points.reduce((sum, point) => sum + point.y, 0) / count;
	const mean = points.reduce((sum, point) => sum + Math.hypot(point.x - x, point.y - y), 0) / count;
	const scale = mean > 0 ? Math.SQRT2 / mean : 1;
	return [scale, 0, -scale * x, 0, scale, -scale * y, 0, 0, 1];
}

/** The homography for which the origin has depth one; undefined when the origin is on the horizon. */
export function withUnitDepth(homography: Homography): Homography | undefined {
	const [a, b, c, d, e, f, g, h, i] = homography;
	if (Math.abs(i) < 1e-12) return undefined;
	return [a / i, b / i, c / i, d / i, e / i, f / i, g / i, h / i, 1];
}

/**
 * The homography through four or more pairs, by the normalised direct linear transformation: Hartley and Zisserman,
 * algorithm 4.2. Points must have been normalised; undefined when they do not determine it.
 */
export function directLinear(pairs: readonly PointPair[]): Homography | undefined {
	const product = new Float64Array(81);
	for (const { from, to } of pairs) {
		const { x, y } = from;
		addOuter(product, [0, 0, 0, -x, -y, -1, to.y * x, to.y * y, to.y]);
		addOuter(product, [x, y, 1, 0, 0, 0, -to.x * x, -to.x * y, -to.x]);
	}
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 0] = smallestEigenvector(
		product,
		9,
	);
	return withUnitDepth([a, b, c, d, e, f, g, h, i]);
}

/**
 * The homography through exactly four pairs, which must have been normalised: eight equations for eight numbers, the ninth
 * being one (Hartley and Zisserman, §4.1.2). Undefined when they do not determine it.
 */
export function throughFour(pairs: readonly PointPair[]): Homography | undefined {
	const matrix = new Float64Array(64);
	const right = new Float64Array(8);
	let row = 0;
	for (const { from, to } of pairs) {
		const { x, y } = from;
		matrix.set([x, y, 1, 0, 0, 0, -to.x * x, -to.x * y], row * 8);
		matrix.set([0, 0, 0, x, y, 1, -to.y * x, -to.y * y], row * 8 + 8);
		right.set([to.x, to.y], row);
		row += 2;
	}
	const solved = solve(matrix, right);
	if (!solved) return undefined;
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved;
	return [a, b, c, d, e, f, g, h, 1];
}

/** Adds row · rowᵀ to a symmetric 9 × 9 matrix. */
function addOuter(matrix: Float64Array, row: readonly number[]): void {
	for (let i = 0; i < 9; i += 1)
		for (let j = 0; j < 9; j += 1)
			matrix[i * 9 + j] = (matrix[i * 9 + j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
}
