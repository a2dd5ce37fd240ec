import type { Map as LeafletMap } from 'leaflet';

/** Milliseconds that a hint is seen. */
const HINT = 1600;
/** Further in than this a tap moves the map: the whole sheet has nowhere to go. */
const HARDLY_ZOOMED = 0.1;

/**
 * A map in a page that scrolls. One finger scrolls the page, two move and enlarge the map; the wheel scrolls the page until the
 * map has the focus or Ctrl is held. Each tells how it is done when it is tried the other way. Who has but one finger taps:
 * what is tapped moves into the middle.
 */
export class MapGestures {
	readonly #map: LeafletMap;
	readonly #frame: HTMLElement;
	readonly #canvas: HTMLElement;
	#hidden: number | undefined;
	#closesPopup = false;

	constructor(map: LeafletMap, frame: HTMLElement, signal: AbortSignal) {
		this.#map = map;
		this.#frame = frame;
		this.#canvas = map.getContainer();
		const early = { signal, capture: true };
		this.#canvas.addEventListener('pointerdown', (press) => this.#beginWith(press), early);
		// On what lies around the canvas, so that it comes before Leaflet's own.
		this.#canvas.parentElement?.addEventListener('wheel', (turn) => this.#turn(turn), early);
		this.#canvas.addEventListener('touchmove', ({ touches }) => this.#hintFor(touches), {
			signal,
			passive: true,
		});
		this.#canvas.addEventListener('click', (click) => this.#tapped(click), { signal });
	}

	/** A mouse takes hold of the map, a finger does not. */
	#beginWith({ pointerType }: PointerEvent) {
		this.#closesPopup = this.#canvas.querySelector('.leaflet-popup') !== null;
		if (pointerType === 'touch') this.#map.dragging.disable();
		else this.#map.dragging.enable();
	}

	#turn(turn: WheelEvent) {
		if (!(turn.target instanceof Node) || !this.#canvas.contains(turn.target)) return;
		if (turn.ctrlKey || turn.metaKey || this.#canvas.contains(document.activeElement)) return;
		turn.stopPropagation();
		this.#show('wheel');
	}

	#hintFor(touches: TouchList) {
		if (touches.length === 1 && this.#isEnlarged()) this.#show('touch');
	}

	#tapped({ target, clientX, clientY }: MouseEvent) {
		const isGround = target instanceof Element && !target.closest('button, .touch, .leaflet-popup');
		if (!isGround || this.#closesPopup) return;
		if (this.#map.dragging.enabled() || !this.#isEnlarged()) return;
		const { left, top } = this.#canvas.getBoundingClientRect();
		this.#map.panTo(this.#map.containerPointToLatLng([clientX - left, clientY - top]));
	}

	#isEnlarged(): boolean {
		return this.#map.getZoom() > this.#map.getMinZoom() + HARDLY_ZOOMED;
	}

	#show(hint: 'wheel' | 'touch') {
		clearTimeout(this.#hidden);
		const hide = () => {
			for (const one of Array.from(this.#frame.querySelectorAll('[data-gesture]')))
				one.removeAttribute('data-shown');
		};
		hide();
		this.#frame.querySelector(`[data-gesture="${hint}"]`)?.setAttribute('data-shown', '');
		this.#hidden = window.setTimeout(hide, HINT);
	}
}
