import type { LatLng, LatLngBounds, Map as LeafletMap } from 'leaflet';
import { overlap, type Box, type BoxGrid } from '../domain/box-grid.ts';
import type { Leaflet } from './place-map-drawing.ts';
import {
	arrangeNames,
	symbolBox,
	type NamedPlace,
	type NameGround,
	type NameStand,
} from './place-map-names.ts';
import { NameSizes } from './place-map-name-sizes.ts';
import {
	gatheringPin,
	isPlacePin,
	markAway,
	placePin,
	say,
	type GatheringPin,
	type Pin,
	type PlacePin,
} from './place-map-pin.ts';
import { isAway, type MapPlace } from './place-map-place.ts';
import type { Wanted, WantedPins } from './place-map-wanted.ts';

/** What the pins stand on. */
export interface PinGround {
	leaflet: Leaflet;
	map: LeafletMap;
	/** From the places' own measure to the map's. */
	toMap: (point: { x: number; y: number }) => LatLng;
	/** CSS pixels of one unit of the places' measure. */
	scale: () => number;
	/** What names keep clear of beside each other, in layer pixels. */
	lines: () => BoxGrid;
	/** Where names may stand, in layer pixels. */
	sheet: () => Box;
}

/** Half the width of the circle that stands for several places, in CSS pixels. */
const GATHERING = 19;
/** How many buttons are made in one frame. */
const AT_ONCE = 8;
/** How far beyond the map's edge buttons stand ready, as a share of what is seen. */
const BEYOND = 0.35;

/** The buttons of a map: which stand on it, in the order of the list, and where their names are. */
export class PlacePins {
	readonly #ground: PinGround;
	readonly #wanted: WantedPins;
	readonly #enter: (pin: GatheringPin) => void;
	readonly #sizes = new NameSizes();
	readonly #pins = new Map<string, Pin>();
	/** Where words stand at this zoom, in layer pixels. */
	readonly #stands = new Map<string, NameStand>();
	/** The lines at this zoom: they stay where they are while the map is pulled. */
	#lines: BoxGrid | undefined;
	#ready: LatLngBounds | undefined;
	#zoom: number | undefined;
	#later: number | undefined;

	/** `enter` is called when somebody wants to see what several places are. */
	constructor(ground: PinGround, wanted: WantedPins, enter: (pin: GatheringPin) => void) {
		this.#ground = ground;
		this.#wanted = wanted;
		this.#enter = enter;
		const { map } = ground;
		map.on('move', () => {
			if (map.getZoom() === this.#zoom && this.#ready && !this.#ready.contains(map.getBounds())) {
				this.#fill();
			}
		});
		map.on('zoomend viewreset', () => this.renew());
	}

	/** The button of a place, if it stands on the map now. */
	find(id: string): PlacePin | undefined {
		const pin = this.#pins.get(id);
		return pin && isPlacePin(pin) ? pin : undefined;
	}

	/** The button in which a place is found: its own, or the one of several. */
	#holding(order: number): Pin | undefined {
		return [...this.#pins.values()].find((pin) => pin.order === order);
	}

	/** Stops making buttons. */
	stop(): void {
		if (this.#later !== undefined) cancelAnimationFrame(this.#later);
		this.#later = undefined;
	}

	/** All anew, at once: after a zoom, a change of letters or of the period. */
	renew({ measured = true } = {}): void {
		if (!measured) this.#sizes.forget();
		this.#zoom = this.#ground.map.getZoom();
		this.#stands.clear();
		this.#lines = undefined;
		const left = this.#leaveGathering();
		this.#fill(Infinity);
		if (left !== undefined) this.#holding(left)?.button.focus({ preventScroll: true });
	}

	/** Several places that have the focus may be others after a zoom: who stood on them goes on to what holds the first. */
	#leaveGathering(): number | undefined {
		for (const [key, pin] of this.#pins) {
			if (isPlacePin(pin) || pin.button !== document.activeElement) continue;
			this.#remove(key, pin);
			return pin.order;
		}
		return undefined;
	}

