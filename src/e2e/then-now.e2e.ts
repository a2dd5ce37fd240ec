import { join } from 'node:path';
import { load } from 'cheerio';
import type { CDPSession, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { axeFaults } from './axe.ts';
import { addressOf, visit, type VisitOptions } from './browser.ts';
import { asText } from './debugger-text.ts';
import { buildEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';
import { writeDatedPictures } from './dated-pictures.ts';

const COMPARISON = '/then-now/dananjie-65/';
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };
const TOUCH: VisitOptions = { context: { viewport: PHONE, hasTouch: true, isMobile: true } };
/** Without glides the line is at once where it goes. */
const STILL: VisitOptions = { context: { viewport: DESK, reducedMotion: 'reduce' } };

interface Slider {
	page: Page;
	slider: Locator;
}

/** Opens the comparison and waits until the pictures lie over each other. */
async function openSlider(options: VisitOptions = {}, path = COMPARISON): Promise<Slider> {
	const { page } = await visit(path, options);
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

/** How much of the older picture is seen, in percent, taken from how transparent the newer one is. */
const mixed = (page: Page) =>
	page.evaluate(() => {
		const curtain = document.querySelector('then-now [data-role="after"] [data-curtain]');
		return curtain ? Math.round(100 - 100 * Number(getComputedStyle(curtain).opacity)) : NaN;
	});

/** What a screen reader finds of the pictures. */
async function imagesRead(page: Page): Promise<string[]> {
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const pictures = nodes.filter(({ role, ignored }) => role?.value === 'image' && !ignored);
	await session.detach();
	return pictures.map(({ name }) => asText(name?.value));
}

const chooseView = (page: Page, name: string) => page.getByRole('radio', { name }).check();

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

	test('reads out each of the two pictures in its own words, in every view', async () => {
		const { page } = await openSlider();
		const alts = await page
			.locator('then-now img')
			.evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''));
		expect(new Set(alts).size).toBe(2);
		for (const alt of alts) expect(alt.length).toBeGreaterThanOrEqual(8);
		for (const view of ['推着看', '淡入淡出', '并排']) {
			await chooseView(page, view);
			expect(await imagesRead(page)).toEqual(expect.arrayContaining(alts));
		}
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
		await page.keyboard.press('PageUp');
		expect(await said(slider)).toBe('改造前 65%');
		await page.keyboard.press('Home');
		expect(await said(slider)).toBe('改造前 0%');
		await page.keyboard.press('ArrowLeft');
		expect(await said(slider)).toBe('改造前 0%');
		await page.keyboard.press('End');
		expect(await seen(page)).toBe(100);
	});

	test('has two buttons that say which side is seen, without a glide where motion is not wanted', async () => {
		const { page, slider } = await openSlider(STILL);
		const before = page.getByRole('button', { name: '看以前' });
		const after = page.getByRole('button', { name: '看现在' });
		expect(await before.getAttribute('aria-pressed')).toBe('false');
		await before.click();
		expect(await seen(page)).toBe(100);
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

	test('leaves nothing for axe to find in any view', async () => {
		const { page } = await openSlider({ context: { viewport: DESK } });
		for (const view of ['淡入淡出', '并排', '推着看']) {
			await chooseView(page, view);
			expect(await axeFaults(page)).toEqual([]);
		}
	});

	test.each(['/chapters/courtyards/', '/places/dananjie-65/'])(
		'works on %s too, and leaves that page’s address alone',
		async (path) => {
			const { page } = await visit(path, STILL);
			const comparison = page.locator('then-now[data-ready]').first();
			const slider = comparison.getByRole('slider', { name: '拖动比较' });
			await slider.press('ArrowRight');
			expect(await said(slider)).toBe('改造前 55%');
			await comparison.getByRole('radio', { name: '淡入淡出' }).check();
			// The other comparisons of the page stay as they are.
			const views = page.locator('then-now');
			expect(await views.first().getAttribute('data-view')).toBe('fade');
			expect(await views.nth(1).getAttribute('data-view')).toBe('slider');
			await page.waitForTimeout(400);
			expect(page.url()).toBe(addressOf(path));
		},
	);
});

describe('the address of what is seen', () => {
	test('holds view and position, is copied by a button, and opens the same again', async () => {
		const { page, slider } = await openSlider({
			context: { ...STILL.context, permissions: ['clipboard-read', 'clipboard-write'] },
		});
		await chooseView(page, '淡入淡出');
		for (let press = 0; press < 3; press += 1) await slider.press('ArrowRight');
		await page.waitForFunction(() => location.hash === '#view=fade&at=65');
		await page.getByRole('button', { name: '复制链接' }).click();
		await page.getByText('已复制').waitFor();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(`${addressOf(COMPARISON)}#view=fade&at=65`);
		const other = await openSlider(STILL, `${COMPARISON}#view=fade&at=65`);
		expect(await said(other.slider)).toBe('改造前 65%');
		expect(await mixed(other.page)).toBe(65);
		expect(await other.page.getByRole('radio', { name: '淡入淡出' }).isChecked()).toBe(true);
	});
});

