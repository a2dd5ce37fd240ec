/** Which face every pixel shows, and how far away it is: hidden things are hidden for good. */
import { clipNear, toEye, turnToEye, type View } from './camera.ts';
import { type Face } from './sketch.ts';
import { fillSpans, type Outlines } from './spans.ts';
import { dot, middle, type Vec3 } from './vector.ts';

export interface DepthSheet {
	readonly width: number;
	readonly height: number;
	/** Greater is nearer. Seen from the eye it is 1/metres, 0 where nothing stands. */
	readonly near: Float32Array;
	/** Index of the face, -1 for none. */
	readonly face: Int32Array;
}

export function depthSheet(width: number, height: number, empty: number): DepthSheet {
	return {
		width,
		height,
		near: new Float32Array(width * height).fill(empty),
		face: new Int32Array(width * height).fill(-1),
	};
}

function put(
	sheet: DepthSheet,
	outlines: Outlines,
	plane: readonly [number, number, number],
	index: number,
	rule: 'even-odd' | 'nonzero',
): void {
	const { near, face, width } = sheet;
	const [a, b, c] = plane;
	fillSpans(
		outlines,
		width,
		sheet.height,
		(y, x0, x1) => {
			const row = y * width;
			let depth = a * (x0 + 0.5) + b * (y + 0.5) + c;
			for (let i = row + x0; i < row + x1; i++) {
				if (depth > near[i]!) {
					near[i] = depth;
					face[i] = index;
				}
				depth += a;
			}
		},
		rule,
	);
}

/** The faces as the eye sees them. */
export function seeFaces(view: View, faces: readonly Face[]): DepthSheet {
	const sheet = depthSheet(view.width, view.height, 0);
	for (const [index, f] of faces.entries()) {
		const first = f.outlines[0];
		if (!first) continue;
		const eyeOutlines = f.outlines.map((o) => clipNear(o.map((p) => toEye(view, p))));
		const flat: Outlines = eyeOutlines.map((o) =>
			o.map((e): [number, number] => [
				view.cx + (e[0] * view.focal) / e[2],
				view.cy - (e[1] * view.focal) / e[2],
			]),
		);
		if (!flat.some((o) => o.length > 2)) continue;
		const n = turnToEye(view, trueNormal(f));
		const reach = dot(n, toEye(view, middle(first)));
		if (Math.abs(reach) < 1e-6) continue;
		const a = n[0] / view.focal / reach;
		const b = -n[1] / view.focal / reach;
		put(
			sheet,
			flat,
			[a, b, n[2] / reach - a * view.cx - b * view.cy],
			index,
			f.wound ? 'nonzero' : 'even-odd',
		);
	}
	return sheet;
}

/** Leaves carry the direction of their clump for light; their plane is still their own. */
function trueNormal(f: Face): Vec3 {
	const o = f.outlines[0];
	const a = o?.[0];
	const b = o?.[Math.floor(o.length / 3)];
	const c = o?.[Math.floor((2 * o.length) / 3)];
	if (!f.soft || !a || !b || !c) return f.normal;
	const u: Vec3 = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
	const v: Vec3 = [c[0] - a[0], c[1] - a[1], c[2] - a[2]];
	return [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
}

/** Parallel projection along the sun, for cast shadows. */
export interface SunView {
	readonly right: Vec3;
	readonly up: Vec3;
	/** Towards the sun, one metre long. */
	readonly sun: Vec3;
	readonly x0: number;
	readonly y0: number;
	/** Pixels per metre. */
	readonly scale: number;
	readonly sheet: DepthSheet;
}

/** What the sun sees; `near` is metres towards the sun. */
export function seeFromSun(
	faces: readonly Face[],
	sun: Vec3,
	centre: Vec3,
	reach: number,
	size: number,
): SunView {
	const level = Math.hypot(sun[0], sun[2]) || 1;
	const right: Vec3 = [sun[2] / level, 0, -sun[0] / level];
	const up: Vec3 = [
		sun[1] * right[2] - sun[2] * right[1],
		sun[2] * right[0] - sun[0] * right[2],
		sun[0] * right[1] - sun[1] * right[0],
	];
	const x0 = dot(right, centre) - reach;
	const y0 = dot(up, centre) - reach;
	const k = size / (2 * reach);
	const sheet = depthSheet(size, size, -1e9);
	for (const [index, f] of faces.entries()) {
		const first = f.outlines[0];
		if (!first) continue;
		const n = trueNormal(f);
		const facing = dot(n, sun);
		if (Math.abs(facing) < 1e-5) continue;
		const flat: Outlines = f.outlines.map((o) =>
			o.map((p): [number, number] => [(dot(right, p) - x0) * k, (dot(up, p) - y0) * k]),
		);
		const a = -dot(n, right) / facing / k;
		const b = -dot(n, up) / facing / k;
		const m = middle(first);
		const c = dot(sun, m) - a * (dot(right, m) - x0) * k - b * (dot(up, m) - y0) * k;
		put(sheet, flat, [a, b, c], index, f.wound ? 'nonzero' : 'even-odd');
	}
	return { right, up, sun, x0, y0, scale: k, sheet };
}
