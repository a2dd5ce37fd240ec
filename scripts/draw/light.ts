/** One sun for the whole picture: what is lit, what lies in shadow, and the dark that gathers in corners. */
import { placeAt, type View } from './camera.ts';
import { type DepthSheet, type SunView } from './raster.ts';
import { type Face } from './sketch.ts';
import { dot, type Vec3 } from './vector.ts';

const TAPS: readonly (readonly [number, number])[] = [
	[0, 0],
	[1.6, 0.5],
	[-0.6, 1.5],
	[-1.5, -0.7],
	[0.7, -1.6],
	[0.8, 0.9],
	[-0.9, 0.3],
	[-0.2, -0.9],
	[1.1, -0.5],
];

/** The share of sun that reaches a place, 0…1. `slack` in metres keeps a face from shading itself. */
export function sunAt(sun: SunView, p: Vec3, slack: number): number {
	const u = (dot(sun.right, p) - sun.x0) * sun.scale;
	const v = (dot(sun.up, p) - sun.y0) * sun.scale;
	const d = dot(sun.sun, p) + slack;
	const { width, height, near } = sun.sheet;
	const cx = Math.floor(u);
	const cy = Math.floor(v);
	const inside = cx >= 0 && cy >= 0 && cx < width && cy < height;
	const gap = inside ? Math.min(8, Math.max(0, near[cy * width + cx]! - d)) : 0;
	// Shadows soften with the distance of what casts them.
	const spread = 1 + gap * 0.011 * sun.scale;
	let lit = 0;
	for (const [du, dv] of TAPS) {
		const x = Math.floor(u + du * spread);
		const y = Math.floor(v + dv * spread);
		if (x < 0 || y < 0 || x >= width || y >= height || near[y * width + x]! <= d) lit++;
	}
	return lit / TAPS.length;
}

/** The face's direction, turned to the eye; leaves keep theirs. */
export function facingEye(face: Face, view: View, p: Vec3): Vec3 {
	const n = face.normal;
	const towards =
		n[0] * (view.eye[0] - p[0]) + n[1] * (view.eye[1] - p[1]) + n[2] * (view.eye[2] - p[2]);
	return face.soft || towards >= 0 ? n : [-n[0], -n[1], -n[2]];
}

const ROUNDS = 14;

/**
 * Darkness of corners, 0…1, on a sheet of half the width and height. Looks at points spiralling around each
 * pixel, within about 0.9 m.
 */
export function cornerDark(view: View, sheet: DepthSheet, faces: readonly Face[]): Float32Array {
	const w = sheet.width >> 1;
	const h = sheet.height >> 1;
	const dark = new Float32Array(w * h);
	for (let y = 0; y < h; y++) {
		for (let x = 0; x < w; x++) {
			const at = y * 2 * sheet.width + x * 2;
			const face = faces[sheet.face[at]!];
			if (!face || face.soft) continue;
			const away = 1 / sheet.near[at]!;
			const p = placeAt(view, x * 2 + 0.5, y * 2 + 0.5, away);
			const n = facingEye(face, view, p);
			const reach = Math.min(sheet.width * 0.05, (view.focal * 0.9) / away);
			const spin = ((x * 7 + y * 13) & 15) * 0.39;
			let sum = 0;
			for (let k = 0; k < ROUNDS; k++) {
				const angle = spin + k * 2.4;
				const r = (reach * (k + 0.7)) / ROUNDS;
				const sx = Math.floor(x * 2 + Math.cos(angle) * r);
				const sy = Math.floor(y * 2 + Math.sin(angle) * r);
				if (sx < 0 || sy < 0 || sx >= sheet.width || sy >= sheet.height) continue;
				const other = sheet.near[sy * sheet.width + sx]!;
				if (other <= 0) continue;
				const q = placeAt(view, sx + 0.5, sy + 0.5, 1 / other);
				const d: Vec3 = [q[0] - p[0], q[1] - p[1], q[2] - p[2]];
				const far = Math.hypot(d[0], d[1], d[2]);
				const rise = dot(n, d) / (far + 1e-4) - 0.12;
				if (rise > 0) sum += rise / (1 + far * far * 1.5);
			}
			dark[y * w + x] = Math.min(1, (sum / ROUNDS) * 2.6);
		}
	}
	return dark;
}
