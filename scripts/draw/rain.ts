/** Falling rain: strokes lifted out of the wet wash, and a few laid over it with the pen. */
import { type InkOptions } from './ink.ts';
import { dab } from './nib.ts';
import { between, seeded } from './random.ts';
import { type Pigment } from './wash.ts';

/** Sideways drift of the rain for one unit of fall. */
const SLANT = -0.17;

/** Lets it rain over a sheet. Far rain is short and thick, near rain long and rare. */
export function letItRain(
	pigment: Pigment,
	ink: Float32Array,
	width: number,
	height: number,
	options: InkOptions & { readonly seed: number },
): void {
	const { unit } = options;
	const random = seeded(options.seed + 13);
	const lifted = new Float32Array(width * height);
	for (const [count, short, long, w, k] of [
		[4200, 30, 95, 0.8, 0.42],
		[900, 110, 300, 1.2, 0.62],
	] as const) {
		for (let n = 0; n < count; n++) {
			const x = between(random, -0.02, 1.02) * width;
			const y = between(random, -0.05, 1) * height;
			const fall = between(random, short, long) * unit;
			const slant = SLANT + between(random, -0.02, 0.02);
			const from = { x, y, w: w * unit * 0.5, k: k * 0.4 };
			const to = { x: x + fall * slant, y: y + fall, w: w * unit, k };
			dab(n % 5 ? lifted : ink, width, height, from, n % 5 ? to : { ...to, w: w * unit * 0.55, k: k * 0.5 }, options); // prettier-ignore
		}
	}
	for (const [i, k] of lifted.entries()) {
		if (k === 0) continue;
		for (let c = 0; c < 3; c++) pigment[i * 3 + c] = pigment[i * 3 + c]! * (1 - k);
		ink[i] = ink[i]! * (1 - 0.5 * k);
	}
}
