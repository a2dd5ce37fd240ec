/** A block of flats with balconies. */
import type { Vec3 } from '../vector.ts';
import type { LeafStyle } from './leaves.ts';
import { type MaterialName } from '../materials.ts';
import { pot } from './garden.ts';
import { type Opening } from './opening.ts';
import { wall } from './wall.ts';
import { between, seeded } from '../random.ts';
import { box, face, type Frame, frameAt, line, newGroup, type Sketch } from '../sketch.ts';

/** A balcony: slab, parapet with rails, and what people keep there. */
export function balcony(
	sketch: Sketch,
	frame: Frame,
	x: number,
	y: number,
	width: number,
	material: MaterialName,
): void {
	const deep = 1.15;
	box(sketch, frame, [x, y - 0.12, 0], [x + width, y, deep], 'concrete', { weight: 1.7 });
	box(sketch, frame, [x, y, deep - 0.1], [x + width, y + 0.78, deep], material, { weight: 1.5 });
	box(sketch, frame, [x, y, 0], [x + 0.1, y + 0.78, deep], material, { weight: 1.3 });
	box(sketch, frame, [x + width - 0.1, y, 0], [x + width, y + 0.78, deep], material, {
		weight: 1.3,
	});
	box(
		sketch,
		frame,
		[x - 0.04, y + 0.78, deep - 0.15],
		[x + width + 0.04, y + 0.87, deep + 0.04],
		'concrete',
		{ weight: 1.3 },
	);
}

/** The block of flats along the left side. */
export function flats(sketch: Sketch, plant: LeafStyle, sun: Vec3): void {
	const frame = frameAt([-7, 0, 1], -90);
	const long = 30;
	const openings: Opening[] = [];
	const bays = 6;
	for (let floor = 0; floor < 6; floor++) {
		for (let bay = 0; bay < bays; bay++) {
			const x = bay * 5;
			const y = floor * STOREY;
			if (bay % 3 === 1) {
				if (floor === 0)
					openings.push({ x: x + 1.7, y: 0.05, width: 1.6, height: 2.3, kind: 'stair' });
				else openings.push({ x: x + 1.9, y: y - 0.5, width: 1.2, height: 1.2, kind: 'old' });
				openings.push({ x: x + 0.2, y: y + 1, width: 1, height: 1.3, kind: 'sash' });
				openings.push({ x: x + 3.8, y: y + 1, width: 1, height: 1.3, kind: 'sash' });
			} else {
				openings.push({
					x: x + 0.5,
					y: y + (floor === 0 ? 0.95 : 0.9),
					width: 1.5,
					height: 1.45,
					kind: 'sash',
				});
				openings.push({
					x: x + 2.8,
					y: y + (floor === 0 ? 0.95 : 0.1),
					width: 1.6,
					height: floor === 0 ? 1.45 : 2.2,
					kind: 'sash',
				});
			}
		}
	}
	wall(sketch, frame, long, STOREY * 6, 'plaster', openings);
	box(sketch, frame, [0, 0, 0], [long, 0.55, 0.05], 'stain', { weight: 1.4 });
	box(sketch, frame, [-0.3, STOREY * 6, -0.5], [long + 0.3, STOREY * 6 + 0.2, 0.6], 'concrete');
	for (let floor = 1; floor < 6; floor++) {
		line(sketch, [frame.at(0, floor * STOREY, 0.01), frame.at(long, floor * STOREY, 0.01)], 0.9, {
			ink: 0.4,
		});
	}
	const random = seeded('flats');
	for (let bay = 0; bay < bays; bay++) {
		if (bay % 3 === 1) {
			box(sketch, frame, [bay * 5 + 1.4, 2.45, 0], [bay * 5 + 3.6, 2.6, 0.95], 'concrete', {
				weight: 2,
			});
			continue;
		}
		for (let floor = 1; floor < 6; floor++) {
			const x = bay * 5 + 2.4;
			const y = floor * STOREY;
			balcony(sketch, frame, x, y, 2.4, floor % 2 ? 'greenPaint' : 'oldPlaster');
			for (let k = 0; k < 3; k++) {
				if (random() < 0.45)
					pot(
						sketch,
						frame.at(x + 0.35 + k * 0.8, y + 0.87, 1.08),
						0.24,
						plant,
						sun,
						`flats${bay}${floor}${k}`,
					);
			}
			if (random() < 0.4) {
				// Washing on a pole.
				line(sketch, [frame.at(x + 0.1, y + 2.1, 1), frame.at(x + 2.3, y + 2.1, 1)], 1.2);
				for (let k = 0; k < 3; k++) {
					const cx = x + 0.3 + k * 0.65;
					const h = between(random, 0.5, 0.8);
					const o = [
						frame.at(cx, y + 2.09, 1),
						frame.at(cx + 0.45, y + 2.09, 1),
						frame.at(cx + 0.42, y + 2.09 - h, 1.02),
						frame.at(cx + 0.03, y + 2.05 - h, 1.02),
					];
					face(sketch, o, 'cloth', { group: newGroup() });
					line(sketch, [...o, o[0]!], 1.2, { over: 0 });
				}
			}
		}
	}
	for (const x of [4.9, 15.1, 19.9])
		box(sketch, frame, [x, 0.2, 0], [x + 0.1, STOREY * 6, 0.1], 'cement', { weight: 1.1 });
}

export const STOREY = 2.95;
