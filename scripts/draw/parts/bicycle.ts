/** A bicycle. */
import { face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A bicycle seen from the side, leaning a little. */
export function bicycle(sketch: Sketch, frame: Frame): void {
	const wheel = (cx: number): void => {
		const circle = (r: number): Vec3[] =>
			Array.from({ length: 20 }, (_, k) =>
				frame.at(cx + Math.cos((k / 10) * Math.PI) * r, 0.34 + Math.sin((k / 10) * Math.PI) * r, 0),
			);
		face(sketch, circle(0.34), 'dark', { holes: [circle(0.3)], group: newGroup() });
		for (const r of [0.33, 0.3]) {
			const ring: Vec3[] = [];
			for (let k = 0; k <= 20; k++) {
				const a = (k / 20) * Math.PI * 2;
				ring.push(frame.at(cx + Math.cos(a) * r, 0.34 + Math.sin(a) * r, 0));
			}
			line(sketch, ring, r > 0.31 ? 2.2 : 1, { over: 0, loose: true });
		}
		for (let k = 0; k < 9; k++) {
			const a = (k / 9) * Math.PI * 2 + 0.2;
			line(
				sketch,
				[frame.at(cx, 0.34, 0), frame.at(cx + Math.cos(a) * 0.3, 0.34 + Math.sin(a) * 0.3, 0)],
				0.6,
				{ ink: 0.45, over: 0 },
			);
		}
	};
	wheel(0);
	wheel(1.06);
	const tubes: [number, number][][] = [
		[
			[0, 0.34],
			[0.42, 0.32],
			[0.32, 0.82],
			[0, 0.34],
		],
		[
			[0.42, 0.32],
			[0.86, 0.78],
			[0.34, 0.74],
		],
		[
			[1.06, 0.34],
			[0.84, 0.9],
			[0.82, 1],
		],
		[
			[0.82, 1],
			[0.74, 1.03],
			[0.6, 1],
		],
		[
			[0.2, 0.86],
			[0.44, 0.88],
		],
		[
			[0.02, 0.68],
			[0.3, 0.7],
		],
		[
			[-0.3, 0.5],
			[-0.12, 0.68],
			[0.15, 0.7],
		],
	];
	for (const t of tubes)
		line(
			sketch,
			t.map(([x, y]) => frame.at(x, y, 0)),
			2.4,
			{ over: 0 },
		);
	line(sketch, [frame.at(0.42, 0.2, 0.05), frame.at(0.42, 0.44, 0.05)], 1.8, { over: 0 });
}
