/** Moves the scroll, never the page, until an event is in sight, with a neighbour on either side. */
export function bringIntoSight(sheet: Element, event: Element): void {
	const window = sheet.getBoundingClientRect();
	const box = event.getBoundingClientRect();
	const margin = 2 * box.width;
	if (box.left < window.left + margin) sheet.scrollLeft -= window.left + margin - box.left;
	else if (box.right > window.right - margin) sheet.scrollLeft += box.right - window.right + margin;
}

/** How much of a window's width one turn moves the scroll. */
const TURN = 0.8;

/** Turns the scroll on (1) or back (-1). */
export function turn(sheet: Element, direction: 1 | -1): void {
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
	sheet.scrollBy({
		left: direction * sheet.clientWidth * TURN,
		behavior: still ? 'auto' : 'smooth',
	});
}
