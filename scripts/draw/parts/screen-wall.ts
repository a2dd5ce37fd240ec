/** Walls that stand free, their tiled tops, and the four characters. */
import { glyphOutlines } from '../glyphs.ts';
import { type MaterialName } from '../materials.ts';
import { plainSlope, ridge, tileSlope } from './roof.ts';
import { box, face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';

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
