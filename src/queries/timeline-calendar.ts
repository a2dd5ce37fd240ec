import ical, { ICalCalendarMethod, ICalEventRepeatingFreq } from 'ical-generator';
import { gregorianDay, type GregorianDay } from '../domain/date-extent.ts';
import { eventPath } from '../paths.ts';
import type { Event } from '../schema/event.ts';
import { timelineText } from '../text/timeline.ts';
import type { Entry } from './entry.ts';
import { cardLabel, citedCards } from './evidence-card.ts';
import type { Holdings } from './holdings.ts';
import { eventsToTake, type TakeAway } from './timeline-data.ts';

/** An event whose day is known, with that day. */
export interface DatedDay {
	event: Entry<Event>;
	day: GregorianDay;
}

/**
 * The day of an event, where one account names it and no other denies it: a year or a month without a day must hold it.
 * Undefined for all others; a reign or a lunar date is not made into a day.
 */
export function dayOf({ data }: Entry<Event>): GregorianDay | undefined {
	const dates = data.accounts.map(({ date }) => date);
	const known = dates.find((date) => gregorianDay(date) !== undefined);
	return known && dates.every(({ edtf, uncertain }) => !uncertain && known.edtf.startsWith(edtf))
		? gregorianDay(known)
		: undefined;
}

/** The events whose day is known, oldest first. */
export const datedDays = (events: Holdings['events']): DatedDay[] =>
	eventsToTake(events).flatMap((event) => {
		const day = dayOf(event);
		return day ? { event, day } : [];
	});

function words({ data }: Entry<Event>, shown: Pick<Holdings, 'evidence' | 'sources'>) {
	const cards = citedCards(
		data.accounts.flatMap(({ evidence }) => evidence),
		shown.evidence,
		shown.sources,
	);
	const { card, source } = timelineText.take;
	const recorded = data.accounts[0]?.date.asRecorded ?? '';
	const labels = cards.map(({ id }) => cardLabel(id)).join('、');
	return {
		summary: `${recorded}，${data.title}${labels && `（${card}${labels}）`}`,
		description: [
			data.result,
			...(data.note ? [`${timelineText.note}：${data.note}`] : []),
			...[...new Set(cards.map((cited) => cited.source))].map((line) => `${source}：${line}`),
		].join('\n'),
	};
}

/**
 * 「这一天」: every event whose day is known, as a day that comes back each year (RFC 5545). Nothing in it depends on
 * when it is made: the same museum gives the same bytes.
 */
export function timelineCalendar(
	shown: Pick<Holdings, 'events' | 'evidence' | 'sources'>,
	{ site, absolute }: TakeAway,
): string {
	const calendar = ical({
		name: timelineText.take.calendarName,
		prodId: { company: site.name, product: timelineText.title, language: 'ZH' },
		method: ICalCalendarMethod.PUBLISH,
	});
	for (const { event, day } of datedDays(shown.events)) {
		const { summary, description } = words(event, shown);
		const address = absolute?.(eventPath(event.id));
		calendar.createEvent({
			id: `${event.id}@timeline.beijie-shizhiguan`,
			stamp: new Date(`${site.version}T00:00:00Z`),
			start: new Date(Date.UTC(day.year, day.month - 1, day.day)),
			allDay: true,
			// Said in full, so that 29 February comes back in leap years only, whatever programme reads it.
			repeating: {
				freq: ICalEventRepeatingFreq.YEARLY,
				byMonth: day.month,
				byMonthDay: day.day,
			},
			summary,
			description,
			location: event.data.where,
			...(address === undefined ? {} : { url: address }),
		});
	}
	return `${calendar.toString()}\r\n`;
}
