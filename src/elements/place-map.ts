import type { Leaflet } from './place-map-drawing.ts';
import { MapGestures } from './place-map-gestures.ts';
import { MapGrounds } from './place-map-grounds.ts';
import { lightPairs } from './place-map-light.ts';
import { isAway, readPlaces, type MapPlace } from './place-map-place.ts';
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
	#grounds: MapGrounds | undefined;

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
		this.#grounds?.remove();
		this.#grounds = undefined;
		delete this.dataset['ready'];
	}

	async #start() {
		this.#near?.disconnect();
		const canvas = this.querySelector<HTMLElement>('[data-canvas]');
		const ground = this.querySelector('[data-ground]');
		if (!canvas || !ground || this.#grounds) return;
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
		this.#use(leaflet, sketch, places, canvas);
	}

	#use(leaflet: Leaflet, sketch: SketchMap, places: readonly MapPlace[], canvas: HTMLElement) {
		const { signal } = this.#listeners;
		const grounds = new MapGrounds(this, leaflet, places, sketch, signal);
		this.#grounds = grounds;
		this.#openPopups(grounds, canvas.parentElement ?? canvas);
		this.#zoomByButtons(grounds);
		new MapGestures(sketch.map, this, signal);
		lightPairs(this, (id) => [this.#lineOf(places, id), ...grounds.shown.twins(id)], signal);
		this.#followSizes(grounds, canvas);
		this.addEventListener('map-time', () => grounds.shown.showPeriod(), { signal });
		if (places.some(isAway)) sketch.showPeriod();
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
	#followSizes(grounds: MapGrounds, canvas: HTMLElement) {
		const fit = () => grounds.shown.fit();
		void document.fonts.ready.then(() => {
			if (this.#grounds === grounds) fit();
		});
		document.addEventListener('text-size-change', fit, { signal: this.#listeners.signal });
		const frame = canvas.parentElement ?? canvas;
		let width = frame.clientWidth;
		this.#size = new ResizeObserver(() => {
			if (frame.clientWidth === width) return;
			width = frame.clientWidth;
			fit();
		});
		this.#size.observe(frame);
	}

	#openPopups(grounds: MapGrounds, frame: HTMLElement) {
		const { signal } = this.#listeners;
		const open = (id: string | undefined, opener?: HTMLElement) => {
			if (id === undefined) return;
			// What is not on the ground that is seen is on the sketch.
			let pin = grounds.shown.reveal(id);
			if (!pin) grounds.showSketch();
			pin ??= grounds.shown.reveal(id);
			const words = pin?.place.line.querySelector<HTMLTemplateElement>('[data-popup]');
			if (pin && words) grounds.shown.popup.open(pin, words, opener ?? pin.button);
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
				frame.scrollIntoView({ block: 'nearest' });
			},
			{ signal },
		);
		this.addEventListener(
			'keydown',
			(press) => {
				const { popup } = grounds.shown;
				if (press.key !== 'Escape' || !popup.isOpen) return;
				press.stopPropagation();
				popup.close();
			},
			{ signal },
		);
	}

	#zoomByButtons(grounds: MapGrounds) {
		for (const button of Array.from(this.querySelectorAll<HTMLElement>('[data-zoom]'))) {
			button.addEventListener(
				'click',
				() => {
					if (button.dataset['zoom'] === 'in') grounds.shown.map.zoomIn();
					else if (button.dataset['zoom'] === 'out') grounds.shown.map.zoomOut();
					else grounds.shown.showWhole();
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
