/** Halls and gate towers: roofs whose corners rise, on rows of posts. */
import { type MaterialName } from '../materials.ts';
import { box, face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';

/** Posts, beams and lattice doors of one storey, centred on the frame. */
export function postedStorey(
	sketch: Sketch,
	frame: Frame,
	wide: number,
	deep: number,
	low: number,
	high: number,
	bays: number,
	material: MaterialName = 'timber',
): void {
	box(
		sketch,
		frame,
		[-wide / 2 + 0.5, low, -deep / 2 + 0.5],
		[wide / 2 - 0.5, high, deep / 2 - 0.5],
		'whiteWall',
		{ weight: 1.2 },
	);
	for (let k = 0; k <= bays; k++) {
		const x = -wide / 2 + (wide * k) / bays;
		box(
			sketch,
			frame,
			[x - 0.13, low, deep / 2 - 0.13],
			[x + 0.13, high, deep / 2 + 0.13],
			material,
			{ weight: 1.6 },
		);
		box(
			sketch,
			frame,
			[x - 0.2, low, deep / 2 - 0.2],
			[x + 0.2, low + 0.16, deep / 2 + 0.2],
			'stone',
			{ weight: 1.2 },
		);
		if (k === bays) break;
		const w = wide / bays;
		const z = deep / 2 - 0.48;
		for (let j = 0; j < 4; j++) {
			const a = x + 0.35 + (j * (w - 0.7)) / 4;
			const b = a + (w - 0.7) / 4;
			const o = [
				frame.at(a, low + 0.1, z),
				frame.at(b, low + 0.1, z),
				frame.at(b, high - 0.5, z),
				frame.at(a, high - 0.5, z),
			];
			face(sketch, o, 'door', { group: newGroup() });
			line(sketch, [...o, o[0]!], 1.2, { over: 0 });
			const m = low + (high - low) * 0.38;
			const paper = [
				frame.at(a + 0.07, m + 0.06, z + 0.01),
				frame.at(b - 0.07, m + 0.06, z + 0.01),
				frame.at(b - 0.07, high - 0.58, z + 0.01),
				frame.at(a + 0.07, high - 0.58, z + 0.01),
			];
			face(sketch, paper, 'farWall', { group: newGroup() });
			for (let q = 1; q < 6; q++) {
				const y2 = m + ((high - 0.6 - m) * q) / 6;
				line(sketch, [frame.at(a + 0.07, y2, z + 0.02), frame.at(b - 0.07, y2, z + 0.02)], 0.7, {
					ink: 0.6,
					over: 0,
				});
			}
			line(sketch, [frame.at(a, m, z), frame.at(b, m, z)], 1, { over: 0 });
			for (let q = 1; q < 4; q++) {
				const x2 = a + ((b - a) * q) / 4;
				line(sketch, [frame.at(x2, m, z + 0.02), frame.at(x2, high - 0.6, z + 0.02)], 0.7, {
					ink: 0.6,
					over: 0,
				});
			}
		}
	}
	for (const y of [high - 0.32, high - 0.75]) {
		box(
			sketch,
			frame,
			[-wide / 2 - 0.15, y, deep / 2 - 0.08],
			[wide / 2 + 0.15, y + 0.26, deep / 2 + 0.08],
			material,
			{ weight: 1.3 },
		);
	}
}
