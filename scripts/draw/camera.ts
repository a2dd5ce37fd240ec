import { type Vec3 } from './vector.ts';

/** Nothing nearer than this many metres is drawn. */
export const NEAR = 0.25;

/**
 * Where the draughtsman sits. The view is always level, as with a shift lens, so upright things stay
 * upright on paper; `horizon` and `centre` slide the sheet instead of tilting the head.
 */
export interface Camera {
	/** The eye, in metres. */
	readonly eye: Vec3;
	/** Turned to the right, in degrees; 0 looks along z. */
	readonly turn: number;
	/** Picture width divided by this is one metre at one metre: 0.8 is wide, 1.4 is a portrait lens. */
	readonly lens: number;
	/** Height of the horizon, 0 at the top edge, 1 at the bottom. */
	readonly horizon: number;
	/** Where the vanishing point of the view axis stands, 0 left, 1 right. */
	readonly centre: number;
}

/** A camera for one sheet of `width` × `height` pixels. */
export interface View {
	readonly width: number;
	readonly height: number;
	readonly focal: number;
	readonly cx: number;
	readonly cy: number;
	readonly eye: Vec3;
	readonly cos: number;
	readonly sin: number;
}

export function viewOf(camera: Camera, width: number, height: number): View {
	const turn = (camera.turn * Math.PI) / 180;
	return {
		width,
		height,
		focal: camera.lens * width,
		cx: camera.centre * width,
		cy: camera.horizon * height,
		eye: camera.eye,
		cos: Math.cos(turn),
		sin: Math.sin(turn),
	};
}

/** From the world to the eye: right, up, away. */
export function toEye(view: View, p: Vec3): Vec3 {
	const x = p[0] - view.eye[0];
	const z = p[2] - view.eye[2];
	return [x * view.cos - z * view.sin, p[1] - view.eye[1], x * view.sin + z * view.cos];
}

/** Turns a direction as `toEye` turns places. */
export function turnToEye(view: View, d: Vec3): Vec3 {
	return [d[0] * view.cos - d[2] * view.sin, d[1], d[0] * view.sin + d[2] * view.cos];
}

/** Pixel position of a place seen from the eye; undefined if it is behind the sheet. */
export function project(view: View, p: Vec3): [x: number, y: number, away: number] | undefined {
	const e = toEye(view, p);
	if (e[2] < NEAR) return undefined;
	const k = view.focal / e[2];
	return [view.cx + e[0] * k, view.cy - e[1] * k, e[2]];
}

/** The place in the world that a pixel shows, `away` metres along the view axis. */
export function placeAt(view: View, x: number, y: number, away: number): Vec3 {
	const right = ((x - view.cx) / view.focal) * away;
	const up = ((view.cy - y) / view.focal) * away;
	return [
		view.eye[0] + right * view.cos + away * view.sin,
		view.eye[1] + up,
		view.eye[2] - right * view.sin + away * view.cos,
	];
}

/** The part of an outline, in eye space, that lies beyond `NEAR`. */
export function clipNear(outline: readonly Vec3[]): Vec3[] {
	const kept: Vec3[] = [];
	for (const [i, a] of outline.entries()) {
		const b = outline[(i + 1) % outline.length] ?? a;
		const aIn = a[2] >= NEAR;
		if (aIn) kept.push(a);
		if (aIn !== b[2] >= NEAR) {
			const t = (NEAR - a[2]) / (b[2] - a[2]);
			kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, NEAR]);
		}
	}
	return kept;
}
