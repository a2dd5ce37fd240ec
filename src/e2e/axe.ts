import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(
	join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
	'utf8',
);

/**
 * What axe-core finds wrong on the page as it stands, one line per element: 「color-contrast .mark …」.
 * All its rules run, best practices included.
 */
export async function axeFaults(page: Page): Promise<string[]> {
	const isThere = await page.evaluate(() => 'axe' in globalThis);
	if (!isThere) await page.evaluate(SOURCE);
	return page.evaluate(async () => {
		// axe.min.js has put its one name into the page.
		const { axe } = globalThis as unknown as {
			axe: { run: (options: RunOptions) => Promise<AxeResults> };
		};
		// What is right need not be described one by one, and no rule of ours reads style sheets of other hosts.
		const { violations } = await axe.run({ resultTypes: ['violations'], preload: false });
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(
				({ target, failureSummary }) =>
					`${id} ${target.join(' ')} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
			),
		);
	});
}
