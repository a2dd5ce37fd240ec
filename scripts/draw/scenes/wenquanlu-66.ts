/**
 * 温泉路66号, as any old two-storey courtyard might look: a gallery of timber under grey tiles, seen from the
 * upper floor opposite, a ginkgo in the yard. Nothing here claims to be the real place.
 */
import { bamboo } from '../parts/bamboo.ts';
import { bicycle } from '../parts/bicycle.ts';
import { bucket, clutter, coveredHeap } from '../parts/clutter.ts';
import { displayBoard } from '../parts/display-board.ts';
import { ditch, drain } from '../parts/drains.ts';
import { galleryHouse } from '../parts/gallery-house.ts';
import { planter, pot, treeRing } from '../parts/garden.ts';
import { type LeafStyle, shrub, tuft } from '../parts/leaves.ts';
import { crack, ground, patch, slabs } from '../parts/paving.ts';
import { eaveBoard, plainSlope, ridge, tileSlope } from '../parts/roof.ts';
import { coping, memoryCharacters } from '../parts/screen-wall.ts';
import { bambooChair, bench } from '../parts/seats.ts';
import { tree } from '../parts/tree.ts';
import { wall } from '../parts/wall.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
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
import { type Vec3 } from '../vector.ts';

const SUN: Vec3 = [-0.55, 0.8, -0.38];

const EYE: Vec3 = [-2.5, 5.1, -3.2];

const fan: LeafStyle = {
	material: 'leafYellow',
	lit: 'gold',
	long: 0.15,
	wide: 0.14,
	droop: 0.4,
	inked: 0.22,
};

const low: LeafStyle = { material: 'leaf', long: 0.16, wide: 0.06, droop: 0.2, inked: 0.35 };

type State = 'before' | 'after';

export function wenquanlu66(state: State): Scene {
	const sketch = emptySketch();
	galleryHouse(sketch, frameAt([0.5, 0, 17], 0), 13.5, 'back');
	galleryHouse(sketch, frameAt([12.2, 0, 17], 90), 17, 'right');
	backWall(sketch, state);
	lowWing(sketch);
	farTown(sketch);
	const at: Vec3 = [3.4, 0, 10.6];
	tree(sketch, {
		at,
		trunk: 2.1,
		height: 8.2,
		spread: 3.1,
		thick: 0.24,
		seed: 'ginkgo',
		leaf: fan,
		leaves: 84,
		cushion: 0.78,
		sun: SUN,
		eye: EYE,
		lean: [0.25, 0, 0],
	});
	treeRing(sketch, at, 1.05, 0.42, state === 'after', 8);
	bamboo(sketch, {
		at: [-6.6, 0, 17.6],
		width: 3.4,
		height: 6,
		culms: 16,
		seed: 'bamboo',
		eye: EYE,
		sun: SUN,
	});
	yard(sketch, state);
	if (state === 'before') beforeThings(sketch);
	else afterThings(sketch);
	return {
		sketch,
		camera: { eye: EYE, turn: 14.5, lens: 0.74, horizon: 0.31, centre: 0.5 },
		sun: SUN,
		stage: { centre: [3, 3, 11], radius: 19 },
		margins: [0.03, 0.025, 0.03, 0.05],
		soft: 0.06,
		sky: 0.75,
		skyColour: '#d3d8d4',
		haze: 46,
		seed: 66,
		ground: 'paper',
		labelled: true,
	};
}

function backWall(sketch: Sketch, state: State): void {
	const frame = frameAt([-7.2, 0, 15.4], 0);
	box(sketch, frame, [0, 0, -0.34], [7.4, 3, 0], state === 'after' ? 'whiteWall' : 'oldPlaster', {
		weight: 2,
	});
	box(sketch, frame, [0, 0, 0], [7.4, 0.5, 0.06], 'greyBrick', { weight: 1.5 });
	coping(sketch, frame, 7.4, 3, 0.34);
	if (state === 'after') {
		memoryCharacters(sketch, frame, 1.55, 1.15, 1.05, 0.12);
		return;
	}
	brokenPlaster(sketch, frame, 2.3, 1.7, 0.62, 'wp1');
	brokenPlaster(sketch, frame, 5.6, 1.2, 0.5, 'wp2');
	brokenPlaster(sketch, frame, 4.3, 2.35, 0.3, 'wp3');
	damp(sketch, frame, 0.1, 7.3, 1.35, 'wdamp');
}

