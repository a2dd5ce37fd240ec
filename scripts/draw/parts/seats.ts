/** Things to sit on. */
import { box, face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

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
export function bambooChair(sketch: Sketch, frame: Frame): void {
	const pole = (a: Vec3, b: Vec3, r = 0.022): void => {
		const p = frame.at(...a);
		const q = frame.at(...b);
		const upright = Math.abs(a[1] - b[1]) > 0.2;
		const o: Vec3 = upright ? [r, 0, 0] : [0, r, 0];
		const outline: Vec3[] = [
			[p[0] - o[0], p[1] - o[1], p[2]],
			[q[0] - o[0], q[1] - o[1], q[2]],
			[q[0] + o[0], q[1] + o[1], q[2]],
			[p[0] + o[0], p[1] + o[1], p[2]],
		];
		face(sketch, outline, 'paleTimber', { group: newGroup(), normal: frame.at(0, 0, 1) });
		line(sketch, [outline[0]!, outline[1]!], 1.8, { over: 1 });
		line(sketch, [outline[3]!, outline[2]!], 1.8, { over: 1 });
		for (const t of [0.33, 0.68]) {
			const m = (k: number): Vec3 => [
				outline[k]![0] + (outline[k === 0 ? 1 : 2]![0] - outline[k]![0]) * t,
				outline[k]![1] + (outline[k === 0 ? 1 : 2]![1] - outline[k]![1]) * t,
				outline[k]![2] + (outline[k === 0 ? 1 : 2]![2] - outline[k]![2]) * t,
			];
			line(sketch, [m(0), m(3)], 1.4, { over: 1 });
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
