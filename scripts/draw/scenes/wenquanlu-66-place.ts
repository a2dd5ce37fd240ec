/** What stands in the gallery courtyard in every state. */
import { eaveBoard, plainSlope, ridge, tileSlope } from '../parts/roof.ts';
import { tree } from '../parts/tree.ts';
import { wall } from '../parts/wall.ts';
import { between, seeded } from '../random.ts';
import { face, frameAt, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

export const SUN: Vec3 = [-0.55, 0.8, -0.38];

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
