import { eventPath } from '../paths.ts';
import type { Event } from '../schema/event.ts';
import type { Entry } from './entry.ts';
import type { EventLine } from './reading-context.ts';

/** An event in one line; accounts that differ keep their own dates. */
export function eventLine({ id, data }: Entry<Event>): EventLine {
	return {
		title: data.title,
		dates: data.accounts.map(({ date, according }) =>
			according ? `${date.asRecorded}（${according}）` : date.asRecorded,
		),
		result: data.result,
		href: eventPath(id),
	};
}
