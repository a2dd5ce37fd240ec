import { spanAt, type Span } from './listening.ts';

/** When a recording stops by itself. 「定时关」 */
export type SleepTimer =
	| { kind: 'off' }
	/** At a moment of the recording, seconds: the end of a segment. */
	| { kind: 'segment'; end: number }
	/** At a time of day, milliseconds since 1970. */
	| { kind: 'clock'; due: number };

/** Where listening stands. */
export interface ListeningNow {
	/** Milliseconds since 1970. */
	clock: number;
	/** Place in the recording, seconds. */
	moment: number;
}

const OFF: SleepTimer = { kind: 'off' };
const MINUTE = 60_000;

const atSegmentEnd = (moment: number, segments: readonly Span[]): SleepTimer => {
	const segment = segments[Math.max(0, spanAt(segments, moment))];
	return segment ? { kind: 'segment', end: segment.end } : OFF;
};

/** Sets the timer as it was chosen: `segment`, or minutes from now; anything else is off. */
export function setSleep(
	choice: string,
	{ clock, moment }: ListeningNow,
	segments: readonly Span[],
): SleepTimer {
	if (choice === 'segment') return atSegmentEnd(moment, segments);
	const minutes = Number(choice);
	return minutes > 0 ? { kind: 'clock', due: clock + minutes * MINUTE } : OFF;
}

/** After a jump 「这一段完」 means the segment that was jumped into; minutes go on as they were. */
export const afterJump = (
	timer: SleepTimer,
	moment: number,
	segments: readonly Span[],
): SleepTimer => (timer.kind === 'segment' ? atSegmentEnd(moment, segments) : timer);

/** Whether it is time to stop. */
export function isDue(timer: SleepTimer, { clock, moment }: ListeningNow): boolean {
	if (timer.kind === 'off') return false;
	return timer.kind === 'clock' ? clock >= timer.due : moment >= timer.end;
}
