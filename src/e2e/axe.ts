import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
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
	await page.evaluate(SOURCE);
	return page.evaluate(async () => {
		// axe.min.js has put its one name into the page.
		const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResults> } };
		const { violations } = await axe.run();
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(
				({ target, failureSummary }) =>
					`${id} ${target.join(' ')} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
			),
		);
	});
}
