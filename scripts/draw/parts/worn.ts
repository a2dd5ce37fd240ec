/** What years and rain do to a wall. */
import { between, cloud2, hashText, seeded } from '../random.ts';
import { face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

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
	for (let row = -2; row <= 2; row++) {
		const yy = y + row * size * 0.2;
		const half = size * 0.85 * Math.sqrt(1 - Math.pow(row / 3.2, 2));
		line(sketch, [frame.at(x - half, yy, 0.015), frame.at(x + half * 0.9, yy, 0.015)], 0.8, {
			ink: 0.5,
			over: 0,
		});
		for (let k = 0; k < (row < 2 ? 4 : 0); k++) {
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
	const number = hashText(seed);
	const outline: Vec3[] = [frame.at(from, 0, 0.008)];
	const steps = Math.round((to - from) * 8);
	for (let k = 0; k <= steps; k++) {
		const x = from + ((to - from) * k) / steps;
		outline.push(frame.at(x, high * (0.3 + 0.7 * cloud2(x * 0.9, 0.5, number, 3)), 0.008));
	}
	outline.push(frame.at(to, 0, 0.008));
	face(sketch, outline.reverse(), 'stain', { group: newGroup() });
}
