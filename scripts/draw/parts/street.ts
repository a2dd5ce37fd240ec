/** What stands in a street. */
import { box, frameAt, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A kerb of long stones from `from` along x, its top `high` metres above the carriageway. */
export function kerb(sketch: Sketch, from: Vec3, long: number, high: number): void {
	const frame = frameAt(from, 0);
	for (let x = 0; x < long; x += 1.1) {
		const end = Math.min(long, x + 1.09);
		box(sketch, frame, [x, -0.1, 0], [end, high, 0.16], 'stone', { weight: 1.5 });
	}
}
