import type { Map as LeafletMap } from 'leaflet';
import {
	drawMap,
	drawPin,
	fitSheet,
	isTouch,
	lineBoxes,
	sheetBounds,
	type Leaflet,
} from './place-map-drawing.ts';
import { layOutNames, type Pin } from './place-map-names.ts';
import { PlacePopup } from './place-map-popup.ts';

/** A zoom counts as the whole sheet when it is this close to it. */
const HARDLY_ZOOMED = 0.1;

/**
 * Turns the drawing of the sketch into a map whose every place is a button, in the order of the list it wraps. Without
 * script, or when the map cannot load, drawing and list stay as they are.
 */
export class PlaceMap extends HTMLElement {
	#listeners = new AbortController();
	#near: IntersectionObserver | undefined;
	#size: ResizeObserver | undefined;
	#map: LeafletMap | undefined;

	connectedCallback() {
		this.#listeners = new AbortController();
		this.#near = new IntersectionObserver(
			(seen) => {
				if (seen.some(({ isIntersecting }) => isIntersecting)) void this.#start();
			},
			{ rootMargin: '300px' },
		);
		this.#near.observe(this);
	}

	disconnectedCallback() {
		this.#near?.disconnect();
		this.#size?.disconnect();
		this.#listeners.abort();
		this.#map?.remove();
		this.#map = undefined;
		delete this.dataset['ready'];
	}

	async #start() {
		this.#near?.disconnect();
		const canvas = this.querySelector<HTMLElement>('[data-canvas]');
		const ground = this.querySelector('[data-ground]');
		if (!canvas || !ground || this.#map) return;
		const leaflet = await import('leaflet').catch(() => undefined);
		if (!leaflet || !this.isConnected) return;
		this.dataset['ready'] = '';
		this.#reveal('[data-canvas], [data-tools], [data-hint], [data-show]');

		const map = drawMap(leaflet, canvas, ground);
		this.#map = map;
		const lines = Array.from(this.querySelectorAll<HTMLElement>('li[data-place]'));
		const pins = lines.map((line) => drawPin(leaflet, map, line));
		this.#keepNamesApart(leaflet, map, pins, canvas);
		this.#openPopups(new PlacePopup(leaflet, map, sheetBounds(leaflet)), pins, canvas);
		this.#zoomByButtons(map, sheetBounds(leaflet).getCenter());
		this.#letThePageScroll(map, canvas);
		this.#lightPairs();
	}

	#reveal(selector: string) {
		for (const control of Array.from(this.querySelectorAll<HTMLElement>(selector))) {
			control.hidden = false;
		}
	}

	#keepNamesApart(leaflet: Leaflet, map: LeafletMap, pins: readonly Pin[], canvas: HTMLElement) {
		const bounds = sheetBounds(leaflet);
		const layOut = () => {
			const { x, y } = map.latLngToLayerPoint(bounds.getNorthWest());
			const end = map.latLngToLayerPoint(bounds.getSouthEast());
			layOutNames(pins, lineBoxes(map), { x, y, width: end.x - x, height: end.y - y });
		};
		layOut();
		map.on('zoomend viewreset', layOut);
		void document.fonts.ready.then(layOut);
		document.addEventListener('text-size-change', layOut, { signal: this.#listeners.signal });
		this.#size = new ResizeObserver(() => {
			map.invalidateSize({ animate: false });
			fitSheet(map, bounds);
			layOut();
		});
		this.#size.observe(canvas);
	}

	#openPopups(popup: PlacePopup, pins: readonly Pin[], canvas: HTMLElement) {
		const { signal } = this.#listeners;
		const open = (id: string | undefined, opener?: HTMLElement) => {
			const pin = pins.find((other) => other.id === id);
			const words = this.querySelector<HTMLTemplateElement>(`#map-${id} [data-popup]`);
			if (pin && words) popup.open(pin, words, opener ?? pin.button);
		};
		for (const { id, button } of pins) {
			button.addEventListener('click', () => open(id), { signal });
		}
		this.addEventListener(
			'click',
			({ target }) => {
				if (!(target instanceof Element)) return;
				const id = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
				if (target.classList.contains('touch')) open(id);
				const show = target.closest<HTMLElement>('[data-show]');
				if (!show) return;
				open(id, show);
				canvas.scrollIntoView({ block: 'nearest' });
			},
			{ signal },
		);
		this.addEventListener(
			'keydown',
			(press) => {
				if (press.key !== 'Escape' || !popup.isOpen) return;
				press.stopPropagation();
				popup.close();
			},
			{ signal },
		);
	}

	#zoomByButtons(map: LeafletMap, centre: ReturnType<LeafletMap['getCenter']>) {
		for (const button of Array.from(this.querySelectorAll<HTMLElement>('[data-zoom]'))) {
			button.addEventListener(
				'click',
				() => {
					if (button.dataset['zoom'] === 'in') map.zoomIn();
					else if (button.dataset['zoom'] === 'out') map.zoomOut();
					else map.setView(centre, map.getMinZoom());
				},
				{ signal: this.#listeners.signal },
			);
		}
	}

	/** A map nobody has touched leaves wheel and finger to the page; one that is being used takes them. */
	#letThePageScroll(map: LeafletMap, canvas: HTMLElement) {
		const { signal } = this.#listeners;
		const use = (isUsed: boolean) => {
			if (isUsed) map.scrollWheelZoom.enable();
			else map.scrollWheelZoom.disable();
			if (!isTouch()) return;
			if (isUsed && map.getZoom() > map.getMinZoom() + HARDLY_ZOOMED) map.dragging.enable();
			else map.dragging.disable();
		};
		if (isTouch()) map.on('zoomend', () => use(true));
		canvas.addEventListener('mouseleave', () => map.scrollWheelZoom.disable(), { signal });
		document.addEventListener(
			'click',
			({ target }) => use(target instanceof Node && canvas.contains(target)),
			{ signal, capture: true },
		);
	}

	/** A place in the list and the same place on the map light up together. */
	#lightPairs() {
		const { signal } = this.#listeners;
		const light = (target: EventTarget | null) => {
			const id =
				target instanceof Element
					? target.closest('[data-place]')?.getAttribute('data-place')
					: undefined;
			for (const lit of Array.from(this.querySelectorAll('[data-lit]'))) {
				if (lit.getAttribute('data-place') !== id) lit.removeAttribute('data-lit');
			}
			if (!id) return;
			for (const twin of Array.from(this.querySelectorAll(`[data-place="${id}"]`))) {
				twin.setAttribute('data-lit', '');
			}
		};
		this.addEventListener('mouseover', ({ target }) => light(target), { signal });
		this.addEventListener('focusin', ({ target }) => light(target), { signal });
		this.addEventListener('mouseleave', () => light(null), { signal });
	}
}

if (!customElements.get('place-map')) customElements.define('place-map', PlaceMap);

declare global {
	interface HTMLElementTagNameMap {
		'place-map': PlaceMap;
	}
}
