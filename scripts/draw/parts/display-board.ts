/** A case for notices and pictures. */
import { plainSlope, ridge, tileSlope } from './roof.ts';
import { between, seeded } from '../random.ts';
import { box, face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';

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
