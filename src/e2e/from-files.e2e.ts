import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { FIRST_FILE } from '../../scripts/build/read-me-first.ts';
import { verify } from '../../scripts/build/verify.ts';
import { EDITIONS } from '../editions/edition.ts';
import { INDEX_FOLDER } from '../search/parts.ts';
import { axeFaults } from './axe.ts';
import { addressOf, visit, walkThrough, type Visit, type VisitOptions } from './browser.ts';
import { standingPackage, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';
import { layoutFaults } from './controls.ts';
import { OLD_CHROMIUMS, openOldChromium } from './old-chromium.ts';
import { samplePages } from './page-kinds.ts';
import { answerIn, field, searchFaults, SOON, status } from './search-visit.ts';
import {
	answerQuiz,
	drawnPlaces,
	linksOf,
	listen,
	missingParts,
	moveLine,
	unpackStick,
} from './stick.ts';
import { chooseTextSize } from './text-size.ts';

/*
 * The school edition as a classroom has it: its archive unpacked, by another program than the one that packed it, on a stick,
 * into a folder with a Chinese name and a space; opened by double click, the cable pulled.
 */
const CLASSROOM = { viewport: { width: 1280, height: 800 }, offline: true };
const trial = trialFolder();
let stick = '';
let stickUrl = '';

beforeAll(async () => {
	const unpacked = await unpackStick(
		await standingPackage(),
		join(trial.path, '北街 史志馆（U盘）'),
	);
	stick = unpacked.folder;
	stickUrl = unpacked.url;
}, 300_000);
afterAll(trial.remove);

/** Opens a page of the stick by its file, as a double click does. */
const open = (file: string, options: VisitOptions = {}): Promise<Visit> =>
	visit(file, { museumUrl: stickUrl, context: CLASSROOM, until: 'load', ...options });

/** One page of every kind, by its file. */
const sampleFiles = () => [
	'/read-me-first/index.html',
	...samplePages(builtPages(stick)).map(({ page }) => `/${page.file}`),
];

/** The first quiz on the stick, by its file. */
const quizFile = () => {
	const quiz = builtPages(stick).find(({ path }) => /^\/lessons\/[^/]+\/quiz\/$/.test(path));
	expect(quiz).toBeDefined();
	return `/${quiz?.file}`;
};

const faultsOf = ({ consoleErrors, failedRequests, foreignRequests }: Visit) => [
	...consoleErrors,
	...failedRequests,
	...foreignRequests,
];

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

describe('opened from a stick', () => {
	test('no page names a file that is not on it, or anything a file cannot do in an old browser', async () => {
		const context = { base: '/', edition: EDITIONS.school, root: '', site: undefined };
		const judged = verify(stick, { ...context, production: false, draft: false });
		await expect(judged).resolves.toBeUndefined();
	}, 60_000);

	test('what a teacher sees first says in Notepad and in the browser what this is', async () => {
		const words = readFileSync(join(stick, FIRST_FILE), 'utf8');
		expect(words).toMatch(/^\uFEFF先看我\r\n/);
		const seen = await open('index.html');
		const hint = seen.page.getByText('请先解压');
		expect([await hint.count(), await hint.isVisible()]).toEqual([1, false]);
		await seen.page.getByRole('link', { name: '先看我' }).click();
		const version = await seen.page.locator('.guide dl').first().innerText();
		for (const line of version.split('\n')) expect(words).toContain(line);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('what a teacher sees first can be read by everyone, on any screen', async () => {
		const { page } = await open('read-me-first/index.html');
		expect(await axeFaults(page)).toEqual([]);
		for (const [size, width, least] of [
			[18, 320, 44],
			[30, 320, 60],
			[18, 1280, 44],
		] as const) {
			await chooseTextSize(page, size);
			await page.setViewportSize({ width, height: 640 });
			expect(await layoutFaults(page, { least, apart: 0 })).toEqual([]);
		}
	});

	test('the first page alone, as Windows opens it inside the archive, says that it must be unpacked', async () => {
		const alone = join(trial.path, 'alone');
		mkdirSync(alone);
		cpSync(join(stick, 'index.html'), join(alone, 'index.html'));
		const seen = await open('index.html', { museumUrl: pathToFileURL(`${alone}/`).href });
		expect((await seen.page.locator('body').innerText()).trim()).toMatch(/^请先解压。/);
		expect(faultsOf(seen)).not.toEqual([]);
	});

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
		const slider = page.getByRole('slider', { name: '图上的时候' });
		await slider.press('ArrowRight');
		expect(await slider.getAttribute('aria-valuetext')).toMatch(/^明石城，图上\d+处$/);
		await page.waitForURL('**/map/index.html#time-ming');
		await slider.press('Home');
		await page.locator('.pin').first().press('Enter');
		const link = page.locator('.leaflet-popup a[href]').first();
		await link.waitFor();
		await link.click();
		await page.waitForURL(/\/places\/[^/]+\/index\.html$/);
		expect(faultsOf(seen)).toEqual([]);
	});

	test('the line between then and now moves', async () => {
		const seen = await open('/then-now/dananjie-65/index.html');
		const [before, after] = await moveLine(seen.page);
		expect(after).not.toBe(before);
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

	test('a class finds its lesson from the first page, and does its quiz', async () => {
		const seen = await open('index.html');
		const { page } = seen;
		const goTo = async (file: string) => {
			const here = new URL(page.url());
			const links = page.locator('a[href]');
			const addresses = await linksOf(page);
			const at = addresses.findIndex(
				(address) => address.split('#')[0] === addressOf(file, stickUrl),
			);
			expect([here.pathname, at]).not.toEqual([here.pathname, -1]);
			await links.nth(at).click();
			await page.waitForURL((url) => `${url}`.split('#')[0] === addressOf(file, stickUrl));
		};
		const quiz = quizFile();
		await goTo('/lessons/index.html');
		await goTo(quiz.replace('quiz/index.html', 'index.html'));
		await goTo(quiz);
		expect(await answerQuiz(page)).not.toBe('');
		expect(faultsOf(seen)).toEqual([]);
	});
});

/* What runs in the oldest and in today's browser runs in those between; old-chromium.e2e.ts walks the web in all of them. */
const [oldest] = OLD_CHROMIUMS;
describe(`opened from a stick in Chromium ${oldest?.version}`, () => {
	let browser: Browser;
	beforeAll(async () => {
		if (!oldest) throw new Error('there is no old browser to look with');
		browser = await openOldChromium(oldest);
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

	test('a recording plays, the map draws its places, the line moves, the quiz answers', async () => {
		const recording = await open('/interviews/how-to-record/index.html', { browser });
		expect(await listen(recording.page)).toBeGreaterThanOrEqual(2);
		const map = await open('/map/index.html', { browser });
		expect(await drawnPlaces(map.page)).toBeGreaterThan(10);
		const comparison = await open('/then-now/dananjie-65/index.html', { browser });
		const [before, after] = await moveLine(comparison.page);
		expect(after).not.toBe(before);
		const quiz = await open(quizFile(), { browser });
		expect(await answerQuiz(quiz.page)).not.toBe('');
		expect([recording, map, comparison, quiz].flatMap(faultsOf)).toEqual([]);
	});
});

test('an edition that needs a server is noticed when it is opened from files', async () => {
	const folder = inject('museumFolder');
	const museumUrl = pathToFileURL(`${folder}/`).href;
	const seen = await open('/map/index.html', { museumUrl });
	expect(faultsOf(seen).length).toBeGreaterThan(0);
	expect(await missingParts(seen.page)).not.toEqual([]);
});
