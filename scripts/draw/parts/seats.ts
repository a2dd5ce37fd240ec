/** Things to sit on. */
import { box, face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { add, mix, sub, type Vec3 } from '../vector.ts';
import { limb } from './limb.ts';

/** A slatted bench with a back, two metres long. */
export function bench(sketch: Sketch, frame: Frame, long = 1.8): void {
	for (let k = 0; k < 4; k++) {
		box(sketch, frame, [0, 0.42, -0.2 + k * 0.11], [long, 0.46, -0.11 + k * 0.11], 'paleTimber', {
			weight: 1.2,
		});
	}
	for (let k = 0; k < 2; k++) {
		box(sketch, frame, [0, 0.58 + k * 0.16, -0.27], [long, 0.69 + k * 0.16, -0.23], 'paleTimber', {
			weight: 1.2,
		});
	}
	for (const x of [0.15, long - 0.22]) {
		box(sketch, frame, [x, 0, -0.27], [x + 0.07, 0.88, -0.2], 'iron', { weight: 1.2 });
		box(sketch, frame, [x, 0, 0.12], [x + 0.07, 0.42, 0.19], 'iron', { weight: 1.2 });
		box(sketch, frame, [x, 0.38, -0.22], [x + 0.07, 0.42, 0.2], 'iron', { weight: 1 });
	}
}

/** A bamboo armchair of the Chengdu teahouses. */
export function bambooChair(sketch: Sketch, frame: Frame, eye: Vec3): void {
	const pole = (a: Vec3, b: Vec3, r = 0.022): void => {
		const [p, q] = [frame.at(...a), frame.at(...b)];
		limb(sketch, [p, mix(p, q, 0.5), q], r, r, eye, { material: 'paleTimber', weight: 1.5 });
		// Joints of the bamboo.
		const up: Vec3 = Math.abs(a[1] - b[1]) > 0.2 ? [r, 0, 0] : [0, r, 0];
		for (const t of [0.33, 0.68]) {
			const m = mix(p, q, t);
			line(sketch, [sub(m, up), add(m, up)], 1.3, { over: 1 });
		}
	};
	const w = 0.52;
	const d = 0.46;
	for (const x of [0, w]) {
		pole([x, 0, 0], [x, 0.95, -0.08]);
		pole([x, 0, d], [x, 0.62, d]);
		pole([x, 0.62, d + 0.03], [x, 0.64, -0.06]);
		pole([x, 0.12, 0], [x, 0.12, d], 0.016);
		for (const z of [0.12, 0.24, 0.36]) pole([x, 0.4, z], [x, 0.62, z], 0.01);
	}
	pole([0, 0.95, -0.08], [w, 0.95, -0.08]);
	pole([0, 0.86, -0.07], [w, 0.86, -0.07], 0.014);
	pole([0, 0.12, d], [w, 0.12, d], 0.016);
	pole([0, 0.38, d], [w, 0.38, d]);
	pole([0, 0.38, 0], [w, 0.38, 0]);
	for (let k = 0; k <= 9; k++) {
		const x = 0.03 + (k * (w - 0.06)) / 9;
		const slat = [
			frame.at(x - 0.022, 0.41, 0),
			frame.at(x + 0.022, 0.41, 0),
			frame.at(x + 0.022, 0.41, d),
			frame.at(x - 0.022, 0.41, d),
		];
		face(sketch, slat, 'paleTimber', { group: newGroup() });
		outlineLines(sketch, slat, 0.9, { over: 0 });
		if (k > 0 && k < 9) pole([x, 0.42, -0.035], [x, 0.86, -0.07], 0.012);
	}
}

/** A low square table with a cup of tea on it. */
export function teaTable(sketch: Sketch, frame: Frame): void {
	box(sketch, frame, [0, 0.4, -0.4], [0.55, 0.45, 0], 'paleTimber', { weight: 1.6 });
	for (const x of [0.03, 0.48]) {
		for (const z of [-0.36, -0.05]) {
			box(sketch, frame, [x, 0, z], [x + 0.04, 0.4, z + 0.04], 'paleTimber', { weight: 1.3 });
		}
	}
	cup(sketch, frame.at(0.25, 0.45, -0.2));
}

/** A lidded teacup on its saucer. */
function cup(sketch: Sketch, at: Vec3): void {
	const ring = (r: number, y: number): Vec3[] =>
		Array.from({ length: 13 }, (_, k): Vec3 => [
			at[0] + Math.cos((k / 6) * Math.PI) * r,
			at[1] + y,
			at[2] + Math.sin((k / 6) * Math.PI) * r,
		]);
	const china = newGroup();
	const levels: [number, number][] = [
		[0.05, 0],
		[0.1, 0.02],
		[0.04, 0.025],
		[0.07, 0.1],
		[0.078, 0.12],
		[0.03, 0.16],
		[0.03, 0.175],
	];
	for (let i = 0; i + 1 < levels.length; i++) {
		const a = ring(...levels[i]!);
		const b = ring(...levels[i + 1]!);
		for (let k = 0; k < 12; k++)
			face(sketch, [a[k]!, a[k + 1]!, b[k + 1]!, b[k]!], 'whiteWall', { group: china });
		outlineLines(sketch, b.slice(0, 12), 1.2, { over: 0 });
	}
}
