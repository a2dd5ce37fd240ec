/** What a downpour does to a yard: rings, splashes, dripping eaves, pipes that pour. */
import { limb } from './limb.ts';
import { between, seeded } from '../random.ts';
import { face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A ring on wet ground; `r` in metres. */
function ring(sketch: Sketch, at: Vec3, r: number, ink: number): void {
	const points = Array.from({ length: 9 }, (_, k): Vec3 => {
		const a = (k / 8) * Math.PI * 1.7 + 0.4;
		return [at[0] + Math.cos(a) * r, at[1], at[2] + Math.sin(a) * r];
	});
	line(sketch, points, 0.9, { ink, over: 0, loose: true });
}

/** A drop that strikes: a ring and a few beads thrown up. */
function strike(sketch: Sketch, at: Vec3, size: number, seed: string): void {
	const random = seeded(seed);
	ring(sketch, at, size, 0.55);
	if (random() < 0.5) ring(sketch, at, size * 0.5, 0.4);
	for (let k = 0; k < 3; k++) {
		const x = at[0] + between(random, -0.6, 0.6) * size;
		const up = between(random, 0.03, 0.09);
		line(sketch, [[x, at[1] + 0.01, at[2]], [x + (x - at[0]) * 0.5, at[1] + up, at[2]]], 1, { ink: 0.5, over: 0, fades: true }); // prettier-ignore
	}
}

/** Drops on the ground between two corners in x and z. */
export function raindrops(
	sketch: Sketch,
	low: readonly [number, number],
	high: readonly [number, number],
	count: number,
	seed: string,
): void {
	const random = seeded(seed);
	for (let k = 0; k < count; k++) {
		const z = low[1] + (high[1] - low[1]) * Math.pow(random(), 1.8);
		strike(sketch, [between(random, low[0], high[0]), 0.06, z], between(random, 0.05, 0.13), `${seed}${k}`); // prettier-ignore
	}
}

/** Water falling off an eave from `a` to `b` in separate threads, and where it strikes. */
export function dripLine(sketch: Sketch, a: Vec3, b: Vec3, seed: string): void {
	const random = seeded(seed);
	const long = Math.hypot(b[0] - a[0], b[2] - a[2]);
	for (let m = 0; m < long; m += 0.2) {
		const t = m / long;
		const p: Vec3 = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
		const fall = between(random, 0.3, 1) * p[1];
		line(sketch, [p, [p[0], p[1] - fall, p[2]]], 1, { ink: 0.4, over: 0, fades: true });
		if (random() < 0.5)
			strike(sketch, [p[0], 0.05, p[2]], between(random, 0.05, 0.1), `${seed}${m}`);
	}
}

/** A rain pipe down a wall at `x`, pouring from its foot: over the ground, or into a covered drain. */
export function downpipe(sketch: Sketch, wall: Frame, x: number, drained: boolean): void {
	const eye = wall.at(x, 1.5, 6);
	const out = 0.16;
	limb(sketch, [wall.at(x, 7, out), wall.at(x, 3, out), wall.at(x, 0.42, out), wall.at(x, 0.3, out + 0.05), wall.at(x, 0.2, out + 0.22)], 0.065, 0.065, eye, { material: 'cement', weight: 1.8 }); // prettier-ignore
	for (const y of [1.1, 2.6, 4.1])
		line(sketch, [wall.at(x - 0.09, y, out + 0.07), wall.at(x + 0.09, y, out + 0.07)], 2, { over: 0 }); // prettier-ignore
	const reach = drained ? 1.05 : 1.5;
	const spread = drained ? 0.12 : 0.5;
	const water = newGroup();
	const random = seeded(`pipe${x}`);
	const foot = (w: number): Vec3[] => [
		wall.at(x - 0.06, 0.24, out + 0.2),
		wall.at(x + 0.06, 0.24, out + 0.2), // prettier-ignore
		wall.at(x + w * 0.7, 0.02, out + 0.6),
		wall.at(x + w, 0.015, reach), // prettier-ignore
		wall.at(x - w, 0.015, reach),
		wall.at(x - w * 0.7, 0.02, out + 0.6), // prettier-ignore
	];
	face(sketch, foot(spread), 'water', { group: water, shade: -0.1 });
	for (let k = 0; k < 7; k++) {
		const w = between(random, -1, 1);
		line(
			sketch,
			[
				wall.at(x + 0.05 * w, 0.23, out + 0.22),
				wall.at(x + w * spread * 0.5, 0.06, out + 0.5),
				wall.at(x + w * spread, 0.02, reach * between(random, 0.7, 1)),
			],
			1.1,
			{ ink: 0.55, over: 0, loose: true, fades: true },
		);
	}
}
