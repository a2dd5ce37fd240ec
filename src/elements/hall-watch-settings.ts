import type { HallHours } from '../domain/hall-hours.ts';
import type { IdleTimes } from '../domain/idle-phase.ts';

/** How long the machine waits, from what its component wrote. */
export const idleTimes = ({ ask, answer, afterSound }: DOMStringMap): IdleTimes => ({
	ask: Number(ask),
	answer: Number(answer),
	afterSound: Number(afterSound),
});

/** When the hall is open and how loud it may be: `quiet` is 「12:30 14:00 0.3;…」, `open` 「09:00 17:00 1,2,3」. */
export function hallHours({ volume = '1', quiet = '', open }: DOMStringMap): HallHours {
	const [openFrom = '', openTo = '', days = ''] = open?.split(' ') ?? [];
	return {
		volume: Number(volume),
		quiet: quiet
			.split(';')
			.filter(Boolean)
			.map((span) => {
				const [from = '', to = '', low = '1'] = span.split(' ');
				return { from, to, volume: Number(low) };
			}),
		open: open ? { from: openFrom, to: openTo, days: days.split(',').map(Number) } : undefined,
	};
}