describe('the numbered points', () => {
	test('lead from the picture to their line in the list, and back', async () => {
		const { page } = await openSlider({ context: { viewport: DESK } });
		// Once for all who do not use a mouse; those on the single pictures are for the mouse alone.
		const points = page.locator('.over').getByRole('link', { name: /^说明点/ });
		const lines = page.locator('ol.spots > li');
		expect(await points.count()).toBe(await lines.count());
		expect(await points.count()).toBeGreaterThan(0);
		const what = (await lines.first().locator('p').innerText()).slice(0, 6);
		expect(await points.first().getAttribute('aria-label')).toContain(what);
		await points.first().click();
		expect(await page.evaluate(() => location.hash)).toBe('#spot-1');
		await lines.first().getByRole('link', { name: '回到图' }).click();
		expect(await page.evaluate(() => location.hash)).toBe('#pictures');
	});

	test('rest on cards that open in place', async () => {
		const { page } = await openSlider({ context: { viewport: DESK } });
		await page.locator('ol.spots [data-card]').first().click();
		expect(await page.getByRole('region', { name: /^史料/ }).isVisible()).toBe(true);
	});

	test('of every comparison lead to what is there', () => {
		const pages = new Map(builtPages().map(({ path, html }) => [path, html]));
		let links = 0;
		const comparisons = [...pages].filter(([path]) => /^\/then-now\/[^/]+\/$/.test(path));
		const faults = comparisons.flatMap(([path, html]) => {
			const $ = load(html);
			return $('ol.spots a[href]')
				.get()
				.flatMap((link) => {
					links += 1;
					const url = new URL($(link).attr('href') ?? '', `http://museum${path}`);
					const target = pages.get(url.pathname);
					const anchor = decodeURIComponent(url.hash.slice(1));
					const isThere =
						target !== undefined &&
						(anchor === '' || anchor.startsWith('t=') || target.includes(`id="${anchor}"`));
					return isThere ? [] : [`${path} ${url.href}`];
				});
		});
		expect(faults).toEqual([]);
		expect(links).toBeGreaterThan(10);
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
		const { page } = await openSlider(STILL);
		await page.getByRole('button', { name: '看现在' }).click();
		await page.emulateMedia({ media: 'print' });
		const images = page.locator('then-now img');
		const [before, after] = await Promise.all([
			images.nth(0).boundingBox(),
			images.nth(1).boundingBox(),
		]);
		expect(after?.x).toBeGreaterThanOrEqual((before?.x ?? Infinity) + (before?.width ?? 0));
		expect(Math.abs((before?.y ?? 0) - (after?.y ?? 100))).toBeLessThan(2);
		const moved = await page
			.locator('then-now [data-curtain], then-now [data-layer]')
			.evaluateAll((parts) =>
				parts.map((part) => {
					const { transform, opacity } = getComputedStyle(part);
					return `${transform} ${opacity}`;
				}),
			);
		expect(new Set(moved)).toEqual(new Set(['none 1']));
		expect(await page.getByRole('slider').count()).toBe(0);
		expect(await page.locator('then-now figcaption').nth(1).isVisible()).toBe(true);
	});
});

/** Where the dark line crosses the middle of a picture, in percent of its width. */
async function lineInMiddle(address: string): Promise<number> {
	const bytes = Buffer.from(await (await fetch(address)).arrayBuffer());
	const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true });
	const from = Math.floor(info.height / 2) * info.width;
	const row = [...data.subarray(from, from + info.width)];
	const dark = row.flatMap((grey, x) => (grey < 80 ? [x] : []));
	return (dark.reduce((sum, x) => sum + x, 0) / dark.length / info.width) * 100;
}

