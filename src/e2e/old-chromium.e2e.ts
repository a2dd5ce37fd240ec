import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { visit, walkThrough, type Visit } from './browser.ts';
import { OLD_CHROMIUMS, openOldChromium } from './old-chromium.ts';
import { samplePages } from './page-kinds.ts';
import { searchFaults } from './search-visit.ts';

const WIDTH = 360;
const PHONE = { viewport: { width: WIDTH, height: 640 }, hasTouch: true };

const paths = samplePages().map(({ page }) => page.path);

/** What went wrong on a visit, one line each. */
const faultsOf = ({ status, consoleErrors, failedRequests }: Visit) => [
	...(status === 200 ? [] : [`answered ${status}`]),
	...consoleErrors,
	...failedRequests,
];

/** What the browser made nothing of: elements without their script, pictures it cannot show, a page too wide. */
const missingParts = (page: Page) =>
	page.evaluate(async (width) => {
		const unknown = Array.from(
			document.querySelectorAll(':not(:defined)'),
			({ tagName }) => tagName,
		);
		const pictures = Array.from(document.images);
		for (const picture of pictures) picture.loading = 'eager';
		const shown = await Promise.allSettled(pictures.map((picture) => picture.decode()));
		const { scrollWidth } = document.documentElement;
		return [
			...unknown.map((tag) => `<${tag.toLowerCase()}> has no script`),
			...pictures
				.filter((_, index) => shown[index]?.status !== 'fulfilled')
				.map(({ currentSrc, src }) => `cannot show ${currentSrc || src}`),
			...(scrollWidth > width ? [`is ${scrollWidth} wide`] : []),
		];
	}, WIDTH);

const letterSize = (page: Page) =>
	page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));

/** Where the line between the two pictures stands, in percent of the frame. */
const lineAt = (page: Page) =>
	page.evaluate(() => {
		const frame = document.querySelector('then-now .frame')?.getBoundingClientRect();
		const line = document.querySelector('then-now .line')?.getBoundingClientRect();
		if (!frame || !line) return NaN;
		return Math.round(((line.left + line.width / 2 - frame.left) / frame.width) * 100);
	});

describe.each(OLD_CHROMIUMS)('in Chromium $version', (old) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openOldChromium(old);
		return () => browser.close();
	});
	const visitOnPhone = (path: string) => visit(path, { browser, context: PHONE });

	test('every kind of page opens whole and quietly, and fits a small screen', async () => {
		const faults: string[] = [];
		for await (const seen of walkThrough(paths, { browser, context: PHONE })) {
			const missing = await missingParts(seen.page);
			faults.push(...[...faultsOf(seen), ...missing].map((fault) => `${seen.path} ${fault}`));
		}
		expect(faults).toEqual([]);
		expect(paths.length).toBeGreaterThan(20);
	});

	test('大字版 and 夜读 are one tap away and stay on the next page', async () => {
		const { page, ...seen } = await visitOnPhone('/');
		const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const day = await paper();
		expect(await letterSize(page)).toBe(18);
		await page.getByRole('button', { name: '大字版' }).tap();
		await page.getByRole('button', { name: '夜读' }).tap();
		expect(await letterSize(page)).toBe(22);
		await page.getByRole('contentinfo').getByRole('link', { name: '志', exact: true }).tap();
		await page.waitForURL(/\/chapters\/$/);
		expect(await letterSize(page)).toBe(22);
		expect(await paper()).not.toBe(day);
		expect(await missingParts(page)).toEqual([]);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('the map draws its places, and a tap on one says what it is', async () => {
		const { page, ...seen } = await visitOnPhone('/map/');
		await page.locator('place-map[data-ready] .pin').first().waitFor();
		expect(await page.locator('.pin').count()).toBe(await page.locator('.entries > li').count());
		await page.locator('.pin[data-place="city-wall"]').tap();
		const popup = page.getByRole('dialog');
		await popup.waitFor();
		expect(await popup.innerText()).toContain('城墙');
		await page.keyboard.press('Escape');
		await popup.waitFor({ state: 'detached' });
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('the line between before and after follows keys and the mouse', async () => {
		const { page, ...seen } = await visitOnPhone('/then-now/dananjie-65/');
		await page.locator('then-now[data-ready]').waitFor();
		expect(await lineAt(page)).toBe(50);
		const slider = page.getByRole('slider', { name: '拖动比较' });
		await slider.press('ArrowRight');
		expect(await lineAt(page)).toBe(55);
		await page.locator('[data-role="after"] .frame').click({ position: { x: 33, y: 60 } });
		expect(await lineAt(page)).toBeLessThan(15);
		expect(await slider.getAttribute('aria-valuetext')).toMatch(/^改造前 \d+%$/);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('a recording plays from the sentence that was tapped', async () => {
		const { page, ...seen } = await visitOnPhone('/interviews/how-to-record/');
		const sentence = page.locator('a[data-start]').nth(12);
		await sentence.tap();
		await page.waitForFunction(() => {
			const heard = document.querySelector('a[data-start][aria-current="true"]');
			const audio = document.querySelector('audio');
			const start = heard instanceof HTMLElement ? Number(heard.dataset['start']) : NaN;
			return start > 0 && audio !== null && !audio.paused && audio.currentTime > start + 0.5;
		});
		await page.getByRole('button', { name: '暂停' }).tap();
		expect(await page.evaluate(() => document.querySelector('audio')?.paused)).toBe(true);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('the timeline is filtered by place', async () => {
		const { page, ...seen } = await visitOnPhone('/timeline/');
		const shown = page.locator('.timeline-entry:visible');
		const all = await shown.count();
		await page.getByRole('combobox', { name: '地点' }).selectOption('city-wall');
		const some = await shown.count();
		expect(some).toBeGreaterThan(0);
		expect(some).toBeLessThan(all);
		expect(await page.getByRole('status').innerText()).toBe(`共${some}件事`);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('search finds by characters, years, pinyin and slips, and leads to the second', async () => {
		const seen = await visitOnPhone('/search/');
		expect(await searchFaults(seen)).toEqual([]);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('a lesson turns its screens by key', async () => {
		const { page, ...seen } = await visit('/lessons/two-dates/projector/', { browser });
		await page.keyboard.press('PageDown');
		await page.waitForFunction(() => scrollY > 0);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('a call that is younger than the browser is noticed', async () => {
		const { page, ...seen } = await visitOnPhone('/about/');
		expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
		await page.evaluate(() => {
			setTimeout(() => document.body.checkVisibility());
			document.body.insertAdjacentHTML('beforeend', '<museum-nothing></museum-nothing>');
		});
		await page.waitForTimeout(100);
		expect(faultsOf({ page, ...seen }).join()).toContain('checkVisibility is not a function');
		expect(await missingParts(page)).toContain('<museum-nothing> has no script');
	});
});
