/** For tests: pictures of an invented wall, photographed from any view, without any resampling of ours. */
import sharp from 'sharp';
import { inverse, transfer, type Homography } from '../../../src/domain/registration/homography.ts';
import { randomNumbers } from '../../../src/domain/registration/samples.ts';

const WIDTH = 480;
const HEIGHT = 360;
/** Height of these pictures in percent of their width. */
export const TRIAL_HEIGHT = 75;

interface Shape {
	x: number;
	y: number;
	width: number;
	height: number;
	isRound: boolean;
	brightness: number;
}

/** Brightness, from 0 to 1, of every place of a plane; places are percent of the picture's width. */
export type Scene = (x: number, y: number) => number;

/** The plane is painted from −20 to 120 across and from −20 to 95 down, ten grains for a percent. */
const GRAINS = 10;
const FROM = -20;
const ACROSS = 140 * GRAINS;
const DOWN = 115 * GRAINS;

function paintShape(plane: Float32Array, { x, y, width, height, isRound, brightness }: Shape) {
	const grain = (at: number, most: number) =>
		Math.min(most, Math.max(0, Math.round((at - FROM) * GRAINS)));
	for (let row = grain(y - height, DOWN); row < grain(y + height, DOWN); row += 1)
		for (let column = grain(x - width, ACROSS); column < grain(x + width, ACROSS); column += 1) {
			const dx = (column / GRAINS + FROM - x) / width;
			const dy = (row / GRAINS + FROM - y) / height;
			if (isRound && dx * dx + dy * dy > 1) continue;
			const at = row * ACROSS + column;
			plane[at] = 0.25 * (plane[at] ?? 0) + 0.75 * brightness;
		}
}

/** Doors, windows, stains and plaster: shapes over each other, other ones for every seed. */
export function trialScene(seed: number): Scene {
	const random = randomNumbers(seed);
	const plane = new Float32Array(ACROSS * DOWN).fill(0.55);
	for (let index = 0; index < 320; index += 1) {
		const large = index < 40 ? 14 : 4;
		paintShape(plane, {
			x: FROM + 140 * random(),
			y: FROM + 115 * random(),
			width: 1 + large * random(),
			height: 1 + large * random(),
			isRound: random() < 0.4,
			brightness: random(),
		});
	}
	return (x, y) => {
		const [across, down] = [(x - FROM) * GRAINS, (y - FROM) * GRAINS];
		const column = Math.min(ACROSS - 2, Math.max(0, Math.floor(across)));
		const row = Math.min(DOWN - 2, Math.max(0, Math.floor(down)));
		const [u, v] = [across - column, down - row];
		const at = (c: number, r: number) => plane[(row + r) * ACROSS + column + c] ?? 0;
		return (1 - v) * ((1 - u) * at(0, 0) + u * at(1, 0)) + v * ((1 - u) * at(0, 1) + u * at(1, 1));
	};
}

/** What a photograph does to the light. */
export interface Exposure {
	/** Below one: lighter shadows. */
	gamma?: number;
	gain?: number;
	/** How much darker the corners are, 0 to 1. */
	vignette?: number;
	/** Grain, from 0 to 1. */
	grain?: number;
}

/** A photograph of a scene from a view, as a PNG. */
export async function photograph(
	scene: Scene,
	view: Homography,
	{ gamma = 1, gain = 1, vignette = 0, grain = 0 }: Exposure = {},
): Promise<Buffer> {
	const back = inverse(view);
	// No two photographs have the same grain.
	const random = randomNumbers(Math.round(1e4 * (grain + gain + gamma + Math.abs(view[2]))));
	const data = new Uint8Array(WIDTH * HEIGHT);
	const toPercent = 100 / WIDTH;
	for (let row = 0; row < HEIGHT; row += 1)
		for (let column = 0; column < WIDTH; column += 1) {
			let light = 0;
			// Four places in every pixel, as a sensor gathers light from all of it.
			for (const [dx, dy] of [
				[0.25, 0.25],
				[0.75, 0.25],
				[0.25, 0.75],
				[0.75, 0.75],
			] as const) {
				const seen = { x: (column + dx) * toPercent, y: (row + dy) * toPercent };
				const { x, y } = transfer(back, seen);
				light += scene(x, y) / 4;
			}
			const far = Math.hypot(column / WIDTH - 0.5, row / HEIGHT - 0.5) / 0.71;
			const exposed = gain * light ** gamma * (1 - vignette * far * far);
			const value = exposed + grain * (random() - 0.5);
			data[row * WIDTH + column] = Math.round(255 * Math.min(1, Math.max(0, value)));
		}
	return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 1 } })
		.png()
		.toBuffer();
}

/** Pixels of these pictures for one percent of their width. */
export const PIXELS_OF_A_PERCENT = WIDTH / 100;
