/** The home page: a lane along the water in a willow town. Bare paper on the left for the title. */
import { plainSlope, ridge, tileSlope, eaveBoard } from '../parts/roof.ts';
import { tree, tuft, willow } from '../parts/tree.ts';
import { wall, type Opening } from '../parts/wall.ts';
import { slabs } from '../parts/yard.ts';
import { between, seeded } from '../random.ts';
import type { Scene } from '../render.ts';
import { box, emptySketch, face, frameAt, line, newGroup, type Sketch } from '../sketch.ts';
import type { Vec3 } from '../vector.ts';

const SUN: Vec3 = [-0.62, 0.7, -0.4];
const EYE: Vec3 = [0.4, 2.3, 0];

export function homeOpening(): Scene {
	const sketch = emptySketch();
	lane(sketch);
	houses(sketch);
	bridge(sketch, 24, -6.2, 0.2);
	willows(sketch);
	far(sketch);
	return {
		sketch,
		camera: { eye: EYE, turn: 0, lens: 0.62, horizon: 0.56, centre: 0.655 },
		sun: SUN,
		stage: { centre: [0, 3, 20], radius: 26 },
		margins: [0.33, 0.03, 0.02, 0.045],
		soft: 0.09,
		sky: 0.45,
		skyColour: '#c9d6d6',
		haze: 30,
		seed: 1,
		ground: 'paper',
		labelled: true,
		ribbon: [
			[-9.6, 3.6, 11],
			[-8, 4.1, 11.5],
			[-6.6, 3.3, 12],
			[-5.2, 2.5, 13],
			[-3.9, 2.9, 14],
			[-2.4, 3.3, 16],
			[-0.6, 2.6, 18],
			[1.2, 1.7, 20],
			[2.2, 1.8, 24],
			[1.7, 1.5, 30],
			[1.9, 1.7, 40],
			[1.7, 1.5, 60],
		],
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
		[0, -90, 0.5],
		[-6.2, 90, 60],
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

/** A low stone bridge with one arch over the canal, crossing at `z`. */
export function bridge(sketch: Sketch, z: number, left: number, right: number): void {
	const mid = (left + right) / 2;
	const half = (right - left) / 2;
	const deck = (x: number): number => 0.15 + 1.25 * (1 - Math.pow((x - mid) / (half + 1.6), 2));
	const r = half * 0.8;
	const spring = -1.2;
	for (const [face2, zz] of [
		[0, z],
		[1, z + 2.6],
	] as const) {
		const outline: Vec3[] = [];
		for (let k = 0; k <= 20; k++) {
			const x = left - 1.6 + ((2 * half + 3.2) * k) / 20;
			outline.push([x, deck(x), zz]);
		}
		outline.push([right + 1.6, spring - 0.1, zz], [mid + r, spring - 0.1, zz]);
		const arch: Vec3[] = [];
		for (let k = 0; k <= 20; k++) {
			const a = (k / 20) * Math.PI;
			arch.push([mid + Math.cos(a) * r, spring + Math.sin(a) * r * 0.86, zz]);
		}
		outline.push(...arch, [mid - r, spring - 0.1, zz], [left - 1.6, spring - 0.1, zz]);
		face(sketch, outline, 'stone', { group: newGroup() });
		if (face2 === 1) continue;
		line(sketch, outline.slice(0, 21), 2, { loose: true });
		line(sketch, arch, 2, { loose: true, over: 0 });
		const ring = arch.map((_, k): Vec3 => {
			const a = (k / 20) * Math.PI;
			return [mid + Math.cos(a) * (r + 0.32), spring + Math.sin(a) * (r * 0.86 + 0.32), zz - 0.01];
		});
		line(sketch, ring, 1.3, { loose: true, over: 0 });
		for (let k = 0; k <= 20; k++) line(sketch, [arch[k]!, ring[k]!], 1, { over: 0 });
		for (let row = 1; row < 6; row++) {
			const y = spring + row * 0.42;
			for (let k = 0; k < 24; k++) {
				const x = left - 1.4 + k * 0.42 + (row % 2) * 0.2;
				const inArch =
					Math.pow((x - mid) / (r + 0.4), 2) + Math.pow((y - spring) / (r * 0.86 + 0.4), 2) < 1;
				if (inArch || y > deck(x) - 0.1) continue;
				line(
					sketch,
					[
						[x, y, zz - 0.01],
						[x + 0.36, y, zz - 0.01],
					],
					0.8,
					{ ink: 0.45, over: 0 },
				);
				if (k % 2)
					line(
						sketch,
						[
							[x, y, zz - 0.01],
							[x, y + 0.4, zz - 0.01],
						],
						0.8,
						{ ink: 0.4, over: 0 },
					);
			}
		}
		// Soffit of the arch.
		for (let k = 0; k < 20; k++) {
			const a = arch[k]!;
			const b = arch[k + 1]!;
			face(sketch, [a, b, [b[0], b[1], z + 2.6], [a[0], a[1], z + 2.6]], 'stone', {
				group: 4242,
				shade: 0.2,
			});
		}
	}
	for (let k = 0; k < 20; k++) {
		const x0 = left - 1.6 + ((2 * half + 3.2) * k) / 20;
		const x1 = left - 1.6 + ((2 * half + 3.2) * (k + 1)) / 20;
		face(
			sketch,
			[
				[x0, deck(x0), z],
				[x1, deck(x1), z],
				[x1, deck(x1), z + 2.6],
				[x0, deck(x0), z + 2.6],
			],
			'slab',
			{ group: 4243 },
		);
	}
	for (const zz of [z + 0.1, z + 2.45]) {
		for (let k = 0; k < 8; k++) {
			const x = left - 1 + ((2 * half + 2) * k) / 7;
			box(sketch, frameAt([x, deck(x), zz], 0), [-0.09, 0, -0.09], [0.09, 0.85, 0.09], 'stone', {
				weight: 1.3,
			});
			if (k === 7) continue;
			const x1 = left - 1 + ((2 * half + 2) * (k + 1)) / 7;
			for (const [lo, hi] of [
				[0.5, 0.7],
				[0.08, 0.38],
			] as const) {
				const o: Vec3[] = [
					[x, deck(x) + lo, zz],
					[x1, deck(x1) + lo, zz],
					[x1, deck(x1) + hi, zz],
					[x, deck(x) + hi, zz],
				];
				face(sketch, o, 'stone', { group: newGroup() });
				line(sketch, [o[3]!, o[2]!], 1.3, { over: 0 });
				line(sketch, [o[0]!, o[1]!], 1, { over: 0 });
			}
		}
	}
}

function willows(sketch: Sketch): void {
	const common = { sun: SUN, eye: EYE };
	willow(sketch, {
		...common,
		at: [0.3, 0, 11.5],
		height: 7.6,
		spread: 3.4,
		thick: 0.26,
		seed: 'w1',
		lean: [-0.9, 0, 0.2],
		strands: 420,
		long: 0.2,
	});
	willow(sketch, {
		...common,
		at: [-6.9, 0, 17],
		height: 7,
		spread: 3.2,
		thick: 0.22,
		seed: 'w2',
		lean: [0.7, 0, 0],
		strands: 300,
		long: 0.24,
	});
	willow(sketch, {
		...common,
		at: [0.2, 0, 27.5],
		height: 8,
		spread: 3.2,
		thick: 0.24,
		seed: 'w3',
		lean: [-0.5, 0, 0],
		strands: 260,
		long: 0.32,
	});
	willow(sketch, {
		...common,
		at: [-7.4, 0, 32],
		height: 8,
		spread: 3.4,
		thick: 0.24,
		seed: 'w4',
		lean: [0.5, 0, 0],
		strands: 240,
		long: 0.36,
	});
}

function far(sketch: Sketch): void {
	const random = seeded('far');
	for (let k = 0; k < 9; k++) {
		const x = -26 + k * 4 + between(random, -1, 1);
		const z = between(random, 46, 66);
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
		[-20, 50, 11],
		[6, 62, 13],
		[-9, 64, 12],
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
