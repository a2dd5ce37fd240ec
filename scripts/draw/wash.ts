/** Lays the washes: flat colour in a few tones, running into each other, drying darker at the edge. */
import { placeAt, type View } from './camera.ts';
import { cornerDark, facingEye, sunAt } from './light.ts';
import { absorption, materials, type MaterialName } from './materials.ts';
import { cloud2, noise2 } from './random.ts';
import type { DepthSheet, SunView } from './raster.ts';
import type { Face } from './sketch.ts';
import { dot } from './vector.ts';

/** Absorption of everything laid on the sheet so far: three numbers per pixel, 0 is bare paper. */
export type Pigment = Float32Array;

export interface WashOptions {
	/** How far painting reaches at a pixel, 0…1: the sheet stays bare at its margins. */
	readonly reach: (x: number, y: number) => number;
	/** Strength of the sky wash, 0 for none. */
	readonly sky: number;
	readonly skyColour: string;
	/** Metres at which things have paled to half. */
	readonly haze: number;
	readonly seed: number;
	/** Pixels on this sheet for one pixel on a sheet 2400 wide. */
	readonly unit: number;
}

const SHADE = absorption('#a4a9b4');
const HAZE_FACE = 0.55;

const paints = new Map(
	Object.entries(materials).map(([name, m]) => [
		name,
		{ main: absorption(m.colour), other: absorption('towards' in m ? m.towards : m.colour), ...m },
	]),
);
function paintOf(name: MaterialName): NonNullable<ReturnType<typeof paints.get>> {
	const paint = paints.get(name);
	if (!paint) throw new Error(`no paint called ${name}`);
	return paint;
}

const step = (low: number, high: number, v: number): number => {
	const t = Math.min(1, Math.max(0, (v - low) / (high - low)));
	return t * t * (3 - 2 * t);
};

/** Distance in pixels to the nearest change of region, up to `most`. */
export function distanceToEdge(
	region: Int32Array,
	width: number,
	height: number,
	most: number,
): Float32Array {
	const d = new Float32Array(width * height).fill(most);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const right = x + 1 < width && region[i] !== region[i + 1];
			const below = y + 1 < height && region[i] !== region[i + width];
			if (right) d[i] = d[i + 1] = 0;
			if (below) d[i] = d[i + width] = 0;
		}
	}
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			let v = d[i]!;
			if (x > 0) v = Math.min(v, d[i - 1]! + 1);
			if (y > 0) v = Math.min(v, d[i - width]! + 1, x > 0 ? d[i - width - 1]! + 1.4 : most);
			d[i] = v;
		}
	}
	for (let y = height - 1; y >= 0; y--) {
		for (let x = width - 1; x >= 0; x--) {
			const i = y * width + x;
			let v = d[i]!;
			if (x + 1 < width) v = Math.min(v, d[i + 1]! + 1);
			if (y + 1 < height)
				v = Math.min(v, d[i + width]! + 1, x + 1 < width ? d[i + width + 1]! + 1.4 : most);
			d[i] = v;
		}
	}
	return d;
}

