import { inverse, type Homography } from '../domain/registration/homography.ts';

/** Pixels in rows, red, green and blue one after another. */
export interface Pixels {
	data: Uint8Array;
	width: number;
	height: number;
}

/** A part of a picture, in whole pixels. */
export interface PixelArea {
	left: number;
	top: number;
	width: number;
	height: number;
}

/**
 * Cubic convolution with a = −½: R. G. Keys, Cubic Convolution Interpolation for Digital Image Processing, IEEE Transactions
 * on Acoustics, Speech, and Signal Processing 29 (1981). One at zero and zero at every other whole number, so that a
 * picture that does not move stays as it is.
 */
export function cubic(distance: number): number {
	const t = Math.abs(distance);
	if (t >= 2) return 0;
	if (t >= 1) return ((-0.5 * t + 2.5) * t - 4) * t + 2;
	return (1.5 * t - 2.5) * t * t + 1;
}

const RADIUS = 2;

/** How the place in the source moves when the place in the target moves by one pixel. */
type Jacobian = readonly [xx: number, xy: number, yx: number, yy: number];

/**
 * The shape of the filter in the source: a symmetric matrix that stretches it where the source is made smaller, so that
 * nothing between two target pixels is lost (antialiasing), and leaves it alone where the source is made larger. It is the
 * left polar factor of the Jacobian with no stretching below one, after the clamped ellipses of P. Heckbert, Fundamentals of
 * Texture Mapping and Image Warping (1989), §3.5.8.
 */
export function filterShape([xx, xy, yx, yy]: Jacobian): Jacobian {
	const [a, b, c] = [xx * xx + xy * xy, xx * yx + xy * yy, yx * yx + yy * yy];
	const middle = (a + c) / 2;
	const half = Math.hypot((a - c) / 2, b);
	const large = Math.max(1, Math.sqrt(middle + half));
	const small = Math.max(1, Math.sqrt(Math.max(0, middle - half)));
	if (large === small) return [large, 0, 0, small];
	const angle = Math.atan2(2 * b, a - c) / 2;
	const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
	const mixed = (large - small) * cos * sin;
	return [
		large * cos * cos + small * sin * sin,
		mixed,
		mixed,
		large * sin * sin + small * cos * cos,
	];
}

/** Below this the two directions of the filter do not mix, so that rows and columns can be weighed one after another. */
const SMALLEST_MIX = 0.03;

/** Reads colours of a picture between its pixels. */
class Sampler {
	readonly #source: Pixels;
	/** Weights of columns and rows; room for a source made 60 times smaller. */
	readonly #across = new Float64Array(256);
	readonly #down = new Float64Array(256);
	/** Red, green, blue of the place that was read last. */
	readonly colour = new Float64Array(3);

	constructor(source: Pixels) {
		this.#source = source;
	}

	/** Reads the place `x`, `y`, in pixels; the middle of the first pixel is at ½. */
	read(x: number, y: number, [xx, xy, , yy]: Jacobian): void {
		if (Math.abs(xy) < SMALLEST_MIX) this.#readUpright(x, y, xx, yy);
		else this.#readSlanted(x, y, xx, xy, yy);
	}

