/** Windows and doors: what fills a hole in a wall. */
import { type MaterialName } from '../materials.ts';
import { between, hashPlace, seeded } from '../random.ts';
import { box, face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

export interface Opening {
	/** Metres along the wall and up from its foot. */
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly kind: 'sash' | 'old' | 'door' | 'stair' | 'lattice' | 'dark';
}

export function fill(sketch: Sketch, frame: Frame, o: Opening, thick: number): void {
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
