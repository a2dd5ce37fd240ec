import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { standingEdition } from './build-edition.ts';

/** The hall's screen, upright. */
const SCREEN = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
let server: RunningServer;

beforeAll(async () => {
	const serving = builtEdition(await standingEdition('kiosk'));
	if (!serving) throw new Error('there is no edition for the hall');
	server = await startServer(serving, 0);
}, 300_000);
afterAll(() => server.close());

/** Opens a page whose clock stands still until it is told to go. */
async function open(path: string): Promise<Page> {
	const { page } = await visit(path, {
		museumUrl: server.url,
		context: SCREEN,
		until: 'load',
		prepare: (context) => context.clock.install({ time: new Date('2026-11-30T10:00:00') }),
	});
	await page.clock.pauseAt(new Date('2026-11-30T10:01:00'));
	return page;
}

const asks = (page: Page) => page.getByRole('alertdialog', { name: '还在看吗？' });
const isAtStart = (page: Page) => new URL(page.url()).pathname.endsWith('/kiosk/');
/** Lets so many seconds go by. */
const pass = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000);
const touch = (page: Page) => page.locator('h1').tap();

describe('when nobody touches a page for three quarters of a minute', () => {
	test('it asks, counts down, and goes back to the start', async () => {
		const page = await open('/chapters/city-wall/');
		await touch(page);
		await pass(page, 43);
		expect(await asks(page).count()).toBe(0);
		await pass(page, 3);
		await asks(page).waitFor();
		expect(await asks(page).innerText()).toMatch(/没有人应，(?:19|20)秒后回到开头。/);
		await pass(page, 10);
		expect(await asks(page).innerText()).toMatch(/没有人应，(?:9|10)秒后/);
		for (const button of await asks(page).getByRole('button').all()) {
			const box = await button.boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
			expect(box?.y).toBeGreaterThan(SCREEN.viewport.height / 3);
		}
		await pass(page, 11);
		await page.waitForURL(/\/kiosk\/$/);
	});

	test('a page that nobody has ever touched is back at the start within 70 seconds', async () => {
		const page = await open('/map/');
		await pass(page, 69);
		await page.waitForURL(/\/kiosk\/$/);
	});

	test('「我还在看」 gives as much time again, and the page stays as it was', async () => {
		const page = await open('/chapters/city-wall/');
		await touch(page);
		await pass(page, 47);
		const stay = asks(page).getByRole('button', { name: '我还在看' });
		expect(await stay.evaluate((button) => button === document.activeElement)).toBe(true);
		await stay.tap();
		expect(await asks(page).count()).toBe(0);
		await pass(page, 42);
		expect(await asks(page).count()).toBe(0);
		expect(isAtStart(page)).toBe(false);
		await pass(page, 5);
		await asks(page).waitFor();
		await page.keyboard.press('Escape');
		expect(await asks(page).count()).toBe(0);
		await pass(page, 48);
		await asks(page).getByRole('button', { name: '回到开头' }).tap();
		await page.waitForURL(/\/kiosk\/$/);
	});

	test('a voice that plays is not interrupted, and leaves half a minute to think', async () => {
		const page = await open('/interviews/narration-city-wall/');
		await page.getByRole('button', { name: '播放' }).first().tap();
		const audio = page.locator('audio');
		await expect.poll(() => audio.evaluate((one: HTMLAudioElement) => one.paused)).toBe(false);
		expect(await audio.evaluate((one: HTMLAudioElement) => one.volume)).toBeLessThanOrEqual(0.8);
		await pass(page, 180);
		expect(await asks(page).count()).toBe(0);
		await audio.evaluate((one: HTMLAudioElement) => one.pause());
		await pass(page, 25);
		expect(await asks(page).count()).toBe(0);
		await pass(page, 10);
		await asks(page).waitFor();
	});
});

