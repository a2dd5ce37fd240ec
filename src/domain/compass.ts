import type { Point } from './place-point.ts';

/** Clockwise from the north, an eighth of the circle each. */
const EIGHTHS = ['北', '东北', '东', '东南', '南', '西南', '西', '西北'] as const;
export type CompassWord = (typeof EIGHTHS)[number];

/** In which direction one point lies from another, to an eighth of the circle; for points some kilometres apart at most. */
export function compassWord(from: Point, to: Point): CompassWord {
	const north = to.latitude - from.latitude;
	const middle = ((from.latitude + to.latitude) / 2) * (Math.PI / 180);
	// Degrees of longitude are shorter away from the equator.
	const east = (to.longitude - from.longitude) * Math.cos(middle);
	const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
	return EIGHTHS[(eighth + EIGHTHS.length) % EIGHTHS.length] ?? '北';
}

/** A distance as one says it in the street: to ten metres, beyond a kilometre to a hundred. */
export function roundMetres(metres: number): number {
	const step = metres < 1000 ? 10 : 100;
	return Math.max(step, Math.round(metres / step) * step);
}
