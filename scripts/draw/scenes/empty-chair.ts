import { tuft } from '../parts/leaves.ts';
import { slabs } from '../parts/paving.ts';
import { bambooChair } from '../parts/seats.ts';
import { willow } from '../parts/willow.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { SUN, vignette } from './vignette.ts';
import { box, emptySketch, face, frameAt, newGroup, outlineLines, type Sketch } from '../sketch.ts';
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
	bambooChair(sketch, frameAt([-0.5, 0, 5], 24));
	const table = frameAt([0.55, 0, 5.1], 10);
	box(sketch, table, [0, 0.4, -0.4], [0.55, 0.45, 0], 'paleTimber', { weight: 1.6 });
	for (const x of [0.03, 0.48])
		for (const z of [-0.36, -0.05])
			box(sketch, table, [x, 0, z], [x + 0.04, 0.4, z + 0.04], 'paleTimber', { weight: 1.3 });
	cup(sketch, [0.82, 0.45, 5.28]);
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

/** A lidded teacup on its saucer. */
function cup(sketch: Sketch, at: Vec3): void {
	const ring = (r: number, y: number): Vec3[] =>
		Array.from({ length: 13 }, (_, k): Vec3 => [
			at[0] + Math.cos((k / 6) * Math.PI) * r,
			at[1] + y,
			at[2] + Math.sin((k / 6) * Math.PI) * r,
		]);
	const china = newGroup();
	const levels: [number, number][] = [
		[0.05, 0],
		[0.1, 0.02],
		[0.04, 0.025],
		[0.07, 0.1],
		[0.078, 0.12],
		[0.03, 0.16],
		[0.03, 0.175],
	];
	for (let i = 0; i + 1 < levels.length; i++) {
		const a = ring(...levels[i]!);
		const b = ring(...levels[i + 1]!);
		for (let k = 0; k < 12; k++)
			face(sketch, [a[k]!, a[k + 1]!, b[k + 1]!, b[k]!], 'whiteWall', { group: china });
		outlineLines(sketch, b.slice(0, 12), 1.2, { over: 0 });
	}
}
