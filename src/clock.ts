/** China keeps one time, eight hours before UTC, all year. */
const CHINA_TIME = 8 * 60 * 60 * 1000;

/**
 * The day the museum is built for, `YYYY-MM-DD`, as the calendar in the street has it: embargoes and terms are decided at build time, because the clock of a
 * machine without a network drifts. `MUSEUM_TODAY` fixes it, for tests and for reproducible builds.
 */
export function today(): string {
	return (
		process.env['MUSEUM_TODAY'] ?? new Date(Date.now() + CHINA_TIME).toISOString().slice(0, 10)
	);
}
