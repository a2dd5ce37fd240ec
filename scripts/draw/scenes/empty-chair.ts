import { tuft } from '../parts/leaves.ts';
import { slabs } from '../parts/paving.ts';
import { bambooChair, teaTable } from '../parts/seats.ts';
import { willow } from '../parts/willow.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { SUN, vignette } from './vignette.ts';
import { emptySketch, face, frameAt, newGroup } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A bamboo armchair nobody sits in, under a willow. */
export function emptyChair(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [0, 1.35, 0];
	face(
		sketch,
		[
			[-9, 0, 2],
			[9, 0, 2],
			[9, 0, 9],
			[-9, 0, 9],
		],
		'concrete',
		{ group: newGroup() },
	);
	slabs(sketch, [-3.4, 3.6], [3.6, 8], 0.005, 0.5, 0.9, 'chair');
	bambooChair(sketch, frameAt([-0.5, 0, 5], 24), eye);
	teaTable(sketch, frameAt([0.55, 0, 5.1], 10));
	willow(sketch, {
		at: [2.7, 0, 7.6],
		height: 7.4,
		spread: 3,
		thick: 0.2,
		seed: 'cw',
		strands: 420,
		long: 0.16,
		sun: SUN,
		eye,
		lean: [-0.7, 0, 0],
	});
	const random = seeded('chair-grass');
	for (let k = 0; k < 22; k++)
		tuft(
			sketch,
			[2.7 + between(random, -0.9, 0.9), 0, 7.4 + between(random, -0.5, 0.4)],
			0.22,
			8,
			`cg${k}`,
		);
	return vignette(sketch, {
		camera: { eye, turn: 3, lens: 0.9, horizon: 0.36, centre: 0.45 },
		stage: { centre: [0, 2, 6], radius: 7 },
		margins: [0.05, -0.05, 0.05, 0.02],
		seed: 16,
	});
}
