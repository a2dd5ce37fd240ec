import { hipRoof } from '../parts/hip-roof.ts';
import { shrub } from '../parts/leaves.ts';
import { slabs } from '../parts/paving.ts';
import { coping } from '../parts/screen-wall.ts';
import { wall } from '../parts/wall.ts';
import { willow } from '../parts/willow.ts';
import { type Scene } from '../render.ts';
import { SUN, vignette } from './vignette.ts';
import { box, emptySketch, face, frameAt, line, newGroup } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A closed courtyard door in a wall. */
export function courtyardDoor(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-2.8, 1.5, -3.4];
	const frame = frameAt([-9, 0, 9], 0);
	wall(sketch, frame, 18, 3, 'whiteWall', [], { edge: 1.5 });
	box(sketch, frame, [0, 0, 0], [18, 0.55, 0.05], 'greyBrick', { weight: 1.4 });
	coping(sketch, frame, 18, 3, 0.3);
	const gate = frameAt([-2, 0, 9], 0);
	for (const x of [0, 3.55])
		box(sketch, gate, [x, 0, 0], [x + 0.45, 3.7, 0.5], 'greyBrick', { weight: 1.8 });
	box(sketch, gate, [0, 3.1, 0], [4, 3.9, 0.5], 'greyBrick', { weight: 1.6 });
	wall(
		sketch,
		{ at: (a, u, o) => gate.at(a + 0.45, u, o + 0.32) },
		3.1,
		3.1,
		'darkTimber',
		[{ x: 0.25, y: 0.12, width: 2.6, height: 2.75, kind: 'door' }],
		{ thick: 0.12 },
	);
	for (const x of [1.78, 2.22]) {
		const ring: Vec3[] = [];
		for (let k = 0; k <= 12; k++)
			ring.push(
				gate.at(
					x + Math.cos((k / 6) * Math.PI) * 0.09,
					1.35 + Math.sin((k / 6) * Math.PI) * 0.09,
					0.24,
				),
			);
		line(sketch, ring, 1.8, { loose: true, over: 0 });
	}
	hipRoof(
		sketch,
		{ at: (a, u, o) => gate.at(a + 2, u, o) },
		{
			wide: 5.4,
			deep: 2.6,
			low: 3.95,
			high: 4.75,
			topWide: 4.6,
			topDeep: 0,
			lift: 0.3,
			tile: 0.09,
		},
	);
	box(sketch, gate, [0.3, 0, 0.4], [3.7, 0.14, 1.3], 'stone', { weight: 1.7 });
	box(sketch, gate, [0.7, 0, 1.3], [3.3, 0.07, 1.8], 'stone', { weight: 1.5 });
	for (const x of [0.1, 3.5])
		box(sketch, gate, [x, 0, 0.5], [x + 0.4, 0.62, 0.95], 'stone', { weight: 1.7 });
	face(
		sketch,
		[
			[-20, 0, 2],
			[20, 0, 2],
			[20, 0, 9],
			[-20, 0, 9],
		],
		'concrete',
		{ group: newGroup() },
	);
	slabs(sketch, [-7, 4.5], [7, 8.6], 0.005, 0.55, 1, 'door');
	willow(sketch, {
		at: [5.4, 0, 11.2],
		height: 6,
		spread: 2.8,
		thick: 0.18,
		seed: 'dw',
		strands: 260,
		long: 0.2,
		sun: SUN,
		eye,
	});
	shrub(
		sketch,
		[-4.4, 0, 8.6],
		0.5,
		130,
		{ material: 'leaf', long: 0.18, wide: 0.08, droop: 0.2, inked: 0.4 },
		SUN,
		'ds',
	);
	return vignette(sketch, {
		camera: { eye, turn: 12, lens: 0.95, horizon: 0.69, centre: 0.5 },
		stage: { centre: [0, 2, 9], radius: 10 },
		margins: [0.05, -0.05, 0.05, 0.02],
		seed: 14,
	});
}
