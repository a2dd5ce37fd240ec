/** Which parts of a line can be seen. */
import { project, type View } from './camera.ts';
import { type DepthSheet } from './raster.ts';
import { type Line } from './sketch.ts';
import { mix, type Vec3 } from './vector.ts';

/** One point of a stroke on paper: pixels, and how far along its whole line (0…1). */
export interface StrokePoint {
	readonly x: number;
	readonly y: number;
	readonly along: number;
	readonly away: number;
}

/** Is a place seen, or does something stand nearer in all the pixels around it? */
export function isSeen(sheet: DepthSheet, x: number, y: number, away: number): boolean {
	const px = Math.floor(x);
	const py = Math.floor(y);
	if (px < 1 || py < 1 || px >= sheet.width - 1 || py >= sheet.height - 1) return false;
	const own = 1 / (away - 0.012 - away * 0.004);
	for (let dy = -1; dy <= 1; dy++) {
		for (let dx = -1; dx <= 1; dx++) {
			if (sheet.near[(py + dy) * sheet.width + px + dx]! <= own) return true;
		}
	}
	return false;
}

/** Points along a line no more than `gap` pixels apart. */
function walk(view: View, line: Line, gap: number): (StrokePoint | undefined)[] {
	const path = line.loose ? curve(line.points) : line.points;
	const total = path.length - 1;
	const steps: (StrokePoint | undefined)[] = [];
	for (let s = 0; s < total; s++) {
		const a = path[s];
		const b = path[s + 1];
		if (!a || !b) continue;
		const pa = project(view, a);
		const pb = project(view, b);
		const size = pa && pb ? Math.hypot(pa[0] - pb[0], pa[1] - pb[1]) : view.width;
		const count = Math.min(1500, Math.max(1, Math.ceil(size / gap)));
		for (let k = s === 0 ? 0 : 1; k <= count; k++) {
			const t = k / count;
			const p = project(view, mix(a, b, t));
			const inside =
				p &&
				p[0] > -view.width &&
				p[0] < 2 * view.width &&
				p[1] > -view.height &&
				p[1] < 2 * view.height;
			steps.push(inside ? { x: p[0], y: p[1], away: p[2], along: (s + t) / total } : undefined);
		}
	}
	return steps;
}

/** A smooth curve through the points (Catmull-Rom). */
function curve(points: readonly Vec3[]): Vec3[] {
	const out: Vec3[] = [];
	const get = (i: number): Vec3 => points[Math.min(points.length - 1, Math.max(0, i))] ?? [0, 0, 0];
	for (let i = 0; i + 1 < points.length; i++) {
		const [p0, p1, p2, p3] = [get(i - 1), get(i), get(i + 1), get(i + 2)];
		for (let k = 0; k < 4; k++) {
			const t = k / 4;
			const f = (j: 0 | 1 | 2): number =>
				0.5 *
				(2 * p1[j] +
					(p2[j] - p0[j]) * t +
					(2 * p0[j] - 5 * p1[j] + 4 * p2[j] - p3[j]) * t * t +
					(3 * p1[j] - p0[j] - 3 * p2[j] + p3[j]) * t * t * t);
			out.push([f(0), f(1), f(2)]);
		}
	}
	out.push(get(points.length - 1));
	return out;
}

/**
 * Can nothing of a line be on the sheet? Says yes for lines quite beside it, and for short ones (leaves,
 * tiles: most of a picture) of which neither the points nor the middles between them are seen.
 */
function surelyUnseen(view: View, sheet: DepthSheet, points: readonly Vec3[]): boolean {
	let [x0, x1, y0, y1] = [Infinity, -Infinity, Infinity, -Infinity];
	let seen = false;
	for (const [i, point] of points.entries()) {
		const p = project(view, point);
		if (!p) return false;
		x0 = Math.min(x0, p[0]);
		x1 = Math.max(x1, p[0]);
		y0 = Math.min(y0, p[1]);
		y1 = Math.max(y1, p[1]);
		seen ||= isSeen(sheet, p[0], p[1], p[2]);
		const m = i > 0 ? project(view, mix(points[i - 1] ?? point, point, 0.5)) : undefined;
		if (m) seen ||= isSeen(sheet, m[0], m[1], m[2]);
	}
	const aside = 0.06 * view.width;
	if (x1 < -aside || y1 < -aside || x0 > view.width + aside || y0 > view.height + aside)
		return true;
	return !seen && x1 - x0 < 0.008 * view.width && y1 - y0 < 0.008 * view.width;
}

/** The seen runs of a line. Gaps of a few pixels are drawn through, as a hand would. */
export function seenRuns(view: View, sheet: DepthSheet, line: Line, unit: number): StrokePoint[][] {
	if (surelyUnseen(view, sheet, line.points)) return [];
	const steps = walk(view, line, Math.max(1.5, 3 * unit));
	const runs: StrokePoint[][] = [];
	let run: StrokePoint[] = [];
	for (const p of steps) {
		if (p && isSeen(sheet, p.x, p.y, p.away)) run.push(p);
		else if (run.length > 0) {
			runs.push(run);
			run = [];
		}
	}
	if (run.length > 0) runs.push(run);
	return runs.filter((r) => r.length > 1);
}
