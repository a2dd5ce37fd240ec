/** Trunks, branches and canes. */
import { type MaterialName } from '../materials.ts';
import { between, hashPlace, type Random, seeded } from '../random.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { add, cross, dot, mix, normalOf, scale, sub, unit, type Vec3 } from '../vector.ts';

/** A direction nobody prefers. */
export function anyDirection(random: Random): Vec3 {
	const y = between(random, -1, 1);
	const a = random() * Math.PI * 2;
	const r = Math.sqrt(1 - y * y);
	return [Math.cos(a) * r, y, Math.sin(a) * r];
}

/** A tapering limb through `path`, with its two contours in ink and some bark. */
export function limb(
	sketch: Sketch,
	path: readonly Vec3[],
	thick: number,
	thin: number,
	eye: Vec3,
	options: { material?: MaterialName; group?: number; bark?: boolean; weight?: number } = {},
): void {
	const { material = 'bark', group = newGroup(), bark = false, weight = 2 } = options;
	let u: Vec3 = [0.8, 0.1, 0.6];
	const sides = thick > 0.15 ? 14 : thick > 0.06 ? 8 : 4;
	const seed = hashPlace(path[0] ?? [0]);
	const rings: Vec3[][] = [];
	const left: Vec3[] = [];
	const right: Vec3[] = [];
	const random = seeded(Math.round(1000 * (path[0]?.[0] ?? 0) + 77 * (path[0]?.[1] ?? 0)));
	for (const [i, p] of path.entries()) {
		const before = path[i - 1] ?? p;
		const after = path[i + 1] ?? p;
		const along = unit(sub(after, before));
		const r = thick + ((thin - thick) * i) / Math.max(1, path.length - 1);
		// Carried on from ring to ring, so that the tube does not twist.
		u = unit(sub(u, scale(along, dot(u, along))));
		const v = cross(along, u);
		const ring: Vec3[] = [];
		for (let k = 0; k < sides; k++) {
			const a = (k / sides) * Math.PI * 2;
			ring.push(add(p, add(scale(u, Math.cos(a) * r), scale(v, Math.sin(a) * r))));
		}
		rings.push(ring);
		const across = unit(cross(along, sub(p, eye)));
		// Drawn a little before the limb, or its own roundness would hide parts of its contour.
		const front = add(p, scale(unit(sub(eye, p)), r * 0.5));
		left.push(add(front, scale(across, r)));
		right.push(add(front, scale(across, -r)));
		if (bark && i > 0) {
			const prior = path[i - 1]!;
			for (let k = 0; k < 11; k++) {
				const w = between(random, -0.85, 0.85);
				const t = random();
				const q = (s: number): Vec3 => {
					const c = mix(prior, p, s);
					const lift = scale(unit(sub(eye, c)), r * Math.sqrt(1 - w * w) + 0.02);
					return add(c, add(scale(across, w * r), lift));
				};
				line(sketch, [q(t), q(t + 0.15), q(t + between(random, 0.25, 0.5))], 1.1, {
					ink: 0.6,
					over: 0,
					loose: true,
				});
			}
		}
	}
	for (let i = 0; i + 1 < rings.length; i++) {
		for (let k = 0; k < sides; k++) {
			const a = rings[i]!;
			const b = rings[i + 1]!;
			const next = (k + 1) % sides;
			const round = unit(sub(mix(a[k]!, a[next]!, 0.5), path[i]!));
			const outline = [a[k]!, a[next]!, b[next]!, b[k]!];
			const outwards = dot(normalOf(outline), round) < 0 ? outline.toReversed() : outline;
			face(sketch, outwards, material, { group, seed });
		}
	}
	line(sketch, left, weight, { over: 0, loose: true });
	line(sketch, right, weight, { over: 0, loose: true });
}
