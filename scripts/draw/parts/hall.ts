/** Halls and gate towers: roofs whose corners rise, on rows of posts. */
import type { MaterialName } from '../materials.ts';
import { box, face, line, newGroup, type Frame, type Sketch } from '../sketch.ts';
import { mix, type Vec3 } from '../vector.ts';
import { ridge, tileSlope, type Slope } from './roof.ts';

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
				{ shade: 0.35, group: 7 },
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

/** Posts, beams and lattice doors of one storey, centred on the frame. */
export function postedStorey(
	sketch: Sketch,
	frame: Frame,
	wide: number,
	deep: number,
	low: number,
	high: number,
	bays: number,
	material: MaterialName = 'timber',
): void {
	box(
		sketch,
		frame,
		[-wide / 2 + 0.5, low, -deep / 2 + 0.5],
		[wide / 2 - 0.5, high, deep / 2 - 0.5],
		'whiteWall',
		{ weight: 1.2 },
	);
	for (let k = 0; k <= bays; k++) {
		const x = -wide / 2 + (wide * k) / bays;
		box(
			sketch,
			frame,
			[x - 0.13, low, deep / 2 - 0.13],
			[x + 0.13, high, deep / 2 + 0.13],
			material,
			{ weight: 1.6 },
		);
		box(
			sketch,
			frame,
			[x - 0.2, low, deep / 2 - 0.2],
			[x + 0.2, low + 0.16, deep / 2 + 0.2],
			'stone',
			{ weight: 1.2 },
		);
		if (k === bays) break;
		const w = wide / bays;
		const z = deep / 2 - 0.48;
		for (let j = 0; j < 4; j++) {
			const a = x + 0.35 + (j * (w - 0.7)) / 4;
			const b = a + (w - 0.7) / 4;
			const o = [
				frame.at(a, low + 0.1, z),
				frame.at(b, low + 0.1, z),
				frame.at(b, high - 0.5, z),
				frame.at(a, high - 0.5, z),
			];
			face(sketch, o, 'door', { group: newGroup() });
			line(sketch, [...o, o[0]!], 1.2, { over: 0 });
			const m = low + (high - low) * 0.38;
			const paper = [
				frame.at(a + 0.07, m + 0.06, z + 0.01),
				frame.at(b - 0.07, m + 0.06, z + 0.01),
				frame.at(b - 0.07, high - 0.58, z + 0.01),
				frame.at(a + 0.07, high - 0.58, z + 0.01),
			];
			face(sketch, paper, 'farWall', { group: newGroup() });
			for (let q = 1; q < 6; q++) {
				const y2 = m + ((high - 0.6 - m) * q) / 6;
				line(sketch, [frame.at(a + 0.07, y2, z + 0.02), frame.at(b - 0.07, y2, z + 0.02)], 0.7, {
					ink: 0.6,
					over: 0,
				});
			}
			line(sketch, [frame.at(a, m, z), frame.at(b, m, z)], 1, { over: 0 });
			for (let q = 1; q < 4; q++) {
				const x2 = a + ((b - a) * q) / 4;
				line(sketch, [frame.at(x2, m, z + 0.02), frame.at(x2, high - 0.6, z + 0.02)], 0.7, {
					ink: 0.6,
					over: 0,
				});
			}
		}
	}
	for (const y of [high - 0.32, high - 0.75]) {
		box(
			sketch,
			frame,
			[-wide / 2 - 0.15, y, deep / 2 - 0.08],
			[wide / 2 + 0.15, y + 0.26, deep / 2 + 0.08],
			material,
			{ weight: 1.3 },
		);
	}
}
