/** What stands in a yard. */
import type { MaterialName } from '../materials.ts';
import { glyphOutlines } from '../glyphs.ts';
import { between, seeded } from '../random.ts';
import {
	box,
	face,
	frameAt,
	line,
	newGroup,
	outlineLines,
	type Frame,
	type Sketch,
} from '../sketch.ts';
import type { Vec3 } from '../vector.ts';
import { shrub, type LeafStyle } from './tree.ts';
import { plainSlope, ridge, tileSlope } from './roof.ts';

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

/** A round or square trough with plants. */
export function planter(
	sketch: Sketch,
	frame: Frame,
	long: number,
	deep: number,
	high: number,
	material: MaterialName,
): void {
	box(sketch, frame, [0, 0, 0], [long, high, deep], material, { weight: 1.7 });
	box(sketch, frame, [-0.03, high, -0.03], [long + 0.03, high + 0.06, deep + 0.03], 'stone', {
		weight: 1.4,
	});
	face(
		sketch,
		[
			frame.at(0.06, high + 0.061, 0.06),
			frame.at(long - 0.06, high + 0.061, 0.06),
			frame.at(long - 0.06, high + 0.061, deep - 0.06),
			frame.at(0.06, high + 0.061, deep - 0.06),
		],
		'earth',
		{ group: newGroup(), shade: 0.2 },
	);
}

/** A many-sided ring of masonry round a tree. */
export function treeRing(
	sketch: Sketch,
	at: Vec3,
	radius: number,
	high: number,
	seat: boolean,
	sides = 18,
): void {
	const point = (r: number, k: number, y: number): Vec3 => {
		const a = (k / sides) * Math.PI * 2;
		return [at[0] + Math.cos(a) * r, at[1] + y, at[2] + Math.sin(a) * r];
	};
	const group = newGroup();
	const rim = newGroup();
	for (let k = 0; k < sides; k++) {
		face(
			sketch,
			[
				point(radius, k, 0),
				point(radius, k + 1, 0),
				point(radius, k + 1, high),
				point(radius, k, high),
			],
			seat ? 'stone' : 'brick',
			{ group },
		);
		face(
			sketch,
			[
				point(radius + 0.06, k, high),
				point(radius + 0.06, k + 1, high),
				point(radius - 0.34, k + 1, high),
				point(radius - 0.34, k, high),
			],
			seat ? 'paleTimber' : 'cement',
			{ group: rim },
		);
		face(
			sketch,
			[
				point(radius + 0.06, k, high - 0.07),
				point(radius + 0.06, k + 1, high - 0.07),
				point(radius + 0.06, k + 1, high),
				point(radius + 0.06, k, high),
			],
			seat ? 'paleTimber' : 'cement',
			{ group: rim },
		);
		face(
			sketch,
			[
				point(radius - 0.34, k, high),
				point(radius - 0.34, k + 1, high),
				point(radius - 0.34, k + 1, high - 0.1),
				point(radius - 0.34, k, high - 0.1),
			],
			'stone',
			{ group },
		);
		face(
			sketch,
			[
				[at[0], at[1] + high - 0.08, at[2]],
				point(radius - 0.3, k, high - 0.08),
				point(radius - 0.3, k + 1, high - 0.08),
			],
			'earth',
			{ group: rim + 1 },
		);
		for (const [r, y] of [
			[radius, 0],
			[radius + 0.06, high],
			[radius + 0.06, high - 0.07],
			[radius - 0.34, high],
		] as const) {
			line(sketch, [point(r, k, y), point(r, k + 1, y)], y === 0 ? 2 : 1.6, { over: 0 });
		}
		if (seat)
			line(sketch, [point(radius + 0.06, k, high), point(radius - 0.34, k, high)], 0.9, {
				ink: 0.6,
				over: 0,
			});
		else
			line(sketch, [point(radius, k + 0.5, 0), point(radius, k + 0.5, high - 0.1)], 0.8, {
				ink: 0.5,
				over: 0,
			});
	}
}

