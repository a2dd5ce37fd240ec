/** Points and directions in metres: x to the right, y up, z away from the viewer. */

export type Vec3 = readonly [number, number, number];

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];

export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];

export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

export const cross = (a: Vec3, b: Vec3): Vec3 => [
	a[1] * b[2] - a[2] * b[1],
	a[2] * b[0] - a[0] * b[2],
	a[0] * b[1] - a[1] * b[0],
];

export const length = (a: Vec3): number => Math.sqrt(dot(a, a));

export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
	a[0] + (b[0] - a[0]) * t,
	a[1] + (b[1] - a[1]) * t,
	a[2] + (b[2] - a[2]) * t,
];

/** The same direction, one metre long; straight up if it had no length. */
export function unit(a: Vec3): Vec3 {
	const l = length(a);
	return l > 1e-9 ? scale(a, 1 / l) : [0, 1, 0];
}

/** The direction a flat outline faces (Newell), one metre long. */
export function normalOf(outline: readonly Vec3[]): Vec3 {
	let x = 0;
	let y = 0;
	let z = 0;
	for (const [i, a] of outline.entries()) {
		const b = outline[(i + 1) % outline.length] ?? a;
		x += (a[1] - b[1]) * (a[2] + b[2]);
		y += (a[2] - b[2]) * (a[0] + b[0]);
		z += (a[0] - b[0]) * (a[1] + b[1]);
	}
	return unit([x, y, z]);
}

/** The middle of some points. */
export function middle(points: readonly Vec3[]): Vec3 {
	let sum: Vec3 = [0, 0, 0];
	for (const p of points) sum = add(sum, p);
	return scale(sum, 1 / Math.max(1, points.length));
}
