/** The pen: lines of the scene, cut where something stands before them, drawn with a living hand. */
import { type View } from './camera.ts';
import { dab } from './nib.ts';
import { noise2 } from './random.ts';
import { type DepthSheet } from './raster.ts';
import { seenRuns, type StrokePoint } from './seen.ts';
import { type Line } from './sketch.ts';

export interface InkOptions {
	readonly unit: number;
	/** How much of the ink a pixel takes, 0…1: lines thin out at the margins. */
	readonly reach: (x: number, y: number) => number;
	/** Metres at which lines have thinned to half. */
	readonly haze: number;
	/** Tone of every pixel: in full light the pen barely touches the paper. */
	readonly dark?: Float32Array;
}

/** Blackness of every pixel, 0…1. */
export function drawInk(
	view: View,
	sheet: DepthSheet,
	lines: readonly Line[],
	options: InkOptions,
): Float32Array {
	const ink = new Float32Array(view.width * view.height);
	for (const line of lines) {
		for (const run of seenRuns(view, sheet, line, options.unit)) {
			strokeRun(view, sheet, ink, line, run, options);
		}
	}
	return ink;
}

/** Lines with open space behind one side are pressed harder: they are the outline of a thing. */
function outlinePress(
	sheet: DepthSheet,
	p: StrokePoint,
	nx: number,
	ny: number,
	unit: number,
): number {
	const own = 1 / p.away;
	for (const side of [-1, 1]) {
		const x = Math.floor(p.x + nx * side * (2 + 2.5 * unit));
		const y = Math.floor(p.y + ny * side * (2 + 2.5 * unit));
		if (x < 0 || y < 0 || x >= sheet.width || y >= sheet.height) continue;
		if (sheet.near[y * sheet.width + x]! < own * 0.9) return 2;
	}
	return 0.95;
}

function strokeRun(
	view: View,
	sheet: DepthSheet,
	ink: Float32Array,
	line: Line,
	run: readonly StrokePoint[],
	options: InkOptions,
): void {
	const { unit } = options;
	const first = run[0];
	const last = run.at(-1);
	if (!first || !last) return;
	const size = Math.hypot(last.x - first.x, last.y - first.y) / unit;
	const sway = Math.min(2.2, 0.35 + size / 420);
	const seed = line.seed;
	const away = (first.away + last.away) / 2;
	const near = Math.min(1.5, Math.pow(10 / Math.max(2, away), 0.38));
	const width = line.weight * near * unit;
	const black = line.ink * Math.min(1, 0.55 + 0.45 * Math.exp(-away / options.haze) + 0.15);
	const length = lengthOf(run);
	const points: { x: number; y: number; w: number; k: number }[] = [];
	let gone = 0;
	let pressed = 1.2;
	for (const [i, p] of run.entries()) {
		const before = run[i - 1] ?? p;
		const after = run[i + 1] ?? p;
		gone += Math.hypot(p.x - before.x, p.y - before.y);
		const dx = after.x - before.x;
		const dy = after.y - before.y;
		const l = Math.hypot(dx, dy) || 1;
		const s = p.along * (lengthHint(line, away) / 42);
		const off =
			((noise2(s, 0.5, seed) - 0.5) * 2 * sway + (noise2(s * 5.3, 3.5, seed) - 0.5) * 0.7) * unit;
		const fade = line.fades ? Math.min(1, 0.15 + (1 - p.along) * 5) : 1;
		const ends = fade * Math.min(1, 0.45 + Math.min(gone, length - gone) / (9 * unit));
		pressed += 0.25 * (outlinePress(sheet, p, -dy / l, dx / l, unit) - pressed);
		const i0 = Math.floor(p.y) * view.width + Math.floor(p.x);
		const lit = 1 - Math.min(1, (options.dark?.[i0] ?? 0.5) * 1.6);
		const lift = 1 - 0.3 * lit * (noise2(s * 0.9, 15.5, seed) > 0.45 ? 1 : 0.3);
		const press = pressed * lift * (0.66 + 0.6 * noise2(s * 1.7, 7.5, seed));
		let x = p.x - (dy / l) * off;
		let y = p.y + (dx / l) * off;
		// The hand runs a little past true ends, never past a thing that hides the rest.
		const over = line.over * unit * noise2(1.5, 2.5, seed + i);
		if (i === 0 && p.along === 0) [x, y] = [x - (dx / l) * over, y - (dy / l) * over];
		if (i === run.length - 1 && p.along === 1) [x, y] = [x + (dx / l) * over, y + (dy / l) * over];
		points.push({
			x,
			y,
			w: (width * press * ends) / 2,
			k: black * lift * (0.84 + 0.3 * noise2(s * 2.3, 11.5, seed)),
		});
	}
	for (let i = 0; i + 1 < points.length; i++) {
		const a = points[i]!;
		const b = points[i + 1]!;
		dab(ink, view.width, view.height, a, b, options);
	}
}

/** A steady measure of a line's size, so that a half-hidden line keeps its wobble. */
function lengthHint(line: Line, away: number): number {
	let metres = 0;
	for (let i = 0; i + 1 < line.points.length; i++) {
		const a = line.points[i]!;
		const b = line.points[i + 1]!;
		metres += Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
	}
	return Math.min(2400, (metres * 2400) / Math.max(3, Math.round(away / 3) * 3));
}

function lengthOf(run: readonly StrokePoint[]): number {
	let sum = 0;
	for (let i = 0; i + 1 < run.length; i++) {
		sum += Math.hypot(run[i + 1]!.x - run[i]!.x, run[i + 1]!.y - run[i]!.y);
	}
	return sum;
}
