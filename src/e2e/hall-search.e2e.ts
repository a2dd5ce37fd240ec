import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { filesBelow } from '../../scripts/build/verify.ts';
import { axeFaults } from './axe.ts';
import { visit, type Visit } from './browser.ts';
import { standingEdition } from './build-edition.ts';
import { answerIn, SOON, titles } from './search-visit.ts';

const UPRIGHT = { width: 1080, height: 1920 };
const LYING = { width: 1920, height: 1080 };
let hall: string;
let server: RunningServer;

beforeAll(async () => {
	hall = await standingEdition('kiosk');
	const serving = builtEdition(hall);
	if (!serving) throw new Error(`${hall} holds no edition`);
	server = await startServer(serving, 0);
}, 300_000);
afterAll(() => server.close());

async function open(path: string, viewport = UPRIGHT, hasTouch = true): Promise<Visit> {
	const seen = await visit(path, {
		museumUrl: server.url,
		context: { viewport, hasTouch },
		until: 'load',
	});
	if (path.startsWith('/search/?') || path === '/search/')
		await seen.page.locator('hall-keys[data-ready]').waitFor();
	return seen;
}

const field = (page: Page) => page.getByRole('searchbox', { name: '找一个字、一条街、一个人' });
const keys = (page: Page) => page.getByRole('group', { name: '屏幕上的键' });
const key = (page: Page, name: string) => keys(page).getByRole('button', { name, exact: true });
const offers = (page: Page) =>
	page.getByRole('list', { name: '您要找的是不是' }).getByRole('button');
const firstOffer = (page: Page) => offers(page).first().locator('.name').innerText();

async function tapKeys(page: Page, letters: string): Promise<void> {
	for (const letter of letters) await key(page, letter).tap();
}

