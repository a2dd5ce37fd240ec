/** Bamboo. */
import { leaf, type LeafStyle } from './leaves.ts';
import { anyDirection, limb } from './limb.ts';
import { between, seeded } from '../random.ts';
import { line, newGroup, type Sketch } from '../sketch.ts';
import { add, cross, mix, scale, unit, type Vec3 } from '../vector.ts';

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
