/** Hatching: the pen goes over the shadows once more, in short slanting strokes. */
import { type InkOptions } from './ink.ts';
import { dab } from './nib.ts';
import { between, noise2, seeded } from './random.ts';
import { type DepthSheet } from './raster.ts';
import { type Face } from './sketch.ts';
import { type Tones } from './tones.ts';

/** Strokes stand this far apart, in pixels of a sheet 2400 wide. */
const APART = 11;

/** Adds hatching to `ink` wherever the tone is dark enough; nothing on leaves, nothing on the sky. */
export function hatchShadows(
	ink: Float32Array,
	sheet: DepthSheet,
	faces: readonly Face[],
	tones: Tones,
	options: InkOptions & { readonly seed: number },
): void {
	const { width, height } = sheet;
	const { unit } = options;
	const gap = APART * unit;
	const random = seeded(options.seed + 7);
	const toneAt = (x: number, y: number, group: number): number => {
		const px = Math.floor(x);
		const py = Math.floor(y);
		if (px < 0 || py < 0 || px >= width || py >= height) return 0;
		const i = py * width + px;
		const face = faces[sheet.face[tones.shown[i]!] ?? -1];
		return face && !face.soft && face.group === group ? tones.dark[i]! : 0;
	};
	for (let row = 0; row * gap * 1.6 < height; row++) {
		for (let column = 0; column * gap < width; column++) {
			const x = (column + between(random, -0.3, 0.3) + (row % 2) * 0.5) * gap;
			const y = (row + between(random, -0.3, 0.3)) * gap * 1.6;
			const long = between(random, 9, 26) * unit;
			const slant = between(random, 0.78, 1.2);
			const [dx, dy] = [Math.cos(slant) * long, -Math.sin(slant) * long];
			const i = Math.floor(Math.max(0, y)) * width + Math.floor(Math.max(0, x));
			const face = faces[sheet.face[tones.shown[i] ?? -1] ?? -1];
			// The hand hatches in patches and leaves the rest of a shadow to the wash.
			const patch = noise2(column / 9, row / 5.5, options.seed + 17);
			const need = 0.42 + 0.2 * random() + 1.5 * Math.max(0, 0.52 - patch);
			// Drawn for every place, used or not, so that the next place is hatched alike in every state.
			const k = between(random, 0.13, 0.3);
			const w = between(random, 0.45, 0.75) * unit;
			const bend = between(random, -1.4, 1.4) * unit;
			if (!face || face.soft) continue;
			const level = Math.abs(face.normal[1]) > 0.9;
			const [ex, ey] = level ? [long * 1.3, 0] : [dx, dy];
			const ok =
				toneAt(x, y, face.group) > need &&
				toneAt(x + ex / 2, y + ey / 2, face.group) > need &&
				toneAt(x + ex, y + ey, face.group) > need;
			if (!ok) continue;
			const mid = { x: x + ex / 2 + bend, y: y + ey / 2 + bend * 0.4, w, k };
			dab(ink, width, height, { x, y, w: w * 0.7, k }, mid, options);
			dab(ink, width, height, mid, { x: x + ex, y: y + ey, w: w * 0.4, k: k * 0.5 }, options);
		}
	}
}
