import { ERAS, eraOf } from '../domain/era.ts';
import { belongsTo, shareYears, type YearSpan } from '../domain/map-period.ts';
import { eraPath, eventPath } from '../paths.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { hasPlace, yearsOf, yearsOfEra } from './map-time-links.ts';
import { byEarliest } from './event-order.ts';

/** Where a period of the map is found on the timeline. */
export interface PeriodOnTimeline {
	/** The eras it reaches into and in which the timeline has something to tell. */
	eras: Link[];
	/** What happened at a place of the museum in these years. */
	events: (Link & { when: string })[];
}

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
