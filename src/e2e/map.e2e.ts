import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { crowdPage, trialPlaces } from '../../scripts/bench/map/crowd-page.ts';
import { withBodyFont } from './body-font.ts';
import { addressOf, visit } from './browser.ts';
import { DESK, focusedPlace, openMap, PHONE, placeIds, visitMap } from './map-page.ts';
import { bare, openPaperBytes, pageSizes, pagesOf } from './paper-reader.ts';
import { remembering } from './remembering.ts';

const CAVEAT = '示意图：非测绘、不按比例，依文字材料绘制';
const CALM = { viewport: DESK, reducedMotion: 'reduce' } as const;

describe('the map and its list', () => {
	let page: Page;
	beforeAll(async () => {
		page = await openMap({ context: CALM, keepOpen: true });
	});
	afterAll(() => page.context().close());

	test('hold the same places in the same order, every one a named button, lines too', async () => {
		const listed = await placeIds(page, '.entries > li');
		expect(listed.length).toBeGreaterThan(10);
		expect(await placeIds(page, '.pin')).toEqual(listed);
		const names = await page
			.locator('.entries > li')
			.evaluateAll((lines) =>
				lines.map((line) =>
					[line.querySelector('.number'), line.querySelector('h3 a')]
						.map((part) => part?.textContent?.trim())
						.join(' '),
				),
			);
		const map = page.getByRole('group', { name: '街区示意图，可以放大移动' });
		// What a screen reader is told.
		const told = (await map.ariaSnapshot())
			.split('\n')
			.flatMap((line) => /- button "(\d+ [^，"]+)，/.exec(line)?.[1] ?? []);
		expect(told).toEqual(names);
		for (const line of ['city-wall', 'dananjie', 'jiangan-river'])
			expect(await map.locator(`button[data-place="${line}"]`).count()).toBe(1);
	});

	test('can be walked with Tab in the order of the list, and left again', async () => {
		const listed = await placeIds(page, '.entries > li');
		await page.locator('.pin').first().focus();
		for (const id of listed) {
			expect(await focusedPlace(page)).toBe(id);
			await page.keyboard.press('Tab');
		}
		expect(listed).not.toContain(await focusedPlace(page));
	});

	test('are one touch apart on a phone: every name above the list leads to its line, without script', async () => {
		const phone = await visit('/map/', {
			context: { viewport: PHONE, hasTouch: true, javaScriptEnabled: false },
			until: 'load',
		});
		const names = phone.page.getByRole('navigation', { name: '图上的地点，按号码找' });
		const lines = await phone.page
			.locator('.entries > li')
			.evaluateAll((all) =>
				all.map(({ id, dataset }) => [`#${id}`, `${dataset['number']} ${dataset['name']}`]),
			);
		expect(
			await names
				.getByRole('link')
				.evaluateAll((all) =>
					all.map((link) => [link.getAttribute('href'), link.textContent.trim()]),
				),
		).toEqual(lines);
		await names.getByRole('link', { name: '大南街', exact: false }).last().tap();
		const line = phone.page.locator('#map-dananjie');
		await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(PHONE.height / 2);
		// Where the list stands beside the map, it is near enough.
		expect(await page.getByRole('navigation', { name: '图上的地点，按号码找' }).count()).toBe(0);
	});

	test('light up together', async () => {
		await page.locator('#map-city-wall h3').hover();
		expect(await page.locator('.pin[data-place="city-wall"]').getAttribute('data-lit')).toBe('');
		await page.locator('.pin[data-place="gate-south"]').focus();
		expect(await page.locator('#map-gate-south').getAttribute('data-lit')).toBe('');
		expect(await page.locator('#map-city-wall').getAttribute('data-lit')).toBeNull();
	});

	test('a popup opens with Enter, takes the focus, closes with Escape and gives it back', async () => {
		for (const id of await placeIds(page, '.pin')) {
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
			expect(await focusedPlace(page)).toBe(id);
			expect(await pin.getAttribute('aria-expanded')).toBe('false');
		}
	});

	test('a popup closes by its own button, and one opened from the list leads back to the list', async () => {
		await page.locator('.pin[data-place="wenmiao"]').click();
		await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
		expect(await page.getByRole('dialog').count()).toBe(0);
		expect(await focusedPlace(page)).toBe('wenmiao');
		const show = page.locator('#map-suxi [data-show]');
		await show.click();
		expect(await page.getByRole('dialog', { name: '苏溪' }).count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await show.evaluate((button) => button === document.activeElement)).toBe(true);
	});

	test('a line is opened by a click on it', async () => {
		const at = await page.locator('.canvas .shape[data-place="suxi"] .touch').evaluate((line) => {
			if (!(line instanceof SVGPathElement)) return undefined;
			const { x, y } = line.getPointAtLength(line.getTotalLength() * 0.25);
			const screen = line.getScreenCTM();
			return screen && { x: x * screen.a + screen.e, y: y * screen.d + screen.f };
		});
		if (!at) throw new Error('the river is not drawn');
		await page.mouse.click(at.x, at.y);
		expect(await page.getByRole('dialog', { name: '苏溪' }).count()).toBe(1);
		await page.keyboard.press('Escape');
	});
});

