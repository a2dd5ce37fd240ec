/** The home page: a lane along the water in a willow town. Bare paper on the left for the title. */
import { type Camera, placeAt, viewOf } from '../camera.ts';
import { bridge } from '../parts/bridge.ts';
import { lane } from '../parts/canal.ts';
import { houses } from '../parts/old-houses.ts';
import { plainSlope, ridge, tileSlope } from '../parts/roof.ts';
import { swallow } from '../parts/swallow.ts';
import { tree } from '../parts/tree.ts';
import { willow } from '../parts/willow.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { emptySketch, face, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

const SUN: Vec3 = [-0.62, 0.7, -0.4];

const EYE: Vec3 = [0.4, 2.3, 0];

const CAMERA: Camera = { eye: EYE, turn: 0, lens: 0.66, horizon: 0.57, centre: 0.67 };

/** Through the willow, over the bridge, down into the lane: x, y and metres away. */
const RIBBON: readonly Vec3[] = [
	[560, 566, 18],
	[620, 612, 18],
	[700, 652, 18],
	[840, 682, 17.5],
	[970, 662, 17],
	[1110, 622, 17],
	[1260, 600, 18],
	[1410, 612, 20],
	[1540, 650, 20],
	[1640, 702, 24],
	[1705, 750, 29],
	[1750, 776, 33],
];

/** Over the lane; x and y on the sheet, in pixels of 2400 × 1200, half a wing's length and a tilt. */
const SWALLOWS = [
	[1452, 210, 26, 0.2],
	[1540, 262, 19, -0.35],
	[1612, 186, 15, 0.1],
] as const;

export function homeOpening(): Scene {
	const sketch = emptySketch();
	lane(sketch);
	houses(sketch);
	bridge(sketch, 26, -6.2, 0.2);
	willows(sketch);
	far(sketch);
	const view = viewOf(CAMERA, 2400, 1200);
	for (const [x, y, size, tilt] of SWALLOWS) {
		swallow(sketch, (right, down) =>
			placeAt(view, x + (right - down * tilt) * size, y + (down + right * tilt) * size, 12),
		);
	}
	return {
		sketch,
		camera: CAMERA,
		sun: SUN,
		stage: { centre: [0, 3, 20], radius: 26 },
		margins: [0.315, 0.02, -0.2, 0.035],
		soft: 0.06,
		sky: 0.6,
		skyColour: '#c9d6d6',
		haze: 26,
		seed: 1,
		ground: 'paper',
		labelled: true,
		// On the sheet, in pixels of 2400 × 1200, and how many metres away.
		ribbon: RIBBON.map(([x, y, away]) => placeAt(viewOf(CAMERA, 2400, 1200), x, y, away)),
	};
}

function willows(sketch: Sketch): void {
	const common = { sun: SUN, eye: EYE };
	willow(sketch, {
		...common,
		at: [-6.9, 0, 16],
		height: 8.8,
		spread: 3.6,
		thick: 0.26,
		seed: 'w1',
		lean: [1.1, 0, 0.2],
		strands: 430,
		long: 0.2,
	});
	willow(sketch, {
		...common,
		at: [0.25, 0, 21.5],
		height: 6.6,
		spread: 2.5,
		thick: 0.2,
		seed: 'w2',
		lean: [-0.7, 0, 0],
		strands: 190,
		long: 0.26,
	});
	willow(sketch, {
		...common,
		at: [-7.4, 0, 33],
		height: 8,
		spread: 3.4,
		thick: 0.24,
		seed: 'w4',
		lean: [0.5, 0, 0],
		strands: 230,
		long: 0.36,
	});
	willow(sketch, {
		...common,
		at: [0.3, 0, 40],
		height: 8,
		spread: 3,
		thick: 0.24,
		seed: 'w5',
		lean: [-0.4, 0, 0],
		strands: 200,
		long: 0.4,
	});
}

function far(sketch: Sketch): void {
	const random = seeded('far');
	for (let k = 0; k < 9; k++) {
		const x = -26 + k * 4 + between(random, -1, 1);
		const z = between(random, 66, 90);
		const w = between(random, 7, 11);
		const h = between(random, 3, 4.4);
		tileSlope(
			sketch,
			plainSlope([x, h, z], [x + w, h, z], [x, h + 2, z + 3], [x + w, h + 2, z + 3]),
			{ rows: Math.round(w / 0.5), tile: 0.22, overlaps: false, weight: 0.6 },
		);
		face(
			sketch,
			[
				[x, 0, z + 0.6],
				[x + w, 0, z + 0.6],
				[x + w, h + 0.4, z + 0.6],
				[x, h + 0.4, z + 0.6],
			],
			'farWall',
		);
		ridge(
			sketch,
			[
				[x, h + 2, z + 3],
				[x + w, h + 2, z + 3],
			],
			0.25,
			0.15,
		);
	}
	for (const [x, z, h] of [
		[-14, 40, 9],
		[-21, 50, 11],
		[6, 62, 13],
		[-9, 58, 9],
		[-4, 62, 10],
		[-15, 60, 9],
		[1.5, 72, 12],
	] as const) {
		tree(sketch, {
			at: [x, 0, z],
			trunk: 3,
			height: h,
			spread: 4,
			thick: 0.25,
			seed: `far${x}`,
			leaf: { material: 'leaf', long: 0.6, wide: 0.34, droop: 0.3, inked: 0.08 },
			leaves: 12,
			cushion: 1.5,
			sun: SUN,
			eye: EYE,
		});
	}
}
