import type { Era } from '../domain/era.ts';
import { belongsTo, periodSpan, shareYears, type YearSpan } from '../domain/map-period.ts';
import { mapTimePath } from '../paths.ts';
import type { Event } from '../schema/event.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { earliestOf, latestOf } from './event-order.ts';

/** All that decides which periods the map can show: the places' own statements, and the cards the edition shows. */
type MapTimes = Pick<Holdings, 'periods' | 'places' | 'evidence'>;

/** The years all accounts of an event allow. */
export const yearsOf = (event: Entry<Event>): YearSpan => ({
	earliest: earliestOf(event),
	latest: latestOf(event),
});

/** All years of an era. */
export const yearsOfEra = ({ from, to }: Pick<Era, 'from' | 'to'>): YearSpan => ({
	earliest: from,
	latest: to,
});

/** Whether it happened at a place this edition shows. */
export const hasPlace = ({ data }: Entry<Event>, { places }: Pick<Holdings, 'places'>): boolean =>
	places.some(({ id }) => data.places.includes(id));

/** The periods the map of this edition can be set to, as links, for those whose years are asked for. */
function mapTimes(
	{ periods, places, evidence }: MapTimes,
	thisYear: number,
	isAsked: (years: YearSpan) => boolean,
): Link[] {
	const cards = new Set(evidence.map(({ id }) => id));
	const shown = new Set(
		places.flatMap(({ data }) =>
			data.times
				.filter((time) => time.evidence.some((card) => cards.has(card)))
				.map(({ period }) => period),
		),
	);
	return periods
		.filter(({ id, data }) => shown.has(id) && isAsked(periodSpan(data, thisYear)))
		.sort((a, b) => a.data.from.earliest - b.data.from.earliest)
		.map(({ id, data }) => ({ href: mapTimePath(id), label: data.name }));
}

/**
 * From an event of the timeline to the map of its time; none for an event without a place, or of a time the map does not
 * show.
 */
export const mapTimesOfEvent = (
	event: Entry<Event>,
	holdings: MapTimes,
	thisYear: number,
): Link[] =>
	hasPlace(event, holdings)
		? mapTimes(holdings, thisYear, (period) => belongsTo(yearsOf(event), period))
		: [];

/** From an era of the timeline to the map of its time. */
export const mapTimesOfEra = (
	era: Pick<Era, 'from' | 'to'>,
	holdings: MapTimes,
	thisYear: number,
): Link[] => mapTimes(holdings, thisYear, (period) => shareYears(yearsOfEra(era), period));
