/** The sky: a wet wash that is strongest overhead, clouds being the paper left alone. */
import { cloud2 } from './random.ts';
import { step } from './tones.ts';

/** Strength of the sky wash; `down` is 0 at the top of the sheet and 1 at its foot. */
export function skyStrength(u: number, v: number, down: number, seed: number): number {
	const bendX = (cloud2(u / 300, v / 240, seed + 23, 3) - 0.5) * 220;
	const bendY = (cloud2(u / 260, v / 200, seed + 25, 3) - 0.5) * 120;
	const puff = cloud2((u + bendX) / 640, (v + bendY) / 250, seed + 21, 4);
	// One edge of a cloud stays wet and soft, the other dries crisp.
	const wet = 0.7 * step(0.36, 0.66, puff) + 0.3 * step(0.5, 0.525, puff);
	const fall = 1.15 - 1.05 * step(0, 0.62, down);
	return (0.1 + 0.9 * wet) * fall;
}

/** A sky full of rain: graded, dark above, with streaks falling out of it. */
export function rainSky(u: number, v: number, down: number, seed: number): number {
	const lean = u + v * 0.22;
	const fall = cloud2(lean / 150, v / 900, seed + 27, 3) - 0.5;
	const heavy = cloud2(u / 700, v / 260, seed + 21, 3);
	return (0.62 + 0.7 * heavy + 0.5 * fall) * (1.15 - 0.75 * down);
}
