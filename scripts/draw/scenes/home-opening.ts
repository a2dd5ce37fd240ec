/** The home page: a lane along the water in a willow town. Bare paper on the left for the title. */
import { bridge } from '../parts/bridge.ts';
import { plainSlope, ridge, tileSlope, eaveBoard } from '../parts/roof.ts';
import { tree, tuft, willow } from '../parts/tree.ts';
import { wall, type Opening } from '../parts/wall.ts';
import { slabs } from '../parts/yard.ts';
import { placeAt, viewOf, type Camera } from '../camera.ts';
import { between, seeded } from '../random.ts';
import type { Scene } from '../render.ts';
import { box, emptySketch, face, frameAt, line, newGroup, type Sketch } from '../sketch.ts';
import type { Vec3 } from '../vector.ts';

const SUN: Vec3 = [-0.62, 0.7, -0.4];
const EYE: Vec3 = [0.4, 2.3, 0];

const CAMERA: Camera = { eye: EYE, turn: 0, lens: 0.66, horizon: 0.57, centre: 0.67 };

/** Through the willow, over the bridge, down into the lane: x, y and metres away. */
const RIBBON: readonly Vec3[] = [
	[-30, 590, 18],
	[120, 498, 18],
	[260, 452, 18],
	[400, 492, 18],
	[550, 582, 18],
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

export function homeOpening(): Scene {
	const sketch = emptySketch();
	lane(sketch);
	houses(sketch);
	bridge(sketch, 26, -6.2, 0.2);
	willows(sketch);
	far(sketch);
	return {
		sketch,
		camera: CAMERA,
		sun: SUN,
		stage: { centre: [0, 3, 20], radius: 26 },
		margins: [0.315, 0.02, -0.2, 0.05],
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

function lane(sketch: Sketch): void {
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

/** A row of old houses along the right of the lane, each a little different. */
function houses(sketch: Sketch): void {
	const random = seeded('houses');
	let z = 1.5;
	for (let k = 0; k < 9; k++) {
		const long = between(random, 5, 7.5);
		const two = k % 3 === 1;
		const set = between(random, -0.25, 0.35);
		const eave = two ? 4.9 : between(random, 2.9, 3.3);
		const frame = frameAt([4.4 + set, 0, z + long], 90);
		const openings: Opening[] = [];
		const bays = Math.max(2, Math.round(long / 2.4));
		for (let b = 0; b < bays; b++) {
			const x = (b * long) / bays + 0.35;
			const w = long / bays - 0.7;
			if (b % 2 === k % 2) openings.push({ x, y: 0.12, width: w, height: 2.25, kind: 'lattice' });
			else
				openings.push({ x: x + 0.2, y: 0.1, width: Math.min(1.2, w), height: 2.2, kind: 'door' });
			if (two) openings.push({ x: x + 0.1, y: 3.1, width: w - 0.2, height: 1.2, kind: 'lattice' });
		}
		wall(sketch, frame, long, eave + 0.3, k % 2 ? 'whiteWall' : 'oldPlaster', openings, {
			edge: 1.4,
		});
		for (let b = 0; b <= bays; b++) {
			const x = Math.min(long - 0.14, (b * long) / bays);
			box(sketch, frame, [x, 0.1, 0], [x + 0.14, eave + 0.1, 0.07], 'timber', { weight: 1.2 });
		}
		box(sketch, frame, [0, 2.45, 0], [long, 2.6, 0.06], 'timber', { weight: 1.1 });
		if (two) {
			const skirt = plainSlope(
				frame.at(-0.1, 2.72, 0.95),
				frame.at(long + 0.1, 2.72, 0.95),
				frame.at(-0.1, 3.02, 0),
				frame.at(long + 0.1, 3.02, 0),
			);
			tileSlope(sketch, skirt, {
				rows: Math.round(long / 0.25),
				overlaps: z < 16,
				seed: `skirt${k}`,
			});
			eaveBoard(sketch, frame.at(-0.1, 2.7, 0.92), frame.at(long + 0.1, 2.7, 0.92), 0.08);
		}
		box(sketch, frame, [0, 0, 0], [long, 0.12, 0.5], 'stone', { weight: 1.4 });
		const over = 1.05;
		const top = eave + 1.9;
		const slope = plainSlope(
			frame.at(-0.25, eave, over),
			frame.at(long + 0.25, eave, over),
			frame.at(-0.25, top, -3),
			frame.at(long + 0.25, top, -3),
			0.1,
		);
		tileSlope(sketch, slope, {
			rows: Math.round((long + 0.5) / 0.24),
			pieces: 2,
			overlaps: z < 20,
			seed: `house${k}`,
			weight: 1,
		});
		eaveBoard(
			sketch,
			frame.at(-0.25, eave - 0.02, over - 0.02),
			frame.at(long + 0.25, eave - 0.02, over - 0.02),
			0.1,
		);
		face(
			sketch,
			[
				frame.at(-0.2, eave - 0.08, over),
				frame.at(long + 0.2, eave - 0.08, over),
				frame.at(long + 0.2, eave + 0.3, 0),
				frame.at(-0.2, eave + 0.3, 0),
			],
			'darkTimber',
			{ shade: 0.3 },
		);
		for (const end of [long, 0]) {
			face(
				sketch,
				[
					frame.at(end, 0, 0),
					frame.at(end, eave + 0.3, 0),
					frame.at(end, top - 0.1, -3),
					frame.at(end, eave, -6),
					frame.at(end, 0, -6),
				],
				'whiteWall',
				{ group: newGroup() },
			);
			line(
				sketch,
				[frame.at(end, eave + 0.3, 0), frame.at(end, top - 0.1, -3), frame.at(end, eave, -6)],
				1.6,
			);
		}
		ridge(
			sketch,
			[
				frame.at(-0.4, top + 0.16, -3),
				frame.at(0, top, -3),
				frame.at(long, top, -3),
				frame.at(long + 0.4, top + 0.16, -3),
			],
			0.26,
			0.1,
		);
		z += long + 0.2;
	}
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
