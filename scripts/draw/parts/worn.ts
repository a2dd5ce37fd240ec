/** What years and rain do to a wall. */
import { between, cloud2, hashText, seeded } from '../random.ts';
import { face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** Is a place inside an outline? Both in metres on the wall. */
function within(outline: readonly (readonly [number, number])[], x: number, y: number): boolean {
	let inside = false;
	let a = outline.at(-1);
	for (const b of outline) {
		if (a && a[1] <= y !== b[1] <= y && x < a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
			inside = !inside;
		a = b;
	}
	return inside;
}

/** A place where plaster has come off in flakes and the brick courses show. */
export function brokenPlaster(
	sketch: Sketch,
	frame: Frame,
	x: number,
	y: number,
	size: number,
	seed: string,
): void {
	const random = seeded(seed);
	const number = hashText(seed);
	const rim = (grow: number): [number, number][] =>
		Array.from({ length: 72 }, (_, k) => {
			const a = (k / 72) * Math.PI * 2;
			const [c, s] = [Math.cos(a), Math.sin(a)];
			const r = 0.25 + 1.3 * cloud2(1.7 * c + 7, 1.7 * s + 7, number, 4);
			// It comes off in sheets: more at the foot than at the top.
			const fall = s < 0 ? 1.25 : 0.8;
			return [x + c * size * grow * r * 1.35, y + s * size * grow * r * 0.8 * fall];
		});
	const on = (p: readonly [number, number], out: number): Vec3 => frame.at(p[0], p[1], out);
	const undercoat = rim(1.13);
	const outline = rim(1);
	face(
		sketch,
		undercoat.map((p) => on(p, 0.008)),
		'stain',
		{ group: newGroup(), shade: -0.05 },
	);
	face(
		sketch,
		outline.map((p) => on(p, 0.012)),
		'cement',
		{ group: newGroup(), shade: 0.12 },
	);
	const course = 0.085;
	for (let row = -14; row <= 14; row++) {
		const low = y + row * course;
		for (let k = -9; k <= 9; k++) {
			const left = x + (k + (row % 2 ? 0.5 : 0)) * 0.25;
			const inside =
				within(outline, left + 0.04, low + 0.04) && within(outline, left + 0.2, low + 0.04);
			if (!inside || random() < 0.06) continue;
			const w = 0.225 + between(random, -0.012, 0.012);
			const brick = [
				[left, low],
				[left + w, low],
				[left + w, low + course - 0.014],
				[left, low + course - 0.014],
			] as const;
			face(
				sketch,
				brick.map((p) => on(p, 0.016)),
				'brick',
				{ group: newGroup(), shade: between(random, -0.05, 0.16) },
			);
			if (random() < 0.75)
				line(sketch, [on(brick[0], 0.018), on(brick[1], 0.018)], 0.9, { ink: 0.6, over: 0 });
			if (random() < 0.4)
				line(sketch, [on(brick[1], 0.018), on(brick[2], 0.018)], 0.8, { ink: 0.5, over: 0 });
		}
	}
	// The broken edge throws a little shadow: the upper rim is pressed, the lower one left open.
	const upper = outline.filter((p) => p[1] > y - size * 0.1).map((p) => on(p, 0.02));
	line(sketch, upper, 1.5, { ink: 0.8, over: 0 });
	line(
		sketch,
		undercoat.filter((p) => p[1] < y).map((p) => on(p, 0.01)),
		0.7,
		{ ink: 0.35, over: 0 },
	);
}

/** Rain streaks from above and damp at the foot of an old wall. */
export function damp(
	sketch: Sketch,
	frame: Frame,
	from: number,
	to: number,
	high: number,
	seed: string,
): void {
	const number = hashText(seed);
	const random = seeded(seed);
	for (const [k, reach] of [1, 0.66, 0.36].entries()) {
		const outline: Vec3[] = [frame.at(from, 0, 0.003 + k * 0.001)];
		const steps = Math.round((to - from) * 14);
		for (let s = 0; s <= steps; s++) {
			const x = from + ((to - from) * s) / steps;
			const rise = 0.15 + 1.1 * cloud2(x * 0.8, 0.5 + k, number, 4);
			outline.push(frame.at(x, Math.max(0.02, high * reach * rise), 0.003 + k * 0.001));
		}
		outline.push(frame.at(to, 0, 0.003 + k * 0.001));
		face(sketch, outline.reverse(), 'stain', { group: newGroup(), shade: -0.12 + k * 0.1 });
	}
	for (let k = 0; k < (to - from) * 2.2; k++) {
		const x = between(random, from, to);
		const top = high * between(random, 1.1, 1.9);
		const fall = between(random, 0.25, 0.8);
		const w = between(random, 0.02, 0.07);
		const streak = [
			frame.at(x, top, 0.005),
			frame.at(x + w, top, 0.005),
			frame.at(x + w * 0.6, top - fall, 0.005),
			frame.at(x + w * 0.3, top - fall, 0.005),
		];
		face(sketch, streak, 'stain', { group: newGroup(), shade: -0.15 });
	}
}
