/** What stands in the gallery courtyard in every state. */
import { bamboo } from '../parts/bamboo.ts';
import { treeRing } from '../parts/garden.ts';
import { type LeafStyle } from '../parts/leaves.ts';
import { eaveBoard, plainSlope, ridge, tileSlope } from '../parts/roof.ts';
import { tree } from '../parts/tree.ts';
import { wall } from '../parts/wall.ts';
import { between, seeded } from '../random.ts';
import { face, frameAt, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

export const SUN: Vec3 = [-0.55, 0.8, -0.38];

const fan: LeafStyle = {
	material: 'leafYellow',
	lit: 'gold',
	long: 0.1,
	wide: 0.085,
	droop: 0.4,
	fan: true,
	inked: 0.14,
};

/** The low kitchen wing on the left, seen from above: mostly its roof. */
export function lowWing(sketch: Sketch): void {
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
export function farTown(sketch: Sketch, eye: Vec3): void {
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
			leaf: { material: 'leaf', long: 0.34, wide: 0.19, droop: 0.3, inked: 0.1 },
			leaves: 46,
			cushion: 1.2,
			sun: SUN,
			eye,
		});
	}
}

/** The ginkgo in its ring and the bamboo behind the wall. */
export function trees(sketch: Sketch, state: 'before' | 'after', eye: Vec3): void {
	const at: Vec3 = [3.4, 0, 10.6];
	tree(sketch, {
		at,
		trunk: 2.1,
		height: 8.2,
		spread: 3.1,
		thick: 0.3,
		seed: 'ginkgo',
		leaf: fan,
		leaves: 280,
		cushion: 0.78,
		sun: SUN,
		eye,
		lean: [0.25, 0, 0],
	});
	const evergreen: LeafStyle = { material: 'leafDeep', lit: 'leaf', long: 0.13, wide: 0.065, droop: 0.3, inked: 0.16 }; // prettier-ignore
	// One beyond the corner of the wall, and one outside the picture whose shadow lies on the yard.
	for (const [place, high, seed] of [
		[[-8.3, 0, 13.7], 7.4, 'corner'],
		[[-8.6, 0, 2.4], 10.4, 'shade'],
	] as const) {
		// prettier-ignore
		tree(sketch, {
			at: place,
			trunk: high * 0.4,
			height: high,
			spread: 2.7,
			thick: 0.2,
			seed,
			leaf: evergreen,
			leaves: 110,
			cushion: 0.75,
			sun: SUN,
			eye,
		});
	}
	treeRing(sketch, at, 1.05, 0.42, state === 'after', 8);
	bamboo(sketch, {
		at: [-6.6, 0, 17.6],
		width: 3.4,
		height: 6,
		culms: 16,
		seed: 'bamboo',
		eye,
		sun: SUN,
	});
}
