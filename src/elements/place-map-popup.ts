import type { LatLngBounds, Map as LeafletMap, Popup } from 'leaflet';
import { prefersCalm, type Leaflet } from './place-map-drawing.ts';
import type { PlacePin } from './place-map-pin.ts';

/** Room between a popup and the map's edge, in CSS pixels. */
const MARGIN = 8;
/** What a popup adds around its words, in text sizes (`rem`) across and down. */
const PADDING = { across: 2, down: 1.4 };
/** How far a popup keeps from its place: Leaflet's own room for the tip, and a little less above. */
const TIP = 20;
const ABOVE = -4;

/** One popup at a time. Whoever closes it, the focus goes back to what opened it, if the popup had it. */
export class PlacePopup {
	readonly #leaflet: Leaflet;
	readonly #map: LeafletMap;
	readonly #sheet: LatLngBounds;
	#popup: Popup | undefined;
	#opener: HTMLElement | undefined;
	#pin: PlacePin | undefined;

	constructor(leaflet: Leaflet, map: LeafletMap, sheet: LatLngBounds) {
		this.#leaflet = leaflet;
		this.#map = map;
		this.#sheet = sheet;
		map.on('popupclose', () => this.#closed());
	}

	get isOpen(): boolean {
		return this.#popup !== undefined;
	}

	/** Opens what the list says of the place. `opener` is the button to come back to. */
	open(pin: PlacePin, words: HTMLTemplateElement, opener: HTMLElement): void {
		this.close();
		const content = document.createElement('div');
		content.setAttribute('role', 'dialog');
		content.setAttribute('aria-label', pin.place.name);
		content.tabIndex = -1;
		content.appendChild(words.content.cloneNode(true));
		content.querySelector('[data-close]')?.addEventListener('click', () => this.close());
		this.#opener = opener;
		this.#pin = pin;
		pin.button.setAttribute('aria-expanded', 'true');
		this.#popup = this.#leaflet
			.popup({
				closeButton: false,
				autoPan: false,
				...this.#room(),
				offset: [0, ABOVE],
				className: 'place-popup',
			})
			.setLatLng(pin.at())
			.setContent(content)
			.openOn(this.#map);
		this.#standBelowAtTheTop(this.#popup);
		this.#bringIntoSight(this.#popup);
		content.focus({ preventScroll: true });
	}

	close(): void {
		if (this.#popup) this.#map.closePopup(this.#popup);
	}

	#closed() {
		const opener = this.#opener;
		const hadFocus =
			document.activeElement === document.body ||
			(this.#popup?.getElement()?.contains(document.activeElement) ?? false);
		this.#pin?.button.setAttribute('aria-expanded', 'false');
		this.#popup = undefined;
		this.#opener = undefined;
		this.#pin = undefined;
		if (hadFocus) opener?.focus({ preventScroll: true });
		if (this.#map.getZoom() <= this.#map.getMinZoom() + 0.01) {
			this.#map.panTo(this.#sheet.getCenter(), { animate: !prefersCalm(), duration: 0.18 });
		}
	}

	/** How large the words may grow: with large letters on a small map they scroll within the popup. */
	#room() {
		const letter = parseFloat(getComputedStyle(document.documentElement).fontSize);
		const { x, y } = this.#map.getSize();
		const maxWidth = Math.min(16 * letter, x - PADDING.across * letter - 2 * MARGIN);
		return {
			maxWidth,
			minWidth: Math.min(180, maxWidth),
			maxHeight: y - PADDING.down * letter - 2 * TIP - 2 * MARGIN,
		};
	}

	/** Near the map's upper edge a popup has no room above its place: it stands below. */
	#standBelowAtTheTop(popup: Popup) {
		const element = popup.getElement();
		const place = popup.getLatLng();
		if (!element || !place) return;
		const { y } = this.#map.latLngToContainerPoint(place);
		const hasRoomAbove = y > element.offsetHeight + TIP + MARGIN;
		if (hasRoomAbove || y > this.#map.getSize().y / 2) return;
		element.classList.add('below');
		popup.options.offset = [0, element.offsetHeight + 2 * TIP];
		popup.update();
	}

	#bringIntoSight(popup: Popup) {
		const box = popup.getElement()?.getBoundingClientRect();
		const frame = this.#map.getContainer().getBoundingClientRect();
		if (!box) return;
		const beyond = (low: number, high: number, from: number, to: number) =>
			low < from + MARGIN ? low - from - MARGIN : high > to - MARGIN ? high - to + MARGIN : 0;
		const x = beyond(box.left, box.right, frame.left, frame.right);
		const y = beyond(box.top, box.bottom, frame.top, frame.bottom);
		if (x !== 0 || y !== 0) {
			this.#map.panBy([x, y], { animate: !prefersCalm(), duration: 0.18 });
		}
	}
}
