import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesBelow } from '../build/verify.ts';
import type { Visitor } from './visitor.ts';

/** A question whose answer has the search read its index. */
const QUESTION = 'search/?q=%E5%8C%97%E8%A1%97';
/** Looks at every page of the tour; each is followed by some touches. */
const LOOKS = 2;

/** One page of every kind that a built edition has, and the answer to a question: addresses below its root. */
export function pageOfEachKind(folder: string): string[] {
	const kinds = new Map<string, string>();
	for (const file of filesBelow(folder).filter((name) => name.endsWith('index.html'))) {
		const kind = /<html[^>]*\sdata-kind="([^"]*)"/.exec(
			readFileSync(join(folder, file), 'utf8'),
		)?.[1];
		if (kind !== undefined && !kinds.has(kind)) kinds.set(kind, file.replace(/index\.html$/, ''));
	}
	return [...kinds.values(), QUESTION];
}

/**
 * Opens one page of every kind and touches what is there. What a browser needs for a sound, a map or a list of words it makes
 * once and keeps for as long as it runs; a run that met the first map after ten minutes would take that for a leak.
 */
export async function lookRound(
	page: Page,
	visitor: Visitor,
	addresses: readonly string[],
): Promise<void> {
	for (const address of addresses) {
		// A touch may still open another page, which is then looked at instead.
		await page.goto(address).catch(() => undefined);
		for (let look = 0; look < LOOKS; look += 1) await visitor.act();
	}
}
