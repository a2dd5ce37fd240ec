/** What the renovation changed in the courtyard of flats, as far as the drawing imagines it. */
import { bicycle } from '../parts/bicycle.ts';
import { bucket, clutter, coveredHeap } from '../parts/clutter.ts';
import { displayBoard } from '../parts/display-board.ts';
import { ditch, drain } from '../parts/drains.ts';
import { pot } from '../parts/garden.ts';
import { shrub, tuft } from '../parts/leaves.ts';
import { crack, ground, slabs } from '../parts/paving.ts';
import { puddle, wornPatch } from '../parts/worn-ground.ts';
import { memoryCharacters, screenWall } from '../parts/screen-wall.ts';
import { bench } from '../parts/seats.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { between, seeded } from '../random.ts';
import { potLeaf, SUN } from './dananjie-65-place.ts';
import { frameAt, type Sketch } from '../sketch.ts';

/** The free-standing wall in the middle of the yard. */
const SCREEN = frameAt([-0.1, 0, 15.6], 0);

export function yardGround(sketch: Sketch, state: 'before' | 'after'): void {
	ground(sketch, [-40, -1], [40, 60], -0.02, state === 'after' ? 'concrete' : 'cement');
	if (state === 'after') {
		slabs(sketch, [-5.2, 1.2], [7.6, 36], 0, 0.62, 1.15, 'paving');
		drain(sketch, frameAt([-5.9, 0, 1.2], -90), 34);
		drain(sketch, frameAt([-5.2, 0, 7.4], 0), 12.9, 0.36);
		return;
	}
	ditch(sketch, frameAt([-6.2, 0, 1.2], -90), 30, 'ditch');
	const random = seeded('worn');
	for (let k = 0; k < 12; k++) {
		wornPatch(
			sketch,
			[between(random, -5, 7.5), 0.001 * k, between(random, 4, 30)],
			between(random, 0.5, 1.6),
			between(random, 0.4, 1.3),
			k % 3 ? 'earth' : 'mud',
			`worn${k}`,
		);
	}
	for (const [x, z, w, d] of [
		[-1.9, 6.8, 1.35, 0.62],
		[2.9, 9.6, 1.1, 0.5],
		[-2.4, 14, 1.5, 0.9],
		[0.8, 5, 0.55, 0.2],
		[5.6, 6.2, 0.7, 0.3],
	] as const) {
		puddle(sketch, [x, 0.02, z], w, d, `puddle${x}`);
	}
	for (const [a, b] of [
		[
			[-4.8, 4.4],
			[-0.6, 9.8],
		],
		[
			[2.2, 3.6],
			[6.9, 8.2],
		],
		[
			[-1, 10.2],
			[4.5, 13.4],
		],
		[
			[-4.6, 12],
			[-1, 19],
		],
		[
			[0.2, 3.2],
			[1.4, 7.9],
		],
	] as const) {
		crack(sketch, [a[0], 0.014, a[1]], [b[0], 0.014, b[1]], `crack${a[0]}`);
	}
	for (let k = 0; k < 26; k++) {
		tuft(
			sketch,
			[between(random, -6.6, -5.4), 0, between(random, 3, 26)],
			between(random, 0.12, 0.3),
			9,
			`weed${k}`,
		);
		tuft(
			sketch,
			[between(random, 7.4, 8), 0, between(random, 4, 30)],
			between(random, 0.14, 0.34),
			9,
			`weedr${k}`,
		);
	}
}

/** Before: the screen wall is bare and peeling, and things have gathered round it. */
export function beforeThings(sketch: Sketch): void {
	screenWall(sketch, SCREEN, 4.9, 2.45, 'oldPlaster');
	brokenPlaster(sketch, SCREEN, 3.5, 1.55, 0.46, 'screen1');
	brokenPlaster(sketch, SCREEN, 1.5, 1.95, 0.26, 'screen2');
	damp(sketch, { at: (a, u, o) => SCREEN.at(a, u + 0.42, o) }, 0.05, 4.85, 0.8, 'screen3');
	clutter(sketch, frameAt([0.2, 0, 15], 6), 'heap');
	coveredHeap(sketch, frameAt([7.1, 0, 14.6], 74), 'heap2');
	bicycle(sketch, frameAt([3.3, 0, 14.9], 8));
	bucket(sketch, [5, 0, 13.6], 0.34, 'cloth');
	bucket(sketch, [5.4, 0, 13.9], 0.3, 'clay');
}

/** After: four painted characters, seats, a display case, plants. */
export function afterThings(sketch: Sketch): void {
	screenWall(sketch, SCREEN, 4.9, 2.45, 'whiteWall');
	memoryCharacters(sketch, SCREEN, 0.42, 0.98, 0.92, 0.1);
	shrub(sketch, [-0.5, 0, 15.1], 0.45, 130, potLeaf, SUN, 'sh1');
	shrub(sketch, [5.15, 0, 15.2], 0.5, 150, potLeaf, SUN, 'sh2');
	displayBoard(sketch, frameAt([7.5, 0, 17.6], 78), 2.4);
	bench(sketch, frameAt([7.5, 0, 13.4], 90));
	bench(sketch, frameAt([-4.4, 0, 17.8], -90));
	for (let k = 0; k < 12; k++) {
		const leaf = { ...potLeaf, material: k % 3 ? 'leaf' : 'leafDeep' } as const;
		shrub(sketch, [7.85, 0.02, 18.4 + k * 0.95], 0.4, 80, leaf, SUN, `hedge${k}`);
	}
	pot(sketch, [-5, 0, 10.6], 0.46, potLeaf, SUN, 'p1');
	pot(sketch, [-5.05, 0, 11.4], 0.4, potLeaf, SUN, 'p2');
	bicycle(sketch, frameAt([-5, 0, 15.4], -84));
}
