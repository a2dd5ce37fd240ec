/** The passage that leads from the street into the gallery courtyard. */
import { bicycle } from '../parts/bicycle.ts';
import { bucket } from '../parts/clutter.ts';
import { pot } from '../parts/garden.ts';
import { type LeafStyle } from '../parts/leaves.ts';
import { ground, slabs } from '../parts/paving.ts';
import { puddle, wornPatch } from '../parts/worn-ground.ts';
import { wall } from '../parts/wall.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { between, seeded } from '../random.ts';
import { SUN } from './wenquanlu-66-place.ts';
import { type State } from './wenquanlu-66-states.ts';
import { box, face, type Frame, frameAt, line, newGroup, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

const low: LeafStyle = { material: 'leaf', long: 0.16, wide: 0.06, droop: 0.2, inked: 0.35 };

/** Inner faces of the passage in x, its two ends in z, and its ceiling, in metres. */
const [WEST, EAST, STREET, YARD, TOP] = [-2.2, 2.9, -5.4, -0.6, 3.5];

/** Posts, beams and boards overhead. */
function timbers(sketch: Sketch): void {
	for (let k = 0; k <= 3; k++) {
		const z = STREET + ((YARD - STREET) * k) / 3;
		const beam = frameAt([WEST, TOP - 0.34, z], 0);
		box(sketch, beam, [0, 0, -0.12], [EAST - WEST, 0.34, 0.12], 'timber', { weight: 1.8 });
		for (const x of [0, EAST - WEST - 0.2]) {
			box(sketch, beam, [x, -TOP + 0.6, -0.1], [x + 0.2, 0, 0.1], 'timber', { weight: 1.8 });
			box(sketch, beam, [x - 0.06, -TOP + 0.34, -0.17], [x + 0.26, -TOP + 0.6, 0.17], 'stone', { weight: 1.5 }); // prettier-ignore
		}
	}
	for (const z of [STREET + (YARD - STREET) / 3, STREET + ((YARD - STREET) * 2) / 3, YARD]) {
		for (let k = 0; k < 9; k++) {
			const y = TOP - 0.31 + (k % 5) * 0.065;
			const x = WEST + 0.2 + ((k * 1.7) % (EAST - WEST - 1.2));
			grain(sketch, [x, y, z - 0.17], 0.5 + ((k * 0.37) % 0.9));
		}
	}
	const boards = newGroup();
	for (let x = WEST; x < EAST; x += 0.3) {
		face(sketch, [[x, TOP, STREET], [x + 0.3, TOP, STREET], [x + 0.3, TOP, YARD], [x, TOP, YARD]], 'darkTimber', { group: boards, shade: 0.35 }); // prettier-ignore
		line(
			sketch,
			[
				[x, TOP - 0.001, STREET],
				[x, TOP - 0.001, YARD],
			],
			0.9,
			{ ink: 0.6, over: 0 },
		);
	}
}

/** A vein in old timber. */
function grain(sketch: Sketch, [x, y, z]: Vec3, long: number): void {
	const points: Vec3[] = [
		[x, y, z],
		[x + long / 2, y + 0.012, z],
		[x + long, y, z],
	];
	line(sketch, points, 0.9, { ink: 0.6, over: 0, loose: true, fades: true });
}

/** A carved bracket in the corner between post and lintel. */
function bracket(sketch: Sketch, x: number, side: 1 | -1): void {
	const y = TOP - 0.5;
	const z = YARD - 0.1;
	const shape: Vec3[] = [
		[x, y, z],
		[x + side * 0.75, y, z],
		[x + side * 0.62, y - 0.1, z],
		[x + side * 0.42, y - 0.13, z],
		[x + side * 0.34, y - 0.26, z],
		[x + side * 0.16, y - 0.32, z],
		[x + side * 0.1, y - 0.52, z],
		[x, y - 0.58, z],
	];
	face(sketch, shape, 'timber', { group: newGroup() });
	line(sketch, shape.slice(1), 1.7, { over: 0, loose: true });
	line(
		sketch,
		shape.slice(2, 7).map(([a, b, c]): Vec3 => [a - side * 0.08, b + 0.09, c - 0.01]),
		1,
		{ ink: 0.6, over: 0, loose: true },
	);
}

/** One leaf of the old door, opened flat against the wall of the passage. */
function doorLeaf(sketch: Sketch, frame: Frame): void {
	box(sketch, frame, [0, 0.12, 0], [1.7, 2.6, 0.07], 'door', { weight: 2 });
	for (let k = 1; k < 7; k++)
		line(sketch, [frame.at(k * 0.243, 0.16, 0.075), frame.at(k * 0.243, 2.56, 0.075)], 1, { ink: 0.5, over: 0 }); // prettier-ignore
	for (const y of [0.5, 2.2])
		box(sketch, frame, [0.04, y, 0.07], [1.66, y + 0.12, 0.1], 'darkTimber', { weight: 1.3 });
}

/** The wing over the passage, as one sees it from inside, and its face towards the yard. */
function wing(sketch: Sketch, state: State): void {
	const plaster = state === 'after' ? 'whiteWall' : 'oldPlaster';
	const west = frameAt([WEST, 0, STREET], -90);
	const east = frameAt([EAST, 0, YARD], 90);
	const long = YARD - STREET;
	for (const [side, seed] of [
		[west, 'w'],
		[east, 'e'],
	] as const) {
		// prettier-ignore
		wall(sketch, side, long, TOP, plaster, [], { edge: 1.2 });
		box(sketch, side, [0, 0, 0], [long, 0.5, 0.04], 'greyBrick', { weight: 1.3 });
		if (state === 'after') continue;
		damp(
			sketch,
			{ at: (a, u, o) => side.at(a, u + 0.5, o) },
			0.1,
			long - 0.1,
			0.7,
			`passage${seed}`,
		);
		brokenPlaster(sketch, side, long * 0.6, 1.5, 0.3, `passage2${seed}`);
	}
	doorLeaf(sketch, { at: (a, u, o) => west.at(a + long - 1.95, u, o + 0.06) });
	doorLeaf(sketch, { at: (a, u, o) => east.at(a + 0.22, u, o + 0.06) });
	// The stone threshold and the lintel at the yard's end.
	const sill = frameAt([WEST, 0, YARD], 0);
	box(sketch, sill, [0, 0, -0.2], [EAST - WEST, 0.14, 0.2], 'stone', { weight: 2 });
	box(sketch, sill, [0, TOP - 0.5, -0.16], [EAST - WEST, TOP, 0.16], 'timber', { weight: 2 });
	bracket(sketch, WEST, 1);
	bracket(sketch, EAST, -1);
	// Solid masses left and right, so that no light comes in but through the gate.
	for (const [from, wide] of [[WEST - 8, 8], [EAST, 10]] as const) // prettier-ignore
		box(sketch, frameAt([from, 0, YARD], 0), [0, 0, 0], [wide, 6.2, YARD - STREET], plaster, { weight: 0 }); // prettier-ignore
	box(sketch, frameAt([WEST - 8, TOP, YARD], 0), [0, 0.02, -0.9], [24, 3, YARD - STREET], 'darkTimber', { weight: 0 }); // prettier-ignore
}

export function gatePassage(sketch: Sketch, state: State): void {
	wing(sketch, state);
	timbers(sketch);
	if (state === 'after') {
		slabs(sketch, [WEST, -14], [EAST, 0], 0.004, 0.7, 1.1, 'passage');
		for (const [x, z, size] of [
			[WEST + 0.5, -1.5, 0.5],
			[EAST - 0.55, -1.3, 0.44],
		] as const)
			// prettier-ignore
			pot(sketch, [x, 0, z], size, low, SUN, `passage${x}`);
		box(sketch, frameAt([EAST - 0.12, 0, -2.1], 90), [0, 0.38, -0.02], [1.5, 0.44, 0.34], 'paleTimber', { weight: 1.5 }); // prettier-ignore
		for (const a of [0.1, 1.3])
			box(sketch, frameAt([EAST - 0.12, 0, -2.1], 90), [a, 0, 0], [a + 0.08, 0.38, 0.3], 'timber', { weight: 1.3 }); // prettier-ignore
		return;
	}
	ground(sketch, [WEST, -14], [EAST, 0], 0.004, 'cement');
	const random = seeded('passage');
	for (let k = 0; k < 8; k++)
		wornPatch(sketch, [between(random, WEST + 0.5, EAST - 0.5), 0.008 + k * 0.002, between(random, -5, 0)], between(random, 0.3, 0.8), between(random, 0.3, 0.7), k % 2 ? 'mud' : 'earth', `pw${k}`); // prettier-ignore
	puddle(sketch, [0.4, 0.03, 2.2], 1.3, 0.7, 'passage-pool');
	bicycle(sketch, frameAt([WEST + 0.55, 0, -3.1], -84));
	bucket(sketch, [EAST - 0.5, 0, -1.6], 0.36, 'cloth');
	// A stack of briquettes under a board.
	for (let row = 0; row < 5; row++)
		for (let k = 0; k < 5; k++)
			box(sketch, frameAt([EAST - 0.4, row * 0.12, -3.9 + k * 0.17], 0), [0, 0, 0], [0.32, 0.11, 0.15], 'dark', { weight: 1.1 }); // prettier-ignore
}