	#readUpright(x: number, y: number, xx: number, yy: number): void {
		const { data, width, height } = this.#source;
		const across = this.#across;
		const down = this.#down;
		const firstColumn = Math.ceil(x - RADIUS * xx - 0.5);
		const firstRow = Math.ceil(y - RADIUS * yy - 0.5);
		const columns = weigh(across, firstColumn + 0.5 - x, xx);
		const rows = weigh(down, firstRow + 0.5 - y, yy);
		let [red, green, blue] = [0, 0, 0];
		for (let row = 0; row < rows; row += 1) {
			const weightDown = down[row] ?? 0;
			const line = clamp(firstRow + row, height - 1) * width;
			for (let column = 0; column < columns; column += 1) {
				const weight = weightDown * (across[column] ?? 0);
				const at = (line + clamp(firstColumn + column, width - 1)) * 3;
				red += weight * (data[at] ?? 0);
				green += weight * (data[at + 1] ?? 0);
				blue += weight * (data[at + 2] ?? 0);
			}
		}
		this.#keep(red, green, blue, 1);
	}

	#readSlanted(x: number, y: number, xx: number, xy: number, yy: number): void {
		const { data, width, height } = this.#source;
		const determinant = xx * yy - xy * xy;
		// The box around the stretched square of the kernel.
		const reachX = RADIUS * (xx + Math.abs(xy));
		const reachY = RADIUS * (Math.abs(xy) + yy);
		const lastRow = Math.floor(y + reachY - 0.5);
		const lastColumn = Math.floor(x + reachX - 0.5);
		let [red, green, blue, sum] = [0, 0, 0, 0];
		for (let row = Math.ceil(y - reachY - 0.5); row <= lastRow; row += 1) {
			const dy = row + 0.5 - y;
			const line = clamp(row, height - 1) * width;
			for (let column = Math.ceil(x - reachX - 0.5); column <= lastColumn; column += 1) {
				const dx = column + 0.5 - x;
				const weight =
					cubic((yy * dx - xy * dy) / determinant) * cubic((xx * dy - xy * dx) / determinant);
				if (weight === 0) continue;
				const at = (line + clamp(column, width - 1)) * 3;
				sum += weight;
				red += weight * (data[at] ?? 0);
				green += weight * (data[at + 1] ?? 0);
				blue += weight * (data[at + 2] ?? 0);
			}
		}
		this.#keep(red, green, blue, sum);
	}

	#keep(red: number, green: number, blue: number, sum: number): void {
		this.colour[0] = red / sum;
		this.colour[1] = green / sum;
		this.colour[2] = blue / sum;
	}
}

const clamp = (at: number, last: number) => (at < 0 ? 0 : at > last ? last : at);

/** Fills in the weights of pixels from `first` on, whose sum is one; answers how many there are. */
function weigh(weights: Float64Array, first: number, stretch: number): number {
	let sum = 0;
	let count = 0;
	for (let at = first; at <= RADIUS * stretch && count < weights.length; at += 1) {
		const weight = cubic(at / stretch);
		weights[count] = weight;
		sum += weight;
		count += 1;
	}
	for (let index = 0; index < count; index += 1) weights[index] = (weights[index] ?? 0) / sum;
	return count;
}

/** The filter's shape changes slowly and is looked at once for so many pixels of a row. */
const PIXELS_OF_ONE_SHAPE = 16;

/**
 * A picture as it looks on another one: every pixel of `area` is looked up where it comes from, through a cubic filter that
 * widens where the source is made smaller. Over its edges a picture goes on as it ends; values never leave 0 to 255.
 * @param homography from pixels of the source to pixels of the target, corners of pixels being whole numbers
 * @param area the part of the target that is wanted
 */
export function warp(source: Pixels, homography: Homography, area: PixelArea): Pixels {
	const { left, top, width, height } = area;
	const back = inverse(homography);
	const [a, b, c, d, e, f, g, h, i] = back;
	// Bytes that are clamped and rounded as they are written.
	const data = new Uint8ClampedArray(width * height * 3);
	const sampler = new Sampler(source);
	const { colour } = sampler;
	let shape: Jacobian = [1, 0, 0, 1];
	for (let row = 0; row < height; row += 1)
		for (let column = 0; column < width; column += 1) {
			const [toX, toY] = [left + column + 0.5, top + row + 0.5];
			const depth = g * toX + h * toY + i;
			const x = (a * toX + b * toY + c) / depth;
			const y = (d * toX + e * toY + f) / depth;
			if (column % PIXELS_OF_ONE_SHAPE === 0)
				shape = filterShape([
					(a - g * x) / depth,
					(b - h * x) / depth,
					(d - g * y) / depth,
					(e - h * y) / depth,
				]);
			sampler.read(x, y, shape);
			data.set(colour, (row * width + column) * 3);
		}
	return { data: new Uint8Array(data.buffer), width, height };
}
