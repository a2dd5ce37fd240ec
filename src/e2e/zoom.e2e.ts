import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { tileNames } from '../domain/deep-zoom.ts';
import { tiles, type TiledPicture } from '../images/tiles.ts';
import { axeFaults } from './axe.ts';
import { addressOf, visit, type Visit, type VisitOptions } from './browser.ts';
import { standingEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';
import { OLD_CHROMIUMS, openOldChromium } from './old-chromium.ts';

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

/** A picture's page of the visited museum. */
const photo = builtPages().find(({ kind }) => kind === 'photo');
if (!photo) throw new Error('the museum shows no picture');

/** Opens a picture's page; `asked` grows by every address the page asks for. */
async function openPage(options: VisitOptions = {}, path = photo?.path ?? '') {
	const asked: string[] = [];
	const seen = await visit(path, {
		context: { viewport: DESK },
		...options,
		prepare: async (context) => {
			context.on('request', (request) => asked.push(request.url()));
			await options.prepare?.(context);
		},
	});
	return { ...seen, asked };
}

const windowOf = (page: Page) => page.getByRole('dialog', { name: /^放大看：/ });
const stateOf = (page: Page) => windowOf(page).getByRole('status').innerText();

/** Looks into the picture and waits until it is seen. */
async function lookInto(page: Page) {
	await page.getByRole('button', { name: '放大看' }).first().click();
	await windowOf(page).and(page.locator('[data-ready]')).waitFor();
}

/** Percent of the picture's own size at which it is seen, once it has come to rest. */
async function percent(page: Page): Promise<number> {
	for (let last = ''; ;) {
		const words = await stateOf(page);
		if (words === last) return Number(/\d+/.exec(words)?.[0]);
		last = words;
		await page.waitForTimeout(300);
	}
}

const faultsOf = ({ consoleErrors, failedRequests, foreignRequests }: Omit<Visit, 'status'>) => [
	...consoleErrors,
	...failedRequests,
	...foreignRequests,
];

describe('a picture that is looked into', () => {
	test('costs nothing until somebody asks', async () => {
		const { page, asked, ...seen } = await openPage();
		const before = asked.length;
		const largest = await page.locator('zoom-picture').first().getAttribute('data-image');
		expect(asked.some((url) => url.endsWith(largest ?? '?'))).toBe(false);
		await lookInto(page);
		const fetched = asked.slice(before);
		expect(fetched.some((url) => url.endsWith(largest ?? '?'))).toBe(true);
		expect(fetched.some((url) => url.endsWith('.js'))).toBe(true);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});

	test('opens by key, is moved by keys, and gives the focus back', async () => {
		const { page } = await openPage();
		const button = page.getByRole('button', { name: '放大看' }).first();
		await button.focus();
		await page.keyboard.press('Enter');
		await windowOf(page).and(page.locator('[data-ready]')).waitFor();
		expect(await windowOf(page).evaluate((root) => root === document.activeElement)).toBe(true);
		const whole = await percent(page);
		await page.keyboard.press('+');
		await page.keyboard.press('+');
		const near = await percent(page);
		expect(near).toBeGreaterThan(whole * 1.5);
		await page.keyboard.press('-');
		expect(await percent(page)).toBeLessThan(near);
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('0');
		expect(await percent(page)).toBe(whole);
		await page.keyboard.press('Escape');
		await windowOf(page).waitFor({ state: 'detached' });
		expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test('has four buttons that the tab key goes round, and leaves nothing for axe to find', async () => {
		const { page } = await openPage();
		await lookInto(page);
		const names: (string | null)[] = [];
		for (let press = 0; press < 5; press += 1) {
			await page.keyboard.press('Tab');
			names.push(await page.evaluate(() => document.activeElement?.textContent ?? null));
		}
		expect(names).toEqual(['放大', '缩小', '看全图', '关闭', '放大']);
		expect(await axeFaults(page)).toEqual([]);
	});

	test('tells that it cannot come nearer or go farther', async () => {
		const { page } = await openPage();
		await lookInto(page);
		const [closer, farther] = ['放大', '缩小'].map((name) =>
			windowOf(page).getByRole('button', { name, exact: true }),
		);
		expect(await farther?.getAttribute('aria-disabled')).toBe('true');
		for (let press = 0; press < 12; press += 1) await page.keyboard.press('+');
		expect(await percent(page)).toBe(300);
		expect(await closer?.getAttribute('aria-disabled')).toBe('true');
		expect(await farther?.getAttribute('aria-disabled')).toBe('false');
	});

	test('closes with 「返回」, and the page is still there', async () => {
		const { page } = await openPage();
		const address = page.url();
		await lookInto(page);
		await page.goBack();
		await windowOf(page).waitFor({ state: 'detached' });
		expect(page.url()).toBe(address);
	});

	test('comes nearer under two fingers, with buttons for one finger of 60 pixels in 大字版', async () => {
		const { page } = await openPage(
			{ context: { viewport: PHONE, hasTouch: true, isMobile: true } },
			`${photo.path}?elder=1`,
		);
		await lookInto(page);
		for (const button of await windowOf(page).getByRole('button').all()) {
			const box = await button.boundingBox();
			expect(box?.height).toBeGreaterThanOrEqual(60);
			expect(box?.width).toBeGreaterThanOrEqual(60);
			// In reach of whoever holds the phone with one hand, or sits in a wheelchair before a screen.
			expect(box?.y).toBeGreaterThan(PHONE.height / 3);
		}
		const whole = await percent(page);
		await spread(await page.context().newCDPSession(page), { x: 180, y: 300 });
		expect(await percent(page)).toBeGreaterThan(whole * 1.3);
	});

	test('does not glide where movements are unwelcome', async () => {
		const { page } = await openPage({
			context: { viewport: DESK, reducedMotion: 'reduce' },
		});
		await lookInto(page);
		const whole = await stateOf(page);
		await page.keyboard.press('+');
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
		const near = Number(/\d+/.exec(await stateOf(page))?.[0]);
		expect(near).toBe(await percent(page));
		expect(near).toBeGreaterThan(Number(/\d+/.exec(whole)?.[0]));
	});

	test('leads to its largest copy without script, and has no dead button', async () => {
		const { page } = await openPage({ context: { viewport: PHONE, javaScriptEnabled: false } });
		expect(await page.getByRole('button', { name: '放大看' }).count()).toBe(0);
		const [address] = await page
			.locator('zoom-picture a[data-open]')
			.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
		const answer = await page.request.get(address ?? '');
		const { width } = await sharp(await answer.body()).metadata();
		expect(String(width)).toBe(
			await page.locator('zoom-picture').first().getAttribute('data-width'),
		);
	});
});

/** Two fingers part from a point. */
async function spread(session: CDPSession, { x, y }: { x: number; y: number }): Promise<void> {
	const touch = (type: 'touchStart' | 'touchMove', apart: number) =>
		session.send('Input.dispatchTouchEvent', {
			type,
			touchPoints: [
				{ x: x - apart, y, id: 0 },
				{ x: x + apart, y, id: 1 },
			],
		});
	await touch('touchStart', 20);
	for (let apart = 25; apart <= 80; apart += 5) await touch('touchMove', apart);
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('a picture in tiles', () => {
	const SIZE = { width: 4001, height: 3003 };
	const trial = trialFolder();
	let cut: TiledPicture;

	beforeAll(async () => {
		const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const;
		const picture = await sharp({ create: { ...SIZE, channels: 3, background: '#888', noise } })
			.jpeg()
			.toBuffer();
		cut = await tiles(picture, trial.path);
	});
	afterAll(trial.remove);

	/** The museum's page with a large picture on it that nobody took: its tiles are those of the test. */
	const withTiles: VisitOptions = {
		prepare: async (context) => {
			const home = addressOf(photo.path);
			await context.route(home, async (route) => {
				const answer = await route.fetch();
				const html = await answer.text();
				const tiled = html.replace(
					/data-width="\d+" data-height="\d+"/,
					`data-tiles="${new URL('iiif', home).pathname}" data-width="${SIZE.width}" data-height="${SIZE.height}"`,
				);
				await route.fulfill({ response: answer, body: tiled });
			});
			await context.route(`${home}iiif/**`, async (route) => {
				const file = join(cut.folder, route.request().url().slice(`${home}iiif/`.length));
				await (existsSync(file)
					? route.fulfill({ body: readFileSync(file), contentType: 'image/jpeg' })
					: route.fulfill({ status: 404 }));
			});
		},
	};
	const tilesIn = (asked: readonly string[]) =>
		asked.flatMap((url) => /\/iiif\/(.*)$/.exec(url)?.[1] ?? []);

	test('fetches only the tiles it shows, nearer and nearer, and none that is not there', async () => {
		const { page, asked, ...seen } = await openPage(withTiles);
		expect(tilesIn(asked)).toEqual([]);
		await lookInto(page);
		await percent(page);
		const all = tileNames(SIZE);
		const first = tilesIn(asked).length;
		expect(first).toBeGreaterThan(0);
		expect(first).toBeLessThan(all.length / 2);
		for (let press = 0; press < 12; press += 1) await page.keyboard.press('+');
		expect(await percent(page)).toBe(300);
		for (const key of ['ArrowRight', 'ArrowDown'])
			for (let press = 0; press < 30; press += 1) await page.keyboard.press(key);
		await percent(page);
		// The last tile of the picture, smaller than the others.
		expect(tilesIn(asked)).toContain('3584,2560,417,443/417,443/0/default.jpg');
		expect(tilesIn(asked).filter((name) => !all.includes(name))).toEqual([]);
		expect(faultsOf({ page, ...seen })).toEqual([]);
	});
});

test('a picture is looked into on a page opened from a file', async () => {
	const folder = await standingEdition('school');
	const file = builtPages(folder).find(({ kind }) => kind === 'photo')?.file ?? '';
	const museumUrl = pathToFileURL(`${folder}/`).href;
	const { page, ...seen } = await visit(file, { museumUrl, context: { viewport: DESK } });
	await lookInto(page);
	expect(await percent(page)).toBeGreaterThan(0);
	const picture = await windowOf(page).getByRole('img').screenshot();
	const { channels } = await sharp(picture).stats();
	expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
	await page.keyboard.press('Escape');
	await windowOf(page).waitFor({ state: 'detached' });
	expect(faultsOf({ page, ...seen })).toEqual([]);
}, 300_000);

test('a picture is looked into in the oldest browser of all', async () => {
	const [oldest] = OLD_CHROMIUMS;
	if (!oldest) throw new Error('there is no old browser');
	const browser = await openOldChromium(oldest);
	onTestFinished(() => browser.close());
	const { page, ...seen } = await visit(photo.path, { browser, context: { viewport: PHONE } });
	await lookInto(page);
	const whole = await percent(page);
	await windowOf(page).getByRole('button', { name: '放大', exact: true }).click();
	expect(await percent(page)).toBeGreaterThan(whole);
	await windowOf(page).getByRole('button', { name: '关闭' }).click();
	await windowOf(page).waitFor({ state: 'detached' });
	expect(faultsOf({ page, ...seen })).toEqual([]);
});
