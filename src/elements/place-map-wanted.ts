import type { LatLngBounds, Map as LeafletMap } from 'leaflet';
import type { Box } from '../domain/box-grid.ts';
import type { Crowd, CrowdPoint, Gathering } from './place-map-crowd.ts';
import { isAway, type MapPlace } from './place-map-place.ts';

/** A button that should stand on the map: a place, or several. */
export type Wanted = { place: MapPlace } | { gathering: Gathering; order: number; label: string };

/** Says which buttons should stand on a part of a map, by their keys, in the order of the list. */
export interface WantedPins {
	within: (bounds: LatLngBounds) => Map<string, Wanted>;
}

/** Every place, always: of few places none is ever taken away, so that the tab key leads to all of them. */
export const allPlaces = (places: readonly MapPlace[]): WantedPins => {
	const wanted = new Map<string, Wanted>(places.map((place) => [place.id, { place }]));
	return { within: () => wanted };
};

/** The sentence of a button that stands for several places, as the component writes it. */
export interface GatheringWords {
	/** 「这里{n}处，放大看」 */
	plain: string;
	/** With those that are away in the period that is shown: `{away}`. */
	withAway: string;
}

const label = ({ present, away }: Gathering, words: GatheringWords): string =>
	(away > 0 ? words.withAway : words.plain)
		.replace('{n}', String(present))
		.replace('{away}', String(away));

/** Places that may be gathered: those with a symbol. A line keeps its name on itself. */
export const pointsOf = (places: readonly MapPlace[]): MapPlace[] =>
	places.filter(({ symbol }) => symbol !== undefined);

export const crowdPoints = (points: readonly MapPlace[]): CrowdPoint[] =>
	points.map((place) => {
		const { x, y } = place.anchors[0] ?? { x: 0, y: 0 };
		return { x, y, away: isAway(place) };
	});

/** Only what is in sight, and what would cover each other as one. */
export function crowdedPlaces(
	map: LeafletMap,
	places: readonly MapPlace[],
	crowd: () => Crowd,
	words: GatheringWords,
): WantedPins {
	const points = pointsOf(places);
	const lines = places.filter(({ symbol }) => symbol === undefined);
	const within = (bounds: LatLngBounds): Map<string, Wanted> => {
		const sight = onSheet(bounds);
		const { points: alone, gatherings } = crowd().gathered(map.getZoom() - map.getMinZoom(), sight);
		const standing: (Wanted & { order: number; key: string })[] = [
			...alone.flatMap((index) => {
				const place = points[index];
				return place ? { place, order: place.order, key: place.id } : [];
			}),
			...lines
				.filter(({ anchors }) => anchors.some((anchor) => isWithin(anchor, sight)))
				.map((place) => ({ place, order: place.order, key: place.id })),
			...gatherings.map((gathering) => ({
				gathering,
				order: points[gathering.first]?.order ?? 0,
				label: label(gathering, words),
				key: `${gathering.first} ${gathering.present} ${gathering.away} ${gathering.x.toFixed(1)}`,
			})),
		];
		standing.sort((a, b) => a.order - b.order);
		return new Map(standing.map((one) => [one.key, one]));
	};
	return { within };
}

/** The map's degrees are the sheet's units, counted upwards. */
const onSheet = (bounds: LatLngBounds): Box => ({
	x: bounds.getWest(),
	y: 1000 - bounds.getNorth(),
	width: bounds.getEast() - bounds.getWest(),
	height: bounds.getNorth() - bounds.getSouth(),
});

const isWithin = ({ x, y }: { x: number; y: number }, box: Box) =>
	x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
