import { isSideways, type ScreenPoint } from './then-now-position.ts';

/** How far a finger goes to turn to another picture, CSS pixels. */
const TURN = 40;

/** What a pull on the pictures means. */
interface Meaning {
	/** Whether the picture under the finger follows it; else a pull turns to the next picture. */
	follows: () => boolean;
	/** A pull begins: what is where is measured now, because asking again after each step would have all laid out again. */
	begin: () => void;
	/** The finger is at this place of the window, CSS pixels from the left. */
	moveTo: (x: number) => void;
	/** The finger has let go. */
	end: () => void;
	/** One picture on, or one back. */
	turn: (step: 1 | -1) => void;
}

/**
 * Follows a mouse or a finger on the pictures. A mouse moves the line at once; a finger only when it pulls sideways, because
 * it may have come to scroll.
 */
export function followPulls(root: HTMLElement, signal: AbortSignal, meaning: Meaning): void {
	let pull: { from: ScreenPoint; started: boolean } | undefined;
	const letGo = () => {
		if (pull) meaning.end();
		pull = undefined;
	};

	root.addEventListener(
		'pointerdown',
		(press) => {
			const target = press.target instanceof Element ? press.target : undefined;
			if (press.button !== 0 || !target?.closest('[data-frame]') || target.closest('a')) return;
			const isMouse = press.pointerType === 'mouse';
			pull = { from: { x: press.clientX, y: press.clientY }, started: isMouse };
			meaning.begin();
			if (!isMouse) return;
			// Else the browser begins to drag a copy of the picture.
			press.preventDefault();
			root.setPointerCapture(press.pointerId);
			if (meaning.follows()) meaning.moveTo(press.clientX);
		},
		{ signal },
	);
	root.addEventListener(
		'pointermove',
		(move) => {
			if (!pull) return;
			const here = { x: move.clientX, y: move.clientY };
			if (!pull.started) {
				if (!isSideways(pull.from, here)) return;
				pull.started = true;
				root.setPointerCapture(move.pointerId);
			}
			if (meaning.follows()) meaning.moveTo(here.x);
		},
		{ signal },
	);
	root.addEventListener(
		'pointerup',
		(end) => {
			const way = pull?.started && !meaning.follows() ? end.clientX - pull.from.x : 0;
			letGo();
			if (Math.abs(way) >= TURN) meaning.turn(way < 0 ? 1 : -1);
		},
		{ signal },
	);
	root.addEventListener('pointercancel', letGo, { signal });
}
