import { limb } from '../parts/limb.ts';
import { threadBoundBook } from '../parts/thread-bound.ts';
import { strand } from '../parts/willow.ts';
import { seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { vignette } from './vignette.ts';
import { box, emptySketch, face, frameAt, line, newGroup } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** Thread-bound books on a desk, a brush, an inkstone, and a willow twig for a bookmark. A unit is 10 cm. */
export function oldBooks(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-0.6, 4.6, -3];
	const desk: Vec3[] = [
		[-9, 0, 2],
		[9, 0, 2],
		[9, 0, 9.6],
		[-9, 0, 9.6],
	];
	face(sketch, desk, 'oldPlaster', { group: newGroup() });
	for (const z of [3.4, 5.9, 8.6]) {
		line(sketch, [[-8, 0.003, z], [8, 0.003, z]], 1, { ink: 0.45, over: 0 }); // prettier-ignore
	}
	const stack = [
		[0, 8, 0.34, 'indigo'],
		[0.38, -5, 0.26, 'indigo'],
		[0.68, 11, 0.36, 'slab'],
		[1.08, 2, 0.24, 'indigo'],
	] as const;
	for (const [y, turn, thick, cover] of stack) {
		threadBoundBook(sketch, frameAt([-1.5, y, 7], turn), thick, cover, `stack${y}`);
	}
	threadBoundBook(sketch, frameAt([1.5, 0, 6.3], -24), 0.3, 'indigo', 'single');
	// A willow twig lies over the upper volume.
	const style = { material: 'willow', long: 0.34, wide: 0.1, droop: 1, inked: 0.4 } as const;
	const random = seeded('bookmark');
	for (const x of [-1.7, -1.45])
		strand(sketch, [x, 1.45, 5.75], [0.1, 0, -0.6], 1.1, -0.1, style, newGroup(), random);
	// The inkstone and the brush on its rest.
	const stone = frameAt([4.6, 0, 6.9], -14);
	box(sketch, stone, [-0.6, 0, -0.85], [0.6, 0.22, 0.85], 'tileDark', { weight: 2 });
	const well = Array.from({ length: 24 }, (_, k): Vec3 => {
		const a = (k / 24) * Math.PI * 2;
		return stone.at(Math.cos(a) * 0.42, 0.224, Math.sin(a) * 0.55 - 0.05);
	});
	face(sketch, well, 'dark', { group: newGroup(), shade: 0.3 });
	line(sketch, [...well, well[0] ?? [0, 0, 0]], 1.3, { over: 0, loose: true });
	const rest = frameAt([3.35, 0, 5.1], -30);
	box(sketch, rest, [-0.3, 0, -0.12], [0.3, 0.2, 0.12], 'stone', { weight: 1.6 });
	const along = (t: number): Vec3 => [2.7 + 2.5 * t, 0.27 - 0.06 * t, 5.35 - 0.75 * t];
	limb(sketch, [along(0.22), along(0.6), along(1)], 0.06, 0.055, eye, { material: 'paleTimber', weight: 1.5 }); // prettier-ignore
	limb(sketch, [along(0.22), along(0.12), along(0)], 0.075, 0.006, eye, { material: 'ink', weight: 1.4 }); // prettier-ignore
	return vignette(sketch, {
		camera: { eye, turn: 6, lens: 0.95, horizon: -0.36, centre: 0.44 },
		stage: { centre: [0, 0.5, 7], radius: 8 },
		margins: [0.06, -0.05, 0.05, 0.03],
		seed: 17,
	});
}
