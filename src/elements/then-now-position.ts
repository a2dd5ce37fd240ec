/** How far a finger must go sideways before it moves the slider, CSS pixels; less is a tap or the start of a scroll. */
const SIDEWAYS = 6;

/** A place on the screen, CSS pixels. */
export interface ScreenPoint {
	x: number;
	y: number;
}

const within = (percent: number) => Math.min(100, Math.max(0, percent));

/** The share of a box left of `x`, in whole percent from 0 to 100. */
export function percentAt(x: number, box: { left: number; width: number }): number {
	if (box.width <= 0) return 50;
	return within(Math.round(((x - box.left) / box.width) * 100));
}

/** Whether a movement is a pull to the side, and not a scroll up or down. */
export const isSideways = (from: ScreenPoint, to: ScreenPoint): boolean =>
	Math.abs(to.x - from.x) >= SIDEWAYS && Math.abs(to.x - from.x) > Math.abs(to.y - from.y);

/** Percent a key moves the line. A finger slides by single ones: `step="5"` on the range would make its line jump. */
const STEPS: Readonly<Record<string, number>> = {
	ArrowRight: 5,
	ArrowUp: 5,
	ArrowLeft: -5,
	ArrowDown: -5,
	PageUp: 20,
	PageDown: -20,
	Home: -100,
	End: 100,
};

/** Where a key leads from a percentage; undefined for keys that are not the slider's. */
export function percentByKey(key: string, percent: number): number | undefined {
	const step = STEPS[key];
	return step === undefined ? undefined : within(percent + step);
}

/** 「改造前 40%」 from the pattern 「{label} {n}%」. */
export const valueText = (pattern: string, percent: number, label: string): string =>
	pattern.replace('{label}', () => label).replace('{n}', String(percent));