/** A flower pot with a plant. */
export function pot(
	sketch: Sketch,
	at: Vec3,
	size: number,
	leaf: LeafStyle,
	sun: Vec3,
	seed: string,
): void {
	const group = newGroup();
	const sides = 10;
	const p = (k: number, r: number, y: number): Vec3 => {
		const a = (k / sides) * Math.PI * 2;
		return [at[0] + Math.cos(a) * r, at[1] + y, at[2] + Math.sin(a) * r];
	};
	for (let k = 0; k < sides; k++) {
		face(
			sketch,
			[
				p(k, size * 0.34, 0),
				p(k + 1, size * 0.34, 0),
				p(k + 1, size * 0.5, size * 0.8),
				p(k, size * 0.5, size * 0.8),
			],
			'clay',
			{ group },
		);
		face(
			sketch,
			[
				p(k, size * 0.55, size * 0.7),
				p(k + 1, size * 0.55, size * 0.7),
				p(k + 1, size * 0.55, size * 0.85),
				p(k, size * 0.55, size * 0.85),
			],
			'clay',
			{ group },
		);
		line(sketch, [p(k, size * 0.55, size * 0.85), p(k + 1, size * 0.55, size * 0.85)], 1.2, {
			over: 0,
		});
		line(sketch, [p(k, size * 0.34, 0), p(k + 1, size * 0.34, 0)], 1.2, { over: 0 });
	}
	for (const k of [0, 5])
		line(sketch, [p(k, size * 0.34, 0), p(k, size * 0.5, size * 0.7)], 1.3, { over: 0 });
	shrub(sketch, [at[0], at[1] + size * 0.75, at[2]], size * 0.8, 70, leaf, sun, seed);
}

/** The four characters 「北街记忆」 on a wall, in red paint; `size` is one character in metres. */
export function memoryCharacters(
	sketch: Sketch,
	frame: Frame,
	x: number,
	y: number,
	size: number,
	gap = 0.12,
): void {
	for (const [k, character] of [...'北街记忆'].entries()) {
		const outlines = glyphOutlines(character).map((o) =>
			o.map((p) => frame.at(x + (k * (1 + gap) + p[0]) * size, y + (1 - p[1]) * size, 0.03)),
		);
		const [first, ...rest] = outlines;
		if (!first) continue;
		const flat = [frame.at(0, 0, 0), frame.at(1, 0, 0), frame.at(1, 1, 0)];
		const n = frame.at(0, 0, 1).map((v, i) => v - (flat[0]?.[i] ?? 0));
		face(sketch, first, 'seal', {
			holes: rest,
			wound: true,
			group: newGroup(),
			normal: [n[0] ?? 0, n[1] ?? 0, n[2] ?? 1],
		});
	}
}

/** A screen wall with a tile coping, plain on both sides. */
export function screenWall(
	sketch: Sketch,
	frame: Frame,
	long: number,
	high: number,
	panel: MaterialName,
): void {
	const thick = 0.36;
	box(sketch, frame, [-0.12, 0, -thick - 0.06], [long + 0.12, 0.42, 0.06], 'stone', { weight: 2 });
	box(sketch, frame, [0, 0.42, -thick], [long, high, 0], panel, { weight: 2 });
	for (const x of [0.9, 1.8, 2.7, 3.6, 4.5]) {
		if (x < long)
			line(sketch, [frame.at(x, 0.04, 0.061), frame.at(x, 0.4, 0.061)], 0.9, { ink: 0.5, over: 0 });
	}
	coping(sketch, frame, long, high, thick);
}

