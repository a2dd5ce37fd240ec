/** A row of old shop-houses along a lane. */
import { type Opening } from './opening.ts';
import { eaveBoard, plainSlope, ridge, tileSlope } from './roof.ts';
import { wall } from './wall.ts';
import { between, seeded } from '../random.ts';
import { box, face, frameAt, line, newGroup, type Sketch } from '../sketch.ts';

/** A row of old houses along the right of the lane, each a little different. */
export function houses(sketch: Sketch): void {
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
