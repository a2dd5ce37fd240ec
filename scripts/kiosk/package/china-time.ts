/** Milliseconds that China is ahead of UTC, all year. */
const AHEAD = 8 * 60 * 60 * 1000;

/** Day and minute of a moment on the clock in the street: `2026-11-28`, `14:30`. */
export function chinaTime(moment: Date): { day: string; time: string } {
	const written = new Date(moment.getTime() + AHEAD).toISOString();
	return { day: written.slice(0, 10), time: written.slice(11, 16) };
}
