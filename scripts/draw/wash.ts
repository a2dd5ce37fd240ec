/** Lays the washes: flat colour in a few tones, running into each other, drying darker at the edge. */
import { placeAt, type View } from './camera.ts';
import { distanceToEdge } from './distance.ts';
import { paperGrain } from './grain.ts';
import { cornerDark, facingEye, sunAt } from './light.ts';
import { absorption, type MaterialName, materials } from './materials.ts';
import { cloud2, noise2 } from './random.ts';
import { type DepthSheet, type SunView } from './raster.ts';
import { mirrorInWater } from './reflection.ts';
import { type Face } from './sketch.ts';
import { soften } from './soften.ts';
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

/** What the light says about every pixel, before any colour is chosen. */
interface Tones {
	/** Index of the pixel whose face is painted here, -1 for sky. Washes never quite meet the pen. */
	readonly shown: Int32Array;
	/** 0 full light … 1 deep shadow, sometimes a little more. */
	readonly dark: Float32Array;
	/** Pixels of one number were wet together. */
	readonly region: Int32Array;
}

/** How far, in pixels of a sheet 2400 wide, the brush strays from the drawing. */
const stray = (u: number, v: number, seed: number): number =>
	(noise2(u / 70, v / 70, seed) - 0.5) * 5 + (noise2(u / 13, v / 13, seed + 1) - 0.5) * 2.4;

function findTones(
	view: View,
	sheet: DepthSheet,
	faces: readonly Face[],
	sun: SunView,
	options: WashOptions,
): Tones {
	const { width, height } = view;
	const { unit, seed } = options;
	const region = new Int32Array(width * height);
	const shown = new Int32Array(width * height);
	const dark = new Float32Array(width * height);
	const corners = cornerDark(view, sheet, faces);
	const half = sheet.width >> 1;
	for (let i = 0; i < width * height; i++) {
		const x = i % width;
		const y = (i - x) / width;
		const [u, v] = [x / unit, y / unit];
		const sx = Math.round(x + stray(u, v, seed) * unit);
		const sy = Math.round(y + stray(u, v, seed + 2) * unit);
		const cx = Math.min(width - 1, Math.max(0, sx));
		const cy = Math.min(height - 1, Math.max(0, sy));
		const at = cy * width + cx;
		const face = faces[sheet.face[at]!];
		shown[i] = face ? at : -1;
		if (!face) continue;
		const p = placeAt(view, cx + 0.5, cy + 0.5, 1 / sheet.near[at]!);
		const slope = dot(facingEye(face, view, p), sun.sun);
		const slack = face.soft ? 0.25 : 0.02 + 3 / sun.scale;
		const reached = slope <= 0 && !face.soft ? 0 : sunAt(sun, p, slack);
		const wander = (noise2(u / 9, v / 9, seed + 5) - 0.5) * 0.5;
		const lit = face.soft ? 0.6 + 0.4 * Math.max(0, slope) : step(0, 0.55, slope);
		let d = 1 - step(0.35, 0.65, reached + wander) * lit;
		// Painters lay shadow in steps: pull the tone towards none, half and full.
		d = 0.45 * d + 0.55 * (step(0.18, 0.3, d) * 0.5 + step(0.62, 0.74, d) * 0.5);
		const row = Math.min((height >> 1) - 1, cy >> 1);
		const corner = corners[row * half + Math.min(half - 1, cx >> 1)]!;
		d = d * (face.soft ? 0.75 : 0.8) + corner * 0.75 + face.shade;
		dark[i] = Math.max(0, d);
		region[i] = (face.group << 2) | (face.soft ? 0 : d > 0.62 ? 2 : d > 0.3 ? 1 : 0);
	}
	return { shown, dark, region };
}

/** Strength of the sky wash: clouds are the paper left alone. */
function skyStrength(u: number, v: number, down: number, seed: number): number {
	const puff = cloud2(u / 520, v / 210, seed + 21, 4);
	const wet =
		0.6 * step(0.4, 0.62, puff) + 0.4 * step(0.47, 0.5, puff) + 0.25 * step(0.55, 0.57, puff);
	return (0.12 + 0.88 * wet) * (1.1 - 0.9 * down);
}

/** Strength of a face's own colour at a pixel, `rim` pixels from where its wash ends. */
function washStrength(
	face: Face,
	u: number,
	v: number,
	rim: number,
	drift: number,
	grain: number,
	seed: number,
): number {
	const paint = paintOf(face.material);
	const one = ((face.seed >>> 8) & 0xffff) / 65536;
	let k = 1 + paint.vary * (one - 0.5) * 1.4 + drift * 0.55 + paint.grain * grain * 0.95;
	if (face.soft) return k + 0.18 * Math.exp(-rim / 1.5);
	k += 0.3 * Math.exp(-rim / 1.8) - 0.16 * Math.exp(-((rim - 7) * (rim - 7)) / 30);
	// The ground is laid in long level strokes.
	if (Math.abs(face.normal[1]) > 0.9) k += (cloud2(u / 240, v / 26, seed + 51, 3) - 0.5) * 0.55;
	return k;
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
	const { shown, dark, region } = findTones(view, sheet, faces, sun, options);
	const rims = distanceToEdge(region, width, height, 40);
	const sky = absorption(options.skyColour);
	for (let i = 0; i < width * height; i++) {
		const x = i % width;
		const y = (i - x) / width;
		const reach = options.reach(x, y);
		if (reach <= 0.002) continue;
		const [u, v] = [x / unit, y / unit];
		const grain = paperGrain(u, v);
		const at = shown[i]!;
		const face = at < 0 ? undefined : faces[sheet.face[at]!];
		// Where a wash stopped at the margin it dried with a dark rim.
		const stopped =
			reach < 0.995 ? reach * (1 + 0.45 * Math.exp(-Math.pow((reach - 0.75) / 0.22, 2))) : 1;
		if (!face) {
			const k = options.sky * stopped * skyStrength(u, v, y / height, seed) * (1 + 0.25 * grain);
			for (let c = 0; c < 3; c++) pigment[i * 3 + c] = sky[c]! * k;
			continue;
		}
		const drift = cloud2(u / 260, v / 190, seed + 11, 3) - 0.5;
		const hazed = 1 - HAZE_FACE * (1 - Math.exp(-1 / (sheet.near[at]! * options.haze)));
		const k = Math.max(0.05, washStrength(face, u, v, rims[i]! / unit, drift, grain, seed));
		const shade = Math.min(1.5, dark[i]!) * (0.92 + drift * 0.5 + grain * 0.18);
		const paint = paintOf(face.material);
		const lean = ((face.seed >>> 3) & 0xfff) / 4096;
		for (let c = 0; c < 3; c++) {
			const own = paint.main[c]! * (1 - lean) + paint.other[c]! * lean;
			const laid = own * k * (1 + dark[i]! * 0.25) + SHADE[c]! * shade;
			pigment[i * 3 + c] = laid * stopped * hazed;
		}
	}
	mirrorInWater(view, sheet, faces, pigment, options);
	return soften(pigment, width, 3);
}
