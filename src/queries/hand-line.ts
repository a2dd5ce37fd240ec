import type { LineAnchor } from '../domain/label-placement.ts';

/** x grows to the east, y to the south, as on a screen. */
export type SheetPoint = readonly [number, number];

interface HandLineStyle {
	closed?: boolean;
	/** Rivers bend; walls and streets keep their corners. */
	smooth?: boolean;
	/** How far the hand strays, in sheet units. */
	wobble?: number;
}

/** How far apart the hand looks up, in sheet units. */
const STEP = 36;

/** The same numbers for the same seed, so that a build can be repeated byte by byte. */
function seededRandom(seed: string): () => number {
	let state = 2166136261;
	for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16777619);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const between = ([ax, ay]: SheetPoint, [bx, by]: SheetPoint, share: number): SheetPoint => [
	ax + (bx - ax) * share,
	ay + (by - ay) * share,
];

const distance = ([ax, ay]: SheetPoint, [bx, by]: SheetPoint): number =>
	Math.hypot(bx - ax, by - ay);

/** A bend through four points (Catmull–Rom), at `share` between the middle two. */
function bend(p: SheetPoint, a: SheetPoint, b: SheetPoint, n: SheetPoint, t: number): SheetPoint {
	const along = (axis: 0 | 1) =>
		0.5 *
		(2 * a[axis] +
			(b[axis] - p[axis]) * t +
			(2 * p[axis] - 5 * a[axis] + 4 * b[axis] - n[axis]) * t * t +
			(3 * a[axis] - p[axis] - 3 * b[axis] + n[axis]) * t * t * t);
	return [along(0), along(1)];
}

/** The line with a point at least every `STEP`; the given points stay on it. */
function walkAlong(points: readonly SheetPoint[], { closed, smooth }: HandLineStyle): SheetPoint[] {
	const first = points[0];
	if (!first) return [];
	const path = closed ? [...points, first] : points;
	const walked: SheetPoint[] = [first];
	for (const [index, from] of path.slice(0, -1).entries()) {
		const to = path[index + 1] ?? from;
		const before = path[index - 1] ?? (closed ? (points.at(-1) ?? from) : from);
		const after = path[index + 2] ?? (closed ? (points[1] ?? to) : to);
		const steps = Math.max(1, Math.round(distance(from, to) / STEP));
		for (let step = 1; step <= steps; step += 1) {
			const share = step / steps;
			walked.push(smooth ? bend(before, from, to, after, share) : between(from, to, share));
		}
	}
	return walked;
}

/** Moves every point but the ends a little to one side of the line. */
function stray(points: readonly SheetPoint[], seed: string, wobble: number): SheetPoint[] {
	const random = seededRandom(seed);
	return points.map((point, index) => {
		const before = points[index - 1];
		const after = points[index + 1];
		if (!before || !after) return point;
		const length = distance(before, after) || 1;
		const aside = (random() * 2 - 1) * wobble;
		return [
			point[0] - ((after[1] - before[1]) / length) * aside,
			point[1] + ((after[0] - before[0]) / length) * aside,
		];
	});
}

const rounded = (value: number): number => Math.round(value * 10) / 10;
const written = ([x, y]: SheetPoint): string => `${rounded(x)} ${rounded(y)}`;

/** The points a calm hand would pass through. Same seed, same hand. */
export function handPoints(
	points: readonly SheetPoint[],
	seed: string,
	style: HandLineStyle = {},
): SheetPoint[] {
	return stray(walkAlong(points, style), seed, style.wobble ?? 2.4);
}

/** Joins points by soft curves, as SVG writes a path. */
export function softPath(points: readonly SheetPoint[], closed = false): string {
	const [first, second] = points;
	if (!first) return '';
	if (!second) return `M${written(first)}`;
	const parts = [`M${written(first)}`];
	for (let index = 1; index < points.length - 1; index += 1) {
		const here = points[index] ?? first;
		const next = points[index + 1] ?? here;
		const end = index === points.length - 2 ? next : between(here, next, 0.5);
		parts.push(`Q${written(here)} ${written(end)}`);
	}
	if (points.length === 2) parts.push(`L${written(second)}`);
	return parts.join('') + (closed ? 'Z' : '');
}

/** Short strokes across a line, on the side away from `centre`: the battlements of a wall. */
export function battlements(
	points: readonly SheetPoint[],
	centre: SheetPoint,
	spacing = 20,
	length = 9,
): string {
	const strokes: string[] = [];
	let sinceLast = spacing / 2;
	for (const [index, from] of points.slice(0, -1).entries()) {
		const to = points[index + 1] ?? from;
		const stretch = distance(from, to);
		if (stretch === 0) continue;
		const [east, south] = [(to[0] - from[0]) / stretch, (to[1] - from[1]) / stretch];
		let at = spacing - sinceLast;
		for (; at <= stretch; at += spacing) {
			const [x, y] = [from[0] + east * at, from[1] + south * at];
			const outwards = -south * (x - centre[0]) + east * (y - centre[1]) >= 0 ? 1 : -1;
			const tip: SheetPoint = [x - south * length * outwards, y + east * length * outwards];
			strokes.push(`M${written([x, y])}L${written(tip)}`);
		}
		sinceLast = stretch - (at - spacing);
	}
	return strokes.join('');
}

/** Ripples along a river, now on one side of its middle, now on the other. */
export function ripples(points: readonly SheetPoint[], spacing = 46): string {
	const strokes: string[] = [];
	let next = spacing / 2;
	let walked = 0;
	for (const [index, from] of points.slice(0, -1).entries()) {
		const to = points[index + 1] ?? from;
		const stretch = distance(from, to);
		for (; stretch > 0 && next <= walked + stretch; next += spacing) {
			const [x, y] = between(from, to, (next - walked) / stretch);
			const [east, south] = [(to[0] - from[0]) / stretch, (to[1] - from[1]) / stretch];
			const side = strokes.length % 2 ? 6 : -6;
			const at = (along: number, aside: number): SheetPoint => [
				x + east * along - south * aside,
				y + south * along + east * aside,
			];
			strokes.push(
				`M${written(at(-9, side))}Q${written(at(0, side * 1.6))} ${written(at(9, side))}`,
			);
		}
		walked += stretch;
	}
	return strokes.join('');
}

/** The point at this share of a line's length, and the direction across the line there. */
export function anchorAlong(points: readonly SheetPoint[], share: number): LineAnchor {
	const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point));
	let left = lengths.reduce((sum, length) => sum + length, 0) * share;
	for (const [index, length] of lengths.entries()) {
		const from = points[index];
		const to = points[index + 1];
		if (from && to && (left <= length || index === lengths.length - 1)) {
			const [x, y] = between(from, to, length === 0 ? 0 : Math.min(1, left / length));
			const run = length || 1;
			return { x, y, acrossX: -(to[1] - from[1]) / run, acrossY: (to[0] - from[0]) / run };
		}
		left -= length;
	}
	const [x, y] = points[0] ?? [0, 0];
	return { x, y, acrossX: 0, acrossY: 0 };
}

/** The middle of the points, each counting the same. */
export const centreOf = (points: readonly SheetPoint[]): SheetPoint => [
	points.reduce((sum, [x]) => sum + x, 0) / Math.max(1, points.length),
	points.reduce((sum, [, y]) => sum + y, 0) / Math.max(1, points.length),
];
