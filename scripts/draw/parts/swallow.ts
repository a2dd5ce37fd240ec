/** Birds in the air. */
import { line, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A swallow as three strokes of the pen; `at` gives a place for sizes right of and below its breast. */
export function swallow(sketch: Sketch, at: (right: number, down: number) => Vec3): void {
	const stroke = { over: 0, loose: true, fades: true };
	for (const k of [1, -1] as const) {
		line(sketch, [at(0, 0), at(k * 0.45, -0.34), at(k * 1.25, 0.12)], 3, stroke);
	}
	line(sketch, [at(0, -0.2), at(0.05, 0.3), at(-0.16, 0.85)], 2.4, stroke);
	line(sketch, [at(0.05, 0.3), at(0.22, 0.82)], 1.6, { over: 0, fades: true });
}
