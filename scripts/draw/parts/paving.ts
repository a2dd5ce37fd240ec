/** The ground: paving and cracks. */
import { type MaterialName } from '../materials.ts';
import { between, seeded } from '../random.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A flat patch of ground between two corners (metres in x and z), `up` metres high. */
export function ground(
	sketch: Sketch,
	low: readonly [number, number],
	high: readonly [number, number],
	up: number,
	material: MaterialName,
): void {
	face(
		sketch,
		[
			[low[0], up, low[1]],
			[high[0], up, low[1]],
			[high[0], up, high[1]],
			[low[0], up, high[1]],
		],
		material,
		{ group: newGroup() },
	);
}

/** Stone slabs in courses, with narrow joints drawn by the pen. */
export function slabs(
	sketch: Sketch,
	low: readonly [number, number],
	high: readonly [number, number],
	up: number,
	course: number,
	long: number,
	seed: string,
): void {
	const random = seeded(seed);
	const group = newGroup();
	for (let z = low[1]; z < high[1]; z += course) {
		const z1 = Math.min(high[1], z + course);
		line(
			sketch,
			[
				[low[0], up, z],
				[high[0], up, z],
			],
			1,
			{ ink: 0.55, over: 0 },
		);
		let x = low[0] - random() * long;
		while (x < high[0]) {
			const x1 = x + long * between(random, 0.75, 1.25);
			const a = Math.max(low[0], x);
			const b = Math.min(high[0], x1);
			if (b > a) {
				face(
					sketch,
					[
						[a, up, z],
						[b, up, z],
						[b, up, z1],
						[a, up, z1],
					],
					'slab',
					{ group, shade: between(random, -0.05, 0.07) },
				);
				if (random() < 0.85)
					line(
						sketch,
						[
							[b, up, z],
							[b, up, z1],
						],
						0.9,
						{ ink: 0.5, over: 0 },
					);
			}
			x = x1;
		}
	}
}

/** A crack wandering over worn cement. */
export function crack(sketch: Sketch, from: Vec3, to: Vec3, seed: string): void {
	const random = seeded(seed);
	const points: Vec3[] = [];
	for (let k = 0; k <= 9; k++) {
		const t = k / 9;
		points.push([
			from[0] + (to[0] - from[0]) * t + between(random, -0.22, 0.22),
			from[1],
			from[2] + (to[2] - from[2]) * t + between(random, -0.22, 0.22),
		]);
	}
	line(sketch, points, 1.2, { ink: 0.7, over: 0 });
	const k = 3 + Math.floor(random() * 3);
	const p = points[k]!;
	line(
		sketch,
		[
			p,
			[p[0] + between(random, -0.6, 0.6), p[1], p[2] + 0.3],
			[p[0] + between(random, -0.9, 0.9), p[1], p[2] + 0.6],
		],
		0.9,
		{ ink: 0.6, over: 0 },
	);
}