	/** Makes what is missing in sight and takes away what is out of it. */
	#fill(atOnce = AT_ONCE): void {
		this.stop();
		const { map } = this.#ground;
		this.#ready = map.getBounds().pad(BEYOND);
		const wanted = this.#wanted.within(this.#ready);
		for (const [key, pin] of this.#pins) {
			if (!wanted.has(key) && !isInUse(pin)) this.#remove(key, pin);
		}
		const missing = [...wanted].filter(([key]) => !this.#pins.has(key));
		for (const [key, one] of missing.slice(0, atOnce)) this.#add(key, one);
		for (const pin of this.#pins.values()) if (isPlacePin(pin)) markAway(pin);
		if (atOnce === Infinity) this.#nameThem();
		else if (missing.length > 0 || this.#isNameless()) this.#nameLater(missing.length > atOnce);
	}

	#isNameless(): boolean {
		return [...this.#pins].some(([id, pin]) => isPlacePin(pin) && !this.#stands.has(id));
	}

	/**
	 * Names come with the next frame but one: until then the browser has laid the new buttons out by itself, at the end of this
	 * frame, and tells how large they are without doing it again.
	 */
	#nameLater(isMoreMissing: boolean) {
		this.#later = requestAnimationFrame(() => {
			this.#later = requestAnimationFrame(() => {
				this.#later = undefined;
				this.#nameThem();
				if (isMoreMissing) this.#fill();
			});
		});
	}

	#remove(key: string, pin: Pin) {
		pin.marker.remove();
		this.#pins.delete(key);
		this.#stands.delete(key);
	}

	#add(key: string, wanted: Wanted) {
		const { leaflet, map, toMap } = this.#ground;
		const pin: Pin =
			'place' in wanted
				? placePin(leaflet, map, wanted.place, toMap(wanted.place.anchors[0] ?? { x: 0, y: 0 }))
				: gatheringPin(leaflet, map, wanted.gathering, {
						...wanted,
						at: toMap(wanted.gathering),
					});
		if ('gathering' in wanted) {
			pin.button.addEventListener('click', () => this.#enter(pin as GatheringPin)); // made so above
		}
		this.#standInOrder(pin);
		this.#pins.set(key, pin);
	}

	/** The buttons follow each other as their places do in the list. */
	#standInOrder(pin: Pin) {
		let next: Pin | undefined;
		for (const other of this.#pins.values()) {
			if (other.order > pin.order && (!next || other.order < next.order)) next = other;
		}
		const [element, before] = [pin.marker.getElement(), next?.marker.getElement()];
		if (element && before) before.parentNode?.insertBefore(element, before);
	}

	/** Gives words to the buttons that have none at this zoom; those that stand stay where they are. */
	#nameThem() {
		const pins = [...this.#pins].filter((entry): entry is [string, PlacePin] =>
			isPlacePin(entry[1]),
		);
		this.#sizes.measure(pins.map(([, pin]) => pin));
		const named = pins.map(([, { place }]) => this.#named(place));
		this.#dropCovered(named);
		const fresh = named.filter(({ id }) => !this.#stands.has(id));
		const found = arrangeNames(fresh, this.#nameGround(named));
		for (const [id, stand] of found) this.#stands.set(id, stand);
		for (const one of fresh) {
			const pin = this.find(one.id);
			const stand = found.get(one.id);
			if (pin && stand) this.#put(pin, one, stand);
		}
	}

	#named(place: MapPlace): NamedPlace {
		const { map, toMap, scale } = this.#ground;
		const onScreen = (anchor: MapPlace['anchors'][number]) => {
			const { x, y } = map.latLngToLayerPoint(toMap(anchor));
			return { ...anchor, x, y };
		};
		return {
			id: place.id,
			hasSymbol: place.symbol !== undefined,
			anchors: place.anchors.map(onScreen),
			reach: place.reach * scale(),
			...this.#sizes.of(place),
			last: isAway(place),
		};
	}

	#gatherings(): Box[] {
		const { map } = this.#ground;
		return [...this.#pins.values()]
			.filter((pin) => !isPlacePin(pin))
			.map((pin) =>
				symbolBox({ anchors: [{ ...point(map.latLngToLayerPoint(pin.at())) }] }, GATHERING),
			);
	}

	/** A name that stands where a button has come into sight looks for another place. */
	#dropCovered(named: readonly NamedPlace[]) {
		const fresh = named.filter(({ id, hasSymbol }) => hasSymbol && !this.#stands.has(id));
		const boxes = [...fresh.map((place) => symbolBox(place)), ...this.#gatherings()];
		for (const [id, { box, says }] of this.#stands) {
			if (says !== 'number' && boxes.some((other) => overlap(box, other))) this.#stands.delete(id);
		}
	}

	#nameGround(named: readonly NamedPlace[]): NameGround {
		const { lines, sheet } = this.#ground;
		const standing = named.filter(({ id, hasSymbol }) => hasSymbol && this.#stands.has(id));
		const symbols = [
			...this.#gatherings(),
			...standing.map((place) => symbolBox(place)),
			...[...this.#stands.values()].map(({ box }) => box),
		];
		this.#lines ??= lines();
		return { symbols, lines: this.#lines, sheet: sheet() };
	}

	/** Stands the button on its point and the words where their box is. */
	#put(pin: PlacePin, { anchors, hasSymbol }: NamedPlace, stand: NameStand) {
		const { marker, words } = pin;
		const { box, says } = stand;
		const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
		const { x, y } = (hasSymbol ? anchors[0] : undefined) ?? middle;
		marker.setLatLng(this.#ground.map.layerPointToLatLng([x, y]));
		say(pin, says);
		const half = this.#sizes.button / 2;
		words.style.visibility = '';
		words.style.left = `${(box.x - x + half).toFixed(1)}px`;
		words.style.top = `${(box.y - y + half).toFixed(1)}px`;
	}
}

const point = ({ x, y }: { x: number; y: number }) => ({ x, y, acrossX: 0, acrossY: 0 });

/** Nobody takes away what has the focus or has been opened. */
const isInUse = ({ button }: Pin) =>
	button === document.activeElement || button.getAttribute('aria-expanded') === 'true';
