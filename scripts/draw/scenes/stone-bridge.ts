import { bridge } from '../parts/bridge.ts';
import { tuft } from '../parts/leaves.ts';
import { willow } from '../parts/willow.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { SUN, vignette } from './vignette.ts';
import { emptySketch, face, line, newGroup } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A stone bridge over a small river. */
export function stoneBridge(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [3.6, 1.9, -3.5];
	bridge(sketch, 14, -5.4, 5.4);
	face(
		sketch,
		[
			[-7, -1.25, 3],
			[7, -1.25, 3],
			[7, -1.25, 50],
			[-7, -1.25, 50],
		],
		'river',
		{ group: newGroup() },
	);
	const random = seeded('bridge-vignette');
	for (let k = 0; k < 70; k++) {
		const z = between(random, 5.5, 24);
		const x = between(random, -6, 5.5);
		line(
			sketch,
			[
				[x, -1.24, z],
				[x + between(random, 0.4, 1.8), -1.24, z],
			],
			1,
			{ ink: 0.4, over: 0 },
		);
	}
	for (const s of [-1, 1]) {
		face(
			sketch,
			[
				[s * 5.6, 0, 9],
				[s * 22, 0, 9],
				[s * 22, 0, 50],
				[s * 5.6, 0, 50],
			],
			'grass',
			{ group: newGroup() },
		);
		face(
			sketch,
			[
				[s * 5.6, 0, 9],
				[s * 22, 0, 9],
				[s * 22, -1.3, 8.4],
				[s * 5.4, -1.3, 8.4],
			],
			'grass',
			{ group: newGroup() },
		);
		face(
			sketch,
			[
				[s * 5.6, 0, 9],
				[s * 5.6, 0, 50],
				[s * 5.3, -1.3, 50],
				[s * 5.3, -1.3, 8.4],
			],
			'stone',
			{ group: newGroup() },
		);
		line(
			sketch,
			[
				[s * 5.6, 0, 9],
				[s * 5.6, 0, 40],
			],
			1.6,
		);
		for (let k = 0; k < 40; k++)
			tuft(
				sketch,
				[s * between(random, 5.5, 9), 0, between(random, 9, 14)],
				between(random, 0.25, 0.5),
				8,
				`bv${s}${k}`,
			);
	}
	willow(sketch, {
		at: [-7, 0, 13],
		height: 6.6,
		spread: 3,
		thick: 0.24,
		seed: 'bw',
		lean: [1.2, 0, 0],
		strands: 360,
		long: 0.26,
		sun: SUN,
		eye,
	});
	willow(sketch, {
		at: [9, 0, 22],
		height: 6.6,
		spread: 3,
		thick: 0.22,
		seed: 'bw2',
		lean: [-0.6, 0, 0],
		strands: 260,
		long: 0.34,
		sun: SUN,
		eye,
	});
	return vignette(sketch, {
		camera: { eye, turn: -11, lens: 0.95, horizon: 0.6, centre: 0.5 },
		stage: { centre: [0, 2, 15], radius: 15 },
		margins: [0, -0.05, 0, 0.02],
		seed: 12,
	});
}