/** The low kitchen wing on the left, seen from above: mostly its roof. */
function lowWing(sketch: Sketch): void {
	const frame = frameAt([-7.2, 0, 0.5], -90);
	const long = 12.4;
	wall(sketch, frame, long, 2.7, 'oldPlaster', [
		{ x: 1.2, y: 0.05, width: 0.95, height: 2, kind: 'door' },
		{ x: 3, y: 1, width: 1.2, height: 1.05, kind: 'old' },
		{ x: 6, y: 0.05, width: 0.95, height: 2, kind: 'door' },
		{ x: 7.8, y: 1, width: 1.2, height: 1.05, kind: 'old' },
		{ x: 10.2, y: 0.05, width: 0.95, height: 2, kind: 'door' },
	]);
	const slope = plainSlope(
		frame.at(-0.3, 2.6, 0.7),
		frame.at(long + 0.4, 2.6, 0.7),
		frame.at(-0.3, 4.1, -2.2),
		frame.at(long + 0.4, 4.1, -2.2),
		0.06,
	);
	tileSlope(sketch, slope, { rows: 54, pieces: 2, tile: 0.1, seed: 'low' });
	ridge(
		sketch,
		[frame.at(-0.4, 4.1, -2.2), frame.at(long + 0.2, 4.1, -2.2), frame.at(long + 0.55, 4.22, -2.2)],
		0.26,
		0.1,
	);
	const other = plainSlope(
		frame.at(long + 0.4, 2.6, -5.1),
		frame.at(-0.3, 2.6, -5.1),
		frame.at(long + 0.4, 4.1, -2.2),
		frame.at(-0.3, 4.1, -2.2),
	);
	tileSlope(sketch, other, { rows: 54, overlaps: false, seed: 'low' });
	face(
		sketch,
		[
			frame.at(long, 0, 0),
			frame.at(long, 2.7, 0),
			frame.at(long, 4, -2.2),
			frame.at(long, 2.7, -4.6),
			frame.at(long, 0, -4.6),
		],
		'oldPlaster',
	);
	eaveBoard(sketch, frame.at(-0.3, 2.58, 0.66), frame.at(long + 0.4, 2.58, 0.66), 0.1);
}

/** Roofs and trees beyond, pale with distance. */
function farTown(sketch: Sketch): void {
	const random = seeded('town');
	for (let k = 0; k < 16; k++) {
		const x = -30 + k * 5.2 + between(random, -1, 1);
		const z = between(random, 30, 50);
		const w = between(random, 6, 11);
		const h = between(random, 2.4, 3.4);
		const t = h + between(random, 1.4, 2);
		tileSlope(sketch, plainSlope([x, h, z], [x + w, h, z], [x, t, z + 3], [x + w, t, z + 3]), {
			rows: Math.round(w / 0.42),
			tile: 0.19,
			overlaps: false,
			weight: 0.7,
		});
		ridge(
			sketch,
			[
				[x - 0.2, t, z + 3],
				[x + w + 0.2, t, z + 3],
			],
			0.25,
			0.12,
		);
		face(
			sketch,
			[
				[x, 0, z + 0.5],
				[x + w, 0, z + 0.5],
				[x + w, h + 0.3, z + 0.5],
				[x, h + 0.3, z + 0.5],
			],
			'farWall',
		);
	}
	for (const [x, z, h, n] of [
		[-13, 27, 9.5, 1],
		[-19, 36, 10, 2],
		[20, 36, 11, 3],
		[33, 40, 12, 4],
		[6, 42, 11, 5],
	] as const) {
		tree(sketch, {
			at: [x, 0, z],
			trunk: 3,
			height: h,
			spread: 3.8,
			thick: 0.22,
			seed: `far${n}`,
			leaf: { material: 'leaf', long: 0.45, wide: 0.24, droop: 0.3, inked: 0.12 },
			leaves: 14,
			cushion: 1.2,
			sun: SUN,
			eye: EYE,
		});
	}
}

