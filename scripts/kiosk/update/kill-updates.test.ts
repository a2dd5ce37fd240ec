import { expect, test } from 'vitest';
import { killUpdates } from './kill-updates.ts';

/** `npm run kiosk:power-cut` does it 200 times. */
const TIMES = 3;

test('an update whose process is killed at a random moment leaves one whole release', async () => {
	const { killed, faults, ...shown } = await killUpdates(TIMES);
	expect(faults).toEqual([]);
	expect(killed).toBe(TIMES);
	expect(shown.old + shown.new).toBeGreaterThanOrEqual(TIMES);
}, 120_000);
