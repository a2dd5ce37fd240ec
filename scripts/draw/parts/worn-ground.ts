/** Ground that has worn, and water standing on it. */
import { type MaterialName } from '../materials.ts';
import { between, cloud2, hashText, noise2, seeded } from '../random.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A ragged outline lying on the ground: a worn place, a puddle. `ragged` 0 is smooth, 1 is torn. */
function blot(centre: Vec3, wide: number, deep: number, seed: string, ragged: number): Vec3[] {
	const number = hashText(seed);
	const count = 90;
	return Array.from({ length: count }, (_, k): Vec3 => {
		const a = (k / count) * Math.PI * 2;
		const [c, s] = [Math.cos(a), Math.sin(a)];
		const broad = 0.45 + 0.95 * noise2(1.3 * c + 9, 1.3 * s + 9, number);
		const fine = (cloud2(4.2 * c + 5, 4.2 * s + 5, number + 3, 3) - 0.5) * ragged;
		const r = Math.max(0.12, broad + fine);
		return [centre[0] + c * wide * r, centre[1], centre[2] + s * deep * r];
	});
}

/** A place where the ground has worn or been mended: three thin washes, the inner ones smaller. */
export function wornPatch(
	sketch: Sketch,
	centre: Vec3,
	wide: number,
	deep: number,
	material: MaterialName,
	seed: string,
): void {
	for (const [k, size] of [1.15, 0.86, 0.55].entries()) {
		const at: Vec3 = [centre[0] + k * 0.06 * wide, centre[1] + k * 0.0006, centre[2]];
		const outline = blot(at, wide * size, deep * size, `${seed}${k}`, 0.9);
		face(sketch, outline, material, { group: newGroup(), shade: -0.06 + k * 0.05 });
	}
	const random = seeded(seed);
	for (let k = 0; k < 7; k++) {
		const x = centre[0] + between(random, -0.9, 0.9) * wide;
		const z = centre[2] + between(random, -0.9, 0.9) * deep;
		const y = centre[1] + 0.003;
		line(
			sketch,
			[
				[x, y, z],
				[x + between(random, 0.05, 0.22), y, z],
			],
			0.9,
			{ ink: 0.5, over: 0 },
		);
	}
}

/** A puddle: its damp rim, and the water in it. */
export function puddle(
	sketch: Sketch,
	centre: Vec3,
	wide: number,
	deep: number,
	seed: string,
): void {
	const [x, y, z] = centre;
	face(sketch, blot([x, y, z], wide * 1.16, deep * 1.2, seed, 0.5), 'mud', { group: newGroup() });
	const shore = blot([x, y + 0.004, z], wide, deep, seed, 0.45);
	face(sketch, shore, 'water', { group: newGroup() });
	// The pen says the near shore, and leaves the far one to the water.
	const near = shore.filter((p) => p[2] < z + deep * 0.1);
	const left = near.filter((p) => p[0] < x).toSorted((a, b) => a[0] - b[0]);
	line(sketch, left, 1.1, { ink: 0.55, over: 0, loose: true, fades: true });
}
