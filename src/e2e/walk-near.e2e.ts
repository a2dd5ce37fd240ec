import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { walksText } from '../text/walks.ts';
import { addressOf, visit } from './browser.ts';

/*
 * No stop of the museum has been measured, so no page asks for a position (walk.e2e.ts). Here a page of the museum gets
 * what the component WalkNear writes for a stop that was, and the element itself, under the museum's own security policy.
 */
const NEXT = { latitude: 30.691, longitude: 103.8312 };
const HERE = { latitude: 30.69, longitude: 103.83, accuracy: 15 };
const ELEMENT = join(import.meta.dirname, '../elements/walk-near.ts');

let script = '';
beforeAll(async () => {
	const options = { bundle: true, write: false, format: 'iife' } as const;
	const { outputFiles } = await build({ ...options, entryPoints: [ELEMENT] });
	script = outputFiles[0]?.text ?? '';
});

/** A page with a measured stop ahead, and how often it has asked for a position. */
async function measuredPage(context: BrowserContextOptions): Promise<Page> {
	const { page } = await visit('/walks/', { context, until: 'load' });
	await page.evaluate(
		([next, { ask, ...words }]) => {
			const near = document.createElement('walk-near');
			Object.assign(near.dataset, words, next);
			near.hidden = true;
			near.innerHTML = `<button type="button">${ask}</button><p role="status"></p>`;
			document.querySelector('main')?.prepend(near);
			const { geolocation } = navigator;
			const once = geolocation.getCurrentPosition.bind(geolocation);
			document.documentElement.dataset['asked'] = '0';
			geolocation.watchPosition = () => Number.NaN;
			geolocation.getCurrentPosition = (...args) => {
				document.documentElement.dataset['asked'] += '+';
				once(...args);
			};
		},
		[
			{ latitude: String(NEXT.latitude), longitude: String(NEXT.longitude) },
			walksText.near,
		] as const,
	);
	await page.route('**/walk-near-trial.js', (route) =>
		route.fulfill({ body: script, contentType: 'text/javascript' }),
	);
	await page.addScriptTag({ url: addressOf('/walk-near-trial.js') });
	return page;
}

const asked = (page: Page) => page.locator('html').getAttribute('data-asked');
const ask = (page: Page) => page.getByRole('button', { name: '看看我离下一站多远' }).click();

describe('how far the next stop is', () => {
	test('is asked with a tap only, once, and neither kept nor sent', async () => {
		const page = await measuredPage({ geolocation: HERE, permissions: ['geolocation'] });
		const sent: string[] = [];
		page.on('request', (request) => sent.push(request.url()));
		const kept = () =>
			page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
		const before = await kept();
		expect(await asked(page)).toBe('0');
		await ask(page);
		// 111 metres north and 115 east.
		await page
			.getByText('大约160米，往东北。手机的位置有大约20米的误差，这是直线，不是走的路。')
			.waitFor();
		expect(await asked(page)).toBe('0+');
		expect(await kept()).toBe(before);
		expect(sent).toEqual([]);
	});

	test('is not said more exactly than the phone knows', async () => {
		const geolocation = { ...HERE, accuracy: 300 };
		const page = await measuredPage({ geolocation, permissions: ['geolocation'] });
		await ask(page);
		await page.getByText('就在附近了，相差不到手机的误差（大约300米）。').waitFor();
	});

	test('is answered with a way out where the phone may not tell', async () => {
		const page = await measuredPage({ permissions: [] });
		await ask(page);
		await page.getByText('手机没有许可看位置。看路牌、问街坊也能找到。').waitFor();
	});
});
