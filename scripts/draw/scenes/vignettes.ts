/** Small pictures without a background, for the heads of sections. */
import { gableTop, hipRoof, postedStorey } from '../parts/hall.ts';
import { bambooChair, coping } from '../parts/things.ts';
import { shrub, tree, tuft, willow } from '../parts/tree.ts';
import { wall } from '../parts/wall.ts';
import { slabs } from '../parts/yard.ts';
import { between, seeded } from '../random.ts';
import type { Scene } from '../render.ts';
import {
	box,
	emptySketch,
	face,
	frameAt,
	line,
	newGroup,
	outlineLines,
	type Sketch,
} from '../sketch.ts';
import type { Vec3 } from '../vector.ts';
import { bridge } from './home-opening.ts';

const SUN: Vec3 = [-0.55, 0.75, -0.45];

const vignette = (sketch: Sketch, rest: Partial<Scene>): Scene => ({
	sketch,
	camera: { eye: [0, 1.7, 0], turn: 0, lens: 1, horizon: 0.75, centre: 0.5 },
	sun: SUN,
	stage: { centre: [0, 3, 20], radius: 22 },
	margins: [0.05, 0.02, 0.05, 0.05],
	soft: 0.06,
	sky: 0,
	skyColour: '#d3d8d4',
	haze: 80,
	seed: 5,
	ground: 'none',
	labelled: false,
	bold: 1.5,
	...rest,
});

/** A city wall with its gate and tower. */
export function cityGate(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-7, 2.2, -4];
	const frame = frameAt([0, 0, 20], 0);
	const high = 6;
	const arch: Vec3[] = [frame.at(-1.7, 0, 0), frame.at(-1.7, 2.3, 0)];
	for (let k = 0; k <= 12; k++) {
		const a = Math.PI - (k / 12) * Math.PI;
		arch.push(frame.at(Math.cos(a) * 1.7, 2.3 + Math.sin(a) * 1.7, 0));
	}
	arch.push(frame.at(1.7, 0, 0));
	const rect = (a: number, b: number): Vec3[] => [
		frame.at(a, 0, 0),
		frame.at(b, 0, 0),
		frame.at(b, high, 0),
		frame.at(a, high, 0),
	];
	face(sketch, rect(-26, 26), 'greyBrick', { holes: [arch], group: newGroup() });
	line(sketch, arch, 2, { over: 0 });
	for (let k = 0; k + 1 < arch.length; k++) {
		const a = arch[k]!;
		const b = arch[k + 1]!;
		face(sketch, [a, b, [b[0], b[1], b[2] + 4], [a[0], a[1], a[2] + 4]], 'greyBrick', {
			group: 991,
			shade: 0.2,
		});
	}
	const ring = arch
		.slice(1, -1)
		.map((p): Vec3 => [p[0] * 1.22, 2.3 + (p[1] - 2.3) * 1.22, p[2] - 0.02]);
	line(sketch, ring, 1.3, { loose: true });
	for (const [k, p] of ring.entries()) line(sketch, [arch[k + 1]!, p], 1, { over: 0 });
	face(
		sketch,
		[
			frame.at(-1.7, 0, -3.6),
			frame.at(1.7, 0, -3.6),
			frame.at(1.7, 4, -3.6),
			frame.at(-1.7, 4, -3.6),
		],
		'farWall',
	);
	const random = seeded('bricks');
	for (let row = 1; row < 20; row++) {
		const y = (row * high) / 20;
		for (let k = 0; k < 26; k++) {
			const x = between(random, -22, 22);
			if (Math.abs(x) < 2.4 && y < 4.5) continue;
			const w = between(random, 0.3, 1.6);
			line(sketch, [frame.at(x, y, 0.01), frame.at(x + w, y, 0.01)], 0.8, { ink: 0.4, over: 0 });
			line(sketch, [frame.at(x, y, 0.01), frame.at(x, y + 0.3, 0.01)], 0.8, { ink: 0.4, over: 0 });
		}
	}
	box(sketch, frame, [-26, high, -0.5], [26, high + 0.22, 0.15], 'stone', { weight: 1.5 });
	for (let k = 0; k < 34; k++) {
		const x = -25.5 + k * 1.5;
		box(sketch, frame, [x, high + 0.22, -0.35], [x + 0.95, high + 1.15, 0.05], 'greyBrick', {
			weight: 1.4,
		});
	}
	face(
		sketch,
		[
			frame.at(-26, high, -0.4),
			frame.at(26, high, -0.4),
			frame.at(26, high, -6),
			frame.at(-26, high, -6),
		],
		'stone',
	);
	const tower = frameAt([0, high + 0.2, 23.2], 0);
	postedStorey(sketch, tower, 10, 4.6, 0, 2.7, 5);
	hipRoof(sketch, tower, {
		wide: 13,
		deep: 7.4,
		low: 2.55,
		high: 3.9,
		topWide: 8.6,
		topDeep: 3.8,
		lift: 0.75,
		tile: 0.13,
	});
	postedStorey(sketch, tower, 7.8, 3.4, 3.7, 5.5, 5);
	hipRoof(sketch, tower, {
		wide: 11,
		deep: 6.2,
		low: 5.35,
		high: 6.7,
		topWide: 7.4,
		topDeep: 3,
		lift: 0.85,
		tile: 0.13,
	});
	gableTop(sketch, tower, 7.4, 3, 6.7, 8.3, 0.13);
	face(
		sketch,
		[
			[-60, 0, 0],
			[60, 0, 0],
			[60, 0, 20],
			[-60, 0, 20],
		],
		'earth',
		{ group: newGroup() },
	);
	slabs(sketch, [-1.8, 3], [1.8, 20], 0.01, 0.7, 1.1, 'gate-road');
	for (let k = 0; k < 30; k++)
		tuft(
			sketch,
			[between(random, -18, 18), 0, between(random, 18.4, 19.8)],
			between(random, 0.3, 0.6),
			8,
			`g${k}`,
		);
	willow(sketch, {
		at: [-9.5, 0, 16.5],
		height: 7,
		spread: 2.8,
		thick: 0.22,
		seed: 'gw',
		strands: 240,
		long: 0.3,
		sun: SUN,
		eye,
		lean: [0.4, 0, 0],
	});
	tree(sketch, {
		at: [12.5, 0, 17.5],
		trunk: 1.6,
		height: 4.8,
		spread: 2.2,
		thick: 0.16,
		seed: 'gt',
		leaf: { material: 'leafDeep', long: 0.3, wide: 0.17, droop: 0.3, inked: 0.3 },
		leaves: 34,
		cushion: 0.75,
		sun: SUN,
		eye,
	});
	return vignette(sketch, {
		camera: { eye, turn: 13, lens: 0.86, horizon: 0.82, centre: 0.47 },
		stage: { centre: [0, 5, 20], radius: 20 },
		margins: [0.06, 0.005, 0.06, 0.03],
		seed: 11,
	});
}

