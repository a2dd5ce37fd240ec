import type { LatLngBounds, Map as LeafletMap, Marker } from 'leaflet';
import type { Box, LineAnchor } from '../domain/label-placement.ts';
import type { Pin } from './place-map-names.ts';

export type Leaflet = typeof import('leaflet');

/** The drawing's own measure; its y grows downwards, Leaflet's upwards. */
const SHEET = 1000;
/** How far in one may go: three doublings from the whole sheet. */
const ZOOM_RANGE = 3;
const SVG = 'http://www.w3.org/2000/svg';

export const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
/** Fingers scroll pages; a mouse does not. */
export const isTouch = () => matchMedia('(pointer: coarse)').matches;

export const sheetBounds = (leaflet: Leaflet): LatLngBounds =>
	leaflet.latLngBounds([0, 0], [SHEET, SHEET]);

/** Shows the whole sheet and makes that the farthest one can step back. */
export function fitSheet(map: LeafletMap, bounds: LatLngBounds): void {
	map.setMinZoom(-5).setMaxZoom(10);
	map.fitBounds(bounds, { animate: false });
	map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + ZOOM_RANGE);
}

/** A copy of the drawing, with a broad invisible line over every thin one for fingers. */
function copyGround(ground: Element): SVGSVGElement {
	const svg = document.createElementNS(SVG, 'svg');
	svg.setAttribute('viewBox', `0 0 ${SHEET} ${SHEET}`);
	svg.setAttribute('aria-hidden', 'true');
	svg.appendChild(ground.cloneNode(true));
	for (const shape of Array.from(svg.querySelectorAll('[data-place]'))) {
		const touch = document.createElementNS(SVG, 'path');
		touch.setAttribute('class', 'touch');
		touch.setAttribute('d', shape.querySelector('.line')?.getAttribute('d') ?? '');
		shape.appendChild(touch);
	}
	return svg;
}

/** A map that shows the drawing and lets the page scroll until it is touched. */
export function drawMap(leaflet: Leaflet, canvas: HTMLElement, ground: Element): LeafletMap {
	const moves = !prefersCalm();
	const bounds = sheetBounds(leaflet);
	const map = leaflet.map(canvas, {
		crs: leaflet.CRS.Simple,
		attributionControl: false,
		zoomControl: false,
		scrollWheelZoom: false,
		dragging: !isTouch(),
		zoomSnap: 0,
		minZoom: -5,
		bounceAtZoomLimits: false,
		// Beyond the sheet's edge, so that a popup at the edge can be brought into sight.
		maxBounds: bounds.pad(0.6),
		zoomAnimation: moves,
		fadeAnimation: false,
		markerZoomAnimation: moves,
		inertia: moves,
	});
	fitSheet(map, bounds);
	leaflet.svgOverlay(copyGround(ground), bounds).addTo(map);
	return map;
}

/** Written by the component as `x,y,across-x,across-y`, several separated by spaces, in sheet units. */
function readAnchors(written: string): LineAnchor[] {
	return written.split(' ').map((anchor) => {
		const [x = 0, y = 0, acrossX = 0, acrossY = 0] = anchor.split(',').map(Number);
		return { x, y, acrossX, acrossY };
	});
}

/** A point of the sheet on the screen, in Leaflet's layer pixels. */
function onScreen(map: LeafletMap, { x, y }: { x: number; y: number }): { x: number; y: number } {
	return map.latLngToLayerPoint([SHEET - y, x]);
}

/** Boxes along all lines, on the screen, for names to keep clear of. */
export function lineBoxes(map: LeafletMap): Box[] {
	const sheet = map.getContainer().querySelectorAll<SVGPathElement>('.shape .line');
	const size = 12 * map.getZoomScale(map.getZoom(), 0);
	return Array.from(sheet).flatMap((path) => {
		const count = Math.ceil(path.getTotalLength() / 18);
		return Array.from({ length: count + 1 }, (_, index) => {
			const { x, y } = onScreen(map, path.getPointAtLength(index * 18));
			return { x: x - size / 2, y: y - size / 2, width: size, height: size };
		});
	});
}

function pinButton(line: HTMLElement): HTMLButtonElement {
	const { place = '', number = '', name = '', kind = '', vertical } = line.dataset;
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'pin';
	button.dataset['place'] = place;
	button.setAttribute('aria-label', `${number} ${name}，${kind}`);
	button.setAttribute('aria-expanded', 'false');
	if (vertical !== undefined) button.dataset['vertical'] = '';
	return button;
}

/** Puts the place that a line of the list speaks of on the map, as a button. */
export function drawPin(leaflet: Leaflet, map: LeafletMap, line: HTMLElement): Pin {
	const anchors = readAnchors(line.dataset['anchors'] ?? '');
	const [first = { x: 0, y: 0 }] = anchors;
	const button = pinButton(line);
	const symbol = line.querySelector('[data-symbol]')?.cloneNode(true);
	if (symbol instanceof SVGElement) {
		symbol.classList.add('pin-symbol');
		button.appendChild(symbol);
	}
	const name = document.createElement('span');
	name.className = 'pin-name';
	button.appendChild(name);
	leaflet.DomEvent.disableClickPropagation(button);

	const icon = leaflet.divIcon({ className: 'pin-place', html: button, iconSize: [0, 0] });
	const marker: Marker = leaflet
		.marker([SHEET - first.y, first.x], { icon, keyboard: false, interactive: false })
		.addTo(map);
	button.addEventListener('focus', () => {
		marker.setZIndexOffset(1000);
		map.panInside(marker.getLatLng(), { padding: [30, 30], animate: false });
	});
	button.addEventListener('blur', () => marker.setZIndexOffset(0));
	return {
		id: line.dataset['place'] ?? '',
		button,
		name,
		words: { name: line.dataset['name'] ?? '', number: line.dataset['number'] ?? '' },
		hasSymbol: symbol !== undefined,
		anchors: () => anchors.map((anchor) => ({ ...anchor, ...onScreen(map, anchor) })),
		reach: () => Number(line.dataset['reach']) * map.getZoomScale(map.getZoom(), 0),
		moveTo: (x, y) => marker.setLatLng(map.layerPointToLatLng([x, y])),
		at: () => marker.getLatLng(),
	};
}
