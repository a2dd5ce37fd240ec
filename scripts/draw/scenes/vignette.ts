/** What the small pictures share: no ground of their own, one sun, a broad pen. */
import { type Scene } from '../render.ts';
import { type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

export const SUN: Vec3 = [-0.55, 0.75, -0.45];

/** A scene on nothing; `rest` says what is particular about it. */
export const vignette = (
	sketch: Sketch,
	rest: Pick<Scene, 'camera' | 'stage' | 'margins' | 'seed'>,
): Scene => ({
	sketch,
	sun: SUN,
	soft: 0.04,
	sky: 0,
	skyColour: '#d3d8d4',
	haze: 80,
	ground: 'none',
	labelled: false,
	bold: 1.5,
	...rest,
});
