/**
 * 大南街65号, as any storeyed courtyard of the plain might look: flats with balconies on the left, a garden
 * wall on the right, one old tree. Nothing here claims to be the real place.
 */
import type { Camera } from '../camera.ts';
import { wire } from '../parts/clutter.ts';
import { flats } from '../parts/flats.ts';
import { type Scene } from '../render.ts';
import { gate } from './dananjie-65-gate.ts';
import { rainfall } from './dananjie-65-rain.ts';
import { farBlock, gardenWall, neighbours, potLeaf, SUN } from './dananjie-65-place.ts';
import { afterThings, beforeThings, yardGround } from './dananjie-65-states.ts';
import { trees } from './dananjie-65-trees.ts';
import { emptySketch } from '../sketch.ts';

/** From the gate, and from a balcony on the third floor. */
const CAMERAS = {
	yard: { eye: [0.6, 1.65, 0], turn: 1.5, lens: 0.72, horizon: 0.62, centre: 0.5 },
	gate: { eye: [-0.9, 1.6, -10.4], turn: 5, lens: 0.84, horizon: 0.57, centre: 0.5 },
	rain: { eye: [-1.7, 1.5, 1.4], turn: -6, lens: 0.78, horizon: 0.4, centre: 0.5 },
	balcony: { eye: [-4.9, 8.4, 1.6], turn: 20, lens: 0.66, horizon: 0.22, centre: 0.5 },
} as const satisfies Record<string, Camera>;

/** Where the brush wanders. */
const SEEDS = { yard: 65, balcony: 165, gate: 265, rain: 365 };

export function dananjie65(
	state: 'before' | 'after',
	viewpoint: keyof typeof CAMERAS = 'yard',
): Scene {
	const camera = CAMERAS[viewpoint];
	const raining = viewpoint === 'rain';
	const sketch = emptySketch();
	flats(sketch, potLeaf, SUN);
	farBlock(sketch);
	neighbours(sketch);
	gardenWall(sketch, state);
	trees(sketch, state, camera.eye);
	yardGround(sketch, state);
	wire(sketch, [-6.9, 5.6, 12], [-4.6, 6.4, 38], 0.7, 1);
	if (viewpoint === 'gate') gate(sketch, state, camera.eye);
	if (viewpoint === 'rain') rainfall(sketch, state);
	if (state === 'before') beforeThings(sketch);
	else afterThings(sketch);
	return {
		sketch,
		camera,
		sun: SUN,
		stage: { centre: [2, 4, 13], radius: 26 },
		margins: [0.03, 0.025, 0.03, 0.034],
		soft: 0.06,
		sky: raining ? 0.95 : 0.7,
		skyColour: raining ? '#bcc4c8' : '#c3d3d6',
		haze: raining ? 17 : 30,
		overcast: raining ? 0.92 : 0,
		rain: raining,
		seed: SEEDS[viewpoint],
		ground: 'paper',
		labelled: true,
	};
}
