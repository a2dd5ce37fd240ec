import type { LatLng, LatLngBounds, Map as LeafletMap } from 'leaflet';
import { BoxGrid, type Box } from '../domain/box-grid.ts';
import { STEPS } from './place-map-crowd.ts';

export type Leaflet = typeof import('leaflet');

/** The drawing's own measure; its y grows downwards, Leaflet's upwards. */
export const SHEET = 1000;
const SVG = 'http://www.w3.org/2000/svg';
/** How far apart names look at a line, and how wide a strip of it they keep clear of, in sheet units. */
const LOOK = { every: 18, wide: 12 };

export const prefersCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export const sheetBounds = (leaflet: Leaflet): LatLngBounds =>
	leaflet.latLngBounds([0, 0], [SHEET, SHEET]);

/** A point of the sheet, as the map counts. */
export const sheetPoint = (leaflet: Leaflet, { x, y }: { x: number; y: number }): LatLng =>
	leaflet.latLng(SHEET - y, x);

/** Shows the whole sheet, which is the farthest one can step back; `steps` doublings are the closest. */
export function fitSheet(map: LeafletMap, bounds: LatLngBounds, steps = STEPS): void {
	map.setMinZoom(-5).setMaxZoom(10);
	map.fitBounds(bounds, { animate: false });
	map.setMinZoom(map.getZoom()).setMaxZoom(map.getZoom() + steps);
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

/** How every map of the museum moves: calmly where that is asked for, with a wheel only when it is let to (`MapGestures`). */
export const movement = () => {
	const moves = !prefersCalm();
	return {
		attributionControl: false,
		zoomControl: false,
		zoomSnap: 0,
		bounceAtZoomLimits: false,
		zoomAnimation: moves,
		fadeAnimation: false,
		markerZoomAnimation: moves,
		inertia: moves,
	};
};

/** A map that shows the drawing. */
export function drawMap(leaflet: Leaflet, canvas: HTMLElement, ground: Element): LeafletMap {
	const bounds = sheetBounds(leaflet);
	const map = leaflet.map(canvas, {
		...movement(),
		crs: leaflet.CRS.Simple,
		minZoom: -5,
		// Beyond the sheet's edge, so that a popup at the edge can be brought into sight.
		maxBounds: bounds.pad(0.6),
	});
	fitSheet(map, bounds);
	leaflet.svgOverlay(copyGround(ground), bounds).addTo(map);
	return map;
}

/** CSS pixels of one unit of the sheet. */
export const sheetScale = (map: LeafletMap): number => map.getZoomScale(map.getZoom(), 0);

/** The whole sheet, in layer pixels. */
export function sheetOnScreen(leaflet: Leaflet, map: LeafletMap): Box {
	const { x, y } = map.latLngToLayerPoint(sheetPoint(leaflet, { x: 0, y: 0 }));
	const size = SHEET * sheetScale(map);
	return { x, y, width: size, height: size };
}

/** Small boxes along all lines of the drawing, in layer pixels, for names to keep clear of. The lines are walked along once. */
export function lineBoxes(leaflet: Leaflet, map: LeafletMap): () => BoxGrid {
	const lines = map.getContainer().querySelectorAll<SVGPathElement>('.shape .line');
	const points = Array.from(lines).flatMap((path) =>
		Array.from({ length: Math.ceil(path.getTotalLength() / LOOK.every) + 1 }, (_, index) => {
			const { x, y } = path.getPointAtLength(index * LOOK.every);
			return { x, y };
		}),
	);
	return () => {
		const size = LOOK.wide * sheetScale(map);
		return new BoxGrid(
			points.map((point) => {
				const { x, y } = map.latLngToLayerPoint(sheetPoint(leaflet, point));
				return { x: x - size / 2, y: y - size / 2, width: size, height: size };
			}),
		);
	};
}
