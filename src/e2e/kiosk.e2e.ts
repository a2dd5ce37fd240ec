import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { axeFaults } from './axe.ts';
import { visit, walkThrough } from './browser.ts';
import { standingEdition } from './build-edition.ts';
import { builtPages, type BuiltPage } from './built-site.ts';
import { layoutFaults } from './controls.ts';
import { samplePages } from './page-kinds.ts';
import { answerIn, ask, field, searchFaults, titles } from './search-visit.ts';

/** The hall's screen, upright. */
const SCREEN = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
/** The same, lying. */
const LYING = { width: 1920, height: 1080 };
let folder: string;
let server: RunningServer;

beforeAll(async () => {
	folder = await standingEdition('kiosk');
	const serving = builtEdition(folder);
	if (!serving) throw new Error(`${folder} holds no edition`);
	server = await startServer(serving, 0);
}, 300_000);
afterAll(() => server.close());

/** What is too small for a hand, on the screen as it stands and lies. */
async function smallTargets(page: Page): Promise<string[]> {
	const faults: string[] = [];
	for (const viewport of [LYING, SCREEN.viewport]) {
		await page.setViewportSize(viewport);
		const found = await layoutFaults(page, { least: 60, apart: 0 });
		// Player and bar stay where they are, and what lies below them is scrolled away; layout.e2e.ts looks for what covers what.
		const small = found.filter((fault) => !fault.startsWith('covers another'));
		faults.push(...small.map((fault) => `${viewport.width} wide: ${fault}`));
	}
	return faults;
}

test('axe finds nothing wrong, and nothing is too small, on any kind of page of the hall’s screen', async () => {
	const paths = ['/kiosk/', ...samplePages(builtPages(folder)).map(({ page }) => page.path)];
	const faults: string[] = [];
	for await (const seen of walkThrough(paths, { museumUrl: server.url, context: SCREEN })) {
		// What stands in the pages is judged in the web edition; here they look otherwise, and one page is of its own.
		const found = [
			...(await smallTargets(seen.page)),
			...(await axeFaults(seen.page, seen.path === '/kiosk/' ? 'all' : 'looks')),
			...seen.consoleErrors,
			...seen.failedRequests,
			...seen.foreignRequests,
		];
		faults.push(...found.map((fault) => `${seen.path} ${fault}`));
	}
	expect(faults).toEqual([]);
}, 240_000);

test('from every page of the hall’s screen one touch leads to the start', () => {
	const pages = builtPages(folder).filter(({ path }) => path !== '/kiosk/');
	const lost = pages.filter(({ html }) => {
		const [, bar = ''] = /<nav[^>]*class="[^"]*hall-bar[^>]*>([\s\S]*?)<\/nav>/.exec(html) ?? [];
		return !/<a[^>]*href="\/kiosk\/"/.test(bar);
	});
	expect(lost.map(({ path }) => path)).toEqual([]);
	expect(pages.length).toBeGreaterThan(400);
});

test('no page of the hall’s screen leads out of the museum or offers a file', () => {
	const ways = builtPages(folder).flatMap(({ path, html }) =>
		[...html.matchAll(/<a\s[^>]*(?:href="https?:[^"]*"|\sdownload(?:=|\s|>))[^>]*>/g)].map(
			([link]) => `${path} ${link}`,
		),
	);
	expect(ways).toEqual([]);
	// The same search on the web edition finds links that lead out.
	const web = builtPages(inject('museumFolder')).some(({ html }) =>
		/href="https?:[^"]*"/.test(html),
	);
	expect(web).toBe(true);
});

test('no field of the hall waits for keys that are not there', () => {
	const fields = (pages: readonly BuiltPage[]) =>
		pages.flatMap(({ path, html }) =>
			[
				...html.matchAll(/<(?:textarea|input(?![^>]*type="(?:range|radio|checkbox)"))\b[^>]*>/g),
			].map(([field]) => `${path} ${field}`),
		);
	// Where the machine's own keyboard is told to stay away, the page has keys.
	const hall = fields(builtPages(folder));
	expect(hall.filter((field) => !field.includes('inputmode="none"'))).toEqual([]);
	expect(hall.map((field) => field.split(' ')[0]).sort()).toEqual(['/kiosk/staff/', '/search/']);
	// The same search on the web edition finds the boxes of the lessons.
	expect(fields(builtPages()).some((field) => field.includes('<textarea'))).toBe(true);
});

