/** The trees of the courtyard of flats. */
import { treeRing } from '../parts/garden.ts';
import { tree } from '../parts/tree.ts';
import { broadLeaf, SUN } from './dananjie-65-place.ts';
import { type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** The old camphor and younger trees, their contours drawn as `eye` sees them. */
export function trees(sketch: Sketch, state: 'before' | 'after', eye: Vec3): void {
	const at: Vec3 = [5.3, 0, 17.5];
	tree(sketch, {
		at,
		trunk: 3,
		height: 10.5,
		spread: 5,
		thick: 0.42,
		seed: 'camphor',
		leaf: broadLeaf,
		leaves: 250,
		cushion: 1.05,
		sun: SUN,
		eye,
		lean: [-0.5, 0, -0.3],
	});
	treeRing(sketch, at, 1.25, 0.45, state === 'after');
	tree(sketch, {
		at: [-3.2, 0, 31],
		trunk: 2.4,
		height: 8,
		spread: 3.2,
		thick: 0.2,
		seed: 'second',
		leaf: { ...broadLeaf, material: 'leaf', lit: 'leafLight', long: 0.2, wide: 0.11 },
		leaves: 110,
		cushion: 1,
		sun: SUN,
		eye,
	});
	tree(sketch, {
		at: [11.5, 0, 24],
		trunk: 2.6,
		height: 9,
		spread: 4,
		thick: 0.25,
		seed: 'third',
		leaf: { ...broadLeaf, material: 'leaf', lit: 'leafLight', long: 0.2, wide: 0.11 },
		leaves: 110,
		cushion: 1,
		sun: SUN,
		eye,
	});
	// Outside the picture on the right: its shadow falls over the yard.
	tree(sketch, {
		at: [9.6, 0, 2.2],
		trunk: 4,
		height: 10.5,
		spread: 4.4,
		thick: 0.26,
		seed: 'shade',
		leaf: broadLeaf,
		leaves: 90,
		cushion: 0.9,
		sun: SUN,
		eye,
	});
	tree(sketch, {
		at: [11.2, 0, 8.5],
		trunk: 2.4,
		height: 7.5,
		spread: 3.4,
		thick: 0.2,
		seed: 'fourth',
		leaf: { ...broadLeaf, long: 0.13, wide: 0.07 },
		leaves: 130,
		cushion: 0.8,
		sun: SUN,
		eye,
	});
}
