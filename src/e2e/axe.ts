import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const SOURCE = readFileSync(
	join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'),
	'utf8',
);

/** Rules that judge colours, sizes and places; all others judge what stands in the page, however it looks. */
const LOOKS = [
	'color-contrast',
	'link-in-text-block',
	'target-size',
	'scrollable-region-focusable',
];

/** Nobody touches paper. */
const ON_PAPER = LOOKS.filter((rule) => rule !== 'target-size');

/**
 * What axe-core finds wrong on the page as it stands, one line per element: 「color-contrast .mark …」.
 * All its rules run, best practices included; or those alone that depend on how the page looks,
 * on a screen or on paper.
 */
export async function axeFaults(
	page: Page,
	rules: 'all' | 'looks' | 'paper' = 'all',
): Promise<string[]> {
	const { origin } = new URL(page.url());
	// Frames with pages of the same house are judged along with it.
	for (const frame of page.frames()) {
		if (frame !== page.mainFrame() && !frame.url().startsWith(`${origin}/`)) continue;
		const isThere = await frame.evaluate(() => 'axe' in globalThis);
		if (!isThere) await frame.evaluate(SOURCE);
	}
	return page.evaluate(async (runOnly) => {
		// axe.min.js has put its one name into the page.
		const { axe } = globalThis as unknown as {
			axe: { run: (options: RunOptions) => Promise<AxeResults> };
		};
		// What is right need not be described one by one, and no rule of ours reads style sheets of other hosts.
		const { violations } = await axe.run({
			resultTypes: ['violations'],
			preload: false,
			...(runOnly ? { runOnly } : {}),
		});
		return violations.flatMap(({ id, nodes }) =>
			nodes.map(
				({ target, failureSummary }) =>
					`${id} ${target.join(' ')} ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
			),
		);
	}, { all: undefined, looks: LOOKS, paper: ON_PAPER }[rules]);
}
