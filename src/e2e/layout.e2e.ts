import { describe, expect, test } from 'vitest';
import { visit, walkThrough } from './browser.ts';
import { withBodyFont } from './body-font.ts';
import { layoutFaults } from './controls.ts';
import { samplePages } from './page-kinds.ts';
import { remembering } from './remembering.ts';

const paths = samplePages().map(({ page }) => page.path);

/** Widths of screens in CSS pixels, by the text size the visitor chose. 640 is a desk at 200% zoom. */
const SCREENS = [
	{ size: 18, widths: [320, 360, 640, 1280] },
	{ size: 22, widths: [360] },
	{ size: 26, widths: [360] },
	{ size: 30, widths: [360, 320] },
];

describe.each(SCREENS)('at letters of $size, on screens of $widths', ({ size, widths }) => {
	test('nothing scrolls sideways, is cut off, too small or covered', async () => {
		const [width = 360] = widths;
		const context = {
			viewport: { width, height: 640 },
			...remembering({ 'beijie-size': String(size) }),
		};
		const least = size > 18 ? 60 : 44;
		const faults: string[] = [];
		for await (const { page, path } of walkThrough(paths, { context, prepare: withBodyFont })) {
			for (const wide of widths) {
				await page.setViewportSize({ width: wide, height: 640 });
				const found = await layoutFaults(page, { least, apart: 0 });
				faults.push(...found.map((fault) => `${path} on ${wide}: ${fault}`));
			}
		}
		expect(faults).toEqual([]);
	}, 300_000);
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
