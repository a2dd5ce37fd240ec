/** What the renovation changed in the gallery courtyard, as far as the drawing imagines it. */
import { bicycle } from '../parts/bicycle.ts';
import { bucket, clutter, coveredHeap } from '../parts/clutter.ts';
import { displayBoard } from '../parts/display-board.ts';
import { ditch, drain } from '../parts/drains.ts';
import { pot } from '../parts/garden.ts';
import { type LeafStyle, shrub, tuft } from '../parts/leaves.ts';
import { crack, ground, slabs } from '../parts/paving.ts';
import { puddle, wornPatch } from '../parts/worn-ground.ts';
import { coping, memoryCharacters } from '../parts/screen-wall.ts';
import { bambooChair, bench, teaTable } from '../parts/seats.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { between, seeded } from '../random.ts';
import { SUN } from './wenquanlu-66-place.ts';
import { box, face, frameAt, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

const low: LeafStyle = { material: 'leaf', long: 0.16, wide: 0.06, droop: 0.2, inked: 0.35 };

export type State = 'before' | 'after';

export function backWall(sketch: Sketch, state: State): void {
	const frame = frameAt([-7.2, 0, 15.4], 0);
	box(sketch, frame, [0, 0, -0.34], [7.4, 3, 0], state === 'after' ? 'whiteWall' : 'oldPlaster', {
		weight: 2,
	});
	box(sketch, frame, [0, 0, 0], [7.4, 0.5, 0.06], 'greyBrick', { weight: 1.5 });
	coping(sketch, frame, 7.4, 3, 0.34);
	if (state === 'after') {
		memoryCharacters(sketch, frame, 1.55, 1.15, 1.05, 0.12);
		return;
	}
	brokenPlaster(sketch, frame, 2.3, 1.7, 0.62, 'wp1');
	brokenPlaster(sketch, frame, 5.6, 1.2, 0.5, 'wp2');
	brokenPlaster(sketch, frame, 4.3, 2.35, 0.3, 'wp3');
	damp(sketch, frame, 0.1, 7.3, 1.35, 'wdamp');
}

export function yard(sketch: Sketch, state: State): void {
	ground(sketch, [-60, -4], [60, 80], -0.03, state === 'after' ? 'concrete' : 'earth');
	if (state === 'after') {
		slabs(sketch, [-6.3, 0], [10, 15], 0, 0.78, 1.5, 'court');
		drain(sketch, frameAt([-6.6, 0, 14.72], 0), 7.1, 0.4);
		drain(sketch, frameAt([0.4, 0, 15.1], 0), 10, 0.4);
		drain(sketch, frameAt([10.4, 0, 15.2], 90), 16, 0.4);
		return;
	}
	const random = seeded('old-court');
	wornPatch(sketch, [1.5, -0.01, 8], 7.2, 6.2, 'cement', 'court-cement');
	ditch(sketch, frameAt([-6.6, 0, 15], 0), 17, 'd1');
	ditch(sketch, frameAt([10.4, 0, 15.2], 90), 16, 'd2');
	for (let k = 0; k < 14; k++) {
		wornPatch(
			sketch,
			[between(random, -5.5, 9), 0.001 + 0.001 * k, between(random, 1, 13)],
			between(random, 0.4, 1.3),
			between(random, 0.4, 1.2),
			k % 2 ? 'mud' : 'earth',
			`wq${k}`,
		);
	}
	for (const [x, z, w, d] of [
		[-1.6, 8.2, 1.5, 0.95],
		[4.2, 5.2, 1.35, 0.8],
		[7.6, 10.4, 0.9, 0.9],
		[-3.6, 12.2, 1.1, 0.6],
		[0.7, 4, 0.5, 0.3],
	] as const) {
		puddle(sketch, [x, 0.03, z], w, d, `wp${x}`);
	}
	for (const [a, b] of [
		[
			[-5, 3],
			[0, 7],
		],
		[
			[2, 2],
			[6, 4],
		],
		[
			[-3, 9.6],
			[2, 13],
		],
		[
			[6, 6],
			[9.6, 9],
		],
		[
			[5, 12],
			[9, 14],
		],
	] as const) {
		crack(sketch, [a[0], 0.024, a[1]], [b[0], 0.024, b[1]], `wc${a[0]}`);
	}
	for (let k = 0; k < 40; k++) {
		tuft(
			sketch,
			[between(random, -6.4, 0.4), 0, between(random, 14.2, 15)],
			between(random, 0.14, 0.34),
			9,
			`wt${k}`,
		);
		tuft(
			sketch,
			[between(random, -6.8, -6.1), 0, between(random, 2, 14)],
			between(random, 0.14, 0.3),
			8,
			`wu${k}`,
		);
	}
}

export function beforeThings(sketch: Sketch): void {
	clutter(sketch, frameAt([-4.9, 0, 14], 4), 'wq-heap');
	coveredHeap(sketch, frameAt([8.7, 0, 12.4], 62), 'wq-heap2');
	// A lean-to of posts and sheets in the corner of the yard.
	const frame = frameAt([6.2, 0, 14.6], 0);
	for (const x of [0, 1.7, 3.4]) {
		box(sketch, frame, [x, 0, 1.5], [x + 0.1, 1.95, 1.6], 'timber', { weight: 1.4 });
	}
	const sheet: Vec3[] = [
		frame.at(-0.3, 1.95, 1.8),
		frame.at(3.7, 1.95, 1.8),
		frame.at(3.7, 2.5, -0.2),
		frame.at(-0.3, 2.5, -0.2),
	];
	face(sketch, sheet, 'cement', { group: newGroup(), shade: 0.08 });
	for (let k = 0; k <= 20; k++) {
		const x = -0.3 + k * 0.2;
		line(sketch, [frame.at(x, 1.96, 1.8), frame.at(x, 2.51, -0.2)], k % 20 ? 0.9 : 1.8, {
			ink: 0.6,
		});
	}
	outlineLines(sketch, sheet, 1.9);
	box(sketch, frame, [0.3, 0, 0.4], [2.2, 1.1, 1.1], 'paleTimber', { weight: 1.5 });
	box(sketch, frame, [2.4, 0, 0.5], [3.1, 0.7, 1.2], 'clay', { weight: 1.4 });
	bicycle(sketch, frameAt([0.7, 0, 12.9], 12));
	bucket(sketch, [-2.6, 0, 13.5], 0.36, 'cloth');
	bucket(sketch, [5.6, 0, 12.2], 0.34, 'clay');
}

export function afterThings(sketch: Sketch, eye: Vec3): void {
	box(sketch, frameAt([-6.6, 0, 14.95], 0), [0, 0, 0], [6.9, 0.1, 0.1], 'stone', { weight: 1.2 });
	for (let k = 0; k < 12; k++) {
		shrub(
			sketch,
			[-6.3 + k * 0.56, 0, 15.12],
			0.25,
			60,
			{ ...low, material: k % 4 === 1 ? 'leafDeep' : 'leaf' },
			SUN,
			`wqs${k}`,
		);
	}
	bench(sketch, frameAt([-5.9, 0, 8.6], -90));
	bench(sketch, frameAt([8.6, 0, 6.2], 68));
	displayBoard(sketch, frameAt([7.2, 0, 14.2], 14), 2.4);
	bambooChair(sketch, frameAt([0.4, 0, 10.4], 30), eye);
	bambooChair(sketch, frameAt([1.1, 0, 8.6], 150), eye);
	teaTable(sketch, frameAt([0.5, 0, 9.7], 20));
	pot(sketch, [9.2, 0, 14.2], 0.5, low, SUN, 'wqp1');
	pot(sketch, [9.7, 0, 13.2], 0.42, low, SUN, 'wqp2');
	bicycle(sketch, frameAt([10, 0, 10.2], 86));
}