/** A little two-sided roof of tiles along the top of a wall. */
export function coping(
	sketch: Sketch,
	frame: Frame,
	long: number,
	high: number,
	thick: number,
): void {
	const rows = Math.round(long / 0.2);
	const half = thick / 2 + 0.26;
	const mid = -thick / 2;
	box(
		sketch,
		frame,
		[-0.04, high, mid - half + 0.14],
		[long + 0.04, high + 0.1, mid + half - 0.14],
		'greyBrick',
		{ weight: 1.4 },
	);
	for (const side of [1, -1]) {
		const slope = plainSlope(
			frame.at(side > 0 ? -0.1 : long + 0.1, high + 0.06, mid + side * half),
			frame.at(side > 0 ? long + 0.1 : -0.1, high + 0.06, mid + side * half),
			frame.at(side > 0 ? -0.1 : long + 0.1, high + 0.32, mid),
			frame.at(side > 0 ? long + 0.1 : -0.1, high + 0.32, mid),
		);
		tileSlope(sketch, slope, { rows, tile: 0.075, overlaps: false, seed: 'coping' });
	}
	ridge(
		sketch,
		[
			frame.at(-0.16, high + 0.34, mid),
			frame.at(0.1, high + 0.28, mid),
			frame.at(long - 0.1, high + 0.28, mid),
			frame.at(long + 0.16, high + 0.34, mid),
		],
		0.13,
		0.07,
	);
}

/** A display case on two posts under a small roof: pictures as grey fields, no words. */
export function displayBoard(sketch: Sketch, frame: Frame, long = 2.4): void {
	for (const x of [0, long - 0.1])
		box(sketch, frame, [x, 0, -0.05], [x + 0.1, 2.15, 0.05], 'darkTimber', { weight: 1.6 });
	box(sketch, frame, [0.1, 0.8, -0.04], [long - 0.1, 1.95, 0.02], 'paleTimber', { weight: 1.6 });
	const random = seeded('board');
	const fields: [number, number, number, number][] = [
		[0.2, 1.3, 0.62, 0.54],
		[0.2, 0.9, 0.62, 0.32],
		[0.92, 0.9, 0.5, 0.94],
		[1.52, 1.42, 0.66, 0.42],
		[1.52, 0.9, 0.3, 0.42],
		[1.88, 0.9, 0.3, 0.42],
	];
	for (const [x, y, w, h] of fields) {
		if (x + w > long - 0.15) continue;
		const o = [
			frame.at(x, y, 0.03),
			frame.at(x + w, y, 0.03),
			frame.at(x + w, y + h, 0.03),
			frame.at(x, y + h, 0.03),
		];
		face(sketch, o, 'whiteWall', { group: newGroup() });
		outlineLines(sketch, o, 1, { over: 0 });
		// A roof and a tree, as any child would draw a street.
		const base = y + h * 0.3;
		line(sketch, [frame.at(x + w * 0.1, base, 0.035), frame.at(x + w * 0.9, base, 0.035)], 0.8, {
			ink: 0.6,
			over: 0,
		});
		line(
			sketch,
			[
				frame.at(x + w * 0.2, base + h * 0.25, 0.035),
				frame.at(x + w * 0.45, base + h * 0.42, 0.035),
				frame.at(x + w * 0.7, base + h * 0.25, 0.035),
			],
			0.8,
			{ ink: 0.6, over: 0 },
		);
		face(
			sketch,
			[
				frame.at(x + w * 0.15, base, 0.034),
				frame.at(x + w * between(random, 0.6, 0.9), base, 0.034),
				frame.at(x + w * 0.6, base + h * 0.22, 0.034),
				frame.at(x + w * 0.2, base + h * 0.22, 0.034),
			],
			'farRoof',
			{ group: newGroup() },
		);
	}
	const roof = (side: number): void =>
		tileSlope(
			sketch,
			plainSlope(
				frame.at(side > 0 ? -0.2 : long + 0.2, 2.1, side * 0.42),
				frame.at(side > 0 ? long + 0.2 : -0.2, 2.1, side * 0.42),
				frame.at(side > 0 ? -0.2 : long + 0.2, 2.38, 0),
				frame.at(side > 0 ? long + 0.2 : -0.2, 2.38, 0),
			),
			{ rows: 14, tile: 0.07, overlaps: false },
		);
	roof(1);
	roof(-1);
	ridge(sketch, [frame.at(-0.22, 2.37, 0), frame.at(long + 0.22, 2.37, 0)], 0.1, 0.05);
}

