/** The canal, its banks and the lane beside it. */
import { tuft } from './leaves.ts';
import { slabs } from './paving.ts';
import { between, seeded } from '../random.ts';
import { box, face, frameAt, line, newGroup, type Sketch } from '../sketch.ts';

export function lane(sketch: Sketch): void {
	face(
		sketch,
		[
			[-6.2, -1.25, -1],
			[0, -1.25, -1],
			[0, -1.25, 90],
			[-6.2, -1.25, 90],
		],
		'river',
		{ group: newGroup() },
	);
	slabs(sketch, [0.55, 0.5], [4.2, 60], 0, 0.6, 1.2, 'lane');
	// Embankment stones, both sides.
	for (const [x, turn, from] of [
		[0, 90, 60.5],
		[-6.2, -90, 0.5],
	] as const) {
		const frame = frameAt([x, -1.3, from], turn);
		for (let row = 0; row < 3; row++) {
			for (let k = 0; k < 46; k++) {
				const shift = (row % 2) * 0.6;
				const a = Math.max(0, k * 1.3 - shift);
				box(
					sketch,
					frame,
					[a, row * 0.43, -0.4],
					[k * 1.3 + 1.3 - shift, row * 0.43 + 0.43, 0.02],
					'stone',
					{ weight: k < 16 ? 1.2 : 0.7, ink: 0.7 },
				);
			}
		}
		box(sketch, frame, [0, 1.29, -0.5], [60, 1.38, 0.08], 'stone', { weight: 1.6 });
	}
	face(
		sketch,
		[
			[-60, 0, -1],
			[-6.2, 0, -1],
			[-6.2, 0, 90],
			[-60, 0, 90],
		],
		'grass',
		{ group: newGroup() },
	);
	face(
		sketch,
		[
			[4.2, 0, 0],
			[40, 0, 0],
			[40, 0, 90],
			[4.2, 0, 90],
		],
		'concrete',
		{ group: newGroup() },
	);
	const random = seeded('ripples');
	for (let k = 0; k < 90; k++) {
		const z = 4 + 40 * random() * random();
		const x = between(random, -6, -0.4);
		line(
			sketch,
			[
				[x, -1.24, z],
				[x + between(random, 0.3, 1.4), -1.24, z + between(random, -0.04, 0.04)],
			],
			0.9,
			{ ink: 0.35, over: 0 },
		);
	}
	for (let k = 0; k < 60; k++) {
		tuft(
			sketch,
			[between(random, -6.7, -6.25), 0, between(random, 4, 40)],
			between(random, 0.2, 0.45),
			8,
			`bank${k}`,
		);
	}
	// Steps down to the water.
	for (let k = 0; k < 6; k++) {
		box(
			sketch,
			frameAt([-0.05, -1.3, 8.2], -90),
			[k * 0.28, 0, 0],
			[k * 0.28 + 0.28, 1.2 - k * 0.2, 0.9],
			'stone',
			{ weight: 1.4 },
		);
	}
}
