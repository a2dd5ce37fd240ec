/** Grey-tile roofs: rows of half-round tiles running down a slope, ridges and eaves. */
import { seeded } from '../random.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { add, cross, mix, normalOf, scale, sub, unit, type Vec3 } from '../vector.ts';

/** A place on a slope: `s` 0…1 along the eave, `t` 0…1 from eave to ridge. */
export type Slope = (s: number, t: number) => Vec3;

/** A slope between four corners that may sag by `sag` metres half way up. */
export function plainSlope(
	eaveLeft: Vec3,
	eaveRight: Vec3,
	ridgeLeft: Vec3,
	ridgeRight: Vec3,
	sag = 0,
): Slope {
	return (s, t) => {
		const p = mix(mix(eaveLeft, eaveRight, s), mix(ridgeLeft, ridgeRight, s), t);
		return [p[0], p[1] - sag * 4 * t * (1 - t), p[2]];
	};
}

export interface TileOptions {
	/** Rows of cover tiles. */
	rows: number;
	/** Straight pieces per row; more for curved roofs. */
	pieces?: number;
	/** Width of a cover tile in metres. */
	tile?: number;
	/** Draw the overlaps of single tiles. */
	overlaps?: boolean;
	weight?: number;
	seed?: string;
}

/** Tiles over a slope. */
export function tileSlope(sketch: Sketch, slope: Slope, options: TileOptions): void {
	const { rows, pieces = 1, tile = 0.11, overlaps = true, weight = 1.1 } = options;
	const random = seeded(options.seed ?? 'tiles');
	const bed = newGroup();
	for (let k = 0; k < pieces; k++) {
		const strips = Math.max(1, Math.ceil(rows / 6));
		for (let j = 0; j < strips; j++) {
			const [a, b] = [j / strips, (j + 1) / strips];
			const [t0, t1] = [k / pieces, (k + 1) / pieces];
			face(sketch, [slope(a, t0), slope(b, t0), slope(b, t1), slope(a, t1)], 'tileDark', {
				group: bed,
			});
		}
	}
	for (let i = 0; i < rows; i++) {
		const s = (i + 0.5) / rows;
		const group = newGroup();
		const path: Vec3[] = [];
		for (let k = 0; k <= pieces; k++) path.push(slope(s, k / pieces));
		const side = unit(sub(slope(Math.min(1, s + 0.01), 0), slope(s, 0)));
		for (let k = 0; k < pieces; k++) {
			const a = path[k]!;
			const b = path[k + 1]!;
			let up = unit(cross(sub(b, a), side));
			if (up[1] < 0) up = scale(up, -1);
			const ring = (p: Vec3): Vec3[] =>
				[
					[-1, 0.02],
					[-0.55, 0.6],
					[0.55, 0.6],
					[1, 0.02],
				].map(([x = 0, y = 0]) => add(p, add(scale(side, x * tile * 0.62), scale(up, y * tile))));
			const ra = ring(a);
			const rb = ring(b);
			for (let q = 0; q < 3; q++) {
				const outline = [ra[q]!, ra[q + 1]!, rb[q + 1]!, rb[q]!];
				face(sketch, outline, 'tile', { group, shade: random() * 0.12 - 0.04 });
			}
			if (k === 0) {
				face(sketch, ra, 'tile', { group });
				line(sketch, ra, weight * 1.1, { over: 0, loose: true });
			}
			line(sketch, [ra[0]!, rb[0]!], weight, { ink: 0.8, over: 1 });
			if (random() < 0.6) line(sketch, [ra[3]!, rb[3]!], weight * 0.8, { ink: 0.5, over: 1 });
			if (!overlaps) continue;
			const reach = Math.hypot(...sub(b, a));
			for (let m = 0.2 + random() * 0.3; m < reach; m += 0.22 + random() * 0.5) {
				const ring2 = ring(mix(a, b, m / reach));
				line(sketch, ring2, weight * 0.7, { ink: 0.35 + 0.4 * random(), over: 0, loose: true });
			}
		}
	}
}

/** A ridge along a path: a low wall of tiles standing on edge, with a lip. */
export function ridge(sketch: Sketch, path: readonly Vec3[], height = 0.28, half = 0.1): void {
	const group = newGroup();
	const random = seeded('ridge');
	for (let k = 0; k + 1 < path.length; k++) {
		const a = path[k]!;
		const b = path[k + 1]!;
		const side = scale(unit(cross(sub(b, a), [0, 1, 0])), half);
		const up: Vec3 = [0, height, 0];
		for (const q of [side, scale(side, -1)]) {
			const outline = [add(a, q), add(b, q), add(add(b, q), up), add(add(a, q), up)];
			face(sketch, outline, 'ridge', { group });
			line(sketch, [outline[0]!, outline[1]!], 1.6, { over: 0 });
			line(sketch, [outline[3]!, outline[2]!], 2.4, { over: k === 0 ? 4 : 0 });
			const reach = Math.hypot(...sub(b, a));
			for (let m = 0.1; m < reach; m += 0.14 + random() * 0.3) {
				const p = mix(outline[0]!, outline[1]!, m / reach);
				line(sketch, [p, add(p, [0, height * 0.8, 0])], 0.8, { ink: 0.4, over: 0 });
			}
		}
		const top = [add(a, side), add(b, side), sub(b, side), sub(a, side)].map((p) => add(p, up));
		face(sketch, top, 'ridge', { group });
		const end = [add(a, side), sub(a, side), add(sub(a, side), up), add(add(a, side), up)];
		if (k === 0) face(sketch, end, 'ridge', { group });
		if (k + 2 === path.length) {
			face(
				sketch,
				end.map((p) => add(p, sub(b, a))),
				'ridge',
				{ group },
			);
		}
	}
}

/** The board and shadow line under an eave. */
export function eaveBoard(sketch: Sketch, a: Vec3, b: Vec3, depth = 0.16): void {
	const down: Vec3 = [0, -depth, 0];
	const outline = [a, b, add(b, down), add(a, down)];
	face(sketch, outline, 'darkTimber', { normal: normalOf(outline), group: newGroup() });
	line(sketch, [outline[3]!, outline[2]!], 1.6);
}