test('the licences of what others made are read in the hall without a file, and lie in its folder', async () => {
	const { page } = await visit('/about/licences/', { museumUrl: server.url, context: SCREEN });
	await page.locator('summary', { hasText: 'simple-keyboard' }).tap();
	const text = page.locator('details[open] pre');
	expect(await text.innerText()).toContain('MIT License');
	const box = await text.boundingBox();
	expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(SCREEN.viewport.width);
	expect(await page.getByRole('main').locator('a[href$=".txt"]').count()).toBe(0);
	const licences = filesBelow(join(folder, 'licences'));
	expect(licences).toHaveLength(await page.locator('main details').count());
});

test.each([
	['upright', SCREEN.viewport],
	['lying', LYING],
])(
	'on an %s screen what moves then and now is large, low and in sight',
	async (_title, viewport) => {
		const { page } = await visit('/then-now/dananjie-65/', {
			museumUrl: server.url,
			context: { viewport, hasTouch: true },
		});
		await page.locator('then-now[data-ready]').waitFor();
		for (const name of ['看以前', '看现在']) {
			const box = await page.getByRole('button', { name }).boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
			// Whoever sits reaches the lower two thirds.
			expect(box?.y).toBeGreaterThanOrEqual(viewport.height / 3);
			expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(viewport.height);
		}
	},
);

test('the start screen is two touches from a voice, and its doors are large', async () => {
	const { page } = await visit('/kiosk/', { museumUrl: server.url, context: SCREEN });
	const doors = page.getByRole('main').getByRole('link');
	for (const door of await doors.all()) {
		const box = await door.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
	}
	await page.locator('main a[href*="/interviews/"]').first().tap();
	await page.waitForURL(/\/interviews\//);
	for (const name of ['播放', '退10秒', '进10秒']) {
		const box = await page.getByRole('button', { name, exact: true }).first().boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
		// Whoever sits reaches the lower two thirds.
		expect(box?.y).toBeGreaterThanOrEqual(SCREEN.viewport.height / 3);
	}
	await page.getByRole('button', { name: '播放', exact: true }).first().tap();
	await expect
		.poll(() => page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused))
		.toBe(false);
});

test('in the hall search finds, keeps nothing for the next visitor, and leaves no step to go back to', async () => {
	const seen = await visit('/search/', { museumUrl: server.url, context: SCREEN });
	const { page } = seen;
	const steps = await page.evaluate(() => history.length);
	await ask(seen, '文庙');
	await ask(seen, '城墙');
	expect(await titles(seen).first().innerText()).toBe('城墙与城门');
	expect(await page.evaluate(() => history.length)).toBe(steps);
	const kept = await page.evaluate(() =>
		JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
	);
	expect(kept).not.toMatch(/城墙|文庙/);
	// The next visitor finds an empty field.
	await page.goto(new URL('kiosk/', server.url).href);
	await page.goto(new URL('search/', server.url).href);
	expect(await field(seen).inputValue()).toBe('');
	expect(await titles(seen).count()).toBe(0);
	expect(await searchFaults(seen)).toEqual([]);
	expect(seen.foreignRequests).toEqual([]);
});

test('what is touched in the search of the hall is large', async () => {
	const seen = await visit(`/search/?q=${encodeURIComponent('城墙')}`, {
		museumUrl: server.url,
		context: SCREEN,
	});
	await answerIn(seen);
	const controls = seen.page
		.locator('museum-search')
		.locator('button:visible, select:visible, input:visible');
	for (const control of await controls.all()) {
		const box = await control.boundingBox();
		expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(60);
	}
	expect(await controls.count()).toBeGreaterThan(6);
});
