import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit, type VisitOptions } from './browser.ts';
import { remembering } from './remembering.ts';

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };
const TOUCH: VisitOptions = { context: { viewport: PHONE, hasTouch: true, isMobile: true } };

/** Opens the map and waits until the drawing has come alive. */
async function openMap(options: VisitOptions = {}): Promise<Page> {
	const { page } = await visit('/map/', options);
	await page.locator('place-map[data-ready] .pin').first().waitFor();
	return page;
}

const ids = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll((all) =>
			all.map((one) => (one instanceof HTMLElement ? one.dataset['place'] : '')),
		);

const focused = (page: Page) =>
	page.evaluate(() => {
		const active = document.activeElement;
		return active instanceof HTMLElement ? (active.dataset['place'] ?? active.tagName) : '';
	});

/** Boxes of everything written on the map, and pairs that cover each other. */
const coveredNames = (page: Page) =>
	page.locator('.pin-name').evaluateAll((names) => {
		const boxes = names.map((name) => ({
			words: name.textContent ?? '',
			box: name.getBoundingClientRect(),
		}));
		return boxes.flatMap(({ words, box: a }, index) =>
			boxes
				.slice(index + 1)
				.filter(
					({ box: b }) =>
						a.left < b.right - 1 &&
						b.left < a.right - 1 &&
						a.top < b.bottom - 1 &&
						b.top < a.bottom - 1,
				)
				.map((other) => `${words} covers ${other.words}`),
		);
	});

describe('the map and its list', () => {
	test('hold the same places in the same order, every one a named button', async () => {
		const page = await openMap();
		const listed = await ids(page, '.entries > li');
		expect(listed.length).toBeGreaterThan(10);
		expect(await ids(page, '.pin')).toEqual(listed);
		for (const id of listed) {
			const name = await page.locator(`#map-${id} h3 a`).innerText();
			const pin = page.locator(`.pin[data-place="${id}"]`);
			expect(await pin.getAttribute('aria-label')).toContain(name);
		}
	});

	test('can be walked with Tab in the order of the list', async () => {
		const page = await openMap();
		const listed = await ids(page, '.entries > li');
		await page.locator('.pin').first().focus();
		for (const id of listed) {
			expect(await focused(page)).toBe(id);
			await page.keyboard.press('Tab');
		}
		expect(listed).not.toContain(await focused(page));
	});

	test('light up together', async () => {
		const page = await openMap({ context: { viewport: DESK } });
		await page.locator('#map-city-wall h3').hover();
		expect(await page.locator('.pin[data-place="city-wall"]').getAttribute('data-lit')).toBe('');
		await page.locator('.pin[data-place="gate-south"]').focus();
		expect(await page.locator('#map-gate-south').getAttribute('data-lit')).toBe('');
		expect(await page.locator('#map-city-wall').getAttribute('data-lit')).toBeNull();
	});
});

describe('a popup', () => {
	test('opens with Enter, takes the focus, closes with Escape and gives it back', async () => {
		const page = await openMap();
		const places = await ids(page, '.pin');
		for (const id of places) {
			const pin = page.locator(`.pin[data-place="${id}"]`);
			await pin.focus();
			await page.keyboard.press('Enter');
			const name = (await pin.getAttribute('aria-label'))?.replace(/^\d+ |，.*$/g, '') ?? '';
			const popup = page.getByRole('dialog', { name, exact: true });
			expect(await popup.evaluate((one) => one === document.activeElement)).toBe(true);
			expect(await pin.getAttribute('aria-expanded')).toBe('true');
			expect(await popup.getByRole('link').getAttribute('href')).toContain(`/places/${id}/`);
			expect(await popup.innerText()).toMatch(/图上位置\s*[ABC]级/);
			await page.keyboard.press('Escape');
			expect(await page.getByRole('dialog').count()).toBe(0);
			expect(await focused(page)).toBe(id);
			expect(await pin.getAttribute('aria-expanded')).toBe('false');
		}
	});

	test('closes by its own button and gives the focus back', async () => {
		const page = await openMap(TOUCH);
		await page.locator('.pin[data-place="wenmiao"]').tap();
		await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect(await focused(page)).toBe('wenmiao');
	});

	test('opened from the list leads back to the list', async () => {
		const page = await openMap();
		const show = page.locator('#map-suxi [data-show]');
		await show.click();
		expect(await page.getByRole('dialog', { name: '苏溪' }).count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await show.evaluate((button) => button === document.activeElement)).toBe(true);
	});

	test.each([
		['on a phone', PHONE, '18'],
		['on a phone with the largest letters', PHONE, '30'],
		['on a desk', DESK, '18'],
	])('stands wholly within the map %s', async (_where, viewport, size) => {
		const page = await openMap({
			context: { viewport, reducedMotion: 'reduce', ...remembering({ 'beijie-size': size }) },
		});
		const outside = await page.evaluate(async () => {
			const faults: string[] = [];
			const canvas = document.querySelector('[data-canvas]');
			for (const pin of document.querySelectorAll<HTMLElement>('.pin')) {
				pin.focus();
				pin.click();
				// The map moves in the next frame so that the popup fits.
				for (let frame = 0; frame < 3; frame += 1)
					await new Promise((resolve) => requestAnimationFrame(resolve));
				const map = canvas?.getBoundingClientRect();
				const popup = document.querySelector('.leaflet-popup')?.getBoundingClientRect();
				const isWithin =
					map &&
					popup &&
					popup.left >= map.left - 1 &&
					popup.top >= map.top - 1 &&
					popup.right <= map.right + 1 &&
					popup.bottom <= map.bottom + 1;
				if (!isWithin) faults.push(pin.dataset['place'] ?? '');
				document.activeElement?.dispatchEvent(
					new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
				);
				if (document.querySelector('.leaflet-popup'))
					faults.push(`${pin.dataset['place']} stays open`);
			}
			return faults;
		});
		expect(outside).toEqual([]);
	});
});

