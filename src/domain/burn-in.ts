/** How far a picture may stand from its place, in pixels: too little to be seen, enough to spare a screen. */
const FAR = 4;
/** Milliseconds it stands in one place. */
const STAND = 20_000;
/** Places in a row. */
const ROW = 2 * FAR + 1;
const PLACES = ROW * ROW;

/**
 * Where a picture stands that is shown for days, as pixels right of and below its own place, so that its edges leave no trace
 * on the screen. It goes through every place of a small square, row by row and back, one pixel at a time, so that no step
 * is seen; once through takes 27 minutes. `now` is any clock in milliseconds.
 */
export function burnInShift(now: number): { x: number; y: number } {
	const step = Math.floor(now / STAND) % (2 * PLACES - 2);
	const place = step < PLACES ? step : 2 * PLACES - 2 - step;
	const [row, column] = [Math.floor(place / ROW), place % ROW];
	return { x: (row % 2 === 0 ? column : ROW - 1 - column) - FAR, y: row - FAR };
}