test('a hand that holds a comparison is not asked, however long it looks', async () => {
	const page = await open('/then-now/dananjie-65/');
	await page.locator('then-now[data-ready]').waitFor();
	const box = await page.getByRole('slider', { name: '拖动比较' }).boundingBox();
	await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + 10);
	await page.mouse.down();
	await pass(page, 120);
	expect(await asks(page).count()).toBe(0);
	await page.mouse.up();
	// Whoever has let go is given the same half minute as after a sound.
	await pass(page, 25);
	expect(await asks(page).count()).toBe(0);
	await pass(page, 8);
	await asks(page).waitFor();
});

test('the question is announced, holds the focus, and axe finds nothing wrong with it', async () => {
	const { page } = await visit('/chapters/city-wall/', {
		museumUrl: server.url,
		context: SCREEN,
		until: 'load',
	});
	await touch(page);
	await page.locator('hall-watch').evaluate((watch: HTMLElement) => {
		Object.assign(watch.dataset, { ask: 0, answer: 600 });
	});
	await asks(page).waitFor();
	expect(await axeFaults(page)).toEqual([]);
	for (const name of ['我还在看', '不看了，回到开头', '我还在看']) {
		const focused = await page.evaluate(() => document.activeElement?.textContent);
		expect(focused).toBe(name);
		await page.keyboard.press('Tab');
	}
	expect(await asks(page).ariaSnapshot()).toMatch(
		/alertdialog "还在看吗？":[\s\S]*没有人应[\s\S]*button "我还在看"[\s\S]*button "不看了，回到开头"/,
	);
});

