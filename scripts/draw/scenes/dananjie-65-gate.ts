/** The gate of the courtyard of flats, and the street before it. */
import { drain } from '../parts/drains.ts';
import { pot } from '../parts/garden.ts';
import { gateLeaf, pillar } from '../parts/iron-gate.ts';
import { tuft } from '../parts/leaves.ts';
import { type Opening } from '../parts/opening.ts';
import { crack, ground, slabs } from '../parts/paving.ts';
import { puddle, wornPatch } from '../parts/worn-ground.ts';
import { coping } from '../parts/screen-wall.ts';
import { kerb } from '../parts/street.ts';
import { tree } from '../parts/tree.ts';
import { wall } from '../parts/wall.ts';
import { brokenPlaster, damp } from '../parts/worn.ts';
import { between, seeded } from '../random.ts';
import { broadLeaf, potLeaf, SUN } from './dananjie-65-place.ts';
import { box, frameAt, type Sketch } from '../sketch.ts';
import { type Vec3 } from '../vector.ts';

type State = 'before' | 'after';

/** The gateway, in metres along x. */
const LEFT = -1.6;
const RIGHT = 2.6;

/** The street wall left and right of the gate. */
function streetWall(sketch: Sketch, state: State): void {
	for (const [from, long, seed] of [
		[-7, LEFT - 0.3 + 7, 'l'],
		[RIGHT + 0.3, 12, 'r'],
	] as const) {
		// prettier-ignore
		const frame = frameAt([from, 0, 0], 0);
		wall(sketch, frame, long, 2.35, state === 'after' ? 'whiteWall' : 'oldPlaster', [], {
			edge: 1.6,
		});
		box(sketch, frame, [0, 0, 0], [long, 0.55, 0.06], 'greyBrick', { weight: 1.5 });
		coping(sketch, frame, long, 2.35, 0.3);
		if (state === 'after') continue;
		brokenPlaster(sketch, frame, long * 0.62, 1.35, 0.46, `gate${seed}`);
		brokenPlaster(sketch, frame, long * 0.16, 1.0, 0.3, `gate2${seed}`);
		damp(
			sketch,
			{ at: (a, u, o) => frame.at(a, u + 0.55, o) },
			0.05,
			long - 0.05,
			0.7,
			`gated${seed}`,
		);
	}
}

/** The end wall of the flats towards the street. */
function endWall(sketch: Sketch): void {
	const frame = frameAt([-16, 0, 1], 0);
	const openings: Opening[] = [];
	for (let floor = 0; floor < 6; floor++) {
		for (const x of [1.6, 6.2])
			openings.push({ x, y: floor * 2.95 + 1, width: 1.1, height: 1.3, kind: 'sash' });
	}
	wall(sketch, frame, 9, 17.7, 'plaster', openings);
	box(sketch, frame, [8.3, 0.3, 0], [8.42, 17.7, 0.1], 'cement', { weight: 1.2 });
}

function groundBefore(sketch: Sketch): void {
	ground(sketch, [-40, -30], [40, -3.1], -0.14, 'concrete');
	ground(sketch, [-40, -3], [40, 1.2], 0.001, 'cement');
	const random = seeded('gate-ground');
	for (let k = 0; k < 9; k++) {
		const at: Vec3 = [between(random, -5, 7), 0.004 + 0.002 * k, between(random, -2.6, 1.5)];
		wornPatch(sketch, at, between(random, 0.5, 1.5), between(random, 0.25, 0.6), k % 2 ? 'mud' : 'earth', `gw${k}`); // prettier-ignore
	}
	puddle(sketch, [0.9, 0.03, -1.3], 1.5, 0.6, 'gate-pool');
	puddle(sketch, [-3.6, -0.11, -4.6], 1.9, 0.6, 'street-pool');
	crack(sketch, [2.2, 0.02, -2.7], [4.6, 0.02, -0.3], 'gate-crack');
	crack(sketch, [-4.6, -0.13, -5.6], [0.4, -0.13, -4.2], 'street-crack');
	for (let k = 0; k < 34; k++) {
		const x = k % 3 ? between(random, 3, 9) : between(random, -7, -2);
		tuft(sketch, [x, 0, between(random, -0.3, -0.05)], between(random, 0.14, 0.36), 9, `gt${k}`);
	}
}

function groundAfter(sketch: Sketch): void {
	ground(sketch, [-40, -30], [40, -3.1], -0.14, 'concrete');
	ground(sketch, [-40, -3], [40, 1.2], 0.001, 'concrete');
	slabs(sketch, [-7, -2.9], [12, 1.2], 0.008, 0.52, 0.95, 'gate-slabs');
	drain(sketch, frameAt([LEFT, 0, -0.5], 0), RIGHT - LEFT, 0.4);
}

export function gate(sketch: Sketch, state: State, eye: Vec3): void {
	streetWall(sketch, state);
	endWall(sketch);
	const old = state === 'before';
	const bricks = old ? 'brick' : 'greyBrick';
	for (const x of [LEFT, RIGHT]) pillar(sketch, frameAt([x, 0, 0], 0), 2.85, bricks);
	const iron = old ? 'rust' : 'iron';
	// Both leaves stand open, inwards; the old left one hangs from its upper hinge.
	gateLeaf(sketch, frameAt([LEFT + 0.34, 0, 0.2], old ? -62 : -78), 1.75, 2.1, iron, old ? 0.1 : 0);
	gateLeaf(sketch, frameAt([RIGHT - 0.34, 0, 0.2], old ? -112 : -102), 1.75, 2.1, iron);
	if (old) groundBefore(sketch);
	else groundAfter(sketch);
	kerb(sketch, [-30, -0.14, -3], LEFT + 29.4, 0.15);
	kerb(sketch, [RIGHT + 0.6, -0.14, -3], 30, 0.15);
	// Lowered before the gate.
	kerb(sketch, [LEFT - 0.6, -0.14, -3], RIGHT - LEFT + 1.2, 0.08);
	// A street tree stands close on the left and frames the view.
	tree(sketch, {
		at: [-5.3, 0, -2.1],
		trunk: 2.7,
		height: 8.4,
		spread: 4.2,
		thick: 0.26,
		seed: 'street-tree',
		leaf: { ...broadLeaf, long: 0.13, wide: 0.07 },
		leaves: 190,
		cushion: 0.85,
		sun: SUN,
		eye,
		lean: [0.35, 0, -0.2],
	});
	if (old) return;
	for (const [x, z, size] of [
		[LEFT - 0.75, -0.5, 0.46],
		[LEFT - 1.3, -0.42, 0.36],
		[RIGHT + 0.8, -0.5, 0.44],
	] as const)
		// prettier-ignore
		pot(sketch, [x, 0, z], size, potLeaf, SUN, `gp${x}`);
}
