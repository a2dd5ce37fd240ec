/** How many steps a visitor has between silence and the loudest that the hall allows. */
export const LOUDEST_LEVEL = 5;

/** A level that somebody wrote down; the loudest where it is none. */
export function readLevel(written: string | null): number {
	return written !== null && /^[0-5]$/.test(written) ? Number(written) : LOUDEST_LEVEL;
}

/** One step up or down, never past silence or the loudest. */
export const nextLevel = (level: number, step: 1 | -1): number =>
	Math.min(LOUDEST_LEVEL, Math.max(0, level + step));

/** How loud a sound is, 0 to 1: a visitor's level of what the hall allows at this hour. */
export const loudnessAt = (level: number, limit: number): number =>
	(Math.min(1, Math.max(0, limit)) * level) / LOUDEST_LEVEL;
