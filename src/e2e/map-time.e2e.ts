import type { CDPSession, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { asText } from './debugger-text.ts';
import { visit, type VisitOptions } from './browser.ts';

const PHONE = { width: 320, height: 700 };
const DESK = { width: 1280, height: 800 };
const DESKTOP: VisitOptions = { context: { viewport: DESK }, until: 'load' };

const NAMES = ['全部', '明石城', '清', '民国', '1955年拆城', '2014—2018', '今'];

const sliderOf = (page: Page): Locator => page.getByRole('slider', { name: '图上的时候' });
const said = (slider: Locator) => slider.getAttribute('aria-valuetext');
const hash = (page: Page) => page.evaluate(() => location.hash);
/** The list beside the map: places of which no source of the chosen period tells. */
const away = (page: Page) =>
	page
		.locator('.entries > li[data-away]')
		.evaluateAll((lines) => lines.map((line) => line.getAttribute('data-place')));

async function openMap(path = '/map/', options: VisitOptions = DESKTOP): Promise<Page> {
	const { page } = await visit(path, options);
	await page.locator('map-periods[data-ready]').waitFor();
	return page;
}

/** What a screen reader is told of the slider. */
async function heard(session: CDPSession): Promise<string> {
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const slider = nodes.find(
		({ role, name }) => role?.value === 'slider' && name?.value === '图上的时候',
	);
	return asText(slider?.properties?.find(({ name }) => name === 'valuetext')?.value.value);
}

test('every step of the slider is spoken with its name and how many places are drawn', async () => {
	const page = await openMap();
	const session = await page.context().newCDPSession(page);
	const lines = await page.locator('.entries > li').count();
	await sliderOf(page).focus();
	for (const name of NAMES) {
		const drawn = lines - (await away(page)).length;
		expect(drawn).toBeGreaterThan(0);
		expect(await heard(session)).toBe(`${name}，图上${drawn}处`);
		await page.keyboard.press('ArrowRight');
	}
	await page.keyboard.press('Home');
	expect(await heard(session)).toMatch(/^全部，/);
	await page.keyboard.press('End');
	expect(await heard(session)).toMatch(/^今，/);
	await page.keyboard.press('Home');
	for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
	const status = page.getByRole('status').filter({ hasText: '1955年拆城' });
	await status.waitFor();
	expect(await status.innerText()).toBe('1955年拆城（1955年）：温江城墙。');
});

test('a period has a scale with bands, and the list says of which places nothing is told', async () => {
	const page = await openMap('/map/#time-ming');
	const shown = page.locator('[data-scale]:visible');
	expect(await shown.count()).toBe(1);
	const row = shown.locator('.row', { hasText: '温江城墙' });
	const widths = async (bands: Locator) =>
		bands.evaluateAll((all) => all.map((band) => band.getBoundingClientRect().width));
	const [chenghua = 0, zhengde = 0] = await widths(row.locator('.open .wash'));
	// 23 years and 16 years of the same scale.
	expect(chenghua / zhengde).toBeCloseTo(23 / 16, 0);
	expect(await widths(row.locator('.certain'))).toHaveLength(1);
	const dashes = await row
		.locator('.open path:not(.wash)')
		.first()
		.evaluate((band) => getComputedStyle(band).strokeDasharray);
	expect(dashes).not.toBe('none');

	await sliderOf(page).press('ArrowRight');
	const line = (id: string) => page.locator(`#map-${id} .time-note`);
	expect(await away(page)).toContain('dananjie-65');
	expect(await line('dananjie-65').textContent()).toBe('这一时期未见材料');
	expect(await line('gate-east').textContent()).toBe('材料没有说是什么时候');
	expect(await line('city-wall').count()).toBe(0);
	// Faint, not gone: every place is still a named button of the map.
	await page.locator('place-map[data-ready] .pin').first().waitFor();
	const pin = page.locator('button.pin[data-place="gate-east"]');
	expect(await pin.getAttribute('data-away')).toBe('');
	expect(await pin.getAttribute('aria-label')).toContain('东门');
	expect(await pin.isVisible()).toBe(true);
	await sliderOf(page).press('Home');
	expect(await page.locator('.time-note').count()).toBe(0);
});

test('the period stands in the address, and Back goes to the one before', async () => {
	const page = await openMap();
	const slider = sliderOf(page);
	await slider.focus();
	await slider.press('ArrowRight');
	await page.waitForFunction(() => location.hash === '#time-ming');
	await slider.press('ArrowRight');
	await page.waitForFunction(() => location.hash === '#time-qing');
	await page.goBack();
	await page.waitForFunction(() => location.hash === '#time-ming');
	expect(await said(slider)).toMatch(/^明石城/);
	await page.goBack();
	await page.waitForFunction(() => location.hash === '');
	expect(await said(slider)).toMatch(/^全部/);
	expect(await away(page)).toEqual([]);
	await page.goto(page.url().replace(/(#.*)?$/, '#time-today'));
	await page.waitForFunction(() =>
		document.querySelector('[data-time]')?.getAttribute('aria-valuetext')?.startsWith('今'),
	);
});

test('whoever moves on before the page hears of the address just written is not pulled back', async () => {
	// Heard before the map hears it, as windows tell listeners in their order: the next touch comes between writing and hearing.
	const before = () => {
		const moveOn = () => {
			const range = document.querySelector<HTMLInputElement>('[data-time]');
			if (!range) return;
			range.value = '0';
			range.dispatchEvent(new Event('input', { bubbles: true }));
		};
		addEventListener('hashchange', moveOn, { once: true });
	};
	const page = await openMap('/map/', { ...DESKTOP, before });
	const slider = sliderOf(page);
	await slider.press('ArrowRight');
	await page.waitForFunction(() => location.hash === '#time-all');
	expect(await said(slider)).toMatch(/^全部/);
});

test('a period leads to the slider and to the timeline, and from there back to the map of its time', async () => {
	const page = await openMap();
	const ming = page.getByRole('region', { name: '明石城' });
	await ming.getByRole('link', { name: /^在图上看这一时期 ?：明石城$/ }).click();
	const slider = sliderOf(page);
	expect(await slider.evaluate((range) => range === document.activeElement)).toBe(true);
	expect(await said(slider)).toMatch(/^明石城/);
	expect(await hash(page)).toBe('#time-ming');
	const { top } = await slider.evaluate(
		(range) => range.getBoundingClientRect().toJSON() as DOMRect,
	); // as the browser writes it
	expect(top).toBeGreaterThanOrEqual(0);
	expect(top).toBeLessThan(DESK.height / 2);

	const qing = page.getByRole('region', { name: '清', exact: true });
	await qing.getByText('大事记里这几年、这些地方的事').click();
	const event = qing.getByRole('link', { name: '网友说城墙改筑砖墙' });
	await event.click();
	await page.waitForURL('**/timeline/#*');
	const entry = page.locator(new URL(page.url()).hash.replace('#', '[id="') + '"]');
	await entry.locator('a[href*="/map/#time-qing"]').first().click();
	await page.locator('map-periods[data-ready]').waitFor();
	expect(await said(sliderOf(page))).toMatch(/^清/);
	await page
		.getByRole('region', { name: '清', exact: true })
		.locator('a[href*="/timeline/#era-qing"]')
		.click();
	const era = page.locator('section, li', { has: page.locator('#era-qing') }).first();
	await era.locator('a[href*="/map/#time-qing"]').first().click();
	await page.locator('map-periods[data-ready]').waitFor();
	expect(await said(sliderOf(page))).toMatch(/^清/);
});

test('without script every period is there to read, and an address leads to it', async () => {
	const { page } = await visit('/map/#time-qing', {
		context: { viewport: DESK, javaScriptEnabled: false },
		until: 'load',
	});
	expect(await page.getByRole('slider').count()).toBe(0);
	expect(await page.getByText('在图上看这一时期').first().isVisible()).toBe(false);
	const qing = page.getByRole('region', { name: '清', exact: true });
	const { y } = (await qing.boundingBox()) ?? { y: Infinity };
	expect(y).toBeLessThan(DESK.height);
	const words = await qing.innerText();
	for (const part of [
		'1644—1911年',
		'清乾隆三十一年（1766）',
		'有网友在地图页上说',
		'可能在1723—1735年',
	])
		expect(words).toContain(part);
	expect(await qing.locator('.time-bands .open').count()).toBeGreaterThan(0);
	for (const name of NAMES.slice(1))
		expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1);
	const untimed = page.getByRole('region', { name: '这几段里都没有说到的' });
	expect(await untimed.innerText()).toContain('东门');
});

test('on paper the chosen period is named and all periods are listed', async () => {
	const page = await openMap('/map/#time-qing');
	await page.emulateMedia({ media: 'print' });
	expect(await sliderOf(page).isVisible()).toBe(false);
	expect(await page.locator('.map-period-range').innerText()).toContain('清');
	expect(await page.locator('[data-time-said]').innerText()).toContain('清（1644—1911年）');
	for (const name of NAMES.slice(1))
		expect(await page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true);
	const strength = (part: string) =>
		page
			.locator(`.still ${part}:visible`)
			.first()
			.evaluate((drawn) => Number(getComputedStyle(drawn).opacity));
	for (const part of ['.shape[data-place="dananjie"]', '.symbol[data-of="dananjie-65"]'])
		expect(await strength(part)).toBeLessThan(0.5);
	for (const part of ['.shape[data-place="city-wall"]', '.name[data-of="city-wall"]'])
		expect(await strength(part)).toBe(1);
});

test('on a narrow phone with large letters nothing reaches beyond the edge', async () => {
	const page = await openMap('/map/#time-today', {
		context: { viewport: PHONE, hasTouch: true, isMobile: true },
		until: 'load',
	});
	await page.evaluate(() => {
		document.documentElement.dataset['elder'] = '';
		document.documentElement.style.fontSize = '30px';
	});
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
	const box = await sliderOf(page).boundingBox();
	expect(box?.height ?? 0).toBeGreaterThanOrEqual(60);
	// A finger on the rail sets the period.
	const rail = box ?? { x: 0, y: 0, width: 0, height: 0 };
	await page.touchscreen.tap(rail.x + 20, rail.y + rail.height / 2);
	expect(await said(sliderOf(page))).toMatch(/^全部/);
});
