/** A key press, as much of it as turning pages needs. */
export interface Press {
	key: string;
	shiftKey: boolean;
	ctrlKey: boolean;
	altKey: boolean;
	metaKey: boolean;
}

const FORWARD = ['PageDown', 'ArrowDown', 'ArrowRight'];
const BACK = ['PageUp', 'ArrowUp', 'ArrowLeft'];

/** Which way a key turns the screens: 1 on, -1 back, 0 not at all. Presenters send PageDown and PageUp. */
export function turnOf({ key, shiftKey, ctrlKey, altKey, metaKey }: Press): 1 | 0 | -1 {
	if (ctrlKey || altKey || metaKey) return 0;
	if (key === ' ') return shiftKey ? -1 : 1;
	if (shiftKey) return 0;
	return FORWARD.includes(key) ? 1 : BACK.includes(key) ? -1 : 0;
}

/** A screen's edges relative to the window, in CSS pixels. */
export interface Edges {
	top: number;
	bottom: number;
}

/** Browsers stop at fractions of a pixel. */
const SLACK = 4;

/**
 * The screen to turn to, by its place in the list; undefined when there is none that way, or when the present screen is
 * taller than the window and has not been read to its edge.
 */
export function screenToTurnTo(
	screens: readonly Edges[],
	turn: 1 | -1,
	windowHeight: number,
): number | undefined {
	const present = screens.find(({ top, bottom }) => top <= SLACK && bottom > SLACK);
	if (present && present.bottom - present.top > windowHeight + SLACK) {
		const isUnread = turn === 1 ? present.bottom > windowHeight + SLACK : present.top < -SLACK;
		if (isUnread) return undefined;
	}
	const next =
		turn === 1
			? screens.findIndex(({ top }) => top > SLACK)
			: screens.reduce((found, { top }, index) => (top < -SLACK ? index : found), -1);
	return next < 0 ? undefined : next;
}
