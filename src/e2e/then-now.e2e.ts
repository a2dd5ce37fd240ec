import type { CDPSession, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { visit, type VisitOptions } from './browser.ts';

const COMPARISON = '/then-now/dananjie-65/';
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };
const TOUCH: VisitOptions = { context: { viewport: PHONE, hasTouch: true, isMobile: true } };

interface Slider {
	page: Page;
	slider: Locator;
}

/** Opens the comparison and waits until the pictures lie over each other. */
async function openSlider(options: VisitOptions = {}): Promise<Slider> {
	const { page } = await visit(COMPARISON, options);
	await page.locator('then-now[data-ready]').waitFor();
	return { page, slider: page.getByRole('slider', { name: '拖动比较' }) };
}

const said = (slider: Locator) => slider.getAttribute('aria-valuetext');

/** How much of the older picture is seen, in percent of the frame, measured on the line between the pictures. */
const seen = (page: Page) =>
	page.evaluate(() => {
		const frame = document.querySelector('then-now .frame')?.getBoundingClientRect();
		const line = document.querySelector('then-now .line')?.getBoundingClientRect();
		if (!frame || !line) return NaN;
		return Math.round(((line.left + line.width / 2 - frame.left) / frame.width) * 100);
	});

/** A point of the picture, as shares of its width and height, on the screen. */
async function pointOf(page: Page, x: number, y: number) {
	const box = await page.locator('then-now .frame').first().boundingBox();
	if (!box) throw new Error('the picture has no box');
	return { x: Math.round(box.x + box.width * x), y: Math.round(box.y + box.height * y) };
}

/** Chromium's debugger hands this one property over as the bytes of its UTF-8, one character each. */
const asText = (value: unknown) =>
	/[\u0080-\u009f]/.test(String(value))
		? Buffer.from(String(value), 'latin1').toString('utf8')
		: String(value);

/** One finger goes from one point to another in ten steps, as a hand would. */
async function swipe(
	session: CDPSession,
	from: { x: number; y: number },
	to: { x: number; y: number },
): Promise<void> {
	await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
	for (let step = 1; step <= 10; step += 1) {
		const x = from.x + ((to.x - from.x) * step) / 10;
		const y = from.y + ((to.y - from.y) * step) / 10;
		await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y }] });
	}
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('the slider between before and after', () => {
	test('is a slider with a name and a value in words for those who do not see it', async () => {
		const { page } = await openSlider();
		const session = await page.context().newCDPSession(page);
		const { nodes } = await session.send('Accessibility.getFullAXTree');
		const slider = nodes.find(({ role }) => role?.value === 'slider');
		expect(slider?.name?.value).toBe('拖动比较');
		const properties = new Map(slider?.properties?.map(({ name, value }) => [name, value.value]));
		expect(asText(properties.get('valuetext'))).toBe('改造前 50%');
		expect(properties.get('focusable')).toBe(true);
	});

	test('gives each of the two pictures its own words', async () => {
		const { page } = await openSlider();
		const alts = await page
			.locator('then-now img')
			.evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''));
		expect(alts).toHaveLength(2);
		expect(new Set(alts).size).toBe(2);
		for (const alt of alts) expect(alt.length).toBeGreaterThanOrEqual(8);
	});

	test('moves five percent with a key, and from end to end', async () => {
		const { page, slider } = await openSlider();
		await slider.focus();
		await page.keyboard.press('ArrowRight');
		expect(await said(slider)).toBe('改造前 55%');
		expect(await seen(page)).toBe(55);
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowDown');
		expect(await said(slider)).toBe('改造前 45%');
		await page.keyboard.press('Home');
		expect(await said(slider)).toBe('改造前 0%');
		await page.keyboard.press('ArrowLeft');
		expect(await said(slider)).toBe('改造前 0%');
		await page.keyboard.press('End');
		expect(await seen(page)).toBe(100);
	});

	test('has two buttons that say which side is seen', async () => {
		const { page, slider } = await openSlider();
		const before = page.getByRole('button', { name: '看以前' });
		const after = page.getByRole('button', { name: '看现在' });
		expect(await before.getAttribute('aria-pressed')).toBe('false');
		await before.click();
		expect(await said(slider)).toBe('改造前 100%');
		expect(await before.getAttribute('aria-pressed')).toBe('true');
		await after.click();
		expect(await said(slider)).toBe('改造前 0%');
		expect(await before.getAttribute('aria-pressed')).toBe('false');
		expect(await after.getAttribute('aria-pressed')).toBe('true');
	});

	test('has large buttons in 大字版', async () => {
		const { page } = await visit(`${COMPARISON}?elder=1`);
		await page.locator('then-now[data-ready]').waitFor();
		for (const name of ['看以前', '看现在']) {
			const box = await page.getByRole('button', { name }).boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(60);
			expect(box?.width).toBeGreaterThanOrEqual(120);
		}
	});

	test('follows the mouse while its button is down', async () => {
		const { page, slider } = await openSlider({ context: { viewport: DESK } });
		const from = await pointOf(page, 0.5, 0.1);
		const to = await pointOf(page, 0.2, 0.1);
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		await page.mouse.move(to.x, to.y, { steps: 5 });
		await page.mouse.up();
		expect(await seen(page)).toBe(20);
		expect(await said(slider)).toBe('改造前 20%');
		await page.mouse.move(from.x, from.y);
		expect(await seen(page)).toBe(20);
	});

	test('follows a finger that pulls sideways on the picture', async () => {
		const { page } = await openSlider(TOUCH);
		const session = await page.context().newCDPSession(page);
		await swipe(session, await pointOf(page, 0.5, 0.2), await pointOf(page, 0.9, 0.2));
		expect(await seen(page)).toBeGreaterThan(80);
	});

	test('lets the page scroll under a finger that swipes up on the picture', async () => {
		const { page, slider } = await openSlider(TOUCH);
		const session = await page.context().newCDPSession(page);
		const from = await pointOf(page, 0.3, 0.8);
		await swipe(session, from, { x: from.x, y: from.y - 250 });
		await page.waitForFunction(() => scrollY > 100);
		expect(await said(slider)).toBe('改造前 50%');
	});

	test('leaves nothing for axe to find while it is used', async () => {
		const { page, slider } = await openSlider({ context: { viewport: DESK } });
		await slider.focus();
		await page.keyboard.press('End');
		expect(await axeFaults(page)).toEqual([]);
	});
});

