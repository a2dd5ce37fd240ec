/** What the light says about every pixel, before any colour is chosen. */
import { placeAt, type View } from './camera.ts';
import { cornerDark, facingEye, sunAt } from './light.ts';
import { noise2 } from './random.ts';
import { type DepthSheet, type SunView } from './raster.ts';
import { type Face } from './sketch.ts';
import { dot } from './vector.ts';

export interface Tones {
	/** Index of the pixel whose face is painted here, -1 for sky. Washes never quite meet the pen. */
	readonly shown: Int32Array;
	/** 0 full light … 1 deep shadow, sometimes a little more. */
	readonly dark: Float32Array;
	/** Pixels of one number were wet together. */
	readonly region: Int32Array;
	/** Metres above the ground of what is painted here. */
	readonly high: Float32Array;
}

export const step = (low: number, high: number, v: number): number => {
	const t = Math.min(1, Math.max(0, (v - low) / (high - low)));
	return t * t * (3 - 2 * t);
};

/** How far, in pixels of a sheet 2400 wide, the brush strays from the drawing. */
const stray = (u: number, v: number, seed: number): number =>
	(noise2(u / 70, v / 70, seed) - 0.5) * 5 + (noise2(u / 13, v / 13, seed + 1) - 0.5) * 2.4;

/** Painters lay shadow in steps: pulls a tone towards none, half and full. */
const inSteps = (d: number): number =>
	0.4 * d + 0.6 * (step(0.18, 0.3, d) * 0.5 + step(0.62, 0.74, d) * 0.5);

/**
 * The tones of a sheet. `unit` is the number of pixels here for one pixel on a sheet 2400 wide; `overcast`
 * (0…1) takes that much of the sun away.
 */
export function findTones(
	view: View,
	sheet: DepthSheet,
	faces: readonly Face[],
	sun: SunView,
	options: { readonly unit: number; readonly seed: number; readonly overcast: number },
): Tones {
	const { width, height } = view;
	const { unit, seed } = options;
	const region = new Int32Array(width * height);
	const shown = new Int32Array(width * height).fill(-1);
	const dark = new Float32Array(width * height);
	const high = new Float32Array(width * height);
	const corners = cornerDark(view, sheet, faces);
	const half = sheet.width >> 1;
	const sunny = 1 - options.overcast;
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
		if (!face) continue;
		shown[i] = at;
		const p = placeAt(view, cx + 0.5, cy + 0.5, 1 / sheet.near[at]!);
		high[i] = p[1];
		const slope = dot(facingEye(face, view, p), sun.sun);
		const slack = face.soft ? 0.55 : 0.02 + 3 / sun.scale;
		const reached = slope <= 0 && !face.soft ? 0 : sunAt(sun, p, slack);
		const wander = (noise2(u / 9, v / 9, seed + 5) - 0.5) * 0.5;
		const lit = face.soft ? 1 : step(0, 0.55, slope);
		const shadow = inSteps(1 - step(0.35, 0.65, reached + wander) * lit);
		// Under cloud the sky lights what looks up, and walls are all a little grey.
		const dull = 0.34 - 0.3 * Math.abs(face.normal[1]);
		const row = Math.min((height >> 1) - 1, cy >> 1);
		const corner = corners[row * half + Math.min(half - 1, cx >> 1)]!;
		const cast = shadow * sunny + (face.soft ? 0.12 : dull) * options.overcast;
		const d = cast * (face.soft ? 0.42 : 0.86) + corner * 0.85 + face.shade;
		dark[i] = Math.max(0, d);
		region[i] = (face.group << 2) | (face.soft ? 0 : d > 0.62 ? 2 : d > 0.3 ? 1 : 0);
	}
	return { shown, dark, region, high };
}
