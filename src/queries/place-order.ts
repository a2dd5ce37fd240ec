import type { Place } from '../schema/place.ts';
import { byId, type Entry } from './entry.ts';

/** The order in which a visitor meets the places: first what one came for, last what is far away. */
const KINDS: readonly Place['kind'][] = [
	'courtyard',
	'gate',
	'wall',
	'street',
	'school',
	'community',
	'bridge',
	'river',
	'station',
	'county',
	'site',
];
const RELATIONS: readonly Place['relation'][] = ['inside', 'unknown', 'neighbour', 'county'];

/** Gates are named the way one walks round a town, 东南西北: clockwise from the north-east corner of the sheet. */
function turn({ data }: Entry<Place>): number {
	const [east, north] = data.sketch?.points[0] ?? [];
	if (east === undefined || north === undefined) return 2 * Math.PI;
	const clockwise = Math.PI / 4 - Math.atan2(north - 500, east - 500);
	return (clockwise + 2 * Math.PI) % (2 * Math.PI);
}

function byVisit(a: Entry<Place>, b: Entry<Place>): number {
	return (
		KINDS.indexOf(a.data.kind) - KINDS.indexOf(b.data.kind) ||
		(a.data.kind === 'gate' ? turn(a) - turn(b) : 0) ||
		RELATIONS.indexOf(a.data.relation) - RELATIONS.indexOf(b.data.relation) ||
		byId(a, b)
	);
}

/** All places in the order of the museum's lists. */
export const inVisitOrder = (places: readonly Entry<Place>[]): Entry<Place>[] =>
	[...places].sort(byVisit);

/** The first sentence of a text, with its full stop. */
export const firstSentence = (text: string): string =>
	/^[^。？！]*[。？！]?[」』）]*/.exec(text)?.[0] ?? text;
