/** A two-storey house with a timber gallery. */
import { type Opening } from './opening.ts';
import { eaveBoard, plainSlope, ridge, tileSlope } from './roof.ts';
import { wall } from './wall.ts';
import { box, face, type Frame, newGroup, outlineLines, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

/** Two storeys: plaster and doors below, a timber gallery above, tiles on top. */
export function galleryHouse(sketch: Sketch, frame: Frame, long: number, name: string): void {
	const floor = 3.05;
	const eave = 5.75;
	const deep = 1.35;
	const bay = 3.3;
	const bays = Math.floor(long / bay);
	const lowOpenings: Opening[] = [];
	const highOpenings: Opening[] = [];
	for (let k = 0; k < bays; k++) {
		const x = k * bay + 0.35;
		lowOpenings.push({ x, y: 0.12, width: 1, height: 2.15, kind: 'door' });
		lowOpenings.push({ x: x + 1.35, y: 0.95, width: 1.25, height: 1.25, kind: 'old' });
		highOpenings.push({ x, y: 0.05, width: 0.95, height: 2.1, kind: 'door' });
		highOpenings.push({ x: x + 1.3, y: 0.85, width: 1.3, height: 1.25, kind: 'lattice' });
	}
	const upper: Frame = { at: (a, u, o) => frame.at(a, u + floor, o) };
	wall(sketch, frame, long, floor, 'whiteWall', lowOpenings, { edge: 1.2 });
	wall(sketch, upper, long, eave - floor + 0.3, 'whiteWall', highOpenings, { edge: 1.2 });
	box(sketch, frame, [0, 0, 0], [long, 0.12, deep + 0.25], 'stone', { weight: 1.7 });
	box(sketch, frame, [0, 0.12, 0], [long, 0.5, 0.03], 'greyBrick', { weight: 1 });
	// Gallery floor on brackets, posts, rail with turned bars.
	box(sketch, frame, [-0.1, floor - 0.2, 0], [long + 0.1, floor, deep], 'timber', { weight: 1.7 });
	for (let k = 0; k < long / 0.55; k++) {
		box(
			sketch,
			frame,
			[k * 0.55, floor - 0.32, 0],
			[k * 0.55 + 0.09, floor - 0.2, deep + 0.08],
			'darkTimber',
			{ weight: 0.8 },
		);
	}
	for (let k = 0; k <= bays; k++) {
		const x = Math.min(long - 0.15, k * bay);
		box(sketch, frame, [x, 0.12, deep - 0.16], [x + 0.15, eave - 0.05, deep - 0.01], 'timber', {
			weight: 1.8,
		});
		box(sketch, frame, [x - 0.07, 0.1, deep - 0.23], [x + 0.22, 0.32, deep + 0.06], 'stone', {
			weight: 1.4,
		});
		box(sketch, frame, [x + 0.03, eave - 0.35, 0], [x + 0.12, eave - 0.2, deep + 0.35], 'timber', {
			weight: 1,
		});
	}
	box(sketch, frame, [0, floor + 0.86, deep - 0.13], [long, floor + 0.96, deep - 0.02], 'timber', {
		weight: 1.6,
	});
	box(sketch, frame, [0, floor + 0.1, deep - 0.11], [long, floor + 0.17, deep - 0.04], 'timber', {
		weight: 1,
	});
	for (let x = 0.18; x < long - 0.1; x += 0.17) {
		box(
			sketch,
			frame,
			[x, floor + 0.17, deep - 0.095],
			[x + 0.05, floor + 0.86, deep - 0.055],
			'timber',
			{ weight: 0.8 },
		);
	}
	box(sketch, frame, [0, eave - 0.22, deep - 0.15], [long, eave - 0.02, deep - 0.02], 'timber', {
		weight: 1.4,
	});
	// Roof.
	const out = deep + 0.75;
	const back = -5.2;
	const top = eave + 2.75;
	const mid = (out + back) / 2;
	const slope = plainSlope(
		frame.at(-0.5, eave - 0.1, out),
		frame.at(long + 0.5, eave - 0.1, out),
		frame.at(-0.5, top, mid),
		frame.at(long + 0.5, top, mid),
		0.14,
	);
	tileSlope(sketch, slope, {
		rows: Math.round((long + 1) / 0.235),
		pieces: 2,
		tile: 0.105,
		seed: name,
	});
	const behind = plainSlope(
		frame.at(long + 0.5, eave - 0.1, back),
		frame.at(-0.5, eave - 0.1, back),
		frame.at(long + 0.5, top, mid),
		frame.at(-0.5, top, mid),
		0.14,
	);
	tileSlope(sketch, behind, { rows: 20, pieces: 1, overlaps: false, seed: name });
	eaveBoard(
		sketch,
		frame.at(-0.5, eave - 0.1, out - 0.03),
		frame.at(long + 0.5, eave - 0.1, out - 0.03),
		0.13,
	);
	face(
		sketch,
		[
			frame.at(-0.5, eave - 0.13, out),
			frame.at(long + 0.5, eave - 0.13, out),
			frame.at(long + 0.5, eave + 0.2, 0),
			frame.at(-0.5, eave + 0.2, 0),
		],
		'darkTimber',
		{ shade: 0.3 },
	);
	const up = 0.22;
	ridge(
		sketch,
		[
			frame.at(-0.7, top + up + 0.12, mid),
			frame.at(-0.2, top, mid),
			frame.at(long / 2, top - 0.04, mid),
			frame.at(long + 0.2, top, mid),
			frame.at(long + 0.7, top + up + 0.12, mid),
		],
		0.3,
		0.11,
	);
	gable(sketch, frame, 0, eave, top, out - 0.75, back, mid);
}

/** The end wall with its timbers showing. */
function gable(
	sketch: Sketch,
	frame: Frame,
	x: number,
	eave: number,
	top: number,
	out: number,
	back: number,
	mid: number,
): void {
	const rim: Vec3[] = [
		frame.at(x, 0, 0),
		frame.at(x, 0, back),
		frame.at(x, eave, back),
		frame.at(x, top - 0.12, mid),
		frame.at(x, eave, 0),
	];
	face(sketch, rim, 'whiteWall', { group: newGroup() });
	outlineLines(sketch, rim, 1.6);
	const beam = (a: [number, number], b: [number, number]): void => {
		const w = 0.07;
		const across = a[0] === b[0] ? [0, w] : [w, 0];
		const p = (q: [number, number], s: number): Vec3 =>
			frame.at(x - 0.01, q[0] + across[0]! * s, q[1] + across[1]! * s);
		const flat: Vec3[] =
			a[0] === b[0]
				? [
						frame.at(x - 0.01, a[0] - w, a[1]),
						frame.at(x - 0.01, b[0] - w, b[1]),
						frame.at(x - 0.01, b[0] + w, b[1]),
						frame.at(x - 0.01, a[0] + w, a[1]),
					]
				: [
						p([a[0], a[1] - w], 0),
						p([b[0], b[1] - w], 0),
						p([b[0], b[1] + w], 0),
						p([a[0], a[1] + w], 0),
					];
		face(sketch, flat, 'timber', { group: newGroup() });
		outlineLines(sketch, flat, 1.2, { over: 1 });
	};
	for (let k = 0; k <= 4; k++) {
		const z = (back * k) / 4;
		const high = eave + (top - eave) * (1 - Math.abs((z - mid) / ((out - back) / 2 + 0.4))) - 0.2;
		beam([0.3, z], [Math.max(eave - 0.3, high), z]);
	}
	for (const y of [1.1, 2.9, 4.4, eave - 0.1]) beam([y, 0], [y, back]);
}
