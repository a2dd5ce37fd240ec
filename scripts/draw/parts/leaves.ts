/** Leaves, one dab each, alone or in cushions. */
import { type MaterialName } from '../materials.ts';
import { anyDirection } from './limb.ts';
import { between, type Random, seeded } from '../random.ts';
import { face, line, newGroup, type Sketch } from '../sketch.ts';
import { add, cross, dot, length, scale, sub, unit, type Vec3 } from '../vector.ts';

export interface LeafStyle {
	readonly material: MaterialName;
	/** Another pigment for leaves in full light. */
	readonly lit?: MaterialName;
	/** Length and width in metres. */
	readonly long: number;
	readonly wide: number;
	/** 0 any direction, 1 hanging straight down. */
	readonly droop: number;
	/** A fan with a notch, as ginkgo has. */
	readonly fan?: boolean;
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
	options: {
		group: number;
		normal: Vec3;
		shade: number;
		inked: boolean;
		weight?: number;
		seed?: number;
	},
): void {
	const { long, wide } = style;
	const p = (a: number, b: number): Vec3 =>
		add(at, add(scale(along, a * long), scale(across, b * wide)));
	const outline = style.fan
		? [p(0, 0), p(0.7, -0.6), p(1, -0.25), p(0.82, 0), p(1, 0.25), p(0.7, 0.6)]
		: [p(0, 0), p(0.3, 0.42), p(0.65, 0.4), p(1, 0), p(0.65, -0.4), p(0.3, -0.42)];
	face(sketch, outline, style.material, {
		group: options.group,
		normal: options.normal,
		shade: options.shade,
		soft: true,
		...(options.seed === undefined ? {} : { seed: options.seed }),
	});
	if (!options.inked) return;
	const weight = options.weight ?? 1;
	line(sketch, [p(0, 0), p(0.35, 0.45), p(1, 0)], weight, { ink: 0.7, over: 0, loose: true });
	line(sketch, [p(0, 0), p(0.35, -0.45), p(1, 0)], weight, { ink: 0.7, over: 0, loose: true });
}

/** Four tones, as a brush leaves them: lit, half, the shaded side, and the dark underneath a clump. */
const tone = (facing: number): number =>
	facing > 0.42 ? -0.3 : facing > 0.02 ? 0 : facing > -0.42 ? 0.34 : 0.66;

/**
 * A cushion of leaves around a twig's end. Its leaves share one paint, so that the eye reads a clump with a
 * lit top and a dark foot before it reads leaves.
 */
export function leafCushion(
	sketch: Sketch,
	centre: Vec3,
	radius: number,
	count: number,
	style: LeafStyle,
	crown: { centre: Vec3; radius: number; sun: Vec3; group: number },
	random: Random,
): void {
	const paints = [0, 1].map(() => Math.floor(random() * 0xffffffff));
	const place = unit(sub(centre, crown.centre));
	const deep = 1 - Math.min(1, length(sub(centre, crown.centre)) / crown.radius);
	for (let i = 0; i < count; i++) {
		const d = anyDirection(random);
		const r = radius * Math.pow(random(), 0.38);
		const at = add(centre, [d[0] * r * 1.2, d[1] * r * 0.66, d[2] * r * 1.2]);
		const own = unit(add(scale(d, 0.9), scale(place, 0.55)));
		const facing = dot(own, crown.sun) + d[1] * 0.25 + between(random, -0.16, 0.16);
		const hang: Vec3 = [0, -1, 0];
		const out: Vec3 = [d[0] * 0.5, d[1] * 0.3, d[2] * 0.5];
		const any = add(scale(anyDirection(random), 0.7), out);
		const along = unit(add(scale(any, 1 - style.droop), scale(hang, style.droop)));
		const across = unit(cross(along, anyDirection(random)));
		const size = between(random, 0.75, 1.2);
		const shaped = { ...style, long: style.long * size, wide: style.wide * size };
		const lit = facing > 0.42 && style.lit ? { ...shaped, material: style.lit } : shaped;
		leaf(sketch, at, along, across, lit, {
			group: crown.group,
			normal: own,
			shade: deep * 0.25 + tone(facing) + between(random, -0.05, 0.07),
			inked: random() < style.inked * (facing < 0.02 ? 1.3 : facing > 0.42 ? 0.35 : 0.6),
			weight: 0.8,
			seed: paints[i % 5 === 0 ? 1 : 0]!,
		});
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
