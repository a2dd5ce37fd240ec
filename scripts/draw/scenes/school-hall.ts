import { postedStorey } from '../parts/hall.ts';
import { gableTop, hipRoof } from '../parts/hip-roof.ts';
import { slabs } from '../parts/paving.ts';
import { tree } from '../parts/tree.ts';
import { type Scene } from '../render.ts';
import { SUN, vignette } from './vignette.ts';
import { box, emptySketch, face, frameAt, newGroup } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** The roof of a school or temple hall among trees. */
export function schoolHall(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-8, 2.4, -6];
	const frame = frameAt([0, 0, 17], 12);
	box(sketch, frame, [-8, 0, -4.6], [8, 0.9, 4.6], 'stone', { weight: 1.8 });
	for (let k = 0; k < 5; k++)
		box(sketch, frame, [-1.8, 0, 4.6], [1.8, 0.9 - k * 0.18, 4.9 + k * 0.32], 'stone', {
			weight: 1.3,
		});
	const up = { at: (a: number, u: number, o: number): Vec3 => frame.at(a, u + 0.9, o) };
	postedStorey(sketch, up, 13, 6.4, 0, 3.6, 5);
	hipRoof(sketch, up, {
		wide: 16.4,
		deep: 9.8,
		low: 3.45,
		high: 5.2,
		topWide: 11,
		topDeep: 4.8,
		lift: 0.95,
		tile: 0.14,
	});
	gableTop(sketch, up, 11, 4.8, 5.2, 7.6, 0.14);
	face(
		sketch,
		[
			[-40, 0, 2],
			[40, 0, 2],
			[40, 0, 40],
			[-40, 0, 40],
		],
		'concrete',
		{ group: newGroup() },
	);
	slabs(sketch, [-9, 7], [9, 13], 0.01, 0.8, 1.4, 'hall');
	tree(sketch, {
		at: [-12.2, 0, 19],
		trunk: 2.6,
		height: 8,
		spread: 3,
		thick: 0.3,
		seed: 'cy1',
		leaf: { material: 'leafDeep', long: 0.36, wide: 0.15, droop: 0.3, inked: 0.3 },
		leaves: 34,
		cushion: 0.9,
		sun: SUN,
		eye,
	});
	tree(sketch, {
		at: [11.6, 0, 21],
		trunk: 2.6,
		height: 8.4,
		spread: 3.2,
		thick: 0.28,
		seed: 'cy2',
		leaf: { material: 'leafDeep', long: 0.36, wide: 0.16, droop: 0.3, inked: 0.3 },
		leaves: 34,
		cushion: 0.9,
		sun: SUN,
		eye,
	});
	return vignette(sketch, {
		camera: { eye, turn: 18, lens: 0.95, horizon: 0.76, centre: 0.5 },
		stage: { centre: [0, 4, 17], radius: 17 },
		margins: [-0.03, -0.05, 0.02, 0.015],
		seed: 13,
	});
}
