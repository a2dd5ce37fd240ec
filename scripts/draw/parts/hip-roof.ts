/** Roofs whose corners rise. */
import { ridge, type Slope, tileSlope } from './roof.ts';
import { face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';
import { mix, type Vec3 } from '../vector.ts';

export interface HipRoof {
	/** Eave outline in metres, centred on the frame's origin. */
	readonly wide: number;
	readonly deep: number;
	/** Height of the eave, and of the top of this roof. */
	readonly low: number;
	readonly high: number;
	/** The rectangle at the top; `topDeep` 0 makes a ridge. */
	readonly topWide: number;
	readonly topDeep: number;
	/** How far the corners rise, in metres. */
	readonly lift: number;
	readonly tile?: number;
	readonly weight?: number;
}

/** Four curved slopes and the four ridges between them. */
export function hipRoof(sketch: Sketch, frame: Frame, roof: HipRoof): void {
	const under = newGroup();
	const { wide, deep, low, high, topWide, topDeep, lift, tile = 0.11 } = roof;
	const corner = (i: number, w: number, d: number): [number, number] =>
		[
			[-w / 2, d / 2],
			[w / 2, d / 2],
			[w / 2, -d / 2],
			[-w / 2, -d / 2],
		][i % 4] as [number, number];
	for (let i = 0; i < 4; i++) {
		const a = corner(i, wide, deep);
		const b = corner(i + 1, wide, deep);
		const c = corner(i, topWide, topDeep);
		const d = corner(i + 1, topWide, topDeep);
		const slope: Slope = (s, t) => {
			const end = Math.pow(Math.abs(2 * s - 1), 5);
			const rise = 0.5 * t + 0.5 * t * t;
			const out = 1 + end * 0.035 * (1 - t);
			const x = (a[0] + (b[0] - a[0]) * s) * (1 - t) * out + (c[0] + (d[0] - c[0]) * s) * t;
			const z = (a[1] + (b[1] - a[1]) * s) * (1 - t) * out + (c[1] + (d[1] - c[1]) * s) * t;
			return frame.at(x, low + (high - low) * rise + lift * end * Math.pow(1 - t, 2), z);
		};
		const long = i % 2 ? deep : wide;
		tileSlope(sketch, slope, {
			rows: Math.max(3, Math.round(long / (tile * 2.3))),
			pieces: 4,
			tile,
			overlaps: false,
			weight: roof.weight ?? 1,
			seed: `hip${i}`,
		});
		const hip: Vec3[] = [];
		for (let k = 0; k <= 6; k++) hip.push(slope(0, k / 6));
		ridge(sketch, hip, tile * 1.6, tile * 0.6);
		// The dark underside of the eave.
		for (let k = 0; k < 8; k++) {
			const inner = (s: number): Vec3 => {
				const p = slope(s, 0.42);
				const q = slope(s, 0);
				return [p[0], q[1] - 0.05 - 0.1 * Math.abs(q[1] - p[1]), p[2]];
			};
			face(
				sketch,
				[slope(k / 8, 0), slope((k + 1) / 8, 0), inner((k + 1) / 8), inner(k / 8)],
				'darkTimber',
				{ shade: 0.35, group: under },
			);
		}
		for (let k = 0; k < 24; k++) {
			line(
				sketch,
				[mix(slope(k / 24, 0), slope((k + 1) / 24, 0), 0), slope((k + 1) / 24, 0)],
				1.6,
				{ over: 0 },
			);
		}
	}
}

/** The upper, two-sided part of a hip-and-gable roof. */
export function gableTop(
	sketch: Sketch,
	frame: Frame,
	wide: number,
	deep: number,
	low: number,
	high: number,
	tile = 0.11,
): void {
	for (const side of [1, -1]) {
		const slope: Slope = (s, t) => {
			const x = (s - 0.5) * wide * side;
			return frame.at(x, low + (high - low) * (0.7 * t + 0.3 * t * t), (side * deep * (1 - t)) / 2);
		};
		tileSlope(sketch, slope, {
			rows: Math.round(wide / (tile * 2.3)),
			pieces: 3,
			tile,
			overlaps: false,
			weight: 1,
			seed: `top${side}`,
		});
		for (const s of [0, 1])
			ridge(sketch, [slope(s, 0), slope(s, 0.5), slope(s, 1)], tile * 1.7, tile * 0.7);
	}
	for (const x of [-wide / 2 + 0.12, wide / 2 - 0.12]) {
		face(
			sketch,
			[frame.at(x, low, deep / 2), frame.at(x, high, 0), frame.at(x, low, -deep / 2)],
			'timber',
			{ shade: 0.1 },
		);
		for (let k = 1; k < 8; k++) {
			const z = (k / 8 - 0.5) * deep;
			line(
				sketch,
				[
					frame.at(x - 0.02, low, z),
					frame.at(x - 0.02, low + (high - low) * (1 - Math.abs(z * 2) / deep) * 0.95, z),
				],
				0.8,
				{ ink: 0.6, over: 0 },
			);
		}
	}
	const h = wide / 2;
	ridge(
		sketch,
		[
			frame.at(-h - 0.25, high + 0.28, 0),
			frame.at(-h + 0.3, high, 0),
			frame.at(0, high - 0.05, 0),
			frame.at(h - 0.3, high, 0),
			frame.at(h + 0.25, high + 0.28, 0),
		],
		tile * 3.6,
		tile * 0.9,
	);
	for (const s of [-1, 1]) {
		// Ridge ends turned up.
		const p = (x: number, y: number): Vec3 => frame.at(s * (h + x), high + y, 0.02);
		const shape = [
			p(-0.25, 0.2),
			p(0.25, 0.3),
			p(0.42, 0.85),
			p(0.2, 1.05),
			p(0.16, 0.72),
			p(-0.1, 0.55),
		];
		face(sketch, shape, 'ridge');
		line(sketch, [...shape, shape[0]!], 1.8, { over: 0, loose: true });
	}
}
