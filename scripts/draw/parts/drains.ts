/** Where the water goes. */
import { between, seeded } from '../random.ts';
import { box, face, type Frame, line, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A covered channel: stone cover plates with slots, every third one a grating. Runs along the frame. */
export function drain(sketch: Sketch, frame: Frame, long: number, wide = 0.42): void {
	box(sketch, frame, [0, 0, 0], [long, 0.035, wide], 'stone', { weight: 1.5 });
	const plate = 0.62;
	for (let x = 0, k = 0; x < long - 0.1; x += plate, k++) {
		const end = Math.min(long, x + plate);
		const y = 0.04;
		line(sketch, [frame.at(x, y, 0), frame.at(x, y, wide)], 1.2, { over: 0 });
		const grating = k % 3 === 1;
		const slots = grating ? 7 : 2;
		for (let s = 0; s < slots; s++) {
			const a = x + ((end - x) * (s + 0.7)) / (slots + 0.4);
			const w = grating ? 0.035 : 0.03;
			const slot = [
				frame.at(a, y, 0.07),
				frame.at(a + w, y, 0.07),
				frame.at(a + w, y, wide - 0.07),
				frame.at(a, y, wide - 0.07),
			];
			face(sketch, slot, 'dark', { group: newGroup(), shade: 0.3 });
			line(sketch, [slot[0]!, slot[3]!], 0.9, { over: 0 });
		}
		if (grating) {
			const rim = [
				frame.at(x + 0.03, y, 0.04),
				frame.at(end - 0.03, y, 0.04),
				frame.at(end - 0.03, y, wide - 0.04),
				frame.at(x + 0.03, y, wide - 0.04),
			];
			outlineLines(sketch, rim, 1.1, { over: 0 });
		}
	}
}

/** An open earthen ditch with ragged banks and a little standing water. */
export function ditch(sketch: Sketch, frame: Frame, long: number, seed: string): void {
	const random = seeded(seed);
	const left: Vec3[] = [];
	const right: Vec3[] = [];
	const wetLeft: Vec3[] = [];
	const wetRight: Vec3[] = [];
	for (let k = 0; k <= 26; k++) {
		const x = (long * k) / 26;
		const a = 0.05 + between(random, -0.07, 0.07);
		const b = 0.5 + between(random, -0.09, 0.12);
		left.push(frame.at(x, 0.004, a));
		right.push(frame.at(x, 0.004, b));
		wetLeft.push(frame.at(x, 0.008, a + 0.12 + between(random, 0, 0.06)));
		wetRight.push(frame.at(x, 0.008, b - 0.1 - between(random, 0, 0.08)));
	}
	face(sketch, [...left, ...right.toReversed()], 'mud', { group: newGroup(), shade: 0.15 });
	face(sketch, [...wetLeft, ...wetRight.toReversed()], 'water', { group: newGroup(), shade: 0.2 });
	line(sketch, left, 1.6, { over: 0, loose: true });
	line(sketch, right, 1.6, { over: 0, loose: true });
	line(sketch, wetLeft, 0.9, { over: 0, ink: 0.5, loose: true });
}

/** An iron grating in a stone frame, 90 cm by 60, and the water that runs to it. */
export function gully(sketch: Sketch, frame: Frame, seed: string): void {
	box(sketch, frame, [-0.55, 0, -0.4], [0.55, 0.03, 0.4], 'stone', { weight: 1.8 });
	const pit = [[-0.45, -0.3], [0.45, -0.3], [0.45, 0.3], [-0.45, 0.3]].map(([x = 0, z = 0]) => frame.at(x, 0.034, z)); // prettier-ignore
	face(sketch, pit, 'dark', { group: newGroup(), shade: 0.6 });
	outlineLines(sketch, pit, 1.6, { over: 0 });
	for (let k = 0; k < 9; k++) {
		const x = -0.41 + k * 0.1;
		box(sketch, frame, [x, 0.03, -0.3], [x + 0.045, 0.055, 0.3], 'iron', { weight: 1.1 });
	}
	for (const z of [-0.1, 0.1])
		line(sketch, [frame.at(-0.43, 0.058, z), frame.at(0.43, 0.058, z)], 1.3, { over: 0 });
	const random = seeded(seed);
	for (let k = 0; k < 22; k++) {
		const turn = (k / 22) * Math.PI * 2 + between(random, -0.1, 0.1);
		const far = between(random, 1, 1.9);
		const near = between(random, 0.62, 0.85);
		const at = (r: number, bend: number): Vec3 => frame.at(Math.cos(turn + bend) * r, 0.045, Math.sin(turn + bend) * r * 0.8); // prettier-ignore
		line(sketch, [at(far, 0.25), at((far + near) / 2, 0.1), at(near, 0)], 1, { ink: 0.4, over: 0, loose: true }); // prettier-ignore
	}
}
