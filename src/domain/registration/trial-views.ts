/** For tests: homographies as cameras make them, turning on one spot. */
import { compose, inverse, type Homography } from './homography.ts';

/** How one photograph differs from another taken from the same spot. */
export interface TrialView {
	/** Degrees to the right. */
	pan?: number;
	/** Degrees upwards. */
	tilt?: number;
	/** Degrees clockwise. */
	roll?: number;
	/** Focal length against the other's. */
	zoom?: number;
	/** How far the lens is shifted against the film, in percent of the width: what view cameras do to keep walls upright. */
	shift?: readonly [across: number, down: number];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function rotation({ pan = 0, tilt = 0, roll = 0 }: TrialView): Homography {
	const [p, t, r] = [radians(pan), radians(tilt), radians(roll)];
	const [cp, sp, ct, st, cr, sr] = [
		Math.cos(p),
		Math.sin(p),
		Math.cos(t),
		Math.sin(t),
		Math.cos(r),
		Math.sin(r),
	];
	const around: Homography = [cp, 0, -sp, 0, 1, 0, sp, 0, cp];
	const up: Homography = [1, 0, 0, 0, ct, st, 0, -st, ct];
	const turned: Homography = [cr, -sr, 0, sr, cr, 0, 0, 0, 1];
	return compose(turned, compose(up, around));
}

/** A camera's matrix for pictures 100 wide: Hartley and Zisserman, (6.4). */
const camera = (focal: number, x: number, y: number): Homography => [
	focal,
	0,
	x,
	0,
	focal,
	y,
	0,
	0,
	1,
];

/** The homography between two photographs 100 wide and `height` high: K′ R K⁻¹, Hartley and Zisserman, §13.1. */
export function homographyOfView(view: TrialView, height = 75): Homography {
	const { zoom = 1, shift: [across, down] = [0, 0] } = view;
	const [focal, middle] = [90, { x: 50, y: height / 2 }];
	const first = camera(focal, middle.x, middle.y);
	const second = camera(focal * zoom, middle.x + across, middle.y + down);
	return compose(second, compose(rotation(view), inverse(first)));
}

/** Views as a second visit with another camera gives them. */
export const TRIAL_VIEWS: readonly (readonly [name: string, view: TrialView])[] = [
	['the same view', {}],
	['a rolled camera', { roll: 7 }],
	['a camera turned aside and up', { pan: 9, tilt: -6, roll: 2 }],
	['a longer lens', { zoom: 1.4, pan: 3 }],
	['a shifted lens', { shift: [4, -11], tilt: 4 }],
	['everything at once', { pan: -8, tilt: 5, roll: -4, zoom: 0.8, shift: [-5, 6] }],
];
