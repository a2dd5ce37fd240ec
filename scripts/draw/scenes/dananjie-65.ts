/**
 * 大南街65号, as any storeyed courtyard of the plain might look: flats with balconies on the left, a garden
 * wall on the right, one old tree. Nothing here claims to be the real place.
 */
import { bicycle } from '../parts/bicycle.ts';
import { bucket, clutter, coveredHeap, wire } from '../parts/clutter.ts';
import { displayBoard } from '../parts/display-board.ts';
import { ditch, drain } from '../parts/drains.ts';
import { flats } from '../parts/flats.ts';
import { pot, treeRing } from '../parts/garden.ts';
import { type LeafStyle, shrub, tuft } from '../parts/leaves.ts';
import { type Opening } from '../parts/opening.ts';
import { crack, ground, patch, slabs } from '../parts/paving.ts';
import { plainSlope, ridge, tileSlope } from '../parts/roof.ts';
import { coping, memoryCharacters, screenWall } from '../parts/screen-wall.ts';
import { bench } from '../parts/seats.ts';
import { tree } from '../parts/tree.ts';
import { wall } from '../parts/wall.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { box, emptySketch, face, frameAt, line, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

export const SUN: Vec3 = [0.62, 0.78, -0.42];

const EYE: Vec3 = [0.6, 1.65, 0];

const broadLeaf: LeafStyle = {
	material: 'leafDeep',
	lit: 'leafLight',
	long: 0.24,
	wide: 0.13,
	droop: 0.35,
	inked: 0.28,
};

export const potLeaf: LeafStyle = {
	material: 'leaf',
	long: 0.16,
	wide: 0.06,
	droop: 0.2,
	inked: 0.4,
};

export const STOREY = 2.95;

/** The free-standing wall in the middle of the yard. */
const SCREEN = frameAt([-0.1, 0, 15.6], 0);

export function dananjie65(state: 'before' | 'after'): Scene {
	const sketch = emptySketch();
	flats(sketch);
	farBlock(sketch);
	gardenWall(sketch, state);
	oldTree(sketch, state);
	yardGround(sketch, state);
	wire(sketch, [-6.9, 3.4, 9], [5, 3.2, 16.8], 0.35, 1);
	if (state === 'before') beforeThings(sketch);
	else afterThings(sketch);
	return {
		sketch,
		camera: { eye: EYE, turn: 1.5, lens: 0.72, horizon: 0.62, centre: 0.5 },
		sun: SUN,
		stage: { centre: [2, 4, 16], radius: 24 },
		margins: [0.03, 0.025, 0.03, 0.05],
		soft: 0.06,
		sky: 0.7,
		skyColour: '#c3d3d6',
		haze: 30,
		seed: 65,
		ground: 'paper',
		labelled: true,
	};
}

/** The block that closes the view. */
function farBlock(sketch: Sketch): void {
	const frame = frameAt([-5, 0, 38], 0);
	const openings: Opening[] = [];
	for (let floor = 0; floor < 5; floor++) {
		for (let k = 0; k < 8; k++) {
			openings.push({
				x: 0.9 + k * 2.5,
				y: floor * 2.95 + 0.95,
				width: 1.4,
				height: 1.4,
				kind: 'sash',
			});
		}
	}
	wall(sketch, frame, 21, 15, 'brick', openings);
	for (let floor = 1; floor < 5; floor++) {
		box(sketch, frame, [0, floor * 2.95, 0], [21, floor * 2.95 + 0.16, 0.08], 'concrete', {
			weight: 1,
		});
	}
	box(sketch, frame, [-0.4, 15, -6], [21.4, 15.3, 0.5], 'concrete');
	tileSlope(
		sketch,
		plainSlope([-5.6, 15.3, 37.4], [16.6, 15.3, 37.4], [-5.6, 18, 42], [16.6, 18, 42]),
		{ rows: 50, tile: 0.2, overlaps: false, weight: 0.8 },
	);
	// Neighbours' roofs beyond the garden wall.
	for (const [x, z, w, h] of [
		[12, 20, 9, 3.6],
		[11, 29, 10, 4.2],
		[12, 10.5, 8, 3.3],
	] as const) {
		tileSlope(
			sketch,
			plainSlope(
				[x, h, z],
				[x, h, z + w * 0.85],
				[x + 3, h + 1.7, z],
				[x + 3, h + 1.7, z + w * 0.85],
			),
			{ rows: 26, tile: 0.14, overlaps: false, weight: 0.9 },
		);
		ridge(
			sketch,
			[
				[x + 3, h + 1.7, z - 0.2],
				[x + 3, h + 1.7, z + w * 0.85],
			],
			0.3,
			0.12,
		);
		face(
			sketch,
			[
				[x + 0.4, 0, z],
				[x + 6, 0, z],
				[x + 6, h, z],
				[x + 3, h + 1.65, z],
				[x + 0.4, h, z],
			],
			'whiteWall',
		);
		line(
			sketch,
			[
				[x + 0.4, h, z],
				[x + 3, h + 1.65, z],
				[x + 6, h, z],
			],
			2,
		);
	}
}

