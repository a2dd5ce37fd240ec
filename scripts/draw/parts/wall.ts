/** Walls with real openings: glass sits deep in its reveal, doors too. */
import { type MaterialName } from '../materials.ts';
import { fill, type Opening } from './opening.ts';
import { face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A flat wall with openings, from its left foot. */
export function wall(
	sketch: Sketch,
	frame: Frame,
	width: number,
	height: number,
	material: MaterialName,
	openings: readonly Opening[],
	options: { edge?: number; thick?: number; group?: number } = {},
): void {
	const { edge = 2, thick = 0.2, group = newGroup() } = options;
	const rect = (x: number, y: number, w: number, h: number, out: number): Vec3[] => [
		frame.at(x, y, out),
		frame.at(x + w, y, out),
		frame.at(x + w, y + h, out),
		frame.at(x, y + h, out),
	];
	const holes = openings.map((o) => rect(o.x, o.y, o.width, o.height, 0));
	face(sketch, rect(0, 0, width, height, 0), material, { holes, group });
	if (edge > 0) outlineLines(sketch, rect(0, 0, width, height, 0), edge);
	for (const [i, o] of openings.entries()) {
		const front = holes[i] ?? [];
		const back = rect(o.x, o.y, o.width, o.height, -thick);
		const reveal = newGroup();
		for (let k = 0; k < 4; k++) {
			const next = (k + 1) % 4;
			face(sketch, [front[k]!, front[next]!, back[next]!, back[k]!], material, {
				group: reveal,
			});
		}
		outlineLines(sketch, front, 1.7);
		line(sketch, [back[2]!, back[3]!], 1.1, { ink: 0.6, over: 0 });
		fill(sketch, frame, o, thick);
	}
}
