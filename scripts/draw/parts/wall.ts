/** Walls with real openings: glass sits deep in its reveal, doors too. */
import type { MaterialName } from '../materials.ts';
import { between, hashPlace, seeded } from '../random.ts';
import { box, face, line, newGroup, outlineLines, type Frame, type Sketch } from '../sketch.ts';
import type { Vec3 } from '../vector.ts';

export interface Opening {
	/** Metres along the wall and up from its foot. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly kind: 'sash' | 'old' | 'door' | 'stair' | 'lattice' | 'dark';
}

/** A flat wall with openings, from its left foot. */
export function wall(
	sketch: Sketch,
	frame: Frame,
	width: number,
	height: number,
	material: MaterialName,
	openings: readonly Opening[],
	options: { edge?: number; thick?: number; group?: number } = {},
): void {
	const { edge = 2, thick = 0.2, group = newGroup() } = options;
	const rect = (x: number, y: number, w: number, h: number, out: number): Vec3[] => [
		frame.at(x, y, out),
		frame.at(x + w, y, out),
		frame.at(x + w, y + h, out),
		frame.at(x, y + h, out),
	];
	const holes = openings.map((o) => rect(o.x, o.y, o.width, o.height, 0));
	face(sketch, rect(0, 0, width, height, 0), material, { holes, group });
	if (edge > 0) outlineLines(sketch, rect(0, 0, width, height, 0), edge);
	for (const [i, o] of openings.entries()) {
		const front = holes[i] ?? [];
		const back = rect(o.x, o.y, o.width, o.height, -thick);
		for (let k = 0; k < 4; k++) {
			const next = (k + 1) % 4;
			face(sketch, [front[k]!, front[next]!, back[next]!, back[k]!], material, {
				group: group + i + 1,
			});
		}
		outlineLines(sketch, front, 1.7);
		line(sketch, [back[2]!, back[3]!], 1.1, { ink: 0.6, over: 0 });
		fill(sketch, frame, o, thick);
	}
}

function fill(sketch: Sketch, frame: Frame, o: Opening, thick: number): void {
	const random = seeded(hashPlace(frame.at(o.x, o.y, 0)));
	const at = (x: number, y: number, out = -thick): Vec3 => frame.at(o.x + x, o.y + y, out);
	const pane = (x: number, y: number, w: number, h: number, m: MaterialName, out = -thick): void =>
		face(sketch, [at(x, y, out), at(x + w, y, out), at(x + w, y + h, out), at(x, y + h, out)], m, {
			group: newGroup(),
			shade: m === 'glass' ? between(random, 0, 0.45) : 0.1,
		});
	const { width: w, height: h } = o;
	if (o.kind === 'dark' || o.kind === 'stair') {
		pane(0, 0, w, h, 'dark', -thick - 0.9);
		for (const side of [0, w]) {
			face(
				sketch,
				[at(side, 0), at(side, h), at(side, h, -thick - 0.9), at(side, 0, -thick - 0.9)],
				'concrete',
				{ shade: 0.35 },
			);
		}
		face(sketch, [at(0, h), at(w, h), at(w, h, -thick - 0.9), at(0, h, -thick - 0.9)], 'concrete', {
			shade: 0.4,
		});
		return;
	}
	if (o.kind === 'door' || o.kind === 'lattice') {
		const leaves = o.kind === 'door' ? 2 : Math.max(2, Math.round(w / 0.55));
		for (let k = 0; k < leaves; k++) {
			const x = (k * w) / leaves;
			const lw = w / leaves;
			pane(x, 0, lw, h, o.kind === 'door' ? 'door' : 'timber');
			line(sketch, [at(x, 0), at(x, h)], 1.4, { over: 0 });
			if (o.kind === 'door') {
				for (let p = 1; p < 4; p++)
					line(sketch, [at(x + (p * lw) / 4, 0.03), at(x + (p * lw) / 4, h)], 0.8, {
						ink: 0.45,
						over: 0,
					});
				continue;
			}
			const low = h > 1.7 ? h * 0.42 : h * 0.08;
			pane(x + lw * 0.12, low, lw * 0.76, h - low - h * 0.06, 'dark', -thick + 0.005);
			for (let p = 0; p <= 4; p++) {
				const lx = x + lw * (0.12 + 0.19 * p);
				line(sketch, [at(lx, low, -thick + 0.02), at(lx, h * 0.94, -thick + 0.02)], 1, { over: 0 });
			}
			for (let p = 0; p <= 5; p++) {
				const ly = low + ((h * 0.94 - low) * p) / 5;
				line(
					sketch,
					[at(x + lw * 0.12, ly, -thick + 0.02), at(x + lw * 0.88, ly, -thick + 0.02)],
					0.9,
					{ ink: 0.7, over: 0 },
				);
			}
		}
		return;
	}
	pane(0, 0, w, h, 'glass');
	const bars = o.kind === 'old' ? Math.max(2, Math.round(w / 0.5)) : 2;
	const weight = o.kind === 'old' ? 1.5 : 1.2;
	outlineLines(
		sketch,
		[at(0.04, 0.04), at(w - 0.04, 0.04), at(w - 0.04, h - 0.04), at(0.04, h - 0.04)],
		0.9,
		{ ink: 0.6, over: 0 },
	);
	for (let k = 1; k < bars; k++)
		line(sketch, [at((k * w) / bars, 0.02), at((k * w) / bars, h)], weight, { over: 0 });
	if (o.kind === 'old') {
		line(sketch, [at(0, h * 0.68), at(w, h * 0.68)], 1.2, { over: 0 });
		line(sketch, [at(0, h * 0.34), at(w, h * 0.34)], 0.8, { ink: 0.6, over: 0 });
	} else line(sketch, [at(0, h * 0.72), at(w, h * 0.72)], 0.9, { over: 0 });
	if (random() < 0.5) {
		// A curtain drawn to one side.
		const cw = w * between(random, 0.18, 0.4);
		const left = random() < 0.5 ? 0.04 : w - cw - 0.04;
		pane(left, 0.05, cw, h - 0.1, 'cloth', -thick + 0.003);
		for (let k = 1; k < 4; k++) {
			line(sketch, [at(left + (cw * k) / 4, h - 0.06), at(left + (cw * (k + 0.2)) / 4, 0.1)], 0.7, {
				ink: 0.4,
				over: 0,
			});
		}
	}
	box(sketch, frame, [o.x - 0.07, o.y - 0.09, -0.02], [o.x + w + 0.07, o.y, 0.1], 'concrete', {
		weight: 1.2,
	});
}

/** A few places where plaster has come off and the bricks show. */
export function brokenPlaster(
	sketch: Sketch,
	frame: Frame,
	x: number,
	y: number,
	size: number,
	seed: string,
): void {
	const random = seeded(seed);
	const outline: Vec3[] = [];
	for (let k = 0; k < 16; k++) {
		const a = (k / 16) * Math.PI * 2;
		const r = size * between(random, 0.55, 1.05);
		outline.push(frame.at(x + Math.cos(a) * r * 1.4, y + Math.sin(a) * r * 0.75, 0.012));
	}
	face(sketch, outline, 'brick', { group: newGroup() });
	line(sketch, [...outline, outline[0]!], 1.3, { loose: true, over: 0 });
	for (let row = -3; row <= 3; row++) {
		const yy = y + row * size * 0.2;
		const half = size * 1.1 * Math.sqrt(Math.max(0, 1 - Math.pow(row / 3.6, 2)));
		line(sketch, [frame.at(x - half, yy, 0.015), frame.at(x + half * 0.9, yy, 0.015)], 0.8, {
			ink: 0.5,
			over: 0,
		});
		for (let k = 0; k < 4; k++) {
			const bx = x + between(random, -half, half * 0.9);
			line(sketch, [frame.at(bx, yy, 0.015), frame.at(bx, yy + size * 0.2, 0.015)], 0.8, {
				ink: 0.5,
				over: 0,
			});
		}
	}
}

/** Rain streaks and damp at the foot of an old wall. */
export function damp(
	sketch: Sketch,
	frame: Frame,
	from: number,
	to: number,
	high: number,
	seed: string,
): void {
	const random = seeded(seed);
	const outline: Vec3[] = [frame.at(from, 0, 0.008)];
	const steps = Math.max(6, Math.round((to - from) * 3));
	for (let k = 0; k <= steps; k++) {
		outline.push(
			frame.at(from + ((to - from) * k) / steps, high * between(random, 0.35, 1), 0.008),
		);
	}
	outline.push(frame.at(to, 0, 0.008));
	face(sketch, outline.reverse(), 'stain', { group: newGroup() });
}

/** A balcony: slab, parapet with rails, and what people keep there. */
export function balcony(
	sketch: Sketch,
	frame: Frame,
	x: number,
	y: number,
	width: number,
	material: MaterialName,
): void {
	const deep = 1.15;
	box(sketch, frame, [x, y - 0.12, 0], [x + width, y, deep], 'concrete', { weight: 1.7 });
	box(sketch, frame, [x, y, deep - 0.1], [x + width, y + 0.78, deep], material, { weight: 1.5 });
	box(sketch, frame, [x, y, 0], [x + 0.1, y + 0.78, deep], material, { weight: 1.3 });
	box(sketch, frame, [x + width - 0.1, y, 0], [x + width, y + 0.78, deep], material, {
		weight: 1.3,
	});
	box(
		sketch,
		frame,
		[x - 0.04, y + 0.78, deep - 0.15],
		[x + width + 0.04, y + 0.87, deep + 0.04],
		'concrete',
		{ weight: 1.3 },
	);
}
