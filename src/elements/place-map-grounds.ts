import type { TileMap } from './map-tiles.ts';
import type { Leaflet } from './place-map-drawing.ts';
import { MapGestures } from './place-map-gestures.ts';
import type { MapPlace } from './place-map-place.ts';
import type { MapSide } from './place-map-side.ts';

/** The grounds of a map: the sketch always, and the national map where the page has it and once somebody asks for it. */
export class MapGrounds {
	readonly #root: HTMLElement;
	readonly #leaflet: Leaflet;
	readonly #places: readonly MapPlace[];
	readonly #sketch: MapSide;
	#listeners = new AbortController();
	#tiles: TileMap | undefined;

	constructor(
		root: HTMLElement,
		leaflet: Leaflet,
		places: readonly MapPlace[],
		sketch: MapSide,
		signal: AbortSignal,
	) {
		this.#root = root;
		this.#leaflet = leaflet;
		this.#places = places;
		this.#sketch = sketch;
		signal.addEventListener('abort', () => this.#listeners.abort());
		for (const button of this.#buttons()) {
			button.addEventListener(
				'click',
				() => {
					this.#say('');
					if (button.dataset['ground'] === 'tiles') void this.#showTiles();
					else this.showSketch();
				},
				{ signal },
			);
		}
	}

	/** The one that is seen. */
	get shown(): MapSide {
		return this.#tiles ?? this.#sketch;
	}

	showSketch(): void {
		this.#listeners.abort();
		this.#tiles?.remove();
		this.#tiles = undefined;
		this.#swap('sketch');
		this.#sketch.fit();
	}

	remove(): void {
		this.#tiles?.remove();
		this.#sketch.remove();
	}

	async #showTiles() {
		const canvas = this.#root.querySelector<HTMLElement>('[data-tile-canvas]');
		const patterns = this.#root.querySelector<HTMLElement>('[data-tiles]')?.dataset['tiles'];
		if (!canvas || !patterns || this.#tiles) return;
		// What is opened from a file has no other ground, and asks for nothing.
		const tiles =
			location.protocol === 'file:'
				? undefined
				: await import('./map-tiles.ts').catch(() => undefined);
		if (!tiles) return this.#fail();
		this.#swap('tiles');
		const { TileMap: Tiles } = tiles;
		this.#tiles = new Tiles(this.#leaflet, canvas, this.#places, patterns.split(' '), () =>
			this.#fail(),
		);
		this.#listeners = new AbortController();
		new MapGestures(this.#tiles.map, this.#root, this.#listeners.signal);
	}

	#fail() {
		this.showSketch();
		this.#say(this.#root.querySelector<HTMLElement>('[data-ground-said]')?.dataset['failed'] ?? '');
	}

	#buttons(): HTMLElement[] {
		return Array.from(this.#root.querySelectorAll<HTMLElement>('[data-ground]'));
	}

	#swap(ground: 'sketch' | 'tiles') {
		const seen = {
			'[data-canvas]': 'sketch',
			'[data-caveat]': 'sketch',
			'[data-tile-map]': 'tiles',
		};
		for (const [selector, whose] of Object.entries(seen)) {
			const part = this.#root.querySelector<HTMLElement>(selector);
			if (part) part.hidden = whose !== ground;
		}
		for (const button of this.#buttons())
			button.setAttribute('aria-pressed', String(button.dataset['ground'] === ground));
	}

	#say(words: string) {
		const said = this.#root.querySelector('[data-ground-said]');
		if (said) said.textContent = words;
	}
}
