import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { INDEX_FOLDER } from '../search/parts.ts';
import { addressOf, visit, walkThrough, type Visit, type VisitOptions } from './browser.ts';
import { standingEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';
import { OLD_CHROMIUMS, openOldChromium } from './old-chromium.ts';
import { samplePages } from './page-kinds.ts';
import { answerIn, field, searchFaults, SOON, status } from './search-visit.ts';

/*
 * The school edition as a classroom has it: copied to a stick, into a folder with a Chinese name and a space, opened by
 * double click, the cable pulled.
 */
const CLASSROOM = { viewport: { width: 1280, height: 800 }, offline: true };
const trial = trialFolder();
const stick = join(trial.path, '北街 史志馆（U盘）');
const stickUrl = pathToFileURL(`${stick}/`).href;

beforeAll(async () => {
	cpSync(await standingEdition('school'), stick, { recursive: true });
}, 300_000);
afterAll(trial.remove);

/** Opens a page of the stick by its file, as a double click does. */
const open = (file: string, options: VisitOptions = {}): Promise<Visit> =>
	visit(file, { museumUrl: stickUrl, context: CLASSROOM, until: 'load', ...options });

/** One page of every kind, by its file. */
const sampleFiles = () => samplePages(builtPages(stick)).map(({ page }) => `/${page.file}`);

const faultsOf = ({ consoleErrors, failedRequests, foreignRequests }: Visit) => [
	...consoleErrors,
	...failedRequests,
	...foreignRequests,
];

/** Pictures that show nothing, faces that did not come and elements without their script. */
const missingParts = (page: Page) =>
	page.evaluate(async () => {
		const pictures = Array.from(document.images);
		for (const picture of pictures) picture.loading = 'eager';
		await Promise.allSettled(pictures.map((picture) => picture.decode()));
		await document.fonts.ready;
		const faces = Array.from(document.fonts);
		return [
			...pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => `empty ${src}`),
			...faces.filter(({ status }) => status === 'error').map(({ family }) => `face ${family}`),
			...(faces.some(({ status }) => status === 'loaded') ? [] : ['no face of ours']),
			...Array.from(document.querySelectorAll(':not(:defined)'), ({ tagName }) => tagName),
		];
	});

/** What goes wrong on a walk through one page of every kind; `look` sees each of them. */
async function faultsOnStick(
	options: VisitOptions = {},
	look?: (page: Page, path: string) => Promise<void>,
): Promise<string[]> {
	const faults: string[] = [];
	const walk = walkThrough(sampleFiles(), {
		museumUrl: stickUrl,
		context: CLASSROOM,
		...options,
	});
	for await (const seen of walk) {
		const missing = await missingParts(seen.page);
		faults.push(...[...missing, ...faultsOf(seen)].map((fault) => `${seen.path} ${fault}`));
		await look?.(seen.page, seen.path);
	}
	return faults;
}

/** Starts the recording of a page and waits until it is heard; answers how much of the sound is there. */
async function listen(page: Page): Promise<number> {
	await page.getByRole('button', { name: '播放' }).first().click();
	await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.3);
	return page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.readyState);
}

/** How many places the map shows once it is drawn. */
async function drawnPlaces(page: Page): Promise<number> {
	const pins = page.locator('place-map[data-ready] .pin');
	await pins.first().waitFor();
	return pins.count();
}

/** Where the links of a page lead, those in drawings too, as full addresses. */
const linksOf = (page: Page) =>
	page
		.locator('a[href]')
		.evaluateAll((links) =>
			links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
		);

