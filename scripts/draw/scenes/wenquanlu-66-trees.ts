/** The trees of the gallery courtyard. */
import { bamboo } from '../parts/bamboo.ts';
import { treeRing } from '../parts/garden.ts';
import { type LeafStyle } from '../parts/leaves.ts';
import { tree } from '../parts/tree.ts';
import { SUN } from './wenquanlu-66-place.ts';
import { type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

const fan: LeafStyle = {
	material: 'leafYellow',
	lit: 'gold',
	long: 0.1,
	wide: 0.085,
	droop: 0.4,
	fan: true,
	inked: 0.14,
};

/** The ginkgo in its ring and the bamboo behind the wall. */
export function trees(sketch: Sketch, state: 'before' | 'after', eye: Vec3): void {
	const at: Vec3 = [3.4, 0, 10.6];
	tree(sketch, {
		at,
		trunk: 2.1,
		height: 8.2,
		spread: 3.1,
		thick: 0.3,
		seed: 'ginkgo',
		leaf: fan,
		leaves: 280,
		cushion: 0.78,
		sun: SUN,
		eye,
		lean: [0.25, 0, 0],
	});
	const evergreen: LeafStyle = { material: 'leafDeep', lit: 'leaf', long: 0.13, wide: 0.065, droop: 0.3, inked: 0.16 }; // prettier-ignore
	// One beyond the corner of the wall, and one outside the picture whose shadow lies on the yard.
	for (const [place, high, seed] of [
		[[-8.3, 0, 13.7], 7.4, 'corner'],
		[[-8.6, 0, 2.4], 10.4, 'shade'],
	] as const) {
		// prettier-ignore
		tree(sketch, {
			at: place,
			trunk: high * 0.4,
			height: high,
			spread: 2.7,
			thick: 0.2,
			seed,
			leaf: evergreen,
			leaves: 110,
			cushion: 0.75,
			sun: SUN,
			eye,
		});
	}
	treeRing(sketch, at, 1.05, 0.42, state === 'after', 8);
	bamboo(sketch, {
		at: [-6.6, 0, 17.6],
		width: 3.4,
		height: 6,
		culms: 16,
		seed: 'bamboo',
		eye,
		sun: SUN,
	});
}
