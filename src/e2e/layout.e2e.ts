import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { visit, walkThrough } from './browser.ts';
import { withBodyFont } from './body-font.ts';
import { layoutFaults } from './controls.ts';
import { samplePages } from './page-kinds.ts';
import { remembering } from './remembering.ts';
import { chooseTextSize } from './text-size.ts';

const paths = samplePages().map(({ page }) => page.path);

/** Widths of screens in CSS pixels, by the text size the visitor chooses. 640 is a desk at 200% zoom. */
const SCREENS = [
	{ size: 18, widths: [1280, 640, 360, 320] },
	{ size: 30, widths: [320, 360] },
	{ size: 26, widths: [360] },
	{ size: 22, widths: [360] },
];

/** Whether the switch to large letters stands in the upper half of the screen. English pages name it in English. */
async function switchIsInSight(page: Page, width: number): Promise<boolean> {
	const button = page.locator('[data-elder-switch]');
	const box = (await button.isVisible()) ? await button.boundingBox() : null;
	return box !== null && box.y + box.height <= 320 && box.x + box.width <= width;
}

test('nothing scrolls sideways, is cut off, too small or covered, on any screen and in any size', async () => {
	const context = { viewport: { width: 1280, height: 640 } };
	const faults: string[] = [];
	for await (const { page, path } of walkThrough(paths, { context, prepare: withBodyFont })) {
		for (const { size, widths } of SCREENS) {
			await chooseTextSize(page, size);
			const least = size > 18 ? 60 : 44;
			for (const width of widths) {
				await page.setViewportSize({ width, height: 640 });
				const found = await layoutFaults(page, { least, apart: 0 });
				const isSeen = size > 18 || width > 360 || (await switchIsInSight(page, width));
				if (!isSeen) found.push('the switch to large letters is out of sight');
				faults.push(...found.map((fault) => `${path} at ${size} on ${width}: ${fault}`));
			}
		}
		await page.setViewportSize(context.viewport);
	}
	expect(faults).toEqual([]);
}, 300_000);

test('letters that a visitor chose on an earlier visit are laid out as well', async () => {
	const context = {
		viewport: { width: 360, height: 640 },
		...remembering({ 'beijie-size': '30' }),
	};
	const { page } = await visit('/', { context, prepare: withBodyFont });
	expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px');
	expect(await layoutFaults(page, { least: 60, apart: 0 })).toEqual([]);
});

test('a page that is too wide, and a button that is too small, are noticed', async () => {
	const { page } = await visit('/', { until: 'load' });
	await page.evaluate(() => {
		const main = document.querySelector('main');
		main?.insertAdjacentHTML('beforeend', '<p class="wide">宽</p><button class="tiny">小</button>');
		for (const [selector, width] of [
			['.wide', '900px'],
			['.tiny', '20px'],
		] as const) {
			const element = main?.querySelector<HTMLElement>(selector);
			if (element) Object.assign(element.style, { width, minWidth: '0', padding: '0' });
		}
	});
	const faults = (await layoutFaults(page, { least: 44, apart: 0 })).join('\n');
	expect(faults).toMatch(/the page is \d+ wide on a screen of 390/);
	expect(faults).toMatch(/is 20×44, not 44: <button\.tiny>/);
});
