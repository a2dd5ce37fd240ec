/**
 * 大南街65号, as any storeyed courtyard of the plain might look: flats with balconies on the left, a garden
 * wall on the right, one old tree. Nothing here claims to be the real place.
 */
import type { Camera } from '../camera.ts';
import { wire } from '../parts/clutter.ts';
import { flats } from '../parts/flats.ts';
import { type Scene } from '../render.ts';
import { farBlock, gardenWall, neighbours, trees, potLeaf, SUN } from './dananjie-65-place.ts';
import { afterThings, beforeThings, yardGround } from './dananjie-65-states.ts';
import { emptySketch } from '../sketch.ts';

/** From the gate, and from a balcony on the third floor. */
const CAMERAS = {
	yard: { eye: [0.6, 1.65, 0], turn: 1.5, lens: 0.72, horizon: 0.62, centre: 0.5 },
	balcony: { eye: [-4.9, 8.4, 1.6], turn: 20, lens: 0.66, horizon: 0.22, centre: 0.5 },
} as const satisfies Record<string, Camera>;

export function dananjie65(
	state: 'before' | 'after',
	viewpoint: keyof typeof CAMERAS = 'yard',
): Scene {
	const camera = CAMERAS[viewpoint];
	const sketch = emptySketch();
	flats(sketch, potLeaf, SUN);
	farBlock(sketch);
	neighbours(sketch);
	gardenWall(sketch, state);
	trees(sketch, state, camera.eye);
	yardGround(sketch, state);
	wire(sketch, [-6.9, 5.6, 12], [-4.6, 6.4, 38], 0.7, 1);
	if (state === 'before') beforeThings(sketch);
	else afterThings(sketch);
	return {
		sketch,
		camera,
		sun: SUN,
		stage: { centre: [2, 4, 16], radius: 24 },
		margins: [0.03, 0.025, 0.03, 0.05],
		soft: 0.06,
		sky: 0.7,
		skyColour: '#c3d3d6',
		haze: 30,
		seed: viewpoint === 'yard' ? 65 : 165,
		ground: 'paper',
		labelled: true,
	};
}