describe('opened from a stick', () => {
	test('every kind of page is whole, asks for nothing that is not on the stick, and leads to its files alone', async () => {
		expect(sampleFiles().length).toBeGreaterThan(20);
		const lost: string[] = [];
		const faults = await faultsOnStick({}, async (page, path) => {
			for (const link of new Set(await linksOf(page))) {
				const url = new URL(link);
				if (/^(mailto|tel):$/.test(url.protocol)) continue;
				url.search = '';
				url.hash = '';
				const file = url.protocol === 'file:' ? fileURLToPath(url) : '';
				const isThere = file.startsWith(stick) && existsSync(file) && statSync(file).isFile();
				if (!isThere) lost.push(`${path} ${link}`);
			}
		});
		expect([...faults, ...lost]).toEqual([]);
	}, 240_000);

	test('a visitor goes from the first page to a chapter and back', async () => {
		const seen = await open('/index.html');
		const { page } = seen;
		await page.getByRole('contentinfo').getByRole('link', { name: '志', exact: true }).click();
		await page.waitForURL(/\/chapters\/index\.html$/);
		await page
			.getByRole('link', { name: /城墙与城门/ })
			.first()
			.click();
		await page.waitForURL(/\/chapters\/city-wall\/index\.html$/);
		await page.locator('.prose [data-card]').first().click();
		await page.locator('.opened-card').waitFor();
		await page.getByRole('banner').getByRole('link', { name: '北街史志馆' }).click();
		await page.waitForURL(addressOf('/index.html', stickUrl));
		expect(faultsOf(seen)).toEqual([]);
	});

	test('a recording plays, and goes to the sentence that is touched', async () => {
		const seen = await open('/interviews/how-to-record/index.html');
		const { page } = seen;
		expect(await listen(page)).toBeGreaterThanOrEqual(2);
		const sentence = page.locator('a[data-start]').nth(8);
		const start = Number(await sentence.getAttribute('data-start'));
		await sentence.click();
		await page.waitForFunction((moment) => {
			const audio = document.querySelector('audio');
			return audio && !audio.paused && audio.currentTime > moment;
		}, start);
		await page.getByRole('button', { name: '复制' }).first().click();
		expect(faultsOf(seen)).toEqual([]);
	});

	test('the map draws its places, and one of them opens', async () => {
		const seen = await open('/map/index.html');
		const { page } = seen;
		expect(await drawnPlaces(page)).toBeGreaterThan(10);
		await page.locator('.pin').first().press('Enter');
		const link = page.locator('.leaflet-popup a[href]').first();
		await link.waitFor();
		await link.click();
		await page.waitForURL(/\/places\/[^/]+\/index\.html$/);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('the line between then and now moves', async () => {
		const seen = await open('/then-now/dananjie-65/index.html');
		const slider = seen.page.getByRole('slider', { name: '拖动比较' });
		await seen.page.locator('then-now[data-ready]').waitFor();
		const before = await slider.getAttribute('aria-valuetext');
		await slider.press('ArrowRight');
		expect(await slider.getAttribute('aria-valuetext')).not.toBe(before);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('large letters and the chosen filter work, and large letters stay on the next page', async () => {
		const seen = await open('/evidence/index.html');
		const { page } = seen;
		await page.getByRole('button', { name: '大字版' }).click();
		const letters = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
		expect(await letters()).toBe(22);
		const lines = page.locator('filter-list li:visible');
		const all = await lines.count();
		await page.locator('filter-list select').first().selectOption({ index: 1 });
		expect(await lines.count()).toBeLessThan(all);
		await page.goto(addressOf('/terms/index.html', stickUrl));
		expect(await letters()).toBe(22);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('search finds by characters, years, pinyin and slips, and leads to the second', async () => {
		const seen = await open('search/index.html');
		expect(await searchFaults(seen)).toEqual([]);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('the question stands in the address, and Back comes to it again', async () => {
		const seen = await open('search/index.html');
		await field(seen).pressSequentially('文庙', { delay: 200 });
		await seen.page.keyboard.press('Enter');
		await answerIn(seen);
		await field(seen).fill('');
		// Slowly, so that an answer comes in between: the space must stay.
		await field(seen).pressSequentially('城墙 温江', { delay: 250 });
		const place = `#q=${encodeURIComponent('城墙')}+${encodeURIComponent('温江')}`;
		await expect.poll(() => new URL(seen.page.url()).hash, SOON).toBe(place);
		expect(await field(seen).inputValue()).toBe('城墙 温江');
		await seen.page.goBack();
		await expect.poll(() => field(seen).inputValue()).toBe('文庙');
		await seen.page.reload();
		expect(await answerIn(seen)).toMatch(/^找到/);
		expect(await field(seen).inputValue()).toBe('文庙');
	});

	test('a damaged file of the index is told in a sentence', async () => {
		const file = join(stick, INDEX_FOLDER, 'meta.js');
		const whole = readFileSync(file, 'utf8');
		writeFileSync(file, whole.replace('"entries":', '"Entries":'));
		try {
			const seen = await open('search/index.html');
			await field(seen).fill('城墙');
			await field(seen).press('Enter');
			await expect.poll(() => status(seen).innerText(), SOON).toMatch(/搜索用的文件不完整/);
			expect(faultsOf(seen)).toEqual([]);
		} finally {
			writeFileSync(file, whole);
		}
	});

	test('a lesson fills the screen and turns by the presenter’s keys', async () => {
		const lesson = builtPages(stick).find(({ path }) => path.endsWith('/projector/'));
		const seen = await open(`/${lesson?.file}`);
		await seen.page.keyboard.press('PageDown');
		await seen.page.keyboard.press('PageDown');
		expect(await seen.page.evaluate(() => location.hash)).not.toBe('');
		expect(faultsOf(seen)).toEqual([]);
	});
});

describe.each(OLD_CHROMIUMS)('opened from a stick in Chromium $version', (old) => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openOldChromium(old);
		return () => browser.close();
	});

	test('every kind of page is whole', async () => {
		expect(await faultsOnStick({ browser })).toEqual([]);
	}, 240_000);

	test('search finds, and leads to the second', async () => {
		const seen = await open('search/index.html', { browser });
		expect(await searchFaults(seen)).toEqual([]);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('a recording plays and the map draws its places', async () => {
		const recording = await open('/interviews/how-to-record/index.html', { browser });
		expect(await listen(recording.page)).toBeGreaterThanOrEqual(2);
		const map = await open('/map/index.html', { browser });
		expect(await drawnPlaces(map.page)).toBeGreaterThan(10);
		expect([...faultsOf(recording), ...faultsOf(map)]).toEqual([]);
	});
});

test('an edition that needs a server is noticed when it is opened from files', async () => {
	const folder = inject('museumFolder');
	const museumUrl = pathToFileURL(`${folder}/`).href;
	const seen = await open('/map/index.html', { museumUrl });
	expect(faultsOf(seen).length).toBeGreaterThan(0);
	expect(await missingParts(seen.page)).not.toEqual([]);
});
