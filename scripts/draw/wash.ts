/** Lays the washes: flat colour in a few tones, running into each other, drying darker at the edge. */
import { type View } from './camera.ts';
import { distanceToEdge } from './distance.ts';
import { paperGrain } from './grain.ts';
import { absorption, type MaterialName, materials } from './materials.ts';
import { cloud2, noise2 } from './random.ts';
import { type DepthSheet } from './raster.ts';
import { mirrorInWater } from './reflection.ts';
import { type Face } from './sketch.ts';
import { rainSky, skyStrength } from './sky.ts';
import { soften } from './soften.ts';
import { step, type Tones } from './tones.ts';

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
	/** It rains: the ground is wet and the sky comes down. */
	readonly rain: boolean;
}

/** Shadow in the open is cool; where walls throw light back it is warm. */
const COOL = absorption('#959eb0');
const WARM = absorption('#b09a84');

const HAZE_FACE = 0.62;

/** Is this the ground, or something as flat? */
const level = (face: Face): boolean => !face.soft && Math.abs(face.normal[1]) > 0.9;

const paints = new Map(
	Object.entries(materials).map(([name, m]) => [
		name,
		{
			main: absorption(m.colour),
			other: absorption('towards' in m ? m.towards : m.colour),
			// A thick wash does not run back.
			bloom: Math.max(0.12, 1 - 1.5 * (absorption(m.colour)[1] ?? 0)),
			...m,
		},
	]),
);

function paintOf(name: MaterialName): NonNullable<ReturnType<typeof paints.get>> {
	const paint = paints.get(name);
	if (!paint) throw new Error(`no paint called ${name}`);
	return paint;
}

/** Where a second wash ran back into the first: a cauliflower with a dark, crinkled rim. */
function bloom(u: number, v: number, seed: number): number {
	const c = cloud2(u / 330 + 40, v / 270, seed + 61, 4) - 0.6;
	return c > 0 ? -0.16 : 0.26 * Math.exp((c / 0.014) * 0.8);
}

/** Strength of a face's own colour at a pixel, `rim` pixels from where its wash ends. */
function washStrength(
	face: Face,
	u: number,
	v: number,
	rim: number,
	dark: number,
	high: number,
	drift: number,
	grain: number,
	seed: number,
): number {
	const paint = paintOf(face.material);
	const one = ((face.seed >>> 8) & 0xffff) / 65536;
	let k = 1 + paint.vary * (one - 0.5) * 1.4 + drift * 0.7 + paint.grain * grain * 0.95;
	if (face.soft) return k + 0.22 * Math.exp(-rim / 1.5);
	k += 0.32 * Math.exp(-rim / 1.8) - 0.18 * Math.exp(-((rim - 7) * (rim - 7)) / 30);
	if (level(face)) {
		// The ground is laid in long level strokes.
		k += (cloud2(u / 260, v / 26, seed + 51, 3) - 0.5) * 0.75;
	} else {
		// A wall is charged from above and takes up dust at its foot.
		k += 0.32 * Math.exp(-Math.max(0, high) / 0.45);
		k += bloom(u, v, seed) * paint.bloom;
	}
	if (dark < 0.3 && !face.wound) {
		k *= 0.86;
		// In the light the brush hurries and leaves slivers of paper along the pen.
		const skip = step(0.6, 0.72, noise2(u / 85, v / 60, seed + 71));
		k *= 1 - 0.8 * skip * Math.exp(-(rim * rim) / 14);
		// And runs dry over the tooth in places.
		const dry = step(0.66, 0.86, noise2(u / 260, v / 80, seed + 73)) * (paint.bloom > 0.5 ? 1 : 0);
		const hairs = level(face)
			? noise2(u / 34, v / 2.4, seed + 75)
			: noise2(u / 3, v / 20, seed + 75);
		k *= 1 - 0.5 * dry * step(0.56, 0.8, hairs + grain * 0.4);
	}
	return k;
}

/** Washes for every face the eye sees, and for the sky behind them. */
export function layWashes(
	view: View,
	sheet: DepthSheet,
	faces: readonly Face[],
	tones: Tones,
	options: WashOptions,
): Pigment {
	const { width, height } = view;
	const { unit, seed } = options;
	const pigment = new Float32Array(width * height * 3);
	const { shown, dark, region, high } = tones;
	const rims = distanceToEdge(region, width, height, 40);
	const sky = absorption(options.skyColour);
	const skyAt = options.rain ? rainSky : skyStrength;
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
			reach < 0.995 ? reach * (1 + 0.3 * Math.exp(-Math.pow((reach - 0.75) / 0.22, 2))) : 1;
		if (!face) {
			const k = options.sky * stopped * skyAt(u, v, y / height, seed) * (1 + 0.3 * grain);
			for (let c = 0; c < 3; c++) pigment[i * 3 + c] = sky[c]! * k;
			continue;
		}
		const drift = cloud2(u / 260, v / 190, seed + 11, 3) - 0.5;
		const hazed = 1 - HAZE_FACE * (1 - Math.exp(-1 / (sheet.near[at]! * options.haze)));
		const d = dark[i]!;
		const rim = rims[i]! / unit;
		const k = Math.max(0.05, washStrength(face, u, v, rim, d, high[i]!, drift, grain, seed));
		const wet = options.rain && level(face) ? 1.4 : 1;
		const shade = Math.min(1.7, d) * (0.98 + drift * 0.7 + grain * 0.22);
		const warm = step(0.1, 0.95, 0.5 + drift * 1.2 - (level(face) ? 0.3 : 0));
		const paint = paintOf(face.material);
		const lean = ((face.seed >>> 3) & 0xfff) / 4096;
		for (let c = 0; c < 3; c++) {
			const own = paint.main[c]! * (1 - lean) + paint.other[c]! * lean;
			const tint = COOL[c]! + (WARM[c]! - COOL[c]!) * warm * 0.7;
			const laid = own * k * wet * (1 + d * 0.3) + tint * shade * 1.12;
			pigment[i * 3 + c] = laid * stopped * hazed;
		}
	}
	mirrorInWater(view, sheet, faces, pigment, options);
	return soften(pigment, width, 3);
}
