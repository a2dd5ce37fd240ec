/** A gate of iron bars between two pillars. */
import { type MaterialName } from '../materials.ts';
import { box, face, type Frame, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** A pillar of brick under a stone cap; its foot is in the middle of the frame. */
export function pillar(sketch: Sketch, frame: Frame, high: number, material: MaterialName): void {
	const h = 0.29;
	box(sketch, frame, [-h - 0.05, 0, -h - 0.05], [h + 0.05, 0.42, h + 0.05], 'stone', {
		weight: 2,
	});
	box(sketch, frame, [-h, 0.42, -h], [h, high, h], material, { weight: 2.2 });
	box(sketch, frame, [-h - 0.1, high, -h - 0.1], [h + 0.1, high + 0.12, h + 0.1], 'concrete', {
		weight: 1.8,
	});
	box(sketch, frame, [-h - 0.02, high + 0.12, -h - 0.02], [h + 0.02, high + 0.3, h + 0.02], 'concrete', { weight: 1.6 }); // prettier-ignore
	if (material !== 'brick') return;
	for (let row = 1; 0.42 + row * 0.13 < high; row++) {
		const y = 0.42 + row * 0.13;
		for (const [a, b] of [
			[-h, -0.05],
			[0.06, h],
		] as const) {
			// prettier-ignore
			if ((row * 7 + (a < 0 ? 1 : 0)) % 4 === 0) continue;
			line(sketch, [frame.at(a, y, h + 0.005), frame.at(b, y, h + 0.005)], 0.8, { ink: 0.45, over: 0 }); // prettier-ignore
		}
		const x = row % 2 ? -0.12 : 0.1;
		line(sketch, [frame.at(x, y, h + 0.005), frame.at(x, y + 0.12, h + 0.005)], 0.7, { ink: 0.4, over: 0 }); // prettier-ignore
	}
}

/** One leaf of the gate, hinged at the frame's origin; `sag` metres that its free end hangs down. */
export function gateLeaf(
	sketch: Sketch,
	frame: Frame,
	wide: number,
	high: number,
	material: MaterialName,
	sag = 0,
): void {
	const at = (x: number, y: number, o = 0): Vec3 => frame.at(x, y + 0.1 - (sag * x) / wide, o);
	const group = newGroup();
	const rail = (y: number, thick: number): void => {
		for (const o of [-0.02, 0.02]) {
			face(sketch, [at(0, y, o), at(wide, y, o), at(wide, y + thick, o), at(0, y + thick, o)], material, { group }); // prettier-ignore
		}
		face(sketch, [at(0, y + thick, -0.02), at(wide, y + thick, -0.02), at(wide, y + thick, 0.02), at(0, y + thick, 0.02)], material, { group }); // prettier-ignore
		line(sketch, [at(0, y, 0.025), at(wide, y, 0.025)], 1.3, { over: 0 });
		line(sketch, [at(0, y + thick, 0.025), at(wide, y + thick, 0.025)], 1.3, { over: 0 });
	};
	// A plate below, bars above.
	face(sketch, [at(0, 0.05), at(wide, 0.05), at(wide, high * 0.36), at(0, high * 0.36)], material, {
		group: newGroup(),
	});
	for (const y of [0.02, high * 0.36, high * 0.78, high]) rail(y, 0.05);
	const bars = Math.round(wide / 0.14);
	for (let k = 0; k <= bars; k++) {
		const x = (wide * k) / bars;
		const top = k % 2 || k === 0 || k === bars ? high + 0.05 : high + 0.2;
		const thick = k === 0 || k === bars ? 0.03 : 0.012;
		const bar = [at(x - thick, high * 0.36), at(x + thick, high * 0.36), at(x + thick, top), at(x - thick, top)]; // prettier-ignore
		face(sketch, bar, material, { group });
		line(sketch, [at(x, high * 0.36, 0.026), at(x, top, 0.026)], k % bars ? 1.4 : 2, { over: 0 });
	}
	line(sketch, [at(0.06, 0.12, 0.026), at(wide - 0.06, high * 0.34, 0.026)], 1, { ink: 0.5, over: 0 }); // prettier-ignore
}
