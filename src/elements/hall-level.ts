import { LOUDEST_LEVEL, readLevel } from '../domain/loudness.ts';

/** How loud this visitor wants it. It lasts as long as the visit: who forgets a visitor clears the storage of the session. */
const STORED = 'beijie-level';
/** Told to the whole page when a visitor has chosen. */
export const LEVEL_CHANGE = 'hall-level-change';

let thisPage: number | undefined;

/** From 0, silent, to `LOUDEST_LEVEL`. */
export function visitorLevel(): number {
	if (thisPage !== undefined) return thisPage;
	try {
		return readLevel(sessionStorage.getItem(STORED));
	} catch {
		return LOUDEST_LEVEL;
	}
}

export function keepVisitorLevel(level: number): void {
	thisPage = level;
	try {
		sessionStorage.setItem(STORED, String(level));
	} catch {
		// It lasts for this page.
	}
	document.dispatchEvent(new CustomEvent(LEVEL_CHANGE));
}
