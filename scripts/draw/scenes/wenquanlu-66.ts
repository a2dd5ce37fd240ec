/**
 * 温泉路66号, as any old two-storey courtyard might look: a gallery of timber under grey tiles, seen from the
 * upper floor opposite, a ginkgo in the yard. Nothing here claims to be the real place.
 */
import type { Camera } from '../camera.ts';
import { galleryHouse } from '../parts/gallery-house.ts';
import { type Scene } from '../render.ts';
import { gatePassage } from './wenquanlu-66-gate.ts';
import { farTown, lowWing, SUN } from './wenquanlu-66-place.ts';
import { afterThings, backWall, beforeThings, type State, yard } from './wenquanlu-66-states.ts';
import { trees } from './wenquanlu-66-trees.ts';
import { emptySketch, frameAt } from '../sketch.ts';

/** From the upper floor opposite, and from the steps of the right wing. */
const CAMERAS = {
	upstairs: { eye: [-2.5, 5.1, -3.2], turn: 14.5, lens: 0.74, horizon: 0.31, centre: 0.5 },
	gate: { eye: [0.2, 1.6, -6.7], turn: 2, lens: 1, horizon: 0.5, centre: 0.5 },
	wall: { eye: [1.9, 1.6, 5.4], turn: -27, lens: 0.86, horizon: 0.5, centre: 0.5 },
	steps: { eye: [10.6, 1.75, 8.2], turn: -62, lens: 0.72, horizon: 0.58, centre: 0.5 },
} as const satisfies Record<string, Camera>;

/** Where the brush wanders. */
const SEEDS = { upstairs: 66, steps: 166, gate: 266, wall: 366 };

export function wenquanlu66(state: State, viewpoint: keyof typeof CAMERAS = 'upstairs'): Scene {
	const camera = CAMERAS[viewpoint];
	const sketch = emptySketch();
	galleryHouse(sketch, frameAt([0.5, 0, 17], 0), 13.5, 'back');
	galleryHouse(sketch, frameAt([12.2, 0, 17], 90), 17, 'right');
	backWall(sketch, state);
	lowWing(sketch);
	farTown(sketch, camera.eye);
	trees(sketch, state, camera.eye);
	yard(sketch, state);
	if (state === 'before') beforeThings(sketch);
	else afterThings(sketch, camera.eye);
	if (viewpoint === 'gate') gatePassage(sketch, state);
	return {
		sketch,
		camera,
		sun: SUN,
		stage: { centre: [2, 3, 9], radius: 20 },
		margins: [0.03, 0.025, 0.03, 0.034],
		soft: 0.06,
		sky: 0.75,
		skyColour: '#d3d8d4',
		haze: 46,
		seed: SEEDS[viewpoint],
		ground: 'paper',
		labelled: true,
	};
}
