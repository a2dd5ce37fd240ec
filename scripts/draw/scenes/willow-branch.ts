import { limb } from '../parts/limb.ts';
import { strand } from '../parts/willow.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { vignette } from './vignette.ts';
import { emptySketch, newGroup } from '../sketch.ts';
import { add, mix, type Vec3 } from '../vector.ts';

/** Willow twigs hanging into the picture from above. */
export function willowBranch(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [0, 1.7, 0];
	const random = seeded('willow-branch');
	const group = newGroup();
	const twig = (path: Vec3[], thick: number, thin: number): Vec3[] => {
		limb(sketch, path, thick, thin, eye, { weight: 1.6, bark: thick > 0.04 });
		return path;
	};
	const main = twig(
		[
			[-3.2, 3.2, 5.6],
			[-2.4, 3.06, 5.4],
			[-1.6, 3.02, 5.2],
			[-0.8, 2.88, 5.1],
			[-0.1, 2.86, 5.2],
			[0.6, 2.72, 5.3],
			[1.3, 2.5, 5.4],
		],
		0.075,
		0.012,
	);
	const side = twig(
		[
			[-1.6, 3.02, 5.2],
			[-1, 3.16, 5.3],
			[-0.2, 3.22, 5.6],
			[0.8, 3.1, 5.8],
			[1.7, 2.86, 5.9],
			[2.3, 2.56, 5.9],
		],
		0.035,
		0.008,
	);
	const style = { material: 'willow', long: 0.2, wide: 0.05, droop: 1, inked: 0.4 } as const;
	const falls = [1.2, 1.6, 2, 1.3, 0.9, 1.5, 0.7, 1.9, 1.4, 1.1, 0.8, 1];
	for (const [n, fall] of falls.entries()) {
		const path = n % 3 === 2 ? side : main;
		const at = 0.14 + (0.84 * n) / falls.length;
		const k = Math.min(path.length - 2, Math.floor(at * (path.length - 1)));
		const root = mix(path[k]!, path[k + 1]!, at * (path.length - 1) - k);
		const count = 2 + (n % 3);
		for (let m = 0; m < count; m++) {
			const start = add(root, [between(random, -0.14, 0.14), 0, between(random, -0.1, 0.1)]);
			const own = m === 0 ? -0.3 : m === 1 ? 0.05 : 0.32;
			strand(
				sketch,
				start,
				[0.25, 0, -0.3],
				fall * between(random, 0.7, 1.05),
				own,
				style,
				group,
				random,
			);
		}
	}
	return vignette(sketch, {
		camera: { eye, turn: 0, lens: 1, horizon: 0.62, centre: 0.5 },
		stage: { centre: [0, 2, 6], radius: 5 },
		margins: [-0.1, -0.1, -0.1, -0.1],
		seed: 15,
	});
}