/** Things nobody needs any more: boards, a cupboard, baskets, a sheet over them. */
export function clutter(sketch: Sketch, frame: Frame, seed: string): void {
	const random = seeded(seed);
	box(sketch, frame, [0, 0, -0.5], [0.9, 1.15, 0], 'timber', { weight: 1.8 });
	line(sketch, [frame.at(0.45, 0.05, 0.01), frame.at(0.45, 1.1, 0.01)], 1.1);
	line(sketch, [frame.at(0.05, 0.6, 0.01), frame.at(0.85, 0.6, 0.01)], 1.1);
	box(sketch, frame, [0.1, 1.15, -0.45], [0.75, 1.45, -0.05], 'paleTimber', { weight: 1.5 });
	for (let k = 0; k < 7; k++) {
		const x = 1 + k * 0.13 + between(random, -0.03, 0.03);
		const h = between(random, 1.5, 2.1);
		const w = between(random, 0.08, 0.14);
		const o = [
			frame.at(x, 0, 0.35),
			frame.at(x + w, 0, 0.35),
			frame.at(x + w + 0.12, h, -0.45),
			frame.at(x + 0.12, h, -0.45),
		];
		face(sketch, o, k % 2 ? 'timber' : 'paleTimber', { group: newGroup() });
		outlineLines(sketch, o, 1.5, { over: 2 });
	}
	box(sketch, frame, [2.05, 0, -0.3], [2.75, 0.38, 0.25], 'clay', { weight: 1.6 });
	box(sketch, frame, [2.15, 0.38, -0.25], [2.65, 0.7, 0.15], 'cloth', { weight: 1.4 });
	for (let k = 0; k < 5; k++) {
		const z = 0.5 + between(random, 0, 0.5);
		const x = between(random, 0.2, 2.4);
		box(
			sketch,
			frameAt(frame.at(x, 0, z), between(random, 0, 80)),
			[0, 0, 0],
			[0.24, 0.06 + 0.06 * (k % 2), 0.12],
			'brick',
			{ weight: 1.2 },
		);
	}
}

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

/** A bucket, its side and rim. */
export function bucket(sketch: Sketch, at: Vec3, size: number, material: MaterialName): void {
	const p = (k: number, r: number, y: number): Vec3 => {
		const a = (k / 12) * Math.PI * 2;
		return [at[0] + Math.cos(a) * r, at[1] + y, at[2] + Math.sin(a) * r];
	};
	const group = newGroup();
	for (let k = 0; k < 12; k++) {
		face(
			sketch,
			[
				p(k, size * 0.38, 0),
				p(k + 1, size * 0.38, 0),
				p(k + 1, size * 0.5, size),
				p(k, size * 0.5, size),
			],
			material,
			{ group },
		);
		line(sketch, [p(k, size * 0.5, size), p(k + 1, size * 0.5, size)], 1.3, { over: 0 });
		line(sketch, [p(k, size * 0.38, 0), p(k + 1, size * 0.38, 0)], 1.3, { over: 0 });
	}
	for (const k of [0, 6])
		line(sketch, [p(k, size * 0.38, 0), p(k, size * 0.5, size)], 1.4, { over: 0 });
}

/** A wire hanging between two points. */
export function wire(sketch: Sketch, a: Vec3, b: Vec3, sag: number, weight = 0.9): void {
	const points: Vec3[] = [];
	for (let k = 0; k <= 10; k++) {
		const t = k / 10;
		points.push([
			a[0] + (b[0] - a[0]) * t,
			a[1] + (b[1] - a[1]) * t - sag * 4 * t * (1 - t),
			a[2] + (b[2] - a[2]) * t,
		]);
	}
	line(sketch, points, weight, { ink: 0.6, over: 0, loose: true });
}
