import type { Place } from '../schema/place.ts';

/** How far a symbol reaches from its middle, in sheet units. */
export const SYMBOL_RADIUS = 12;
/** The circle with a stop's number. */
export const STOP_RADIUS = 14;

/** Line drawings for places shown as points, around 0,0, within ±12; stroked, not filled. */
export const PLACE_SYMBOLS: Readonly<Record<Place['kind'], string>> = {
	courtyard: 'M-10-10H10V10H-10ZM-4-4H4V4H-4Z',
	gate: 'M-12-4Q-6-6-5-11H5Q6-6 12-4ZM-9-4V10H-4V4Q-4 0 0 0Q4 0 4 4V10H9V-4',
	wall: 'M-12 6V-2H-8V-7H-3V-2H3V-7H8V-2H12V6Z',
	street: 'M-10 3Q0-5 10 3',
	river: 'M-11-4Q-6-9 0-4T11-4M-11 4Q-6-1 0 4T11 4',
	bridge: 'M-12 7Q0-11 12 7M-12-1Q0-16 12-1',
	school: 'M-12-3Q-4-5 0-11Q4-5 12-3ZM-8-3V9M8-3V9M-2-3V9M2-3V9M-11 9H11',
	community: 'M0-11L11 0L0 11L-11 0Z',
	site: 'M-11 8L0-10L11 8ZM-4 3H4',
	station: 'M0-10A10 10 0 1 1 0 10A10 10 0 1 1 0-10ZM0-4A4 4 0 1 1 0 4A4 4 0 1 1 0-4Z',
	county: 'M-10-10H10V10H-10ZM-10 0H10M0-10V10',
};
