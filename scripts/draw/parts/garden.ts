/** Pots and the rings round trees. */
import { type LeafStyle, shrub } from './leaves.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A many-sided ring of masonry round a tree. */
export function treeRing(
	sketch: Sketch,
	at: Vec3,
	radius: number,
	high: number,
	seat: boolean,
	sides = 18,
): void {
	const point = (r: number, k: number, y: number): Vec3 => {
		const a = (k / sides) * Math.PI * 2;
		return [at[0] + Math.cos(a) * r, at[1] + y, at[2] + Math.sin(a) * r];
	};
	const group = newGroup();
	const rim = newGroup();
	const soil = newGroup();
	for (let k = 0; k < sides; k++) {
		face(
			sketch,
			[
				point(radius, k, 0),
				point(radius, k + 1, 0),
				point(radius, k + 1, high),
				point(radius, k, high),
			],
			seat ? 'stone' : 'brick',
			{ group },
		);
		face(
			sketch,
			[
				point(radius + 0.06, k, high),
				point(radius + 0.06, k + 1, high),
				point(radius - 0.34, k + 1, high),
				point(radius - 0.34, k, high),
			],
			seat ? 'paleTimber' : 'cement',
			{ group: rim },
		);
		face(
			sketch,
			[
				point(radius + 0.06, k, high - 0.07),
				point(radius + 0.06, k + 1, high - 0.07),
				point(radius + 0.06, k + 1, high),
				point(radius + 0.06, k, high),
			],
			seat ? 'paleTimber' : 'cement',
			{ group: rim },
		);
		face(
			sketch,
			[
				point(radius - 0.34, k, high),
				point(radius - 0.34, k + 1, high),
				point(radius - 0.34, k + 1, high - 0.1),
				point(radius - 0.34, k, high - 0.1),
			],
			'stone',
			{ group },
		);
		face(
			sketch,
			[
				[at[0], at[1] + high - 0.08, at[2]],
				point(radius - 0.3, k, high - 0.08),
				point(radius - 0.3, k + 1, high - 0.08),
			],
			'earth',
			{ group: soil },
		);
		for (const [r, y] of [
			[radius, 0],
			[radius + 0.06, high],
			[radius + 0.06, high - 0.07],
			[radius - 0.34, high],
		] as const) {
			line(sketch, [point(r, k, y), point(r, k + 1, y)], y === 0 ? 2 : 1.6, { over: 0 });
		}
		if (seat)
			line(sketch, [point(radius + 0.06, k, high), point(radius - 0.34, k, high)], 0.9, {
				ink: 0.6,
				over: 0,
			});
		else
			line(sketch, [point(radius, k + 0.5, 0), point(radius, k + 0.5, high - 0.1)], 0.8, {
				ink: 0.5,
				over: 0,
			});
	}
}

/** A flower pot with a plant. */
export function pot(
	sketch: Sketch,
	at: Vec3,
	size: number,
	leaf: LeafStyle,
	sun: Vec3,
	seed: string,
): void {
	const group = newGroup();
	const sides = 10;
	const p = (k: number, r: number, y: number): Vec3 => {
		const a = (k / sides) * Math.PI * 2;
		return [at[0] + Math.cos(a) * r, at[1] + y, at[2] + Math.sin(a) * r];
	};
	for (let k = 0; k < sides; k++) {
		face(
			sketch,
			[
				p(k, size * 0.34, 0),
				p(k + 1, size * 0.34, 0),
				p(k + 1, size * 0.5, size * 0.8),
				p(k, size * 0.5, size * 0.8),
			],
			'clay',
			{ group },
		);
		face(
			sketch,
			[
				p(k, size * 0.55, size * 0.7),
				p(k + 1, size * 0.55, size * 0.7),
				p(k + 1, size * 0.55, size * 0.85),
				p(k, size * 0.55, size * 0.85),
			],
			'clay',
			{ group },
		);
		line(sketch, [p(k, size * 0.55, size * 0.85), p(k + 1, size * 0.55, size * 0.85)], 1.2, {
			over: 0,
		});
		line(sketch, [p(k, size * 0.34, 0), p(k + 1, size * 0.34, 0)], 1.2, { over: 0 });
	}
	for (const k of [0, 5])
		line(sketch, [p(k, size * 0.34, 0), p(k, size * 0.5, size * 0.7)], 1.3, { over: 0 });
	shrub(sketch, [at[0], at[1] + size * 0.75, at[2]], size * 0.8, 70, leaf, sun, seed);
}
