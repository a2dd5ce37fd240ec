import type { BrowserContextOptions } from 'playwright-core';
import { addressOf } from './browser.ts';

/** A visitor who comes back: what the museum had noted on the device. */
export function remembering(
	notes: Readonly<Record<string, string>>,
): Pick<BrowserContextOptions, 'storageState'> {
	const localStorage = Object.entries(notes).map(([name, value]) => ({ name, value }));
	const { origin } = new URL(addressOf('/'));
	return { storageState: { cookies: [], origins: [{ origin, localStorage }] } };
}
