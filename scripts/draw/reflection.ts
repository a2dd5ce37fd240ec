/** Water as a mirror. */
import { type View } from './camera.ts';
import { type MaterialName } from './materials.ts';
import { noise2 } from './random.ts';
import { type DepthSheet } from './raster.ts';
import { type Face } from './sketch.ts';
import { type Pigment, type WashOptions } from './wash.ts';

const WATERS: readonly MaterialName[] = ['water', 'river'];

/** Water shows what stands beyond it, upside down and shaken a little; elsewhere the pale sky. */
export function mirrorInWater(
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
