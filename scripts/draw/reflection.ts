/** Water as a mirror, and ground that rain has made one. */
import { type View } from './camera.ts';
import { type MaterialName } from './materials.ts';
import { cloud2, noise2 } from './random.ts';
import { type DepthSheet } from './raster.ts';
import { type Face } from './sketch.ts';
import { step } from './tones.ts';
import { type Pigment, type WashOptions } from './wash.ts';

const WATERS: readonly MaterialName[] = ['water', 'river'];

/** How a pixel mirrors: its strength, 0…1, and how far the picture in it is torn downwards, in pixels. */
interface Mirror {
	readonly strength: number;
	readonly smear: number;
}

/** Water shows what stands beyond it, upside down and shaken a little; elsewhere the pale sky. */
export function mirrorInWater(
	view: View,
	sheet: DepthSheet,
	faces: readonly Face[],
	pigment: Pigment,
	options: WashOptions,
): void {
	const { width, height } = view;
	const { unit, seed } = options;
	const before = pigment.slice();
	const heightAt = (x: number, y: number): number =>
		view.eye[1] + ((view.cy - y - 0.5) / view.focal) * (1 / sheet.near[y * width + x]!);
	const mirrorAt = (face: Face, u: number, v: number): Mirror | undefined => {
		if (WATERS.includes(face.material)) return { strength: 1, smear: 5 };
		if (!options.rain || face.soft || Math.abs(face.normal[1]) < 0.95) return undefined;
		const film = cloud2(u / 300, v / 60, seed + 45, 3);
		return { strength: 0.14 + 0.5 * step(0.44, 0.64, film), smear: 46 };
	};
	for (let y = 1; y < height; y++) {
		for (let x = 0; x < width; x++) {
			const i = y * width + x;
			const face = faces[sheet.face[i]!];
			if (!face) continue;
			const [u, v] = [x / unit, y / unit];
			const mirror = mirrorAt(face, u, v);
			if (!mirror) continue;
			const level = heightAt(x, y);
			if (level > 0.6 && mirror.strength < 1) continue;
			const shake = (noise2(u / 60, v / 5, seed + 41) - 0.5) * 12 * unit;
			const torn = (noise2(u / 6, v / 34, seed + 42) - 0.35) * mirror.smear * unit;
			const sx = Math.min(width - 1, Math.max(0, Math.round(x + shake)));
			const wanted = y + torn;
			let seen = -1;
			for (let up = y; up >= 0; up -= 2) {
				const j = up * width + sx;
				const near = sheet.near[j]!;
				if (near <= 0) continue;
				const high = heightAt(sx, up);
				if (high < level + 0.02) continue;
				if (view.cy + view.focal * (view.eye[1] - 2 * level + high) * near >= wanted) {
					seen = j;
					break;
				}
			}
			const glint = noise2(u / 70, v / 3.2, seed + 43) > 0.8 ? 0.55 : 1;
			const painted = options.reach(x, y) * mirror.strength;
			for (let c = 0; c < 3; c++) {
				const mirrored = seen < 0 ? 0 : before[seen * 3 + c]! * 0.78;
				const own = before[i * 3 + c]! * (1 - (seen < 0 ? 0.68 : 0.42) * mirror.strength);
				pigment[i * 3 + c] = (own + mirrored * painted) * (1 + (glint - 1) * mirror.strength);
			}
		}
	}
}