/** Something that is touched, and where. */
interface Spot {
	name: string;
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** All keys, candidates and doors that are seen on the page. */
const spots = (page: Page): Promise<Spot[]> =>
	page.locator('hall-keys button:visible, .search-doors a:visible').evaluateAll((controls) =>
		controls.map((control) => {
			const { left, top, right, bottom } = control.getBoundingClientRect();
			return { name: (control.textContent ?? '').trim(), left, top, right, bottom };
		}),
	);

/** What is too small, too high, out of sight, or lies over another; `foot` is where the bar at the foot begins. */
function geometryFaults(
	all: readonly Spot[],
	{ width, height }: typeof UPRIGHT,
	foot: number,
): string[] {
	return all.flatMap((one, at) => [
		...(Math.min(one.right - one.left, one.bottom - one.top) < 60 ? [`${one.name} is small`] : []),
		...(one.top < height / 3 ? [`${one.name} is high`] : []),
		...(one.bottom > foot || one.left < 0 || one.right > width ? [`${one.name} is outside`] : []),
		...all
			.slice(at + 1)
			.filter(
				({ left, right, top, bottom }) =>
					left < one.right && right > one.left && top < one.bottom && bottom > one.top,
			)
			.map(({ name }) => `${one.name} lies over ${name}`),
	]);
}

describe.each([
	['upright', UPRIGHT],
	['lying', LYING],
])('on an %s screen', (_title, viewport) => {
	test('what is touched is large, low, in sight and apart, and finds a street in three taps', async () => {
		const seen = await open('/search/', viewport);
		const { page } = seen;
		expect(await keys(page).getByRole('button').count()).toBe(39);
		await tapKeys(page, 'bj');
		await expect.poll(() => firstOffer(page), SOON).toBe('北街');
		// Above the bar at the foot of every page.
		const bar = await page.getByRole('navigation', { name: '手边' }).boundingBox();
		const foot = bar?.y ?? 0;
		const all = await spots(page);
		expect(all.map(({ name }) => name).join(' ')).toContain('按拼音首字母');
		expect(geometryFaults(all, viewport, foot)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
		// In the largest letters the doors may wait below; the keys may not.
		await page.evaluate(() => {
			document.documentElement.dataset['size'] = '30';
		});
		const large = (await spots(page)).filter(({ name }) => !name.startsWith('按'));
		expect(geometryFaults(large, viewport, foot)).toEqual([]);
		await offers(page).first().tap();
		expect(await answerIn(seen)).toMatch(/^找到\d+条/);
		expect(await field(page).inputValue()).toBe('北街');
		expect(await titles(seen).first().innerText()).toContain('北街');
		expect(await keys(page).count()).toBe(0);
		const after = await spots(page);
		expect(after.map(({ name }) => name).slice(0, 2)).toEqual(['再找一个', '改一改']);
		expect(geometryFaults(after.slice(0, 2), viewport, foot)).toEqual([]);
		expect([...seen.foreignRequests, ...seen.consoleErrors, ...seen.failedRequests]).toEqual([]);
	});
});

test('initials and digits find a house; a letter and everything can be taken away', async () => {
	const seen = await open('/search/');
	const { page } = seen;
	await tapKeys(page, 'dnj65');
	await expect.poll(() => firstOffer(page), SOON).toBe('大南街65号');
	await key(page, '删一个').tap();
	expect(await field(page).inputValue()).toBe('dnj6');
	await key(page, '全删').tap();
	expect(await field(page).inputValue()).toBe('');
	expect(await offers(page).count()).toBe(0);
	await tapKeys(page, 'dananjie65');
	await expect.poll(() => firstOffer(page), SOON).toBe('大南街65号');
	await key(page, '搜索').tap();
	expect(await answerIn(seen)).toMatch(/找到\d+条/);
	expect(await titles(seen).first().innerText()).toContain('大南街65号');
	await page.getByRole('button', { name: '再找一个' }).tap();
	expect(await field(page).inputValue()).toBe('');
	expect(await keys(page).isVisible()).toBe(true);
});

test('where nothing is spelled so, it says so, and the doors are there', async () => {
	const seen = await open('/search/');
	const { page } = seen;
	await tapKeys(page, 'vvqq');
	await page.getByText('按「搜索」在全部文字里找').waitFor();
	expect(await page.getByRole('status').filter({ hasText: '打了vvqq' }).innerText()).toBe(
		'打了vvqq，没有这样拼的名字。',
	);
	await key(page, '搜索').tap();
	expect(await answerIn(seen)).toMatch(/^没有找到「vvqq」/);
	expect(await page.getByRole('navigation', { name: '不打字，也能找' }).isVisible()).toBe(true);
	await page.getByRole('button', { name: '改一改' }).tap();
	await key(page, '删一个').tap();
	expect(await field(page).inputValue()).toBe('vvq');
});

test('everything can be done with a keyboard alone', async () => {
	const seen = await open('/search/', LYING, false);
	const { page } = seen;
	const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
	await field(page).focus();
	await page.keyboard.type('wenmiao');
	await expect.poll(() => firstOffer(page), SOON).toMatch(/^文庙/);
	await page.keyboard.press('ArrowDown');
	expect(await focused()).toContain(await firstOffer(page));
	// Without a letter key: Tab goes from candidate to candidate, then from key to key, arrows between rows.
	for (let left = await offers(page).count(); left > 0; left -= 1) await page.keyboard.press('Tab');
	expect(await focused()).toBe('1');
	await page.keyboard.press('Tab');
	expect(await focused()).toBe('2');
	await page.keyboard.press('ArrowDown');
	expect(await focused()).toBe('w');
	const outline = await page.evaluate(
		() => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
	);
	expect(outline).toBe('solid');
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Enter');
	expect(await field(page).inputValue()).toBe('wenmiaoq');
	await key(page, '删一个').focus();
	await page.keyboard.press('Space');
	await expect.poll(() => firstOffer(page), SOON).toMatch(/^文庙/);
	const chosen = await firstOffer(page);
	await offers(page).first().focus();
	await page.keyboard.press('Enter');
	expect(await answerIn(seen)).toMatch(/^找到/);
	expect(await field(page).inputValue()).toBe(chosen);
	expect(await focused()).toBe('改一改');
	await field(page).fill('城墙');
	await field(page).press('Enter');
	await answerIn(seen);
	expect(await titles(seen).first().innerText()).toBe('城墙与城门');
});

test('a screen reader finds named keys in rows and hears of the candidates', async () => {
	const { page } = await open('/search/');
	expect(await field(page).getAttribute('inputmode')).toBe('none');
	await tapKeys(page, 'yueshi');
	await expect.poll(() => firstOffer(page), SOON).toBe('乐史');
	const tree = await page.locator('hall-keys').ariaSnapshot();
	expect(tree).toMatch(
		/- search:[^]*- searchbox "找一个字、一条街、一个人": yueshi[^]*- list "您要找的是不是":\s+- listitem:\s+- button "乐史 人物"[^]*- status: 打了yueshi，可选\d+个，第一个是乐史。[^]*- group "屏幕上的键":\s+- group "数字":\s+- button "1"[^]*- group "字母第一行":\s+- button "q"[^]*- group "字母第三行":[^]*- button "全删"\s+- button "搜索"/,
	);
	expect(await axeFaults(page)).toEqual([]);
});

test('the next visitor finds nothing of what was typed', async () => {
	const seen = await open('/search/');
	const { page } = seen;
	const steps = await page.evaluate(() => history.length);
	await tapKeys(page, 'bj');
	await expect.poll(() => offers(page).count(), SOON).toBeGreaterThan(0);
	await page.getByRole('banner').getByRole('link').filter({ hasText: '北街史志馆' }).tap();
	await page.waitForURL(/\/kiosk\/$/);
	expect(
		await page.evaluate(() => [history.length, localStorage.length, sessionStorage.length]),
	).toEqual([steps, 0, 0]);
	await page.getByRole('link', { name: /搜索/ }).first().tap();
	await page.locator('hall-keys[data-ready]').waitFor();
	expect(await field(page).inputValue()).toBe('');
	expect(await offers(page).count()).toBe(0);
	// A browser that shows a page again as it was left finds it emptied, too.
	await tapKeys(page, 'bj');
	await expect.poll(() => offers(page).count(), SOON).toBeGreaterThan(0);
	await page.evaluate(() =>
		window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
	);
	expect(await field(page).inputValue()).toBe('');
	expect(await offers(page).count()).toBe(0);
});

test('letters, places, decades and themes are found by tapping doors', async () => {
	const seen = await open('/search/');
	const { page } = seen;
	const door = (name: string) =>
		page.getByRole('navigation', { name: '不打字，也能找' }).getByRole('link', { name });
	await door('按拼音首字母').tap();
	await page.waitForURL(/\/search\/letters\/$/);
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole('main').getByRole('link', { name: /^D / }).tap();
	await page.waitForURL(/\/search\/letters\/d\/$/);
	expect(await axeFaults(page)).toEqual([]);
	const lines = page.locator('.browse-lines a');
	const boxes = await Promise.all((await lines.all()).map((line) => line.boundingBox()));
	for (const box of boxes)
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
	expect(boxes[0]?.y).toBeGreaterThan(UPRIGHT.height / 3);
	await lines.filter({ hasText: '大南街65号' }).first().tap();
	await page.waitForURL(/\/places\/dananjie-65\/$/);

	await page.goto(new URL('search/', server.url).href);
	await door('按年代').tap();
	await page
		.getByRole('main')
		.getByRole('link', { name: /^20世纪50年代/ })
		.tap();
	await page.waitForURL(/\/search\/decades\/1950s\/$/);
	expect(await lines.allInnerTexts()).toEqual([expect.stringContaining('1955年')]);
	await lines.first().tap();
	await page.waitForURL(/\/timeline\/#1955-wall-taken-down$/);

	await page.goto(new URL('search/', server.url).href);
	for (const [name, address] of [
		['按地点', /\/places\/$/],
		['按话题', /\/interviews\/by\/themes\/$/],
	] as const) {
		const href = (await door(name).getAttribute('href')) ?? '';
		expect(href).toMatch(address);
		expect((await page.request.get(new URL(href, page.url()).href)).status()).toBe(200);
	}
});

test('every letter with a name leads to it in two taps', async () => {
	const { page } = await open('/search/letters/');
	const letters = await page
		.locator('.browse-values a')
		.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href));
	expect(letters.length).toBeGreaterThan(15);
	for (const letter of letters) {
		const html = await (await page.request.get(letter)).text();
		expect(html, letter).toMatch(/class="browse-lines"[^]*?<a\s[^>]*href="\/[a-z]/);
	}
});

test('the keys are in no edition but the hall’s, not a byte of them', async () => {
	const naming = (folder: string) =>
		filesBelow(folder).filter(
			(file) =>
				/\.(?:js|css|html|map)$/.test(file) &&
				/hall-keys|hg-button|simple-?keyboard|屏幕上的键|data-skbtn/i.test(
					readFileSync(join(folder, file), 'utf8'),
				),
		);
	expect(naming(hall).map((file) => file.split('.').at(-1))).toEqual(
		expect.arrayContaining(['html', 'js', 'css']),
	);
	expect(naming(inject('museumFolder'))).toEqual([]);
	expect(naming(await standingEdition('school'))).toEqual([]);
});