describe('the numbered points', () => {
	test('lead from the picture to their line in the list, and back', async () => {
		const { page } = await openSlider({ context: { viewport: DESK } });
		const points = page.locator('[data-side="after"] .linked');
		const lines = page.locator('ol.spots > li');
		expect(await points.count()).toBe(await lines.count());
		expect(await points.count()).toBeGreaterThan(0);
		const what = (await lines.first().locator('span').nth(1).innerText()).slice(0, 6);
		expect(await points.first().getAttribute('aria-label')).toContain(what);
		await points.first().click();
		expect(new URL(page.url()).hash).toBe('#spot-1');
		await lines.first().getByRole('link', { name: '回到图' }).click();
		expect(new URL(page.url()).hash).toBe('#pictures');
	});

	test('rest on cards that open in place', async () => {
		const { page } = await openSlider({ context: { viewport: DESK } });
		await page.locator('ol.spots [data-card]').first().click();
		expect(await page.getByRole('region', { name: /^史料/ }).isVisible()).toBe(true);
	});
});

describe('without script', () => {
	test('both pictures stand there with their captions, and nothing is dead', async () => {
		const { page } = await visit(COMPARISON, {
			context: { viewport: PHONE, javaScriptEnabled: false },
		});
		const figures = page.locator('then-now figure');
		expect(await figures.count()).toBe(2);
		for (const figure of await figures.all()) {
			expect(await figure.locator('img').isVisible()).toBe(true);
			expect(await figure.locator('figcaption').innerText()).toContain('示意画，非照片');
		}
		const [first, second] = await Promise.all([
			figures.nth(0).boundingBox(),
			figures.nth(1).boundingBox(),
		]);
		expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? Infinity));
		expect(await page.getByRole('slider').count()).toBe(0);
		expect(await page.getByRole('button', { name: /看/ }).count()).toBe(0);
		expect(await page.getByRole('heading', { name: '改了什么，谁定的' }).isVisible()).toBe(true);
	});
});

describe('on paper', () => {
	test('the pictures stand side by side, whole, with their captions', async () => {
		const { page } = await openSlider({ context: { viewport: DESK } });
		await page.getByRole('button', { name: '看现在' }).click();
		await page.emulateMedia({ media: 'print' });
		const images = page.locator('then-now img');
		const [before, after] = await Promise.all([
			images.nth(0).boundingBox(),
			images.nth(1).boundingBox(),
		]);
		expect(after?.x).toBeGreaterThanOrEqual((before?.x ?? Infinity) + (before?.width ?? 0));
		expect(Math.abs((before?.y ?? 0) - (after?.y ?? 100))).toBeLessThan(2);
		const clips = await page
			.locator('then-now .layer')
			.evaluateAll((layers) => layers.map((layer) => getComputedStyle(layer).clipPath));
		expect(clips).toEqual(['none', 'none']);
		expect(await page.getByRole('slider').count()).toBe(0);
		expect(await page.locator('then-now figcaption').nth(1).isVisible()).toBe(true);
	});
});
