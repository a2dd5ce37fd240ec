import type { Map as LeafletMap } from 'leaflet';
import type { PlacePin } from './place-map-pin.ts';
import type { PlacePopup } from './place-map-popup.ts';

/** A ground with the places on it: the sketch, or the national map. */
export interface MapSide {
	readonly map: LeafletMap;
	readonly popup: PlacePopup;
	/** After the map has another size, or its letters have. */
	fit: () => void;
	/** After the list says of other places that they are away. */
	showPeriod: () => void;
	showWhole: () => void;
	/** All that stands for a place on this ground. */
	twins: (id: string) => readonly (Element | undefined)[];
	/** Brings a place into sight, as near as it takes to stand alone; undefined where it is not on this ground. */
	reveal: (id: string) => PlacePin | undefined;
	remove: () => void;
}
