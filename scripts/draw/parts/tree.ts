/** Trees with real branches: leaves sit only where a twig can carry them. */
import { leafCushion, type LeafStyle } from './leaves.ts';
import { anyDirection, limb } from './limb.ts';
import { between, seeded } from '../random.ts';
import { emptySketch, newGroup, type Sketch } from '../sketch.ts';
import { add, mix, scale, unit, type Vec3 } from '../vector.ts';

export interface TreeOptions {
	readonly at: Vec3;
	/** To the first fork, and to the top, in metres. */
	readonly trunk: number;
	readonly height: number;
	readonly spread: number;
	readonly thick: number;
	readonly seed: string;
	readonly leaf: LeafStyle;
	/** Leaves per cushion. */
	readonly leaves: number;
	readonly cushion: number;
	readonly sun: Vec3;
	readonly eye: Vec3;
	/** Where the trunk leans, metres sideways at the first fork. */
	readonly lean?: Vec3;
}

/** The trees last drawn for one eye: a courtyard's trees are the same before and after. */
const grown = { eye: '', trees: new Map<string, Sketch>() };

/** A broad-crowned tree. */
export function tree(sketch: Sketch, options: TreeOptions): void {
	const eye = JSON.stringify(options.eye);
	if (grown.eye !== eye) {
		grown.eye = eye;
		grown.trees.clear();
	}
	const key = JSON.stringify(options);
	const kept = grown.trees.get(key) ?? emptySketch();
	if (!grown.trees.has(key)) grow(kept, options);
	grown.trees.set(key, kept);
	for (const one of kept.faces) sketch.faces.push(one);
	for (const one of kept.lines) sketch.lines.push(one);
}

function grow(sketch: Sketch, options: TreeOptions): void {
	const random = seeded(options.seed);
	const { at, eye } = options;
	const fork = add(add(at, [0, options.trunk, 0]), options.lean ?? [0, 0, 0]);
	const crown = {
		centre: add(fork, [0, (options.height - options.trunk) * 0.5, 0]),
		radius: Math.max(options.spread, (options.height - options.trunk) * 0.6),
		sun: unit(options.sun),
		group: newGroup(),
	};
	const wood = newGroup();
	const bend = between(random, -0.2, 0.2);
	const trunkPath: Vec3[] = [];
	for (let i = 0; i <= 6; i++) {
		const t = i / 6;
		const p = mix(at, fork, t);
		trunkPath.push([p[0] + Math.sin(t * 3) * bend, p[1], p[2]]);
	}
	const flare = options.thick;
	limb(sketch, [add(at, [0, 0, 0]), ...trunkPath.slice(1, 2)], flare * 1.35, flare, eye, {
		group: wood,
		weight: 2.4,
	});
	limb(sketch, trunkPath.slice(1), flare, flare * 0.72, eye, {
		group: wood,
		bark: true,
		weight: 2.4,
	});
	const branch = (from: Vec3, dir: Vec3, reach: number, thick: number, level: number): void => {
		const path: Vec3[] = [from];
		let p = from;
		let d = dir;
		const pieces = 4;
		for (let i = 0; i < pieces; i++) {
			d = unit(add(d, add(scale(anyDirection(random), 0.28), [0, level < 2 ? 0.1 : -0.02, 0])));
			p = add(p, scale(d, reach / pieces));
			path.push(p);
		}
		limb(sketch, path, thick, thick * 0.55, eye, { group: wood, weight: level === 0 ? 2 : 1.4 });
		if (level >= 2) {
			const size = options.cushion * between(random, 0.75, 1.2);
			leafCushion(
				sketch,
				p,
				size,
				Math.round(options.leaves * between(random, 0.7, 1.2)),
				options.leaf,
				crown,
				random,
			);
			const half = path[2] ?? p;
			leafCushion(
				sketch,
				half,
				size * 0.8,
				Math.round(options.leaves * 0.5),
				options.leaf,
				crown,
				random,
			);
			return;
		}
		const children = level === 0 ? 4 : 3;
		for (let k = 0; k < children; k++) {
			const start = path[Math.min(pieces, 2 + Math.floor(random() * 3))] ?? p;
			const turn = unit(add(scale(d, 0.9), scale(anyDirection(random), 0.85)));
			const flat: Vec3 = [turn[0], turn[1] * 0.7 + 0.12, turn[2]];
			branch(start, unit(flat), reach * between(random, 0.5, 0.75), thick * 0.5, level + 1);
		}
	};
	const limbs = 5;
	for (let k = 0; k < limbs; k++) {
		const a = (k / limbs) * Math.PI * 2 + random() * 0.9;
		const out = options.spread / (options.height - options.trunk);
		const up = k === 0 ? 1.6 : between(random, 0.5, 1.1);
		const dir = unit([
			Math.cos(a) * out * (k === 0 ? 0.25 : 1),
			up * 0.9,
			Math.sin(a) * out * (k === 0 ? 0.25 : 1),
		]);
		const base = trunkPath[6 - (k % 2)] ?? fork;
		branch(
			base,
			dir,
			(options.height - options.trunk) * 0.5 * between(random, 0.8, 1.05),
			flare * 0.55,
			0,
		);
	}
}
