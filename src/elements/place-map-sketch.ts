import type { Map as LeafletMap } from 'leaflet';
import { Crowd, isCrowded, roomFor, STEPS } from './place-map-crowd.ts';
import {
	drawMap,
	fitSheet,
	lineBoxes,
	sheetBounds,
	sheetOnScreen,
	sheetPoint,
	sheetScale,
	type Leaflet,
} from './place-map-drawing.ts';
import type { GatheringPin, PlacePin } from './place-map-pin.ts';
import { PlacePopup } from './place-map-popup.ts';
import type { MapSide } from './place-map-side.ts';
import { PlacePins } from './place-map-pins.ts';
import { isAway, type MapPlace } from './place-map-place.ts';
import {
	allPlaces,
	crowdedPlaces,
	crowdPoints,
	pointsOf,
	type GatheringWords,
} from './place-map-wanted.ts';

type Library = typeof import('supercluster').default;

/** The drawing as a map, and its places as buttons; where they crowd, several are one. */
export class SketchMap implements MapSide {
	readonly map: LeafletMap;
	readonly popup: PlacePopup;
	readonly #leaflet: Leaflet;
	readonly #places: readonly MapPlace[];
	readonly #pins: PlacePins;
	readonly #library: Library | undefined;
	#crowd: Crowd | undefined;

	private constructor(
		leaflet: Leaflet,
		map: LeafletMap,
		places: readonly MapPlace[],
		words: GatheringWords,
		library: Library | undefined,
	) {
		this.#leaflet = leaflet;
		this.map = map;
		this.popup = new PlacePopup(leaflet, map, sheetBounds(leaflet));
		this.#places = places;
		this.#library = library;
		this.#gather();
		const crowd = this.#crowd;
		const ground = {
			leaflet,
			map,
			toMap: (point: { x: number; y: number }) => sheetPoint(leaflet, point),
			scale: () => sheetScale(map),
			lines: lineBoxes(leaflet, map),
			sheet: () => sheetOnScreen(leaflet, map),
		};
		const wanted = crowd
			? crowdedPlaces(map, places, () => this.#crowd ?? crowd, words)
			: allPlaces(places);
		this.#pins = new PlacePins(ground, wanted, (pin) => this.#enter(pin));
		this.fit();
	}

	/** Draws the map; what gathers crowds is fetched only for a crowd. */
	static async draw(
		leaflet: Leaflet,
		canvas: HTMLElement,
		ground: Element,
		places: readonly MapPlace[],
		words: GatheringWords,
	): Promise<SketchMap> {
		const map = drawMap(leaflet, canvas, ground);
		const points = crowdPoints(pointsOf(places));
		const room = roomFor(points.length, canvas.clientWidth);
		const library = isCrowded(points, room)
			? await import('supercluster').then(
					({ default: Supercluster }) => Supercluster,
					() => undefined,
				)
			: undefined;
		return new SketchMap(leaflet, map, places, words, library);
	}

	fit(): void {
		this.map.invalidateSize({ animate: false });
		this.#gather();
		fitSheet(this.map, sheetBounds(this.#leaflet), this.#crowd?.steps ?? STEPS);
		this.#pins.renew({ measured: false });
	}

	showPeriod(): void {
		const away = new Map(this.#places.map((place) => [place.id, isAway(place)]));
		for (const shape of Array.from(this.map.getContainer().querySelectorAll('.shape')))
			shape.toggleAttribute('data-away', away.get(shape.getAttribute('data-place') ?? ''));
		this.#gather();
		this.#pins.renew();
	}

	twins(id: string): readonly (Element | undefined)[] {
		const shape = this.map.getContainer().querySelector(`.shape[data-place="${id}"]`);
		return [this.#pins.find(id)?.button, shape ?? undefined];
	}

	reveal(id: string): PlacePin | undefined {
		const place = this.#places.find((other) => other.id === id);
		const [first] = place?.anchors ?? [];
		if (!place || !first) return undefined;
		const at = sheetPoint(this.#leaflet, first);
		const index = pointsOf(this.#places).indexOf(place);
		if (this.#crowd && index >= 0) {
			const near = this.map.getZoom() - this.map.getMinZoom();
			const steps = this.#crowd.aloneAt(index, first, near);
			if (steps > near + 0.01 || !this.map.getBounds().contains(at)) {
				this.map.setView(at, this.map.getMinZoom() + Math.max(steps, near), { animate: false });
				this.#pins.renew();
			}
		} else if (!this.map.getBounds().contains(at)) this.map.panTo(at, { animate: false });
		return this.#pins.find(id);
	}

	showWhole(): void {
		this.map.setView(sheetBounds(this.#leaflet).getCenter(), this.map.getMinZoom());
	}

	remove(): void {
		this.#pins.stop();
		this.map.remove();
	}

	/** Goes in until several places are more than one, and to the first of them. */
	#enter({ gathering }: GatheringPin) {
		this.map.setView(
			sheetPoint(this.#leaflet, gathering),
			this.map.getMinZoom() + gathering.opensAt,
			{ animate: false },
		);
		this.#pins.renew();
	}

	#gather() {
		if (!this.#library) return;
		const points = crowdPoints(pointsOf(this.#places));
		const room = roomFor(points.length, this.map.getContainer().clientWidth || 1);
		this.#crowd = new Crowd(this.#library, points, room);
	}
}