/** A stone bridge over a small river. */
export function stoneBridge(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [3.4, 1.9, 0];
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
		at: [-8, 0, 12],
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
		at: [10, 0, 22],
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
		camera: { eye, turn: -12, lens: 0.9, horizon: 0.56, centre: 0.5 },
		stage: { centre: [0, 2, 15], radius: 15 },
		margins: [0.06, 0.01, 0.06, 0.05],
		seed: 12,
	});
}

/** The roof of a school or temple hall among trees. */
export function schoolHall(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-7, 2.4, 0];
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
		camera: { eye, turn: 18, lens: 0.82, horizon: 0.8, centre: 0.5 },
		stage: { centre: [0, 4, 17], radius: 17 },
		margins: [0.06, 0.01, 0.06, 0.03],
		seed: 13,
	});
}

/** A closed courtyard door in a wall. */
export function courtyardDoor(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-2.2, 1.5, 0];
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
		camera: { eye, turn: 12, lens: 0.86, horizon: 0.68, centre: 0.5 },
		stage: { centre: [0, 2, 9], radius: 10 },
		margins: [0.08, 0.01, 0.08, 0.05],
		seed: 14,
	});
}

/** Willow twigs hanging into the picture from above. */
export function willowBranch(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [0, 1.7, 0];
	willow(sketch, {
		at: [-2.6, -1.2, 6.4],
		height: 5.9,
		spread: 4.6,
		thick: 0.16,
		seed: 'twig',
		strands: 200,
		long: 0.17,
		sun: SUN,
		eye,
		lean: [-1.6, 0.5, 0],
	});
	return vignette(sketch, {
		camera: { eye, turn: 0, lens: 1.15, horizon: 0.42, centre: 0.5 },
		stage: { centre: [0, 2, 6], radius: 8 },
		margins: [0.01, -0.02, 0.04, 0.02],
		seed: 15,
	});
}

/** A bamboo armchair nobody sits in, under a willow. */
export function emptyChair(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [0, 1.35, 0];
	face(
		sketch,
		[
			[-9, 0, 2],
			[9, 0, 2],
			[9, 0, 12],
			[-9, 0, 12],
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
		height: 5.2,
		spread: 3,
		thick: 0.2,
		seed: 'cw',
		strands: 300,
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
		camera: { eye, turn: 3, lens: 1.0, horizon: 0.52, centre: 0.45 },
		stage: { centre: [0, 2, 6], radius: 7 },
		margins: [0.08, 0.0, 0.08, 0.05],
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
			face(sketch, [a[k]!, a[k + 1]!, b[k + 1]!, b[k]!], 'whiteWall', { group: 881 });
		outlineLines(sketch, b.slice(0, 12), 1.2, { over: 0 });
	}
}
