/** What a scene is made of before anyone draws it: flat faces that take a wash, and lines that take ink. */
import { type MaterialName } from './materials.ts';
import { hashPlace } from './random.ts';
import { middle, normalOf, type Vec3 } from './vector.ts';

/** A flat piece of something. Several outlines make holes (even-odd), as a wall has windows. */
export interface Face {
	readonly outlines: readonly (readonly Vec3[])[];
	readonly normal: Vec3;
	readonly material: MaterialName;
	/** Faces of one group run together when wet: no drying edge between them. */
	readonly group: number;
	/** Chance for this face alone. */
	readonly seed: number;
	/** Extra darkness, 0…1, for the inside of a crown or a deep door; negative lifts. */
	readonly shade: number;
	/** Leaves and grass: lit from either side, and no shadow of their own on themselves. */
	readonly soft: boolean;
	/** Outlines that overlap themselves, as characters do. */
	readonly wound: boolean;
}

/** A line of the pen in space. */
export interface Line {
	readonly points: readonly Vec3[];
	/** Width in pixels on a sheet 2400 wide, at about ten metres. */
	readonly weight: number;
	/** How black, 0…1. */
	readonly ink: number;
	readonly seed: number;
	/** How much the hand runs over the ends, in pixels on a sheet 2400 wide. */
	readonly over: number;
	/** True for a line that thins out towards its end. */
	readonly fades: boolean;
	/** True for a curve through the points. */
	readonly loose: boolean;
}

export interface Sketch {
	readonly faces: Face[];
	readonly lines: Line[];
}

export const emptySketch = (): Sketch => ({ faces: [], lines: [] });

export interface FaceOptions {
	group?: number;
	normal?: Vec3;
	shade?: number;
	soft?: boolean;
	holes?: readonly (readonly Vec3[])[];
	wound?: boolean;
	/** Chance shared with other faces, so that they take the same paint. */
	seed?: number;
}

// Above every seed that `face` may use as a group of its own.
let groups = 0x100000;

/** A new wash group. */
export const newGroup = (): number => ++groups;

export function face(
	sketch: Sketch,
	outline: readonly Vec3[],
	material: MaterialName,
	options: FaceOptions = {},
): void {
	const seed = options.seed ?? hashPlace(middle(outline));
	sketch.faces.push({
		outlines: options.holes ? [outline, ...options.holes] : [outline],
		normal: options.normal ?? normalOf(outline),
		material,
		group: options.group ?? seed & 0xfffff,
		seed,
		shade: options.shade ?? 0,
		soft: options.soft ?? false,
		wound: options.wound ?? false,
	});
}

export interface LineOptions {
	ink?: number;
	over?: number;
	loose?: boolean;
	fades?: boolean;
}

export function line(
	sketch: Sketch,
	points: readonly Vec3[],
	weight = 2,
	options: LineOptions = {},
): void {
	const first = points[0];
	const last = points.at(-1);
	if (!first || !last || points.length < 2) return;
	sketch.lines.push({
		points,
		weight,
		ink: options.ink ?? 0.9,
		seed: hashPlace([...first, ...last, points.length]),
		over: options.over ?? 4,
		loose: options.loose ?? false,
		fades: options.fades ?? false,
	});
}

/** The outline as one closed pen line per side. */
export function outlineLines(
	sketch: Sketch,
	outline: readonly Vec3[],
	weight = 2,
	options: LineOptions = {},
): void {
	for (const [i, a] of outline.entries()) {
		const b = outline[(i + 1) % outline.length];
		if (b) line(sketch, [a, b], weight, options);
	}
}

/** A local corner to build from: metres along, up and out. */
export interface Frame {
	/** `along` to the right of someone facing the thing, `up`, and `out` towards that person. */
	at(along: number, up: number, out: number): Vec3;
}

/** A frame at `origin` whose `out` points towards -z, turned clockwise (seen from above) by `turn` degrees. */
export function frameAt(origin: Vec3, turn: number): Frame {
	const c = Math.cos((turn * Math.PI) / 180);
	const s = Math.sin((turn * Math.PI) / 180);
	return {
		at: (along, up, out) => [
			origin[0] + along * c - out * s,
			origin[1] + up,
			origin[2] - along * s - out * c,
		],
	};
}

export interface BoxOptions extends FaceOptions {
	/** Pen weight of the edges; 0 for none. */
	weight?: number;
	ink?: number;
	/** Another material for the top. */
	top?: MaterialName;
}

/** A box between two corners of a frame. */
export function box(
	sketch: Sketch,
	frame: Frame,
	low: Vec3,
	high: Vec3,
	material: MaterialName,
	options: BoxOptions = {},
): void {
	const p = (i: number): Vec3 =>
		frame.at(i & 1 ? high[0] : low[0], i & 2 ? high[1] : low[1], i & 4 ? high[2] : low[2]);
	const sides: [number, number, number, number][] = [
		[4, 5, 7, 6],
		[1, 0, 2, 3],
		[0, 4, 6, 2],
		[5, 1, 3, 7],
		[6, 7, 3, 2],
		[0, 1, 5, 4],
	];
	for (const [k, side] of sides.entries()) {
		face(sketch, side.map(p), k === 4 ? (options.top ?? material) : material, options);
	}
	const weight = options.weight ?? 2;
	if (weight === 0) return;
	const edges: [number, number][] = [
		[0, 1],
		[2, 3],
		[4, 5],
		[6, 7],
		[0, 2],
		[1, 3],
		[4, 6],
		[5, 7],
		[0, 4],
		[1, 5],
		[2, 6],
		[3, 7],
	];
	for (const [a, b] of edges) {
		line(sketch, [p(a), p(b)], weight, options.ink === undefined ? {} : { ink: options.ink });
	}
}
