/** The same yard in a downpour: where the water stands, and where it goes. */
import { puddle } from '../parts/worn-ground.ts';
import { gully } from '../parts/drains.ts';
import { downpipe, dripLine, raindrops } from '../parts/rain.ts';
import { frameAt, type Sketch } from '../sketch.ts';

/** The foot of the flats, seen by someone who faces them: 30 m long. */
const FLATS = frameAt([-7, 0, 1], -90);

export function rainfall(sketch: Sketch, state: 'before' | 'after'): void {
	for (const x of [4.95, 9.2, 15.15]) downpipe(sketch, FLATS, x, state === 'after');
	dripLine(sketch, [7.75, 2.36, 3], [7.75, 2.36, 20], 'garden-wall');
	raindrops(sketch, [-5.2, 3.2], [7.4, 20], 210, 'yard-drops');
	if (state === 'after') {
		gully(sketch, frameAt([-3.1, 0, 6.2], 12), 'gully');
		return;
	}
	for (const [x, z, w, d] of [
		[-3, 6.6, 2.6, 1.5],
		[0.9, 8.6, 2.4, 1.1],
		[-3.4, 11.6, 2.4, 1.8],
		[3.6, 6.2, 1.5, 0.7],
		[2.6, 13, 1.9, 0.8],
	] as const) {
		puddle(sketch, [x, 0.024, z], w, d, `flood${x}`);
	}
}