/** The garden wall on the right. */
function gardenWall(sketch: Sketch, state: 'before' | 'after'): void {
	const frame = frameAt([8.2, 0, 36], 90);
	const long = 35;
	wall(sketch, frame, long, 2.3, state === 'after' ? 'whiteWall' : 'oldPlaster', [], { edge: 1.6 });
	box(sketch, frame, [0, 0, 0], [long, 0.5, 0.06], 'greyBrick', { weight: 1.5 });
	coping(sketch, frame, long, 2.3, 0.3);
	if (state === 'after') return;
	for (const [x, y, size] of [
		[29.4, 1.25, 0.5],
		[25.5, 1.5, 0.32],
		[21, 0.95, 0.45],
		[31.6, 0.9, 0.35],
	] as const) {
		brokenPlaster(sketch, frame, x, y, size, `peel${x}`);
	}
	damp(sketch, frame, 14, 34, 1, 'damp-right');
}

function oldTree(sketch: Sketch, state: 'before' | 'after'): void {
	const at: Vec3 = [5.3, 0, 17.5];
	tree(sketch, {
		at,
		trunk: 3,
		height: 10.5,
		spread: 5,
		thick: 0.34,
		seed: 'camphor',
		leaf: broadLeaf,
		leaves: 74,
		cushion: 1.05,
		sun: SUN,
		eye: EYE,
		lean: [-0.5, 0, -0.3],
	});
	treeRing(sketch, at, 1.25, 0.45, state === 'after');
	tree(sketch, {
		at: [-3.2, 0, 31],
		trunk: 2.4,
		height: 8,
		spread: 3.2,
		thick: 0.2,
		seed: 'second',
		leaf: { ...broadLeaf, material: 'leaf', lit: 'leafLight', long: 0.3, wide: 0.16 },
		leaves: 36,
		cushion: 1,
		sun: SUN,
		eye: EYE,
	});
	tree(sketch, {
		at: [11.5, 0, 24],
		trunk: 2.6,
		height: 9,
		spread: 4,
		thick: 0.25,
		seed: 'third',
		leaf: { ...broadLeaf, material: 'leaf', lit: 'leafLight', long: 0.3, wide: 0.16 },
		leaves: 36,
		cushion: 1,
		sun: SUN,
		eye: EYE,
	});
	tree(sketch, {
		at: [11.2, 0, 8.5],
		trunk: 2.4,
		height: 7.5,
		spread: 3.4,
		thick: 0.2,
		seed: 'fourth',
		leaf: { ...broadLeaf, long: 0.2, wide: 0.1 },
		leaves: 40,
		cushion: 0.8,
		sun: SUN,
		eye: EYE,
	});
}