/** Washes for every face the eye sees, and for the sky behind them. */
export function layWashes(
	view: View,
	sheet: DepthSheet,
	faces: readonly Face[],
	sun: SunView,
	options: WashOptions,
): Pigment {
	const { width, height } = view;
	const { unit, seed } = options;
	const pigment = new Float32Array(width * height * 3);
	const region = new Int32Array(width * height);
	const shown = new Int32Array(width * height);
	const dark = new Float32Array(width * height);
	const corners = cornerDark(view, sheet, faces);
	const half = sheet.width >> 1;

	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const u = x / unit;
			const v = y / unit;
			const wx =
				(noise2(u / 70, v / 70, seed) - 0.5) * 5 + (noise2(u / 13, v / 13, seed + 1) - 0.5) * 2.4;
			const wy =
				(noise2(u / 70, v / 70, seed + 2) - 0.5) * 5 +
				(noise2(u / 13, v / 13, seed + 3) - 0.5) * 2.4;
			const sx = Math.min(width - 1, Math.max(0, Math.round(x + wx * unit)));
			const sy = Math.min(height - 1, Math.max(0, Math.round(y + wy * unit)));
			const at = sy * width + sx;
			const index = sheet.face[at]!;
			shown[i] = index < 0 ? -1 : at;
			const face = faces[index];
			if (!face) continue;
			const away = 1 / sheet.near[at]!;
			const p = placeAt(view, sx + 0.5, sy + 0.5, away);
			const n = facingEye(face, view, p);
			const slope = dot(n, sun.sun);
			const slack = face.soft ? 0.25 : 0.02 + (0.5 / sun.scale) * 6;
			const reached = slope <= 0 && !face.soft ? 0 : sunAt(sun, p, slack);
			const wander = (noise2(u / 9, v / 9, seed + 5) - 0.5) * 0.5;
			const inSun = step(0.35, 0.65, reached + wander);
			const lit = face.soft ? 0.6 + 0.4 * Math.max(0, slope) : step(0, 0.55, slope);
			let d = 1 - inSun * lit;
			// Painters lay shadow in steps: pull the tone towards none, half and full.
			d = 0.45 * d + 0.55 * (step(0.18, 0.3, d) * 0.5 + step(0.62, 0.74, d) * 0.5);
			const corner =
				corners[Math.min((height >> 1) - 1, sy >> 1) * half + Math.min(half - 1, sx >> 1)]!;
			d = d * (face.soft ? 0.75 : 0.8) + corner * 0.75 + face.shade;
			dark[i] = Math.max(0, d);
			region[i] = (face.group << 2) | (face.soft ? 0 : d > 0.62 ? 2 : d > 0.3 ? 1 : 0);
		}
	}

	const edge = distanceToEdge(region, width, height, 40);
	const skyPaint = absorption(options.skyColour);
	for (let y = 0; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const u = x / unit;
			const v = y / unit;
			const reach = options.reach(x, y);
			if (reach <= 0.002) continue;
			const grain = paperGrain(u, v);
			const drift = cloud2(u / 260, v / 190, seed + 11, 3) - 0.5;
			const at = shown[i]!;
			if (at < 0) {
				if (options.sky <= 0) continue;
				const puff = cloud2(u / 520, v / 210, seed + 21, 4);
				const wet =
					0.6 * step(0.4, 0.62, puff) + 0.4 * step(0.47, 0.5, puff) + 0.25 * step(0.55, 0.57, puff);
				const k =
					options.sky *
					reach *
					(0.12 + 0.88 * wet) *
					(1.1 - (0.9 * y) / height) *
					(1 + 0.25 * grain);
				for (let c = 0; c < 3; c++) pigment[i * 3 + c] = skyPaint[c]! * k;
				continue;
			}
			const face = faces[sheet.face[at]!];
			if (!face) continue;
			const paint = paintOf(face.material);
			const one = ((face.seed >>> 8) & 0xffff) / 65536;
			const two = ((face.seed >>> 3) & 0xfff) / 4096;
			const away = 1 / sheet.near[at]!;
			const hazed = 1 - HAZE_FACE * (1 - Math.exp(-away / options.haze));
			const d = edge[i]! / unit;
			let k = 1 + paint.vary * (one - 0.5) * 1.4 + drift * 0.55;
			if (!face.soft) {
				k += 0.3 * Math.exp(-d / 1.8) - 0.16 * Math.exp(-((d - 7) * (d - 7)) / 30);
			} else k += 0.18 * Math.exp(-d / 1.5);
			if (Math.abs(face.normal[1]) > 0.9 && !face.soft) {
				// The ground is laid in long level strokes.
				k += (cloud2(u / 240, v / 26, seed + 51, 3) - 0.5) * 0.55;
			}
			k += paint.grain * grain * 0.95;
			// Where a wash stopped at the margin it dried with a dark rim.
			k *= 1 + 0.45 * Math.exp(-Math.pow((reach - 0.75) / 0.22, 2)) * (reach < 0.995 ? 1 : 0);
			k = Math.max(0.05, k) * reach * hazed;
			const shade = Math.min(1.5, dark[i]!) * (0.92 + drift * 0.5 + grain * 0.18) * reach * hazed;
			const lean = two;
			for (let c = 0; c < 3; c++) {
				const own = paint.main[c]! * (1 - lean) + paint.other[c]! * lean;
				pigment[i * 3 + c] = own * k * (1 + dark[i]! * 0.25) + SHADE[c]! * shade;
			}
		}
	}
	mirrorInWater(view, sheet, faces, pigment, options);
	return soften(pigment, width, height);
}

