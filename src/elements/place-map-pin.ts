import type { LatLng, Map as LeafletMap, Marker } from 'leaflet';
import type { Leaflet } from './place-map-drawing.ts';
import type { Gathering } from './place-map-crowd.ts';
import type { NameStand } from './place-map-names.ts';
import { isAway, type MapPlace } from './place-map-place.ts';

/** A button on the map: a place, or several that would cover each other. */
export interface Pin {
	/** Its place among the buttons: that of its first place in the list. */
	order: number;
	button: HTMLButtonElement;
	marker: Marker;
	at: () => LatLng;
}

/** A place as a button: its symbol and its name, or its number where the name has no room. */
export interface PlacePin extends Pin {
	place: MapPlace;
	words: HTMLElement;
}

export interface GatheringPin extends Pin {
	gathering: Gathering;
}

/** CSS pixels between the map's edge and a place that has the focus. */
const FROM_EDGE = 30;

function buttonNamed(label: string, className: string): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = className;
	button.setAttribute('aria-label', label);
	return button;
}

/** Leaflet's own markers have no name and lose the focus, so each holds a button of ours. */
function stand(leaflet: Leaflet, map: LeafletMap, button: HTMLButtonElement, at: LatLng): Marker {
	leaflet.DomEvent.disableClickPropagation(button);
	const icon = leaflet.divIcon({ className: 'pin-place', html: button, iconSize: [0, 0] });
	const marker = leaflet.marker(at, { icon, keyboard: false, interactive: false }).addTo(map);
	button.addEventListener('focus', () => {
		marker.setZIndexOffset(1000);
		map.panInside(marker.getLatLng(), { padding: [FROM_EDGE, FROM_EDGE], animate: false });
	});
	button.addEventListener('blur', () => marker.setZIndexOffset(0));
	return marker;
}

/** Whether the place of a pin is away in the period that is shown. */
export function markAway({ button, place }: PlacePin): void {
	button.toggleAttribute('data-away', isAway(place));
}

export function placePin(leaflet: Leaflet, map: LeafletMap, place: MapPlace, at: LatLng): PlacePin {
	const button = buttonNamed(place.label, 'pin');
	button.dataset['place'] = place.id;
	button.setAttribute('aria-expanded', 'false');
	if (place.vertical) button.dataset['vertical'] = '';
	const symbol = place.symbol?.cloneNode(true);
	if (symbol instanceof SVGElement) {
		symbol.classList.add('pin-symbol');
		button.appendChild(symbol);
	}
	const words = document.createElement('span');
	words.className = 'pin-name';
	button.appendChild(words);
	const marker = stand(leaflet, map, button, at);
	const pin = { order: place.order, button, marker, at: () => marker.getLatLng(), place, words };
	markAway(pin);
	// Laid out with its name, but not seen before it has a place.
	words.style.visibility = 'hidden';
	say(pin, 'name');
	return pin;
}

/** Writes its number, its name, or its name and the one that another source gives. */
export function say({ button, place, words }: PlacePin, says: NameStand['says']): void {
	if (words.dataset['says'] === says) return;
	words.dataset['says'] = says;
	words.textContent = says === 'number' ? place.number : place.name;
	button.toggleAttribute('data-short', says === 'number');
	if (says !== 'both' || !place.otherName) return;
	const other = document.createElement('span');
	other.className = 'pin-other';
	other.textContent = place.otherName;
	words.appendChild(other);
}

export function gatheringPin(
	leaflet: Leaflet,
	map: LeafletMap,
	gathering: Gathering,
	{ order, label, at }: { order: number; label: string; at: LatLng },
): GatheringPin {
	const button = buttonNamed(label, 'pin gathering');
	button.toggleAttribute('data-away', gathering.present === 0);
	const count = document.createElement('span');
	count.className = 'gathering-count';
	count.textContent = String(gathering.present || gathering.away);
	button.appendChild(count);
	const marker = stand(leaflet, map, button, at);
	return { order, button, marker, at: () => marker.getLatLng(), gathering };
}

export const isPlacePin = (pin: Pin): pin is PlacePin => 'place' in pin;
