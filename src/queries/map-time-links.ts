import { ERAS, eraOf, type Era } from '../domain/era.ts';
import { belongsTo, periodSpan, shareYears, type YearSpan } from '../domain/map-period.ts';
import { eraPath, eventPath, mapTimePath } from '../paths.ts';
import type { Event } from '../schema/event.ts';
import type { Entry, Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { byEarliest } from './event-order.ts';

/** All that decides which periods the map can show: the places' own statements, and the cards the edition shows. */
type MapTimes = Pick<Holdings, 'periods' | 'places' | 'evidence'>;

/** Where a period of the map is found on the timeline. */
export interface PeriodOnTimeline {
	/** The eras it reaches into and in which the timeline has something to tell. */
	eras: Link[];
	/** What happened at a place of the museum in these years. */
	events: (Link & { when: string })[];
}

/** The years all accounts of an event allow. */
const yearsOf = ({ data }: Entry<Event>): YearSpan => ({
	earliest: Math.min(...data.accounts.map(({ date }) => date.earliest)),
	latest: Math.max(...data.accounts.map(({ date }) => date.latest)),
});

const yearsOfEra = ({ from, to }: Pick<Era, 'from' | 'to'>): YearSpan => ({
	earliest: from,
	latest: to,
});

/** Whether it happened at a place this edition shows. */
const hasPlace = ({ data }: Entry<Event>, { places }: Pick<Holdings, 'places'>): boolean =>
	places.some(({ id }) => data.places.includes(id));

/** From the map to the timeline. */
export function periodOnTimeline(
	span: YearSpan,
	holdings: Pick<Holdings, 'events' | 'places'>,
): PeriodOnTimeline {
	const told = new Set(holdings.events.map((event) => eraOf(yearsOf(event).earliest)?.id));
	return {
		eras: ERAS.filter((era) => told.has(era.id) && shareYears(span, yearsOfEra(era))).map(
			({ id, name }) => ({ href: eraPath(id), label: name }),
		),
		events: holdings.events
			.filter((event) => belongsTo(yearsOf(event), span) && hasPlace(event, holdings))
			.sort(byEarliest)
			.map(({ id, data }) => ({
				href: eventPath(id),
				label: data.title,
				when: data.accounts[0]?.date.asRecorded ?? '',
			})),
	};
}

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