function yard(sketch: Sketch, state: State): void {
	ground(sketch, [-60, -4], [60, 80], -0.03, state === 'after' ? 'concrete' : 'earth');
	if (state === 'after') {
		slabs(sketch, [-6.3, 0], [10, 15], 0, 0.78, 1.5, 'court');
		drain(sketch, frameAt([-6.6, 0, 15], 0), 7.1, 0.4);
		drain(sketch, frameAt([0.4, 0, 15.1], 0), 10, 0.4);
		drain(sketch, frameAt([10.4, 0, 15.2], 90), 16, 0.4);
		return;
	}
	const random = seeded('old-court');
	patch(sketch, [1.5, -0.01, 8], 7.2, 6.2, 'cement', 'court-cement', 1.3);
	ditch(sketch, frameAt([-6.6, 0, 15], 0), 17, 'd1');
	ditch(sketch, frameAt([10.4, 0, 15.2], 90), 16, 'd2');
	for (let k = 0; k < 14; k++) {
		patch(
			sketch,
			[between(random, -5.5, 9), 0.001 + 0.001 * k, between(random, 1, 13)],
			between(random, 0.4, 1.3),
			between(random, 0.4, 1.2),
			k % 2 ? 'mud' : 'earth',
			`wq${k}`,
			0.9,
		);
	}
	for (const [x, z, w, d] of [
		[-1.6, 8.2, 1.5, 0.95],
		[4.2, 5.2, 1.35, 0.8],
		[7.6, 10.4, 0.9, 0.9],
		[-3.6, 12.2, 1.1, 0.6],
		[0.7, 4, 0.5, 0.3],
	] as const) {
		patch(sketch, [x, 0.03, z], w, d, 'water', `wp${x}`, 1.5);
	}
	for (const [a, b] of [
		[
			[-5, 3],
			[0, 7],
		],
		[
			[2, 2],
			[6, 4],
		],
		[
			[-3, 9.6],
			[2, 13],
		],
		[
			[6, 6],
			[9.6, 9],
		],
		[
			[5, 12],
			[9, 14],
		],
	] as const) {
		crack(sketch, [a[0], 0.024, a[1]], [b[0], 0.024, b[1]], `wc${a[0]}`);
	}
	for (let k = 0; k < 40; k++) {
		tuft(
			sketch,
			[between(random, -6.4, 0.4), 0, between(random, 14.2, 15)],
			between(random, 0.14, 0.34),
			9,
			`wt${k}`,
		);
		tuft(
			sketch,
			[between(random, -6.8, -6.1), 0, between(random, 2, 14)],
			between(random, 0.14, 0.3),
			8,
			`wu${k}`,
		);
	}
}

function beforeThings(sketch: Sketch): void {
	clutter(sketch, frameAt([-4.9, 0, 14], 4), 'wq-heap');
	coveredHeap(sketch, frameAt([8.7, 0, 12.4], 62), 'wq-heap2');
	// A lean-to of posts and sheets in the corner of the yard.
	const frame = frameAt([6.2, 0, 14.6], 0);
	for (const x of [0, 1.7, 3.4]) {
		box(sketch, frame, [x, 0, 1.5], [x + 0.1, 1.95, 1.6], 'timber', { weight: 1.4 });
	}
	const sheet: Vec3[] = [
		frame.at(-0.3, 1.95, 1.8),
		frame.at(3.7, 1.95, 1.8),
		frame.at(3.7, 2.5, -0.2),
		frame.at(-0.3, 2.5, -0.2),
	];
	face(sketch, sheet, 'cement', { group: newGroup(), shade: 0.08 });
	for (let k = 0; k <= 20; k++) {
		const x = -0.3 + k * 0.2;
		line(sketch, [frame.at(x, 1.96, 1.8), frame.at(x, 2.51, -0.2)], k % 20 ? 0.9 : 1.8, {
			ink: 0.6,
		});
	}
	outlineLines(sketch, sheet, 1.9);
	box(sketch, frame, [0.3, 0, 0.4], [2.2, 1.1, 1.1], 'paleTimber', { weight: 1.5 });
	box(sketch, frame, [2.4, 0, 0.5], [3.1, 0.7, 1.2], 'clay', { weight: 1.4 });
	bicycle(sketch, frameAt([0.7, 0, 12.9], 12));
	bucket(sketch, [-2.6, 0, 13.5], 0.36, 'cloth');
	bucket(sketch, [5.1, 0, 9], 0.34, 'clay');
}

function afterThings(sketch: Sketch): void {
	planter(sketch, frameAt([-6.2, 0, 15.1], 0), 5.9, 0.02, 0.02, 'stone');
	for (let k = 0; k < 12; k++) {
		shrub(
			sketch,
			[-6.2 + k * 0.52, 0, 14.35],
			0.27,
			60,
			{ ...low, material: k % 4 === 1 ? 'leafDeep' : 'leaf' },
			SUN,
			`wqs${k}`,
		);
	}
	bench(sketch, frameAt([-5.9, 0, 8.6], -90));
	bench(sketch, frameAt([8.6, 0, 6.2], 68));
	displayBoard(sketch, frameAt([7.2, 0, 14.2], 14), 2.4);
	bambooChair(sketch, frameAt([0.4, 0, 10.4], 30));
	bambooChair(sketch, frameAt([1.1, 0, 8.6], 150));
	box(sketch, frameAt([0.45, 0, 9.6], 20), [0, 0, 0], [0.6, 0.5, 0.6], 'paleTimber', {
		weight: 1.4,
	});
	pot(sketch, [9.2, 0, 14.2], 0.5, low, SUN, 'wqp1');
	pot(sketch, [9.7, 0, 13.2], 0.42, low, SUN, 'wqp2');
	pot(sketch, [-5.9, 0, 6.6], 0.45, low, SUN, 'wqp3');
	bicycle(sketch, frameAt([10, 0, 10.2], 86));
}