test.each([
	['on a phone', PHONE, '18'],
	['on a phone with the largest letters', PHONE, '30'],
	['on a desk', DESK, '18'],
])('every popup stands wholly within the map %s', async (_where, viewport, size) => {
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

describe('a crowd', () => {
	let page: Page;
	beforeAll(async () => {
		const html = await (await fetch(addressOf('/map/'))).text();
		const body = crowdPage(html, trialPlaces(400));
		const seen = await visitMap({
			context: CALM,
			keepOpen: true,
			prepare: async (context) => {
				await context.route('**/map/', async (route) => {
					const response = await route.fetch();
					await route.fulfill({ response, body });
				});
			},
		});
		page = seen.page;
		expect(seen.consoleErrors).toEqual([]);
	});
	afterAll(() => page.context().close());

	const gatherings = () => page.getByRole('button', { name: /^这里\d+处，放大看$/ });

	test('is gathered into named buttons, in the order of the list, each place once', async () => {
		const counts = await gatherings().evaluateAll((all) =>
			all.map((one) => Number(/\d+/.exec(one.getAttribute('aria-label') ?? '')?.[0])),
		);
		expect(counts.length).toBeGreaterThan(5);
		const alone = await page.locator('.pin[data-place]').count();
		expect(counts.reduce((sum, count) => sum + count, alone)).toBe(400);
	});

	test('Enter goes in, to the first place inside', async () => {
		const first = gatherings().first();
		const name = (await first.getAttribute('aria-label')) ?? '';
		await first.focus();
		await page.keyboard.press('Enter');
		const focused = await page.evaluate(() => {
			const active = document.activeElement;
			return active?.closest('.pin') ? active.getAttribute('aria-label') : undefined;
		});
		expect(focused).toMatch(/^1 测试地点1，|^这里\d+处，放大看$/);
		expect(focused).not.toBe(name);
	});

	test('leaves out of the page what is out of sight, and the list leads to it', async () => {
		await page.getByRole('button', { name: '放大', exact: true }).click();
		const shown = await page.locator('.pin').count();
		expect(shown).toBeLessThan(200);
		for (const index of [137, 399]) {
			await page.locator(`#map-test-${index} [data-show]`).click();
			const name = `测试地点${index + 1}`;
			expect(await page.getByRole('dialog', { name, exact: true }).count()).toBe(1);
			const box = await page.locator(`.pin[data-place="test-${index}"]`).boundingBox();
			const map = await page.locator('[data-canvas]').boundingBox();
			expect(box && map && box.x > map.x && box.y > map.y).toBe(true);
			expect(box && map && box.x < map.x + map.width && box.y < map.y + map.height).toBe(true);
			await page.keyboard.press('Escape');
		}
	});
});

describe('the page', () => {
	test('fetches Leaflet when the map is near, and nothing that gathers crowds where there is none', async () => {
		const { page } = await visit('/map/', {
			until: 'load',
			context: { viewport: DESK },
			before: () => {
				document.addEventListener('DOMContentLoaded', () => {
					const map = document.querySelector<HTMLElement>('place-map');
					if (map) map.style.marginTop = '5000px';
				});
			},
		});
		const scripts = () =>
			page.evaluate(async () => {
				const entries = performance.getEntriesByType('resource').map(({ name }) => name);
				const files = entries.filter((name) => name.endsWith('.js'));
				const texts = await Promise.all(files.map(async (file) => (await fetch(file)).text()));
				const has = (mark: string) => texts.some((text) => text.includes(mark));
				return [has('leaflet-container'), has('point_count_abbreviated')];
			});
		expect(await scripts()).toEqual([false, false]);
		await page.locator('place-map').scrollIntoViewIfNeeded();
		await page.locator('.pin').first().waitFor();
		expect(await scripts()).toEqual([true, false]);
	});

	test('always says what the drawing is, in the drawing’s own frame', async () => {
		const page = await openMap({ context: { viewport: PHONE, reducedMotion: 'reduce' } });
		const zoomIn = page.getByRole('button', { name: '放大', exact: true });
		for (let step = 0; step < 3; step += 1) await zoomIn.click();
		const caveat = page.locator('.frame').getByText(CAVEAT);
		expect(await caveat.isVisible()).toBe(true);
		const small = await visit('/places/wenmiao/', { until: 'load' });
		expect(await small.page.locator('figure').getByText(CAVEAT).isVisible()).toBe(true);
	});

	test('shows drawing and list without script, and no button that would do nothing', async () => {
		const { page } = await visit('/map/', { context: { javaScriptEnabled: false } });
		const drawing = page.getByRole('img', { name: /^街区示意图，上北下南/ });
		expect(await drawing.isVisible()).toBe(true);
		expect(await page.locator('.frame').getByText(CAVEAT).isVisible()).toBe(true);
		expect(await page.locator('.still [data-place]').count()).toBeGreaterThan(5);
		expect(await page.locator('.entries > li a').first().isVisible()).toBe(true);
		expect(await page.locator('main').getByRole('button').count()).toBe(0);
	});

	test('keeps the drawing when the map cannot be loaded', async () => {
		let refused = 0;
		const { page } = await visit('/map/', {
			prepare: (context) =>
				context.route(/leaflet[^/]*\.js/, (route) => {
					refused += 1;
					return route.abort();
				}),
		});
		await page.locator('.entries').scrollIntoViewIfNeeded();
		await expect.poll(() => refused).toBeGreaterThan(0);
		expect(await page.getByRole('img', { name: /^街区示意图/ }).isVisible()).toBe(true);
	});

	test('prints drawing, caveat, legend and list on one side of A4', async () => {
		const page = await openMap({ context: { viewport: DESK }, prepare: withBodyFont });
		const paper = await openPaperBytes(await page.pdf({ preferCSSPageSize: true }));
		expect(new Set((await pageSizes(paper)).map(String))).toEqual(new Set(['210,297']));
		const { value: first } = await pagesOf(paper).next();
		const content = await first?.getTextContent();
		const text = bare(
			(content?.items ?? [])
				.map((item: object) => ('str' in item ? String(item.str) : ''))
				.join(''),
		);
		expect(text).toContain(bare(CAVEAT));
		expect(text).toContain('点线:弱材料');
		const names = await page.locator('.entries h3 a').allInnerTexts();
		// Each stands in the drawing or not, and in the list below it.
		const list = text.slice(text.indexOf('点线:弱材料'));
		for (const name of names) expect(list).toContain(bare(name));
		expect(text).not.toContain('放大');
	});

	test('is drawn in the machine’s own colours where contrast is forced', async () => {
		const page = await openMap({
			context: { viewport: PHONE, forcedColors: 'active', colorScheme: 'dark' },
		});
		const colours = await page
			.locator('.canvas .shape .line')
			.first()
			.evaluate((line) => {
				const probe = document.body.appendChild(document.createElement('span'));
				probe.style.color = 'CanvasText';
				const ink = getComputedStyle(probe).color;
				probe.remove();
				return { stroke: getComputedStyle(line).stroke, ink };
			});
		expect(colours.stroke).toBe(colours.ink);
		expect(colours.ink).toBe('rgb(255, 255, 255)');
	});
});
