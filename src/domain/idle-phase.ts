/** How long a machine that many people use waits, in seconds (KI-1). */
export interface IdleTimes {
	/** Without a touch, until it asks whether anybody is there. */
	ask: number;
	/** For an answer, until it goes back to its start. */
	answer: number;
	/** After a sound has ended, until it asks; whoever listened may still be thinking. */
	afterSound: number;
}

/** What a machine has noticed of its visitor, in milliseconds of a clock that never goes back. */
export interface Signs {
	/** When the screen was last touched, or a key pressed. */
	touched: number;
	/** When something was last going on that nobody has to touch for: a sound, a finger that rests on a picture. */
	busy?: number | undefined;
}

export type IdlePhase =
	/** Somebody is there. */
	| { name: 'used' }
	/** The machine asks; whole seconds that are left, never 0. */
	| { name: 'asking'; secondsLeft: number }
	/** Nobody has answered. */
	| { name: 'over' };

/**
 * Whether somebody still uses the machine. The answer depends on the signs and the time alone, so a computer that slept, or
 * whose clock was looked at late, comes to the same answer as one that looked every second.
 */
export function idlePhase({ touched, busy }: Signs, now: number, times: IdleTimes): IdlePhase {
	const asked = Math.max(
		touched + times.ask * 1000,
		busy === undefined ? -Infinity : busy + times.afterSound * 1000,
	);
	if (now < asked) return { name: 'used' };
	const left = asked + times.answer * 1000 - now;
	return left <= 0 ? { name: 'over' } : { name: 'asking', secondsLeft: Math.ceil(left / 1000) };
}
