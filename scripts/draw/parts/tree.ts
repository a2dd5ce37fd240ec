/** Trees with real branches: leaves sit only where a twig can carry them. */
import type { MaterialName } from '../materials.ts';
import { between, seeded, type Random } from '../random.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { add, cross, dot, length, mix, scale, sub, unit, type Vec3 } from '../vector.ts';

/** A direction nobody prefers. */
function anyDirection(random: Random): Vec3 {
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
	const sides = thick > 0.06 ? 8 : 4;
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
		left.push(add(p, scale(across, r)));
		right.push(add(p, scale(across, -r)));
		if (bark && i > 0) {
			const prior = path[i - 1]!;
			for (let k = 0; k < 5; k++) {
				const w = between(random, -0.85, 0.85);
				const t = random();
				const q = (s: number): Vec3 => {
					const c = mix(prior, p, s);
					const lift = scale(unit(sub(eye, c)), r * Math.sqrt(1 - w * w) + 0.02);
					return add(c, add(scale(across, w * r), lift));
				};
				line(sketch, [q(t), q(t + 0.15), q(t + between(random, 0.25, 0.5))], 0.9, {
					ink: 0.45,
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
			face(sketch, [a[k]!, a[(k + 1) % sides]!, b[(k + 1) % sides]!, b[k]!], material, { group });
		}
	}
	line(sketch, left, weight, { over: 0, loose: true });
	line(sketch, right, weight, { over: 0, loose: true });
}

export interface LeafStyle {
	readonly material: MaterialName;
	/** Another pigment for leaves in full light. */
	readonly lit?: MaterialName;
	/** Length and width in metres. */
	readonly long: number;
	readonly wide: number;
	/** 0 any direction, 1 hanging straight down. */
	readonly droop: number;
	/** Share of leaves that get an outline. */
	readonly inked: number;
}

/** One leaf as a small flat dab. */
export function leaf(
	sketch: Sketch,
	at: Vec3,
	along: Vec3,
	across: Vec3,
	style: LeafStyle,
	options: { group: number; normal: Vec3; shade: number; inked: boolean; weight?: number },
): void {
	const { long, wide } = style;
	const p = (a: number, b: number): Vec3 =>
		add(at, add(scale(along, a * long), scale(across, b * wide)));
	const outline = [p(0, 0), p(0.3, 0.42), p(0.65, 0.4), p(1, 0), p(0.65, -0.4), p(0.3, -0.42)];
	face(sketch, outline, style.material, {
		group: options.group,
		normal: options.normal,
		shade: options.shade,
		soft: true,
	});
	if (!options.inked) return;
	const weight = options.weight ?? 1;
	line(sketch, [p(0, 0), p(0.35, 0.45), p(1, 0)], weight, { ink: 0.7, over: 0, loose: true });
	line(sketch, [p(0, 0), p(0.35, -0.45), p(1, 0)], weight, { ink: 0.7, over: 0, loose: true });
}

/** Three tones, as a brush leaves them: lit, middle, and the dark underside of a clump. */
const tone = (facing: number): number => (facing > 0.3 ? -0.32 : facing > -0.15 ? 0.02 : 0.42);

/** A cushion of leaves around a twig's end. */
export function leafCushion(
	sketch: Sketch,
	centre: Vec3,
	radius: number,
	count: number,
	style: LeafStyle,
	crown: { centre: Vec3; radius: number; sun: Vec3; group: number },
	random: Random,
): void {
	for (let i = 0; i < count; i++) {
		const d = anyDirection(random);
		const r = radius * Math.pow(random(), 0.45);
		const at = add(centre, [d[0] * r * 1.15, d[1] * r * 0.72, d[2] * r * 1.15]);
		const own = unit(add(scale(d, 0.8), scale(unit(sub(at, crown.centre)), 0.6)));
		const facing = dot(own, crown.sun);
		const deep = 1 - Math.min(1, length(sub(at, crown.centre)) / crown.radius);
		const hang: Vec3 = [0, -1, 0];
		const along = unit(add(scale(anyDirection(random), 1 - style.droop), scale(hang, style.droop)));
		const across = unit(cross(along, anyDirection(random)));
		leaf(
			sketch,
			at,
			along,
			across,
			facing > 0.3 && style.lit ? { ...style, material: style.lit } : style,
			{
				group: crown.group,
				normal: own,
				shade: deep * 0.3 + tone(facing) + between(random, -0.07, 0.1),
				inked: random() < style.inked * (facing < 0.1 ? 1.5 : 0.45),
			},
		);
	}
}

export interface TreeOptions {
	readonly at: Vec3;
	/** To the first fork, and to the top, in metres. */
	readonly trunk: number;
	readonly height: number;
	readonly spread: number;
	readonly thick: number;
	readonly seed: string;
	readonly leaf: LeafStyle;
	/** Leaves per cushion. */
	readonly leaves: number;
	readonly cushion: number;
	readonly sun: Vec3;
	readonly eye: Vec3;
	/** Where the trunk leans, metres sideways at the first fork. */
	readonly lean?: Vec3;
}

/** A broad-crowned tree. */
export function tree(sketch: Sketch, options: TreeOptions): void {
	const random = seeded(options.seed);
	const { at, eye } = options;
	const fork = add(add(at, [0, options.trunk, 0]), options.lean ?? [0, 0, 0]);
	const crown = {
		centre: add(fork, [0, (options.height - options.trunk) * 0.5, 0]),
		radius: Math.max(options.spread, (options.height - options.trunk) * 0.6),
		sun: unit(options.sun),
		group: newGroup(),
	};
	const wood = newGroup();
	const bend = between(random, -0.2, 0.2);
	const trunkPath: Vec3[] = [];
	for (let i = 0; i <= 6; i++) {
		const t = i / 6;
		const p = mix(at, fork, t);
		trunkPath.push([p[0] + Math.sin(t * 3) * bend, p[1], p[2]]);
	}
	const flare = options.thick;
	limb(sketch, [add(at, [0, 0, 0]), ...trunkPath.slice(1, 2)], flare * 1.35, flare, eye, {
		group: wood,
		weight: 2.4,
	});
	limb(sketch, trunkPath.slice(1), flare, flare * 0.72, eye, {
		group: wood,
		bark: true,
		weight: 2.4,
	});
	const grow = (from: Vec3, dir: Vec3, reach: number, thick: number, level: number): void => {
		const path: Vec3[] = [from];
		let p = from;
		let d = dir;
		const pieces = 4;
		for (let i = 0; i < pieces; i++) {
			d = unit(add(d, add(scale(anyDirection(random), 0.28), [0, level < 2 ? 0.1 : -0.02, 0])));
			p = add(p, scale(d, reach / pieces));
			path.push(p);
		}
		limb(sketch, path, thick, thick * 0.55, eye, { group: wood, weight: level === 0 ? 2 : 1.4 });
		if (level >= 2) {
			const size = options.cushion * between(random, 0.75, 1.2);
			leafCushion(
				sketch,
				p,
				size,
				Math.round(options.leaves * between(random, 0.7, 1.2)),
				options.leaf,
				crown,
				random,
			);
			const half = path[2] ?? p;
			leafCushion(
				sketch,
				half,
				size * 0.8,
				Math.round(options.leaves * 0.5),
				options.leaf,
				crown,
				random,
			);
			return;
		}
		const children = level === 0 ? 4 : 3;
		for (let k = 0; k < children; k++) {
			const start = path[Math.min(pieces, 2 + Math.floor(random() * 3))] ?? p;
			const turn = unit(add(scale(d, 0.9), scale(anyDirection(random), 0.85)));
			const flat: Vec3 = [turn[0], turn[1] * 0.7 + 0.12, turn[2]];
			grow(start, unit(flat), reach * between(random, 0.5, 0.75), thick * 0.5, level + 1);
		}
	};
	const limbs = 5;
	for (let k = 0; k < limbs; k++) {
		const a = (k / limbs) * Math.PI * 2 + random() * 0.9;
		const out = options.spread / (options.height - options.trunk);
		const up = k === 0 ? 1.6 : between(random, 0.5, 1.1);
		const dir = unit([
			Math.cos(a) * out * (k === 0 ? 0.25 : 1),
			up * 0.9,
			Math.sin(a) * out * (k === 0 ? 0.25 : 1),
		]);
		const base = trunkPath[6 - (k % 2)] ?? fork;
		grow(
			base,
			dir,
			(options.height - options.trunk) * 0.5 * between(random, 0.8, 1.05),
			flare * 0.55,
			0,
		);
	}
}

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
		const far = spread * between(random, 0.5, 1);
		const top = height * between(random, 0.42, 0.56);
		const path: Vec3[] = [];
		for (let i = 0; i <= 8; i++) {
			const t = i / 8;
			const rise = Math.sin(Math.min(1, t * 1.3) * Math.PI * 0.5) * top - 0.12 * height * t * t * t;
			path.push(
				add(fork, [
					Math.cos(a) * far * Math.pow(t, 1.15) + (random() - 0.5) * 0.2,
					rise,
					Math.sin(a) * far * Math.pow(t, 1.15) * 0.9 + (random() - 0.5) * 0.2,
				]),
			);
		}
		limb(sketch, path, options.thick * 0.36, 0.012, eye, { group: wood, weight: 1.5 });
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

/** A stand of bamboo: jointed culms and sprays of pointed leaves. */
export function bamboo(
	sketch: Sketch,
	options: {
		at: Vec3;
		width: number;
		height: number;
		culms: number;
		seed: string;
		eye: Vec3;
		sun: Vec3;
	},
): void {
	const random = seeded(options.seed);
	const style: LeafStyle = { material: 'bamboo', long: 0.3, wide: 0.06, droop: 0.55, inked: 0.35 };
	const group = newGroup();
	for (let k = 0; k < options.culms; k++) {
		const foot = add(options.at, [
			between(random, -0.5, 0.5) * options.width,
			0,
			between(random, -0.4, 0.4),
		]);
		const high = options.height * between(random, 0.7, 1.05);
		const tilt = between(random, -0.9, 0.9);
		const path: Vec3[] = [];
		for (let i = 0; i <= 10; i++) {
			const t = i / 10;
			path.push(add(foot, [tilt * t * t, high * t, 0.3 * tilt * t * t]));
		}
		limb(sketch, path, 0.035, 0.012, options.eye, { material: 'bamboo', weight: 1.3 });
		for (const [i, p] of path.entries()) {
			if (i > 0)
				line(sketch, [add(p, [-0.05, 0, -0.03]), add(p, [0.05, 0.01, -0.03])], 1.2, { over: 0 });
			if (i < 4) continue;
			for (let s = 0; s < 4; s++) {
				const d = unit([between(random, -1, 1), between(random, 0, 0.5), between(random, -1, 1)]);
				const end = add(p, scale(d, between(random, 0.25, 0.7)));
				line(sketch, [p, end], 0.7, { ink: 0.6, over: 0 });
				for (let j = 0; j < 5; j++) {
					const root = mix(p, end, between(random, 0.5, 1));
					const along = unit(add(scale(anyDirection(random), 0.5), [d[0] * 0.4, -0.5, d[2] * 0.4]));
					leaf(sketch, root, along, unit(cross(along, anyDirection(random))), style, {
						group,
						normal: unit(add(d, [0, 0.4, 0])),
						shade: between(random, -0.1, 0.25),
						inked: random() < style.inked,
						weight: 0.8,
					});
				}
			}
		}
	}
}

/** A low cushion of leaves: shrub, pot plant, weeds. */
export function shrub(
	sketch: Sketch,
	at: Vec3,
	radius: number,
	count: number,
	style: LeafStyle,
	sun: Vec3,
	seed: string,
): void {
	const centre = add(at, [0, radius * 0.6, 0]);
	const crown = {
		centre: add(at, [0, radius * 0.2, 0]),
		radius: radius * 1.2,
		sun: unit(sun),
		group: newGroup(),
	};
	leafCushion(sketch, centre, radius, count, style, crown, seeded(seed));
}

/** A tuft of grass. */
export function tuft(sketch: Sketch, at: Vec3, size: number, blades: number, seed: string): void {
	const random = seeded(seed);
	const group = newGroup();
	for (let i = 0; i < blades; i++) {
		const along = unit([between(random, -0.7, 0.7), 1, between(random, -0.7, 0.7)]);
		const style: LeafStyle = {
			material: 'grass',
			long: size * between(random, 0.6, 1.2),
			wide: size * 0.12,
			droop: 0,
			inked: 0,
		};
		const root = add(at, [between(random, -0.5, 0.5) * size, 0, between(random, -0.5, 0.5) * size]);
		leaf(sketch, root, along, unit([between(random, -1, 1), 0, between(random, -1, 1)]), style, {
			group,
			normal: [0, 1, 0],
			shade: between(random, 0, 0.3),
			inked: random() < 0.3,
			weight: 0.8,
		});
	}
}
