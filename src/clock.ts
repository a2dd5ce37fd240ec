/**
 * The day the museum is built for, `YYYY-MM-DD`: embargoes and terms are decided at build time, because the clock of a
 * machine without a network drifts. `MUSEUM_TODAY` fixes it, for tests and for reproducible builds.
 */
export function today(): string {
	return process.env['MUSEUM_TODAY'] ?? new Date().toISOString().slice(0, 10);
}
