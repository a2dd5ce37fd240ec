import { afterEach, expect, test, vi } from 'vitest';
import { today } from './clock.ts';

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllEnvs();
});

test.each([
	['2026-11-27T15:59:59Z', '2026-11-27'],
	['2026-11-27T16:00:00Z', '2026-11-28'],
	['2026-12-31T20:00:00Z', '2027-01-01'],
])('at %s the calendar in Chengdu says %s', (moment, day) => {
	vi.stubEnv('MUSEUM_TODAY', undefined);
	vi.useFakeTimers({ now: new Date(moment) });
	expect(today()).toBe(day);
});

test('a build can be told its day', () => {
	vi.stubEnv('MUSEUM_TODAY', '2125-12-31');
	expect(today()).toBe('2125-12-31');
});