describe('three dates of one corner', () => {
	const trial = trialFolder();
	const folder = join(trial.path, 'web');
	const CORNER = '/then-now/corner/';
	let server: RunningServer;

	const open = async (hash = '', options: VisitOptions = STILL) => {
		const museumUrl = server.url;
		const { page } = await visit(`${CORNER}${hash}`, { ...options, museumUrl });
		await page.locator('then-now[data-ready]').waitFor();
		return page;
	};
	const labelSeen = (page: Page, role: string) =>
		page.locator(`[data-role="${role}"]`).getAttribute('data-picture');

	beforeAll(async () => {
		const content = join(trial.path, 'content');
		await writeDatedPictures(content);
		const variables = { MUSEUM_CONTENT: content, MUSEUM_TODAY: '2026-11-23' };
		// The little museum has not all the pages its footer leads to.
		await buildEdition('web', folder, variables, ['--draft']);
		const serving = builtEdition(folder);
		if (!serving) throw new Error(`${folder} holds no edition`);
		server = await startServer(serving, 0);
	}, 300_000);
	afterAll(async () => {
		await server.close();
		trial.remove();
	});

	test('are chosen two by two, each with its own date', async () => {
		const page = await open();
		expect([await labelSeen(page, 'before'), await labelSeen(page, 'after')]).toEqual([
			'从前',
			'如今',
		]);
		await page
			.getByRole('group', { name: '以前看哪一张' })
			.getByRole('radio', { name: /^修路时/ })
			.check();
		const slider = page.getByRole('slider', { name: '拖动比较' });
		expect(await said(slider)).toBe('修路时 50%');
		const captions = page.locator('then-now figcaption:visible .when');
		expect(await captions.allInnerTexts()).toEqual(['2003年绘', '2018年10月绘']);
		await page.waitForFunction(() => location.hash === '#view=slider&at=50&of=2-3');
	});

	test('are looked at one by one, by key and by finger, and all are read out', async () => {
		const page = await open('#view=film&of=2', {
			context: { ...TOUCH.context, reducedMotion: 'reduce' },
		});
		expect(await labelSeen(page, 'shown')).toBe('修路时');
		expect(await page.getByRole('slider').count()).toBe(0);
		const strip = page.getByRole('group', { name: '看哪一张' });
		await strip.getByRole('radio', { name: /^修路时/ }).press('ArrowRight');
		expect(await labelSeen(page, 'shown')).toBe('如今');
		await page.locator('then-now .frame').first().scrollIntoViewIfNeeded();
		const session = await page.context().newCDPSession(page);
		await swipe(session, await pointOf(page, 0.3, 0.5), await pointOf(page, 0.8, 0.5));
		expect(await labelSeen(page, 'shown')).toBe('修路时');
		const read = await imagesRead(page);
		for (const colour of ['灰色', '黄色', '绿色'])
			expect(read).toContain(`${colour}的街角，中间一条斜线`);
		expect(await axeFaults(page)).toEqual([]);
	});

	test('say who tells of a point, to the second, and nothing that was only told in the hall', async () => {
		const page = await open();
		const points = page.locator('ol.spots > li');
		expect(await points.count()).toBe(3);
		expect(await points.nth(2).locator('blockquote').innerText()).toContain('申酉戌亥令牌');
		const link = points.nth(2).getByRole('link', { name: '听《处处许可的话》4秒' });
		expect(await link.getAttribute('href')).toBe('/interviews/talk-open/#t=4');
		expect(await page.content()).not.toContain('只在馆里讲的令牌');
	});

	test('stand on paper two in a row, every one with its caption', async () => {
		const page = await open('#view=film&of=2');
		await page.emulateMedia({ media: 'print' });
		const boxes = await page
			.locator('then-now figure img')
			.evaluateAll((images) => images.map((image) => image.getBoundingClientRect().toJSON()));
		const [first, second, third] = boxes as { x: number; y: number }[]; // what toJSON of a box is
		expect(first?.y).toBe(second?.y);
		expect(third?.x).toBe(first?.x);
		expect(third?.y).toBeGreaterThan(first?.y ?? Infinity);
		expect(await page.locator('then-now figcaption:visible').count()).toBe(3);
	});

	test('without a common viewpoint only stand side by side', async () => {
		const { page } = await visit('/then-now/apart/', { museumUrl: server.url });
		expect(await page.locator('.then-now img').count()).toBe(3);
		expect(await page.getByRole('slider').count()).toBe(0);
		expect(await page.getByRole('radio').count()).toBe(0);
		expect(await page.getByText('只能并排看').isVisible()).toBe(true);
	});

	test('of which the older was taken from another place, lies on the newer, and says that it was moved', async () => {
		const { page } = await visit('/then-now/aligned/', { museumUrl: server.url });
		const captions = page.locator('then-now figcaption');
		expect(await captions.first().innerText()).toContain('旧图已按对位点校正');
		expect(await captions.last().innerText()).toContain('裁到两张都有的部分');
		const addresses = await page
			.locator('then-now figure img')
			.evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
		const lines = await Promise.all(addresses.map(lineInMiddle));
		expect(lines).toHaveLength(2);
		const [older = NaN, newer = NaN] = lines;
		// Four percent apart before; half a percent is what may be left.
		expect(Math.abs(older - newer)).toBeLessThan(0.5);
	});
});
