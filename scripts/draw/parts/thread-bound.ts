/** Thread-bound books, ten units to the metre: a unit is ten centimetres here. */
import { type MaterialName } from '../materials.ts';
import { between, seeded } from '../random.ts';
import { box, face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** Half a book's width and depth. */
const [HALF, DEEP] = [0.9, 1.3];

/** One volume lying flat, its foot at the frame's origin, sewn along its right side; its label is blank. */
export function threadBoundBook(
	sketch: Sketch,
	frame: Frame,
	thick: number,
	cover: MaterialName,
	seed: string,
): void {
	const random = seeded(seed);
	box(sketch, frame, [-HALF + 0.03, 0.03, -DEEP + 0.03], [HALF - 0.03, thick, DEEP - 0.03], 'farWall', { weight: 1 }); // prettier-ignore
	for (const y of [0, thick])
		box(sketch, frame, [-HALF, y, -DEEP], [HALF, y + 0.035, DEEP], cover, { weight: 1.8 });
	// The leaves, seen from their edges.
	for (let k = 0; k < 9; k++) {
		const y = 0.06 + ((thick - 0.08) * (k + between(random, -0.3, 0.3))) / 9;
		const from = between(random, -HALF, 0);
		line(sketch, [frame.at(from, y, DEEP - 0.025), frame.at(from + between(random, 0.5, 1.3), y, DEEP - 0.025)], 0.8, { ink: 0.4, over: 0 }); // prettier-ignore
		line(sketch, [frame.at(-HALF + 0.025, y, between(random, -1, 0)), frame.at(-HALF + 0.025, y, between(random, 0.2, 1.2))], 0.8, { ink: 0.4, over: 0 }); // prettier-ignore
	}
	const top = thick + 0.037;
	const label = [[-0.72, -1.1], [-0.38, -1.1], [-0.38, 0.5], [-0.72, 0.5]].map(([x = 0, z = 0]): Vec3 => frame.at(x, top, -z)); // prettier-ignore
	face(sketch, label, 'paper', { group: newGroup() });
	outlineLines(sketch, label, 1, { over: 0 });
	// Four stitches and the thread between them.
	const x = HALF - 0.2;
	line(sketch, [frame.at(x, top, -DEEP), frame.at(x, top, DEEP)], 1.3, { over: 0 });
	for (const z of [-0.95, -0.32, 0.32, 0.95]) {
		line(sketch, [frame.at(x, top, z), frame.at(HALF, top, z), frame.at(HALF + 0.002, 0, z)], 1.2, { over: 0 }); // prettier-ignore
	}
}
