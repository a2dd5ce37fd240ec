import { postedStorey } from '../parts/hall.ts';
import { gableTop, hipRoof } from '../parts/hip-roof.ts';
import { tuft } from '../parts/leaves.ts';
import { slabs } from '../parts/paving.ts';
import { tree } from '../parts/tree.ts';
import { willow } from '../parts/willow.ts';
import { between, seeded } from '../random.ts';
import { type Scene } from '../render.ts';
import { SUN, vignette } from './vignette.ts';
import { box, emptySketch, face, frameAt, line, newGroup } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A city wall with its gate and tower. */
export function cityGate(): Scene {
	const sketch = emptySketch();
	const eye: Vec3 = [-8, 2.4, -10];
	const frame = frameAt([0, 0, 20], 0);
	const high = 6;
	const vault = newGroup();
	const arch: Vec3[] = [frame.at(-1.7, 0, 0), frame.at(-1.7, 2.3, 0)];
	for (let k = 0; k <= 12; k++) {
		const a = Math.PI - (k / 12) * Math.PI;
		arch.push(frame.at(Math.cos(a) * 1.7, 2.3 + Math.sin(a) * 1.7, 0));
	}
	arch.push(frame.at(1.7, 0, 0));
	const rect = (a: number, b: number): Vec3[] => [
		frame.at(a, 0, 0),
		frame.at(b, 0, 0),
		frame.at(b, high, 0),
		frame.at(a, high, 0),
	];
	face(sketch, rect(-26, 26), 'greyBrick', { holes: [arch], group: newGroup() });
	line(sketch, arch, 2, { over: 0 });
	for (let k = 0; k + 1 < arch.length; k++) {
		const a = arch[k]!;
		const b = arch[k + 1]!;
		face(sketch, [a, b, [b[0], b[1], b[2] + 4], [a[0], a[1], a[2] + 4]], 'greyBrick', {
			group: vault,
			shade: 0.2,
		});
	}
	const ring = arch
		.slice(1, -1)
		.map((p): Vec3 => [p[0] * 1.22, 2.3 + (p[1] - 2.3) * 1.22, p[2] - 0.02]);
	line(sketch, ring, 1.3, { loose: true });
	for (const [k, p] of ring.entries()) line(sketch, [arch[k + 1]!, p], 1, { over: 0 });
	face(
		sketch,
		[
			frame.at(-1.7, 0, -3.6),
			frame.at(1.7, 0, -3.6),
			frame.at(1.7, 4, -3.6),
			frame.at(-1.7, 4, -3.6),
		],
		'farWall',
	);
	const random = seeded('bricks');
	for (let row = 1; row < 20; row++) {
		const y = (row * high) / 20;
		for (let k = 0; k < 26; k++) {
			const x = between(random, -22, 22);
			if (Math.abs(x) < 2.4 && y < 4.5) continue;
			const w = between(random, 0.3, 1.6);
			line(sketch, [frame.at(x, y, 0.01), frame.at(x + w, y, 0.01)], 0.8, { ink: 0.4, over: 0 });
			line(sketch, [frame.at(x, y, 0.01), frame.at(x, y + 0.3, 0.01)], 0.8, { ink: 0.4, over: 0 });
		}
	}
	box(sketch, frame, [-26, high, -0.5], [26, high + 0.22, 0.15], 'stone', { weight: 1.5 });
	for (let k = 0; k < 34; k++) {
		const x = -25.5 + k * 1.5;
		box(sketch, frame, [x, high + 0.22, -0.35], [x + 0.95, high + 1.15, 0.05], 'greyBrick', {
			weight: 1.4,
		});
	}
	face(
		sketch,
		[
			frame.at(-26, high, -0.4),
			frame.at(26, high, -0.4),
			frame.at(26, high, -6),
			frame.at(-26, high, -6),
		],
		'stone',
	);
	const tower = frameAt([0, high + 0.2, 23.2], 0);
	postedStorey(sketch, tower, 10, 4.6, 0, 2.7, 5);
	hipRoof(sketch, tower, {
		wide: 13,
		deep: 7.4,
		low: 2.55,
		high: 3.9,
		topWide: 8.6,
		topDeep: 3.8,
		lift: 0.75,
		tile: 0.13,
	});
	postedStorey(sketch, tower, 7.8, 3.4, 3.7, 5.5, 5);
	hipRoof(sketch, tower, {
		wide: 11,
		deep: 6.2,
		low: 5.35,
		high: 6.7,
		topWide: 7.4,
		topDeep: 3,
		lift: 0.85,
		tile: 0.13,
	});
	gableTop(sketch, tower, 7.4, 3, 6.7, 8.3, 0.13);
	face(
		sketch,
		[
			[-60, 0, 0],
			[60, 0, 0],
			[60, 0, 20],
			[-60, 0, 20],
		],
		'earth',
		{ group: newGroup() },
	);
	slabs(sketch, [-1.8, 3], [1.8, 20], 0.01, 0.7, 1.1, 'gate-road');
	for (let k = 0; k < 30; k++)
		tuft(
			sketch,
			[between(random, -18, 18), 0, between(random, 18.4, 19.8)],
			between(random, 0.3, 0.6),
			8,
			`g${k}`,
		);
	willow(sketch, {
		at: [-9.5, 0, 16.5],
		height: 7,
		spread: 2.8,
		thick: 0.22,
		seed: 'gw',
		strands: 240,
		long: 0.3,
		sun: SUN,
		eye,
		lean: [0.4, 0, 0],
	});
	tree(sketch, {
		at: [12.5, 0, 17.5],
		trunk: 1.6,
		height: 4.8,
		spread: 2.2,
		thick: 0.16,
		seed: 'gt',
		leaf: { material: 'leafDeep', long: 0.3, wide: 0.17, droop: 0.3, inked: 0.3 },
		leaves: 34,
		cushion: 0.75,
		sun: SUN,
		eye,
	});
	return vignette(sketch, {
		camera: { eye, turn: 13, lens: 0.92, horizon: 0.785, centre: 0.47 },
		stage: { centre: [0, 5, 20], radius: 20 },
		margins: [0.04, -0.05, 0.04, 0.012],
		seed: 11,
	});
}
