import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
	IDENTITY,
	transfer,
	type Homography,
} from '../../../src/domain/registration/homography.ts';
import { judgePoints } from '../../../src/domain/registration/alignment.ts';
import { homographyOfView, type TrialView } from '../../../src/domain/registration/trial-views.ts';
import { pointsOf, suggest, type Suggestion } from './suggest.ts';
import {
	photograph,
	PIXELS_OF_A_PERCENT,
	TRIAL_HEIGHT,
	trialScene,
	type Exposure,
} from './trial-pictures.ts';

const scene = trialScene(11);

/** How far the found homography is from the true one, in pixels of the picture: half of all places are nearer. */
function medianError(found: Homography, truth: Homography): number {
	const errors: number[] = [];
	for (let x = 5; x <= 95; x += 10)
		for (let y = 5; y <= 70; y += 10) {
			const [a, b] = [transfer(found, { x, y }), transfer(truth, { x, y })];
			errors.push(Math.hypot(a.x - b.x, a.y - b.y) * PIXELS_OF_A_PERCENT);
		}
	errors.sort((a, b) => a - b);
	return errors[Math.floor(errors.length / 2)] ?? NaN;
}

/** The greatest distance, in percent of the width, of a proposal from where it belongs. */
const worstProposal = ({ pairs }: Suggestion, truth: Homography) =>
	Math.max(
		...pairs.map(({ from, to }) => {
			const { x, y } = transfer(truth, from);
			return Math.hypot(x - to.x, y - to.y);
		}),
	);

/** An old print: faded, dark in the corners, with grain. */
const OLD: Exposure = { gamma: 0.75, gain: 0.8, vignette: 0.35, grain: 0.05 };

const VIEWS: readonly (readonly [name: string, view: TrialView, exposure: Exposure])[] = [
	['a rolled camera', { roll: 12 }, {}],
	['another perspective', { pan: 8, tilt: -5 }, {}],
	['a shifted lens', { shift: [5, -9], tilt: 3 }, {}],
	['a longer lens', { zoom: 1.45 }, {}],
	['another exposure', { pan: 2 }, { gamma: 1.6, gain: 1.1, vignette: 0.2 }],
	['everything at once', { pan: -5, tilt: 3, roll: -4, zoom: 0.85, shift: [-3, 4] }, OLD],
];

describe('two photographs of one wall are laid on each other to half a pixel', () => {
	test.each(VIEWS)('%s', async (_, view, exposure) => {
		const truth = homographyOfView(view, TRIAL_HEIGHT);
		// The older one is seen from the front, so that the homography leads from it to the newest.
		const [older, newest] = await Promise.all([
			photograph(scene, IDENTITY, exposure),
			photograph(scene, truth),
		]);
		const found = await suggest(older, newest);
		if (!found) throw new Error('nothing was found');
		expect(medianError(found.homography, truth)).toBeLessThan(0.5);
		expect(worstProposal(found, truth)).toBeLessThan(0.4);
		const points = pointsOf(found);
		expect(points.length).toBeLessThanOrEqual(12);
		const size = { width: 4, height: 3 };
		expect(judgePoints('A', points, size, size).faults).toEqual([]);
	});
});

describe('where nothing can be trusted, nothing is proposed', () => {
	test.each([1, 2, 3])('two walls that have nothing in common, %i', async (seed) => {
		const [one, other] = await Promise.all([
			photograph(trialScene(seed), IDENTITY),
			photograph(trialScene(seed + 100), homographyOfView({ pan: 3 }, TRIAL_HEIGHT), OLD),
		]);
		expect(await suggest(one, other)).toBeUndefined();
	});

	test('a wall and the same wall turned over', async () => {
		const one = await photograph(scene, IDENTITY);
		expect(await suggest(one, await sharp(one).flop().toBuffer())).toBeUndefined();
	});

	test.each([
		['two blank sheets', () => 0.6],
		['a wall of equal tiles', (x: number, y: number) => (x % 5 < 2.5 !== y % 5 < 2.5 ? 0.2 : 0.8)],
	])('%s', async (_, plain) => {
		const [one, other] = await Promise.all([
			photograph(plain, IDENTITY, { grain: 0.02 }),
			photograph(plain, homographyOfView({ shift: [2, 1] }, TRIAL_HEIGHT), { grain: 0.03 }),
		]);
		expect(await suggest(one, other)).toBeUndefined();
	});
});