test('the next visitor finds nothing of the last one, and no way back to it', async () => {
	const page = await open('/kiosk/');
	const steps = await page.evaluate(() => history.length);
	await page.getByRole('link', { name: /看今昔/ }).tap();
	await page.waitForURL(/\/then-now\//);
	await page.locator('header [data-elder-switch]').tap();
	await page.evaluate(() => {
		localStorage.setItem('beijie-theme', 'night');
		sessionStorage.setItem('trace', 'of a visitor');
	});
	await page.getByRole('banner').getByRole('link', { name: '大事记' }).tap();
	await page.waitForURL(/\/timeline\//);
	await pass(page, 70);
	await page.waitForURL(/\/kiosk\/$/);
	expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
	expect(await page.evaluate(() => history.length)).toBe(steps);
	const { elder, theme } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
	expect([elder, theme]).toEqual(['', undefined]);
	await page.goBack();
	expect(page.url()).not.toMatch(/timeline|then-now/);
});

test('a step that was left all the same leads back to the start, and no further', async () => {
	// With a clock of its own a page does not know how it was reached.
	const { page } = await visit('/chapters/city-wall/', {
		museumUrl: server.url,
		context: SCREEN,
		until: 'load',
	});
	// What is typed into the address leaves a step, as a link does that is touched before scripts are read.
	await page.goto(new URL('kiosk/', server.url).href);
	const seen: string[] = [];
	page.on('framenavigated', (frame) => seen.push(new URL(frame.url()).pathname));
	await page.evaluate(() => void setTimeout(() => history.back()));
	await expect
		.poll(() => seen.slice(0, 2), { timeout: 15_000 })
		.toEqual(['/chapters/city-wall/', '/kiosk/']);
	await page.getByRole('heading', { level: 1, name: '请坐，听一听' }).waitFor();
});

test('nothing that opens within a page leaves a step behind', async () => {
	const page = await open('/map/');
	const steps = await page.evaluate(() => history.length);
	await page.getByRole('slider').first().focus();
	await page.keyboard.press('ArrowRight');
	await pass(page, 2);
	expect(await page.evaluate(() => location.hash)).not.toBe('');
	await page.goto(new URL('photos/dananjie-65-after/', server.url).href);
	await page.getByRole('button', { name: '放大看' }).tap();
	await page.getByRole('dialog').waitFor();
	await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
	expect(await page.getByRole('dialog').count()).toBe(0);
	// Only what this test itself typed into the address is a step.
	expect(await page.evaluate(() => history.length)).toBe(steps + 1);
});

test('the start shows one thing after the other, in silence, until somebody chooses', async () => {
	const page = await open('/kiosk/');
	const slides = page.getByRole('list', { name: '几个问题，几件旧事' });
	const shown = () =>
		slides.getByRole('link').evaluateAll((links) => links.map((a) => a.textContent));
	const first = await shown();
	expect(first).toHaveLength(1);
	await pass(page, 12);
	const second = await shown();
	expect(second).toHaveLength(1);
	expect(second).not.toEqual(first);
	await page.getByRole('button', { name: '停一停' }).tap();
	await pass(page, 40);
	expect(await shown()).toEqual(second);
	expect(await page.locator('audio, video').count()).toBe(0);
	// Nobody needs to be asked where nothing was begun.
	expect(await asks(page).count()).toBe(0);
});

test('the start is one touch away wherever one has scrolled to, in Chinese and in English', async () => {
	const page = await open('/evidence/');
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
	const start = page.getByRole('link', { name: '回到开头' });
	expect((await start.boundingBox())?.y).toBeGreaterThan((SCREEN.viewport.height * 2) / 3);
	await start.tap();
	await page.waitForURL(/\/kiosk\/$/);
	await page.goto(new URL('en/', server.url).href);
	expect(await start.evaluate((link) => link.closest('[lang]')?.getAttribute('lang'))).toBe(
		'zh-Hans-CN',
	);
	await start.tap();
	await page.waitForURL(/\/kiosk\/$/);
});

/** What a sound says of itself. */
const sound = (page: Page) =>
	page
		.locator('audio')
		.first()
		.evaluate(({ volume, currentTime }: HTMLAudioElement) => ({ volume, at: currentTime }));
const silence = (page: Page) =>
	page
		.locator('audio')
		.first()
		.evaluate((audio: HTMLAudioElement) => audio.pause());
const PATIENT = { timeout: 15_000 };
const hear = async (page: Page) => {
	await page.getByRole('button', { name: '播放', exact: true }).first().tap();
	await expect.poll(async () => (await sound(page)).at, PATIENT).toBeGreaterThan(0);
};

test('a sound is as loud as the hall allows; a visitor makes it quieter, and the next one hears it as before', async () => {
	const page = await open('/interviews/narration-city-wall/');
	await hear(page);
	expect((await sound(page)).volume).toBeCloseTo(0.8);
	const control = page.getByRole('group', { name: '声音大小' });
	// It says that it is at its end, and does nothing.
	await control.getByRole('button', { name: '大声点', disabled: true }).tap({ force: true });
	expect((await sound(page)).volume).toBeCloseTo(0.8);
	await control.getByRole('button', { name: '小声点' }).tap();
	await control.getByRole('button', { name: '小声点' }).tap();
	expect(await control.ariaSnapshot()).toMatch(/声音3格/);
	expect((await sound(page)).volume).toBeCloseTo(0.48);
	// A page that would have it louder cannot.
	await page
		.locator('audio')
		.first()
		.evaluate((audio: HTMLAudioElement) => (audio.volume = 1));
	await expect.poll(async () => (await sound(page)).volume, PATIENT).toBeCloseTo(0.48);
	// The words of what is heard are seen without asking.
	await page.locator('.sentence[aria-current]').waitFor();
	await silence(page);
	await pass(page, 70);
	await page.waitForURL(/\/kiosk\/$/);
	await page.goto(new URL('interviews/narration-city-wall/', server.url).href);
	expect((await sound(page)).at).toBe(0);
	expect(await page.locator('[data-do="resume"]').isVisible()).toBe(false);
	await hear(page);
	expect((await sound(page)).volume).toBeCloseTo(0.8);
});

test('the start, left alone, moves by a pixel now and then, and not while somebody reads it', async () => {
	const page = await open('/kiosk/');
	const place = () =>
		page.locator('h1').evaluate((title) => {
			const { x, y } = title.getBoundingClientRect();
			return [x, y];
		});
	const seen = new Set<string>();
	for (let look = 0; look < 6; look += 1) {
		seen.add(String(await place()));
		await pass(page, 20);
	}
	expect(seen.size).toBe(6);
	await touch(page);
	const before = await place();
	await pass(page, 30);
	expect(await place()).toEqual(before);
});
