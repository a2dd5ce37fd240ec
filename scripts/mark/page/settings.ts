import { LONGEST_REACTION, USUAL_REACTION } from '../reaction.ts';
import { part } from '../../desk/page/parts.ts';

/** Where this browser remembers how quick its volunteer is. */
const STORE = 'mark-reaction';

const field = part('reaction', HTMLInputElement);

function remembered(): number {
	try {
		return Number(localStorage.getItem(STORE) ?? USUAL_REACTION);
	} catch {
		return USUAL_REACTION;
	}
}

/** Seconds between hearing and pressing, as the page shows it. */
export function reactionTime(): number {
	const seconds = field.valueAsNumber;
	return seconds >= 0 && seconds <= LONGEST_REACTION ? seconds : USUAL_REACTION;
}

/** Shows another reaction time, and remembers it for the next day. */
export function rememberReaction(seconds: number): void {
	field.value = String(seconds);
	try {
		localStorage.setItem(STORE, String(seconds));
	} catch {
		// It is shown, and asked for again next time.
	}
}

field.value = String(remembered());
field.addEventListener('change', () => rememberReaction(reactionTime()));
