/** The sheet itself: its colour and tooth, its bare margins, and the small label in the corner. */
import { glyphOutlines } from './glyphs.ts';
import { paperGrain } from './grain.ts';
import { cloud2, noise2 } from './random.ts';
import { fillSpans } from './spans.ts';
import { type Pigment } from './wash.ts';

/** Warm paper and black ink, sRGB 0…255. */
export const PAPER = [251, 247, 238] as const;

export const INK = [38, 35, 31] as const;

export const LABEL = '示意画，非照片';

/** Bare margins of a painting, in shares of the sheet's width: left, top, right, bottom. */
export type Margins = readonly [number, number, number, number];

/**
 * How far painting reaches, 0…1. The edge is a brush's: it swings in and out by `soft` of the width and more,
 * rounds the corners, is wet and sharp in some places, dry in others, where only the paper's tooth takes
 * paint. `blur` widens it, for ink, which thins out instead.
 */
export function reachTo(
	width: number,
	height: number,
	margins: Margins,
	soft: number,
	seed: number,
	blur = 0,
): (x: number, y: number) => number {
	const unit = width / 2400;
	const round = 1 / (soft * 0.55);
	const ink = blur > 0;
	return (x, y) => {
		const px = x / width;
		const py = y / width;
		const [left, top] = [px - margins[0], py - margins[1]];
		const [right, bottom] = [1 - px - margins[2], height / width - py - margins[3]];
		const nearest = Math.min(left, top, right, bottom);
		if (nearest > soft * 3) return 1;
		if (nearest < -soft * 1.6) return 0;
		let sum = 0;
		for (const d of [left, top, right, bottom]) sum += Math.exp((nearest - d) * round);
		const inside = nearest - Math.log(sum) / round;
		const u = x / unit;
		const v = y / unit;
		const swing = (cloud2(u / 760, v / 560, seed, 2) - 0.5) * soft * (ink ? 1.1 : 1.5);
		const wander = (cloud2(u / 190, v / 130, seed + 9, 3) - 0.5) * soft * (ink ? 0.4 : 0.8);
		const dry = noise2(u / 330, v / 240, seed + 17);
		const hem = 0.0025 + blur + 0.05 * dry * dry * dry;
		const hairs =
			0.45 * (noise2(u / 18, v / 5, seed + 18) - 0.5) + 0.7 * paperGrain(u / 1.3, v / 1.3);
		const tooth = ink ? 0 : hairs * (0.15 + 1.5 * dry);
		const t = (inside - soft * 0.25 + swing + wander) / hem + tooth;
		const k = Math.min(1, Math.max(0, t));
		return k * k * (3 - 2 * k);
	};
}

/** Ink cover 0…1 of a row of characters; `x`, `y` is the left top corner, `size` the em in pixels. */
export function writeText(
	text: string,
	x: number,
	y: number,
	size: number,
	width: number,
	height: number,
	put: (index: number, cover: number) => void,
	vertical = false,
): void {
	const fine = 4;
	const cover = new Map<number, number>();
	for (const [k, character] of [...text].entries()) {
		const ox = x + (vertical ? 0 : k * size);
		const oy = y + (vertical ? k * size * 1.04 : 0);
		const big = glyphOutlines(character).map((o) =>
			o.map((p): [number, number] => [(ox + p[0] * size) * fine, (oy + p[1] * size) * fine]),
		);
		fillSpans(
			big,
			width * fine,
			height * fine,
			(by, x0, x1) => {
				for (let bx = x0; bx < x1; bx++) {
					const i = Math.floor(by / fine) * width + Math.floor(bx / fine);
					cover.set(i, (cover.get(i) ?? 0) + 1 / (fine * fine));
				}
			},
			'nonzero',
		);
	}
	for (const [i, c] of cover) put(i, c);
}

/** Paper, washes and ink brought together as opaque sRGB. */
export function onPaper(
	pigment: Pigment,
	ink: Float32Array,
	width: number,
	height: number,
	unit: number,
): Uint8Array {
	const out = new Uint8Array(width * height * 3);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const tooth = 1 + paperGrain(x / unit, y / unit) * 0.02;
			const k = ink[i]!;
			for (let c = 0; c < 3; c++) {
				const washed = PAPER[c]! * Math.exp(-pigment[i * 3 + c]!) * tooth;
				out[i * 3 + c] = Math.min(255, washed * (1 - k) + Math.min(washed, INK[c]!) * k);
			}
		}
	}
	return out;
}

/**
 * Washes and ink cut out along the painting, as sRGB with transparency. `body` (0…1) is where the painting
 * brings its own paper along, so that it can lie on a dark page too; the rest only darkens what is below.
 */
export function cutOut(
	pigment: Pigment,
	ink: Float32Array,
	body: Float32Array,
	width: number,
	height: number,
): Uint8Array {
	const out = new Uint8Array(width * height * 4);
	for (let i = 0; i < width * height; i++) {
		const k = ink[i]!;
		const through = [0, 1, 2].map(
			(c) => Math.exp(-pigment[i * 3 + c]!) * (1 - k) + (INK[c]! / 255) * k,
		);
		const least = Math.min(...through);
		const b = body[i]!;
		const veil = (1 - b) * (1 - least);
		const alpha = b + veil;
		for (let c = 0; c < 3; c++) {
			const washed = PAPER[c]! * through[c]!;
			const own = least < 1 ? (PAPER[c]! * (through[c]! - least)) / (1 - least) : 255;
			out[i * 4 + c] = alpha > 0.004 ? (b * washed + veil * own) / alpha : PAPER[c]!;
		}
		out[i * 4 + 3] = 255 * alpha;
	}
	return out;
}
