/** How large the corner is, in CSS pixels: a palm's breadth on the hall's screen. */
const CORNER = 110;
/** How long it is held, in milliseconds: longer than anybody rests a hand there. */
const HOLD = 5000;

/**
 * Calls when somebody has held the lower left corner of the screen for five seconds. A finger that scrolls, slips out of the
 * corner or is lifted has not.
 */
export function onHeldCorner(held: () => void, signal: AbortSignal): void {
	let waiting: number | undefined;
	const isInCorner = ({ clientX, clientY }: PointerEvent) =>
		clientX <= CORNER && clientY >= window.innerHeight - CORNER;
	const give = () => window.clearTimeout(waiting);
	const options = { signal, capture: true };
	document.addEventListener(
		'pointerdown',
		(press) => {
			give();
			if (isInCorner(press)) waiting = window.setTimeout(held, HOLD);
		},
		options,
	);
	document.addEventListener('pointermove', (move) => !isInCorner(move) && give(), options);
	for (const end of ['pointerup', 'pointercancel'] as const)
		document.addEventListener(end, give, options);
	signal.addEventListener('abort', give);
}
