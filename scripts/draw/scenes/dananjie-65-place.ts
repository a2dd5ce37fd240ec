/** What stands in the courtyard of flats in every state. */
import { type LeafStyle } from '../parts/leaves.ts';
import { type Opening } from '../parts/opening.ts';
import { plainSlope, ridge, tileSlope } from '../parts/roof.ts';
import { coping } from '../parts/screen-wall.ts';
import { wall } from '../parts/wall.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { box, face, frameAt, line, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

export const SUN: Vec3 = [0.62, 0.78, -0.42];

export const broadLeaf: LeafStyle = {
	material: 'leafDeep',
	lit: 'leafLight',
	long: 0.15,
	wide: 0.085,
	droop: 0.35,
	inked: 0.16,
};

export const potLeaf: LeafStyle = {
	material: 'leaf',
	long: 0.16,
	wide: 0.06,
	droop: 0.2,
	inked: 0.4,
};

/** The block that closes the view. */
export function farBlock(sketch: Sketch): void {
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
	wall(sketch, frame, 21, 15, 'washedBrick', openings);
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
}

/** Neighbours' roofs beyond the garden wall. */
export function neighbours(sketch: Sketch): void {
	// Foot of the eave in x and z, length along z, height of the eave.
	const houses = [
		[12, 20, 7.6, 3.6],
		[11, 29, 8.5, 4.2],
		[12, 10.5, 6.8, 3.3],
		[18.6, 13, 8, 3.5],
		[19.2, 22.5, 8.4, 3.9],
		[25.4, 10, 9, 3.6],
		[26, 20.5, 9, 3.8],
		[33, 14, 11, 4],
		[33.4, 27, 9, 3.6],
		[24.6, 31, 10, 4.4],
	] as const;
	for (const [x, z, long, eave] of houses) {
		const top = eave + 1.7;
		for (const side of [-1, 1]) {
			const low = x + 3 + side * 3.3;
			tileSlope(
				sketch,
				plainSlope([low, eave, z], [low, eave, z + long], [x + 3, top, z], [x + 3, top, z + long]),
				{ rows: Math.round(long / 0.3), tile: 0.14, overlaps: false, weight: 0.9 },
			);
		}
		ridge(
			sketch,
			[
				[x + 3, top, z - 0.2],
				[x + 3, top, z + long + 0.2],
			],
			0.3,
			0.12,
		);
		for (const end of [z + 0.25, z + long - 0.25]) {
			const gable: Vec3[] = [
				[x + 0.2, 0, end],
				[x + 5.8, 0, end],
				[x + 5.8, eave + 0.15, end],
				[x + 3, top - 0.05, end],
				[x + 0.2, eave + 0.15, end],
			];
			face(sketch, gable, 'whiteWall');
			line(sketch, gable.slice(2), 2);
		}
		for (const side of [x + 0.2, x + 5.8]) {
			const flank: Vec3[] = [
				[side, 0, z + 0.25],
				[side, 0, z + long - 0.25],
				[side, eave, z + long - 0.25],
				[side, eave, z + 0.25],
			];
			face(sketch, flank, 'oldPlaster');
		}
	}
}

/** The garden wall on the right. */
export function gardenWall(sketch: Sketch, state: 'before' | 'after'): void {
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
