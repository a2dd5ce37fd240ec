import type { LatLngBounds, Map as LeafletMap } from 'leaflet';
import { unstoredTiles } from './map-tiles-layer.ts';
import { movement, type Leaflet } from './place-map-drawing.ts';
import type { PlacePin } from './place-map-pin.ts';
import { BoxGrid } from '../domain/box-grid.ts';
import { PlacePins } from './place-map-pins.ts';
import type { MapPlace } from './place-map-place.ts';
import { PlacePopup } from './place-map-popup.ts';
import type { MapSide } from './place-map-side.ts';
import { allPlaces } from './place-map-wanted.ts';

/** How far out and in one may go, in Leaflet's count: the county, and a house. */
const FARTHEST = 10;
const NEAREST = 17;
/** How near a single place is shown at first. */
const FIRST = 16;
/** Milliseconds in which a first tile has to come. */
const PATIENCE = 10_000;
/** So many tiles may fail to come, as long as more of them come. */
const FORGIVEN = 1;
/** Names may stand anywhere on this ground, in layer pixels. */
const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** A measured place: its degrees take the place of the sheet's numbers. */
function measured(place: MapPlace): MapPlace[] {
	if (!place.measured) return [];
	const { latitude, longitude } = place.measured;
	return [{ ...place, anchors: [{ x: longitude, y: latitude, acrossX: 0, acrossY: 0 }] }];
}

/** The national map in geographic coordinates of CGCS2000, with the measured places on it. */
export class TileMap implements MapSide {
	readonly map: LeafletMap;
	readonly popup: PlacePopup;
	readonly #bounds: LatLngBounds;
	readonly #pins: PlacePins;
	#waiting: number | undefined;

	/** `patterns` are addresses of tiles, layer upon layer; `failed` is called when too many do not come. */
	constructor(
		leaflet: Leaflet,
		canvas: HTMLElement,
		all: readonly MapPlace[],
		patterns: readonly string[],
		failed: () => void,
	) {
		const places = all.flatMap(measured);
		const toMap = ({ x, y }: { x: number; y: number }) => leaflet.latLng(y, x);
		const anchors = places.flatMap(({ anchors: [first] }) => (first ? [toMap(first)] : []));
		this.#bounds = leaflet.latLngBounds(anchors).pad(0.2);
		// Degrees of CGCS2000 and of WGS 84 agree to about a metre, less than a pixel here.
		this.map = leaflet.map(canvas, {
			...movement(),
			crs: leaflet.CRS.EPSG4326,
			zoomSnap: 1,
			minZoom: FARTHEST,
			maxZoom: NEAREST,
		});
		this.showWhole();
		this.#watch(
			patterns.map((pattern) => unstoredTiles(leaflet, pattern)),
			failed,
		);
		this.popup = new PlacePopup(leaflet, this.map, this.#bounds);
		const ground = {
			leaflet,
			map: this.map,
			toMap,
			scale: () => 1,
			lines: () => new BoxGrid(),
			sheet: () => EVERYWHERE,
		};
		this.#pins = new PlacePins(ground, allPlaces(places), () => undefined);
		this.fit();
	}

	fit(): void {
		this.map.invalidateSize({ animate: false });
		this.#pins.renew({ measured: false });
	}

	showPeriod(): void {
		this.#pins.renew();
	}

	showWhole(): void {
		this.map.fitBounds(this.#bounds, { maxZoom: FIRST, animate: false });
	}

	twins(id: string): readonly (Element | undefined)[] {
		return [this.#pins.find(id)?.button];
	}

	reveal(id: string): PlacePin | undefined {
		const pin = this.#pins.find(id);
		if (pin && !this.map.getBounds().contains(pin.at())) {
			this.map.panTo(pin.at(), { animate: false });
		}
		return pin;
	}

	remove(): void {
		clearTimeout(this.#waiting);
		this.#pins.stop();
		this.map.remove();
	}

	/** Counts what comes and what does not. */
	#watch(layers: readonly ReturnType<typeof unstoredTiles>[], failed: () => void) {
		let come = 0;
		let missing = 0;
		this.#waiting = window.setTimeout(() => {
			if (come === 0) failed();
		}, PATIENCE);
		for (const layer of layers) {
			layer.on('tileload', () => (come += 1));
			layer.on('tileerror', () => {
				missing += 1;
				if (missing > FORGIVEN && missing > come) failed();
			});
			layer.addTo(this.map);
		}
	}
}