describe('the names', () => {
	test.each([
		['a small phone', PHONE, '18'],
		['a phone in 大字版', { width: 390, height: 844 }, '22'],
		['a small phone with the largest letters', PHONE, '30'],
		['a desk', DESK, '18'],
		['a kiosk', { width: 1080, height: 1920 }, '22'],
	])('do not cover each other on %s', async (_where, viewport, size) => {
		const page = await openMap({
			context: { viewport, ...remembering({ 'beijie-size': size }) },
		});
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect(await coveredNames(page)).toEqual([]);
		const zoomIn = page.getByRole('button', { name: '放大' });
		for (const _step of [1, 2]) {
			await zoomIn.click();
			await page.waitForTimeout(500);
			expect(await coveredNames(page)).toEqual([]);
		}
	});

	test('that are covered are noticed', async () => {
		const page = await openMap();
		await page.locator('.pin-name').evaluateAll((names) => {
			for (const name of names) if (name instanceof HTMLElement) name.style.minWidth = '80px';
		});
		expect((await coveredNames(page)).length).toBeGreaterThan(0);
	});
});

describe('the page', () => {
	test('scrolls under the wheel until the map is clicked, then the map zooms', async () => {
		const page = await openMap({ context: { viewport: DESK } });
		const canvas = page.locator('[data-canvas]');
		await canvas.scrollIntoViewIfNeeded();
		const state = () =>
			page.evaluate(() => ({
				scrolled: scrollY,
				sheet: document.querySelector('.canvas .leaflet-overlay-pane svg')?.clientWidth ?? 0,
			}));
		const turnWheel = async (by: number) => {
			const box = await canvas.boundingBox();
			if (!box) throw new Error('the map has no box');
			await page.mouse.move(box.x + box.width / 3, box.y + 200);
			await page.mouse.wheel(0, by);
			await page.waitForTimeout(600);
		};
		const before = await state();
		await turnWheel(120);
		const scrolled = await state();
		expect(scrolled.scrolled).toBeGreaterThan(before.scrolled);
		expect(scrolled.sheet).toBe(before.sheet);
		const box = await canvas.boundingBox();
		if (!box) throw new Error('the map has no box');
		await page.mouse.click(box.x + box.width / 3, box.y + 200);
		await turnWheel(-240);
		const zoomed = await state();
		expect(zoomed.scrolled).toBe(scrolled.scrolled);
		expect(zoomed.sheet).toBeGreaterThan(before.sheet);
	});

	test('scrolls under one finger: the map takes it only when zoomed in', async () => {
		const page = await openMap(TOUCH);
		const takesFinger = () =>
			page.locator('[data-canvas]').evaluate((map) => getComputedStyle(map).touchAction === 'none');
		expect(await takesFinger()).toBe(false);
		await page.getByRole('button', { name: '放大' }).tap();
		await page.waitForTimeout(500);
		expect(await takesFinger()).toBe(true);
		await page.getByRole('heading', { level: 1 }).tap();
		expect(await takesFinger()).toBe(false);
	});

	test('has buttons large enough for a thumb', async () => {
		const page = await openMap(TOUCH);
		for (const name of ['放大', '缩小', '看全图']) {
			const box = await page.getByRole('button', { name }).boundingBox();
			expect(box?.width).toBeGreaterThanOrEqual(44);
			expect(box?.height).toBeGreaterThanOrEqual(44);
		}
	});

	test('always says what the drawing is', async () => {
		for (const javaScriptEnabled of [true, false]) {
			const { page } = await visit('/map/', { context: { javaScriptEnabled } });
			expect(
				await page.getByText('示意图：非测绘、不按比例，依文字材料绘制').first().isVisible(),
			).toBe(true);
		}
	});

	test('shows drawing and list without script, and no button that would do nothing', async () => {
		const { page } = await visit('/map/', { context: { javaScriptEnabled: false } });
		const drawing = page.getByRole('img', { name: /^街区示意图，上北下南/ });
		expect(await drawing.isVisible()).toBe(true);
		const drawn = await page.locator('.still [data-place]').count();
		expect(drawn).toBeGreaterThan(5);
		expect(await page.locator('.entries > li a').first().isVisible()).toBe(true);
		expect(await page.locator('main').getByRole('button').count()).toBe(0);
	});

	test('keeps the drawing when the map cannot be loaded', async () => {
		const { page } = await visit('/', { until: 'load' });
		await page.route(/leaflet/, (route) => route.abort());
		await page.goto(new URL('map/', page.url()).href);
		await page.locator('.entries').scrollIntoViewIfNeeded();
		await page.waitForTimeout(500);
		expect(await page.getByRole('img', { name: /^街区示意图/ }).isVisible()).toBe(true);
	});
});

describe('a walk', () => {
	test('is walked with 下一站 alone and ends at the map', async () => {
		const { page } = await visit('/walks/find-the-gates/');
		const stops = await page.locator('.walk-stop').count();
		expect(stops).toBeGreaterThan(2);
		const visited: string[] = [];
		await page.getByRole('link', { name: '从第一站出发' }).click();
		for (let step = 1; step < stops; step += 1) {
			const stop = new URL(page.url()).hash;
			visited.push(stop);
			await page
				.locator(stop)
				.getByRole('link', { name: /^下一站/ })
				.click();
		}
		visited.push(new URL(page.url()).hash);
		expect(visited).toEqual(Array.from({ length: stops }, (_, index) => `#stop-${index + 1}`));
		await page.getByRole('link', { name: '回到地图' }).click();
		expect(await page.locator('html').getAttribute('data-kind')).toBe('map');
	});
});
