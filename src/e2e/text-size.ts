import type { Page } from 'playwright-core';

/** Chooses one of the four sizes of letters, in CSS pixels, as the buttons on the page about accessibility do. */
export async function chooseTextSize(page: Page, size: number): Promise<void> {
	await page.evaluate((pixels) => {
		const { dataset } = document.documentElement;
		if (pixels > 18) {
			dataset['size'] = String(pixels);
			dataset['elder'] = '';
		} else {
			delete dataset['size'];
			delete dataset['elder'];
		}
		document.dispatchEvent(new CustomEvent('text-size-change'));
	}, size);
}