function yardGround(sketch: Sketch, state: 'before' | 'after'): void {
	ground(sketch, [-40, -1], [40, 60], -0.02, state === 'after' ? 'concrete' : 'cement');
	if (state === 'after') {
		slabs(sketch, [-5.2, 1.2], [7.6, 36], 0, 0.62, 1.15, 'paving');
		drain(sketch, frameAt([-5.9, 0, 1.2], -90), 34);
		drain(sketch, frameAt([-5.2, 0, 7.4], 0), 12.9, 0.36);
		return;
	}
	ditch(sketch, frameAt([-6.2, 0, 1.2], -90), 30, 'ditch');
	const random = seeded('worn');
	for (let k = 0; k < 12; k++) {
		patch(
			sketch,
			[between(random, -5, 7.5), 0.001 * k, between(random, 4, 30)],
			between(random, 0.5, 1.6),
			between(random, 0.4, 1.3),
			k % 3 ? 'earth' : 'mud',
			`worn${k}`,
			0.9,
		);
	}
	for (const [x, z, w, d] of [
		[-1.9, 6.8, 1.35, 0.62],
		[2.9, 9.6, 1.1, 0.5],
		[-2.4, 14, 1.5, 0.9],
		[0.8, 5, 0.55, 0.2],
		[5.6, 6.2, 0.7, 0.3],
	] as const) {
		patch(sketch, [x, 0.02, z], w, d, 'water', `puddle${x}`, 1.5);
	}
	for (const [a, b] of [
		[
			[-4.8, 4.4],
			[-0.6, 9.8],
		],
		[
			[2.2, 3.6],
			[6.9, 8.2],
		],
		[
			[-1, 10.2],
			[4.5, 13.4],
		],
		[
			[-4.6, 12],
			[-1, 19],
		],
		[
			[0.2, 3.2],
			[1.4, 7.9],
		],
	] as const) {
		crack(sketch, [a[0], 0.014, a[1]], [b[0], 0.014, b[1]], `crack${a[0]}`);
	}
	for (let k = 0; k < 26; k++) {
		tuft(
			sketch,
			[between(random, -6.6, -5.4), 0, between(random, 3, 26)],
			between(random, 0.12, 0.3),
			9,
			`weed${k}`,
		);
		tuft(
			sketch,
			[between(random, 7.4, 8), 0, between(random, 4, 30)],
			between(random, 0.14, 0.34),
			9,
			`weedr${k}`,
		);
	}
}

/** Before: the screen wall is bare and peeling, and things have gathered round it. */
function beforeThings(sketch: Sketch): void {
	screenWall(sketch, SCREEN, 4.9, 2.45, 'oldPlaster');
	brokenPlaster(sketch, SCREEN, 3.5, 1.55, 0.46, 'screen1');
	brokenPlaster(sketch, SCREEN, 1.5, 1.95, 0.26, 'screen2');
	damp(sketch, { at: (a, u, o) => SCREEN.at(a, u + 0.42, o) }, 0.05, 4.85, 0.8, 'screen3');
	clutter(sketch, frameAt([0.2, 0, 15], 6), 'heap');
	coveredHeap(sketch, frameAt([7.1, 0, 14.6], 74), 'heap2');
	bicycle(sketch, frameAt([3.3, 0, 14.9], 8));
	bucket(sketch, [5, 0, 13.6], 0.34, 'cloth');
	bucket(sketch, [5.4, 0, 13.9], 0.3, 'clay');
}

/** After: four painted characters, seats, a display case, plants. */
function afterThings(sketch: Sketch): void {
	screenWall(sketch, SCREEN, 4.9, 2.45, 'whiteWall');
	memoryCharacters(sketch, SCREEN, 0.42, 0.98, 0.92, 0.1);
	shrub(sketch, [-0.5, 0, 15.1], 0.45, 130, potLeaf, SUN, 'sh1');
	shrub(sketch, [5.15, 0, 15.2], 0.5, 150, potLeaf, SUN, 'sh2');
	displayBoard(sketch, frameAt([7.5, 0, 17.6], 78), 2.4);
	bench(sketch, frameAt([7.5, 0, 13.4], 90));
	bench(sketch, frameAt([-4.4, 0, 17.8], -90));
	for (let k = 0; k < 12; k++) {
		const leaf = { ...potLeaf, material: k % 3 ? 'leaf' : 'leafDeep' } as const;
		shrub(sketch, [7.85, 0.02, 18.4 + k * 0.95], 0.4, 80, leaf, SUN, `hedge${k}`);
	}
	pot(sketch, [-5, 0, 10.6], 0.46, potLeaf, SUN, 'p1');
	pot(sketch, [-5.05, 0, 11.4], 0.4, potLeaf, SUN, 'p2');
	bicycle(sketch, frameAt([-5, 0, 13.8], -84));
}
