import { eventPath } from '../paths.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { datedDays } from './timeline-calendar.ts';

/** An event whose day is known, for the day on which it comes round. */
export interface ThisDay extends Link {
	/** `04-17` */
	monthDay: string;
	/** As recorded: 「2014年4月17日」. */
	when: string;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Every event whose day is known, in the order of the year. */
export const thisDay = (events: Holdings['events']): ThisDay[] =>
	datedDays(events)
		.map(({ event: { id, data }, day }) => ({
			href: eventPath(id),
			label: data.title,
			monthDay: `${twoDigits(day.month)}-${twoDigits(day.day)}`,
			when: data.accounts[0]?.date.asRecorded ?? '',
		}))
		.sort((a, b) => (a.monthDay < b.monthDay ? -1 : a.monthDay > b.monthDay ? 1 : 0));
