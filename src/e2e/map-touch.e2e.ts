import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { VisitOptions } from './browser.ts';
import { DESK, openMap, PHONE, viewOf } from './map-page.ts';

const TOUCH: VisitOptions = {
	context: { viewport: PHONE, hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
};

interface Spot {
	x: number;
	y: number;
}

/** Puts fingers down, moves each by so much in small steps, one a frame, and lifts them. */
async function drag(
	session: CDPSession,
	page: Page,
	fingers: readonly Spot[],
	by: readonly Spot[],
) {
	const points = (share: number) =>
		fingers.map(({ x, y }, id) => ({
			x: x + (by[id]?.x ?? 0) * share,
			y: y + (by[id]?.y ?? 0) * share,
			id,
		}));
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as Spot[] }); // points with ids
	await touch('touchStart', points(0));
	for (let step = 1; step <= 8; step += 1) {
		await touch('touchMove', points(step / 8));
		await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
	}
	await touch('touchEnd', []);
}

/** The middle of the map, with the map as high on the screen as it can be. */
async function middle(page: Page): Promise<Spot> {
	await page.locator('[data-frame]').evaluate((frame) => frame.scrollIntoView({ block: 'center' }));
	const box = await page.locator('[data-canvas]').boundingBox();
	if (!box) throw new Error('the map has no box');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe('fingers', () => {
	test('one scrolls the page and is told that it takes two; two move and enlarge the map', async () => {
		const page = await openMap(TOUCH);
		const session = await page.context().newCDPSession(page);
		await page.getByRole('button', { name: '放大', exact: true }).tap();
		const at = await middle(page);
		const scrolled = () => page.evaluate(() => Math.round(scrollY));
		const hint = page.getByText('用两个手指移动地图');

		const [before, view] = [await scrolled(), await viewOf(page)];
		expect(await hint.isVisible()).toBe(false);
		await drag(session, page, [at], [{ x: 0, y: -140 }]);
		await page.waitForFunction((from) => scrollY > from + 40, before);
		expect(await hint.isVisible()).toBe(true);
		expect(await viewOf(page)).toBe(view);

		const again = await middle(page);
		const still = await scrolled();
		const apart = [
			{ x: again.x - 40, y: again.y },
			{ x: again.x + 40, y: again.y },
		];
		await drag(session, page, apart, [
			{ x: -50, y: 30 },
			{ x: 50, y: 30 },
		]);
		await page.waitForFunction(
			(width) =>
				(document.querySelector('[data-canvas] .shape')?.getBoundingClientRect().width ?? 0) >
				width * 1.3,
			Number(view.split(' ')[2]),
		);
		expect(await scrolled()).toBe(still);
	});

	test('one is enough: a tap brings what is tapped into the middle', async () => {
		const page = await openMap(TOUCH);
		const widthOf = (view: string) => Number(view.split(' ')[2]);
		const whole = widthOf(await viewOf(page));
		await page.getByRole('button', { name: '放大', exact: true }).tap();
		// Leaflet forgets a step that comes while it is still enlarging.
		let view = '';
		await expect
			.poll(async () => {
				const last = view;
				view = await viewOf(page);
				return view === last && widthOf(view) > 1.9 * whole;
			})
			.toBe(true);
		const box = await page.locator('[data-canvas]').boundingBox();
		if (!box) throw new Error('the map has no box');
		const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
		// A finger is wide: the browser gives a tap to a button that lies close by.
		const away = await page.evaluate(
			(from) => {
				const near = [-28, 0, 28].flatMap((dx) => [-28, 0, 28].map((dy) => ({ dx, dy })));
				const isFree = (at: number) =>
					near.every(({ dx, dy }) => {
						const found = document.elementFromPoint(from.x - at + dx, from.y - at + dy);
						return found?.closest('[data-canvas]') && !found.closest('.pin, .touch');
					});
				return [60, 70, 80, 90, 100, 110].find(isFree);
			},
			{ x, y },
		);
		if (away === undefined) throw new Error('the map is full');
		await page.touchscreen.tap(x - away, y - away);
		const leftOf = (seen: string) => Number(seen.split(' ')[0]);
		await expect
			.poll(async () => Math.abs(leftOf(await viewOf(page)) - leftOf(view) - away))
			.toBeLessThanOrEqual(2);
		expect(await page.getByRole('dialog').count()).toBe(0);
	});

	test('find buttons large enough', async () => {
		const page = await openMap(TOUCH);
		for (const name of ['放大', '缩小', '看全图']) {
			const box = await page.getByRole('button', { name, exact: true }).boundingBox();
			expect(box?.width).toBeGreaterThanOrEqual(44);
			expect(box?.height).toBeGreaterThanOrEqual(44);
		}
	});
});

test('the wheel scrolls the page and says how it would zoom, until the map has the focus or Ctrl is held', async () => {
	const page = await openMap({ context: { viewport: DESK, reducedMotion: 'reduce' } });
	const at = await middle(page);
	await page.mouse.move(at.x - 120, at.y);
	const scrolled = () => page.evaluate(() => scrollY);
	const [before, view] = [await scrolled(), await viewOf(page)];
	await page.mouse.wheel(0, 60);
	await page.waitForFunction((from) => scrollY > from, before);
	expect(await page.getByText('按住 Ctrl 键滚动').first().isVisible()).toBe(true);
	expect(await viewOf(page)).toBe(view);

	const zooms = async (turn: () => Promise<void>) => {
		const [from, width] = [await scrolled(), Number((await viewOf(page)).split(' ')[2])];
		await turn();
		await page.waitForFunction(
			(was) =>
				(document.querySelector('[data-canvas] .shape')?.getBoundingClientRect().width ?? 0) >
				was * 1.05,
			width,
		);
		expect(await scrolled()).toBe(from);
	};
	await zooms(async () => {
		await page.keyboard.down('Control');
		await page.mouse.wheel(0, -120);
		await page.keyboard.up('Control');
	});
	await zooms(async () => {
		await page.mouse.click(at.x - 120, at.y);
		await page.mouse.wheel(0, -120);
	});
});