const WATERS: readonly MaterialName[] = ['water', 'river'];

/** Water shows what stands beyond it, upside down and shaken a little; elsewhere the pale sky. */
function mirrorInWater(
	view: View,
	sheet: DepthSheet,
	faces: readonly Face[],
	pigment: Pigment,
	options: WashOptions,
): void {
	const { width, height } = view;
	const before = pigment.slice();
	const heightAt = (x: number, y: number): number =>
		view.eye[1] + ((view.cy - y - 0.5) / view.focal) * (1 / sheet.near[y * width + x]!);
	for (let y = 1; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const face = faces[sheet.face[i]!];
			if (!face || !WATERS.includes(face.material)) continue;
			const level = heightAt(x, y);
			const [u, v] = [x / options.unit, y / options.unit];
			const shake = (noise2(u / 60, v / 4, options.seed + 41) - 0.5) * 16 * options.unit;
			const sx = Math.min(width - 1, Math.max(0, Math.round(x + shake)));
			let seen = -1;
			for (let up = y; up >= 0; up--) {
				const j = up * width + sx;
				const near = sheet.near[j]!;
				if (near <= 0) continue;
				const high = heightAt(sx, up);
				if (high < level + 0.02) continue;
				if (view.cy + view.focal * (view.eye[1] - 2 * level + high) * near >= y) {
					seen = j;
					break;
				}
			}
			const glint = noise2(u / 45, v / 3, options.seed + 43) > 0.74 ? 0.35 : 1;
			const own = seen < 0 ? 0.45 : 0.8;
			for (let c = 0; c < 3; c++) {
				const mirrored = seen < 0 ? 0 : before[seen * 3 + c]! * 0.62;
				pigment[i * 3 + c] = (before[i * 3 + c]! * own + mirrored * options.reach(x, y)) * glint;
			}
		}
	}
}

/** The tooth of the paper, about -0.5…0.5, in pixels of a sheet 2400 wide. */
export function paperGrain(u: number, v: number): number {
	return 0.6 * (noise2(u / 2.6, v / 2.6, 991) - 0.5) + 0.4 * (noise2(u / 6.5, v / 5.5, 992) - 0.5);
}

/** A little water: every pixel shares with its neighbours. */
function soften(pigment: Pigment, width: number, height: number): Pigment {
	const out = new Float32Array(pigment.length);
	for (let y = 0; y < height; y++) {
		const up = Math.max(0, y - 1) * width;
		const here = y * width;
		const down = Math.min(height - 1, y + 1) * width;
		for (let x = 0; x < width; x++) {
			const l = Math.max(0, x - 1);
			const r = Math.min(width - 1, x + 1);
			for (let c = 0; c < 3; c++) {
				out[(here + x) * 3 + c] =
					(pigment[(here + x) * 3 + c]! * 4 +
						(pigment[(here + l) * 3 + c]! +
							pigment[(here + r) * 3 + c]! +
							pigment[(up + x) * 3 + c]! +
							pigment[(down + x) * 3 + c]!) *
							2 +
						pigment[(up + l) * 3 + c]! +
						pigment[(up + r) * 3 + c]! +
						pigment[(down + l) * 3 + c]! +
						pigment[(down + r) * 3 + c]!) /
					16;
			}
		}
	}
	return out;
}
