/** What gathers in a yard. */
import { type MaterialName } from '../materials.ts';
import { between, seeded } from '../random.ts';
import {
	box,
	face,
	type Frame,
	frameAt,
	line,
	newGroup,
	outlineLines,
	type Sketch,
} from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** Things nobody needs any more: boards, a cupboard, baskets, a sheet over them. */
export function clutter(sketch: Sketch, frame: Frame, seed: string): void {
	const random = seeded(seed);
	box(sketch, frame, [0, 0, -0.5], [0.9, 1.15, 0], 'timber', { weight: 1.8 });
	line(sketch, [frame.at(0.45, 0.05, 0.01), frame.at(0.45, 1.1, 0.01)], 1.1);
	line(sketch, [frame.at(0.05, 0.6, 0.01), frame.at(0.85, 0.6, 0.01)], 1.1);
	box(sketch, frame, [0.1, 1.15, -0.45], [0.75, 1.45, -0.05], 'paleTimber', { weight: 1.5 });
	for (let k = 0; k < 7; k++) {
		const x = 1 + k * 0.13 + between(random, -0.03, 0.03);
		const h = between(random, 1.5, 2.1);
		const w = between(random, 0.08, 0.14);
		const o = [
			frame.at(x, 0, 0.35),
			frame.at(x + w, 0, 0.35),
			frame.at(x + w + 0.12, h, -0.45),
			frame.at(x + 0.12, h, -0.45),
		];
		face(sketch, o, k % 2 ? 'timber' : 'paleTimber', { group: newGroup() });
		outlineLines(sketch, o, 1.5, { over: 2 });
	}
	box(sketch, frame, [2.05, 0, -0.3], [2.75, 0.38, 0.25], 'clay', { weight: 1.6 });
	box(sketch, frame, [2.15, 0.38, -0.25], [2.65, 0.7, 0.15], 'cloth', { weight: 1.4 });
	for (let k = 0; k < 5; k++) {
		const z = 0.5 + between(random, 0, 0.5);
		const x = between(random, 0.2, 2.4);
		box(
			sketch,
			frameAt(frame.at(x, 0, z), between(random, 0, 80)),
			[0, 0, 0],
			[0.24, 0.06 + 0.06 * (k % 2), 0.12],
			'brick',
			{ weight: 1.2 },
		);
	}
}

/** A heap under an old sheet, with loose bricks beside it: two metres long, one deep. */
export function coveredHeap(sketch: Sketch, frame: Frame, seed: string): void {
	const random = seeded(seed);
	const cloth = newGroup();
	const [across, along] = [7, 12];
	const bumps = Array.from({ length: (along + 1) * (across + 1) }, () =>
		between(random, 0.94, 1.05),
	);
	const point = (i: number, k: number): Vec3 => {
		const [s, t] = [i / along, k / across];
		const dome = Math.pow(Math.sin(Math.PI * s), 0.45) * Math.pow(Math.sin(Math.PI * t), 0.4);
		const high =
			dome * (0.82 - 0.16 * Math.tanh((i - 5) * 0.9)) * (bumps[i * (across + 1) + k] ?? 1);
		return frame.at(2.1 * s, Math.max(0.01, high), -0.55 + 1.1 * t);
	};
	for (let i = 0; i < along; i++) {
		for (let k = 0; k < across; k++) {
			const [a, b, c, d] = [point(i, k), point(i + 1, k), point(i + 1, k + 1), point(i, k + 1)];
			face(sketch, [a, b, c], 'sheet', { group: cloth });
			face(sketch, [a, c, d], 'sheet', { group: cloth });
		}
	}
	for (const i of [2, 5, 8, 10]) {
		const fold = Array.from({ length: across + 1 }, (_, k) => point(i, k));
		line(sketch, fold.slice(1 + (i % 2)), 1, { ink: 0.5, over: 0, loose: true });
	}
	// The outline of the heap against what is behind it, and its hem.
	for (const k of [3, 4, across]) {
		const run = Array.from({ length: along + 1 }, (_, i) => point(i, k));
		line(sketch, run, k === across ? 1.8 : 1.5, { ink: k === 3 ? 0.8 : 0.6, over: 0, loose: true });
	}
	for (let k = 0; k < 14; k++) {
		const place = frame.at(2.3 + (k % 3) * 0.26, 0.065 * Math.floor(k / 3), -0.2);
		const brick = frameAt(place, between(random, -8, 8));
		box(sketch, brick, [0, 0, 0], [0.24, 0.06, 0.12], 'brick', { weight: 1.1 });
	}
}

/** A bucket, its side and rim. */
export function bucket(sketch: Sketch, at: Vec3, size: number, material: MaterialName): void {
	const p = (k: number, r: number, y: number): Vec3 => {
		const a = (k / 12) * Math.PI * 2;
		return [at[0] + Math.cos(a) * r, at[1] + y, at[2] + Math.sin(a) * r];
	};
	const group = newGroup();
	for (let k = 0; k < 12; k++) {
		face(
			sketch,
			[
				p(k, size * 0.38, 0),
				p(k + 1, size * 0.38, 0),
				p(k + 1, size * 0.5, size),
				p(k, size * 0.5, size),
			],
			material,
			{ group },
		);
		line(sketch, [p(k, size * 0.5, size), p(k + 1, size * 0.5, size)], 1.3, { over: 0 });
		line(sketch, [p(k, size * 0.38, 0), p(k + 1, size * 0.38, 0)], 1.3, { over: 0 });
	}
	for (const k of [0, 6])
		line(sketch, [p(k, size * 0.38, 0), p(k, size * 0.5, size)], 1.4, { over: 0 });
}

/** A wire hanging between two points. */
export function wire(sketch: Sketch, a: Vec3, b: Vec3, sag: number, weight = 0.9): void {
	const points: Vec3[] = [];
	for (let k = 0; k <= 10; k++) {
		const t = k / 10;
		points.push([
			a[0] + (b[0] - a[0]) * t,
			a[1] + (b[1] - a[1]) * t - sag * 4 * t * (1 - t),
			a[2] + (b[2] - a[2]) * t,
		]);
	}
	line(sketch, points, weight, { ink: 0.6, over: 0, loose: true });
}
