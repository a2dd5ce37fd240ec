/** The tree the town is named after. */
import { leaf, type LeafStyle } from './leaves.ts';
import { anyDirection, limb } from './limb.ts';
import { between, type Random, seeded } from '../random.ts';
import { line, newGroup, type Sketch } from '../sketch.ts';
import { add, cross, dot, mix, sub, unit, type Vec3 } from '../vector.ts';

export interface WillowOptions {
	readonly at: Vec3;
	readonly height: number;
	readonly spread: number;
	readonly thick: number;
	readonly seed: string;
	readonly sun: Vec3;
	readonly eye: Vec3;
	readonly lean?: Vec3;
	/** Hanging twigs in all. */
	readonly strands: number;
	/** Length of a leaf in metres. */
	readonly long?: number;
}

/** A willow: a leaning trunk, arching limbs and hanging strands of narrow leaves. */
export function willow(sketch: Sketch, options: WillowOptions): void {
	const random = seeded(options.seed);
	const { at, eye, height, spread } = options;
	const lean = options.lean ?? [0, 0, 0];
	const wood = newGroup();
	const crown = newGroup();
	const fork = add(add(at, [0, height * 0.42, 0]), lean);
	const trunkPath: Vec3[] = [];
	for (let i = 0; i <= 7; i++) {
		const t = i / 7;
		const p = mix(at, fork, t);
		trunkPath.push([p[0] - lean[0] * 0.3 * Math.sin(t * 3.1), p[1], p[2] + Math.sin(t * 5) * 0.07]);
	}
	limb(sketch, trunkPath, options.thick, options.thick * 0.65, eye, {
		group: wood,
		bark: true,
		weight: 2.4,
	});
	const tips: Vec3[] = [];
	const limbs = 9;
	for (let k = 0; k < limbs; k++) {
		const a = (k / limbs) * Math.PI * 2 + random() * 0.7;
		const far = spread * between(random, 0.45, 1);
		const top = height * between(random, 0.3, 0.57);
		const sway = between(random, 0.7, 1.05);
		const path: Vec3[] = [];
		for (let i = 0; i <= 8; i++) {
			const t = i / 8;
			const rise = Math.sin(Math.min(1, t * 1.3) * Math.PI * 0.5) * top - 0.12 * height * t * t * t;
			path.push(
				add(fork, [
					Math.cos(a) * far * Math.pow(t, sway) + (random() - 0.5) * 0.13,
					rise,
					Math.sin(a) * far * Math.pow(t, sway) * 0.9 + (random() - 0.5) * 0.13,
				]),
			);
		}
		limb(sketch, path, options.thick * 0.28, 0.008, eye, { group: wood, weight: 1.5 });
		for (const p of path.slice(3)) {
			tips.push(p);
			// Side twigs carry the strands out from the limb.
			for (let q = 0; q < 2; q++) {
				const d = anyDirection(random);
				const end = add(p, [d[0] * spread * 0.24, 0.12 + 0.1 * d[1], d[2] * spread * 0.24]);
				line(sketch, [p, add(mix(p, end, 0.5), [0, 0.1, 0]), end], 1.1, {
					ink: 0.7,
					over: 0,
					loose: true,
				});
				tips.push(end);
			}
		}
	}
	const long = options.long ?? 0.2;
	const style: LeafStyle = { material: 'willow', long, wide: long * 0.24, droop: 1, inked: 0.24 };
	const sun = unit(options.sun);
	const heart = add(fork, [0, height * 0.25, 0]);
	// Short young twigs cover the arch of every limb.
	for (const tip of [...tips, ...tips]) {
		const out = unit([tip[0] - heart[0], 0.3, tip[2] - heart[2]]);
		const fall = long * between(random, 1.5, 5.5);
		strand(
			sketch,
			add(tip, [between(random, -0.3, 0.3), long * 0.5, between(random, -0.3, 0.3)]),
			out,
			fall,
			-0.3,
			style,
			crown,
			random,
		);
	}
	// Strands hang in tresses, with air between them.
	const tresses = Math.max(8, Math.round(options.strands / 7));
	for (let n = 0; n < tresses; n++) {
		const root = tips[Math.floor(random() * tips.length)]!;
		const out = unit(sub(root, heart));
		const reach = between(random, 0.3, 1) * between(random, 0.75, 1);
		const own = dot(out, sun) > 0.25 ? -0.3 : dot(out, sun) > -0.2 ? 0.02 : 0.36;
		const count = 4 + Math.floor(random() * 6);
		for (let m = 0; m < count; m++) {
			const side = anyDirection(random);
			const start = add(root, [side[0] * 0.2, side[1] * 0.1, side[2] * 0.2]);
			strand(
				sketch,
				start,
				out,
				reach * between(random, 0.75, 1.05) * Math.min(height * 0.66, start[1] - at[1] - 0.9),
				own,
				style,
				crown,
				random,
			);
		}
	}
}

/** One hanging twig with leaves on both sides, `fall` metres long. */
export function strand(
	sketch: Sketch,
	start: Vec3,
	out: Vec3,
	fall: number,
	own: number,
	style: LeafStyle,
	group: number,
	random: Random,
): void {
	const drift = between(random, -0.1, 0.22);
	const steps = Math.max(4, Math.round(fall / (style.long * 0.46)));
	const path: Vec3[] = [];
	for (let i = 0; i <= steps; i++) {
		const t = i / steps;
		const arch = Math.min(1, t * 6) * 0.16;
		path.push(
			add(start, [
				out[0] * (arch + 0.3 * Math.sqrt(t)) + drift * t * t,
				0.1 * Math.sin(Math.min(1, t * 5) * 3.1) - fall * t,
				out[2] * (arch + 0.3 * Math.sqrt(t)),
			]),
		);
	}
	line(sketch, path, 0.8, { ink: 0.5, over: 0, loose: true });
	for (const [i, p] of path.entries()) {
		const a = (i % 2 ? 1 : -1) * between(random, 0.25, 0.75);
		const spin = random() * 6.283;
		const along = unit([Math.sin(a) * Math.cos(spin), -0.85, Math.sin(a) * Math.sin(spin)]);
		const across = unit(cross(along, [Math.sin(spin), 0.1, -Math.cos(spin)]));
		const size = 1 - 0.35 * (i / path.length);
		leaf(
			sketch,
			p,
			along,
			across,
			{ ...style, long: style.long * size, wide: style.wide * size },
			{
				group,
				normal: out,
				shade: own + between(random, -0.08, 0.1),
				inked: random() < style.inked * (own > 0.2 ? 1.5 : 0.7),
				weight: 0.8,
			},
		);
	}
}
