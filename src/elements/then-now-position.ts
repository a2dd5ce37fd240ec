/** How far a finger must go sideways before it moves the slider, CSS pixels; less is a tap or the start of a scroll. */
const SIDEWAYS = 6;

/** A place on the screen, CSS pixels. */
export interface ScreenPoint {
	x: number;
	y: number;
}

/** The share of a box left of `x`, in whole percent from 0 to 100. */
export function percentAt(x: number, box: { left: number; width: number }): number {
	if (box.width <= 0) return 50;
	return Math.min(100, Math.max(0, Math.round(((x - box.left) / box.width) * 100)));
}

/** Whether a movement is a pull to the side, and not a scroll up or down. */
export const isSideways = (from: ScreenPoint, to: ScreenPoint): boolean =>
	Math.abs(to.x - from.x) >= SIDEWAYS && Math.abs(to.x - from.x) > Math.abs(to.y - from.y);

/** 「改造前 40%」 from the pattern 「{label} {n}%」. */
export const valueText = (pattern: string, percent: number): string =>
	pattern.replace('{n}', String(percent));
