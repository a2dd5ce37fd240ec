import type { Leaflet } from './place-map-drawing.ts';
import { sheetBounds } from './place-map-drawing.ts';
import { MapGestures } from './place-map-gestures.ts';
import { lightPairs } from './place-map-light.ts';
import { readPlaces, type MapPlace } from './place-map-place.ts';
import { PlacePopup } from './place-map-popup.ts';
import { SketchMap } from './place-map-sketch.ts';

/**
 * Turns the drawing of the sketch into a map whose every place is a button, in the order of the list it wraps. Without
 * script, or when the map cannot load, drawing and list stay as they are. Lines of the list with `data-away` are drawn faint;
 * who sets them says so with a `map-time` event.
 */
export class PlaceMap extends HTMLElement {
	#listeners = new AbortController();
	#near: IntersectionObserver | undefined;
	#size: ResizeObserver | undefined;
	#sketch: SketchMap | undefined;

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
		this.#sketch?.remove();
		this.#sketch = undefined;
		delete this.dataset['ready'];
	}

	async #start() {
		this.#near?.disconnect();
		const canvas = this.querySelector<HTMLElement>('[data-canvas]');
		const ground = this.querySelector('[data-ground]');
		if (!canvas || !ground || this.#sketch) return;
		const leaflet = await import('leaflet').catch(() => undefined);
		if (!leaflet || !this.isConnected) return;
		this.dataset['ready'] = '';
		this.#reveal('[data-canvas], [data-tools], [data-hint], [data-show]');
		const places = readPlaces(this);
		const sketch = await SketchMap.draw(leaflet, canvas, ground, places, {
			plain: this.dataset['gathering'] ?? '',
			withAway: this.dataset['gatheringAway'] ?? '',
		});
		if (!this.isConnected) return sketch.remove();
		this.#sketch = sketch;
		this.#useSketch(leaflet, sketch, places, canvas);
	}

	#useSketch(
		leaflet: Leaflet,
		sketch: SketchMap,
		places: readonly MapPlace[],
		canvas: HTMLElement,
	) {
		const { signal } = this.#listeners;
		const frame = canvas.parentElement ?? this;
		const popup = new PlacePopup(leaflet, sketch.map, sheetBounds(leaflet));
		this.#openPopups(popup, sketch, canvas);
		this.#zoomByButtons(sketch, sheetBounds(leaflet).getCenter());
		new MapGestures(sketch.map, frame, signal);
		lightPairs(this, (id) => [this.#lineOf(places, id), ...sketch.twins(id)], signal);
		this.#followSizes(sketch, canvas);
		this.addEventListener('map-time', () => sketch.showPeriod(), { signal });
		if (places.some(({ line }) => line.dataset['away'] !== undefined)) sketch.showPeriod();
	}

	#lineOf(places: readonly MapPlace[], id: string) {
		return places.find((place) => place.id === id)?.line;
	}

	#reveal(selector: string) {
		for (const control of Array.from(this.querySelectorAll<HTMLElement>(selector))) {
			control.hidden = false;
		}
	}

	/** The map keeps its sheet and its names fitting when the window, the letters or the faces change. */
	#followSizes(sketch: SketchMap, canvas: HTMLElement) {
		const fit = () => sketch.fit();
		void document.fonts.ready.then(() => {
			if (this.#sketch === sketch) fit();
		});
		document.addEventListener('text-size-change', fit, { signal: this.#listeners.signal });
		let width = canvas.clientWidth;
		this.#size = new ResizeObserver(() => {
			if (canvas.clientWidth === width) return;
			width = canvas.clientWidth;
			fit();
		});
		this.#size.observe(canvas);
	}

	#openPopups(popup: PlacePopup, sketch: SketchMap, canvas: HTMLElement) {
		const { signal } = this.#listeners;
		const open = (id: string | undefined, opener?: HTMLElement) => {
			const pin = id === undefined ? undefined : sketch.reveal(id);
			const words = pin?.place.line.querySelector<HTMLTemplateElement>('[data-popup]');
			if (pin && words) popup.open(pin, words, opener ?? pin.button);
		};
		this.addEventListener(
			'click',
			({ target }) => {
				if (!(target instanceof Element)) return;
				const id = target.closest<HTMLElement>('[data-place]')?.dataset['place'];
				const show = target.closest<HTMLElement>('[data-show]');
				if (target.closest('.pin, .touch')) open(id);
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

	#zoomByButtons({ map }: SketchMap, centre: ReturnType<SketchMap['map']['getCenter']>) {
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
}

if (!customElements.get('place-map')) customElements.define('place-map', PlaceMap);

declare global {
	interface HTMLElementTagNameMap {
		'place-map': PlaceMap;
	}
}
