import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { offline, offlineRelease } from '../../scripts/build/offline.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import type {
	KeptPages,
	OfflineState,
	PageQuestion,
	ShelfQuestion,
} from '../offline/conversation.ts';
import { MOST_READ, type OfflineItem } from '../offline/release.ts';
import { EDITIONS } from '../editions/edition.ts';
import { standingEdition, trialFolder } from './build-edition.ts';
import { editionFacts } from './built-site.ts';
import { visit } from './browser.ts';

const WALK = 'find-the-gates';
/** Milliseconds that a busy machine may take. */
const WAIT = { timeout: 10_000 };

/**
 * A museum of a few pages, cut out of the built one, that can lose its net and be given out anew. The worker is the built
 * one until `release` writes another.
 */
class SmallMuseum {
	readonly #trial = trialFolder();
	readonly base = editionFacts().base;
	#fallback: OfflineItem | undefined;
	#server: RunningServer | undefined;

	get folder() {
		return this.#trial.path;
	}

	fileOf = (path: string) => path.slice(this.base.length).replace(/(^|\/)$/, '$1index.html');

	/**
	 * Takes the pages with these addresses below the museum's, with every size of their pictures, and the one that stands in
	 * for others; answers what phones may keep of them.
	 */
	async cut(...pages: string[]): Promise<OfflineItem[]> {
		const release = await offlineRelease(inject('museumFolder'), this.base);
		const itemAt = (address: string) => {
			const found = release.items.find((one) => one.address === address);
			if (!found) throw new Error(`nobody may keep ${address}`);
			return found;
		};
		const items = pages.map((page) => itemAt(`${this.base}${page}/`));
		this.#fallback = itemAt(release.fallback);
		const files = [...items, this.#fallback]
			.flatMap(({ page, sounds, instead }) => [
				...[...page, ...sounds].map(({ path }) => path),
				...Object.keys(instead),
			])
			.map((path) => this.fileOf(path));
		for (const file of new Set([...files, 'offline-worker.js', '404.html'])) {
			mkdirSync(dirname(join(this.folder, file)), { recursive: true });
			cpSync(join(inject('museumFolder'), file), join(this.folder, file));
		}
		return items;
	}

	/** Addresses of all that a phone keeps that keeps these pages. */
	paths = (...items: OfflineItem[]) => {
		const files = [...items, this.#fallback].flatMap((item) => item?.page ?? []);
		return [...new Set(files.map(({ path }) => path))].sort();
	};

	write(file: string, text: string) {
		mkdirSync(dirname(join(this.folder, file)), { recursive: true });
		writeFileSync(join(this.folder, file), text);
	}

	change(file: string, change: (text: string) => string) {
		writeFileSync(join(this.folder, file), change(readFileSync(join(this.folder, file), 'utf8')));
	}

	remove(file: string) {
		rmSync(join(this.folder, file));
	}

	/** Gives out what lies in the folder now. */
	release = () => offline(this.folder, { base: this.base, edition: EDITIONS.web });

	async connect(): Promise<string> {
		const port = this.#server?.port ?? 0;
		this.#server = await startServer({ folder: this.folder, base: this.base }, port);
		return this.#server.url;
	}

	disconnect = () => this.#server?.close();

	async close() {
		await this.#server?.close().catch(() => undefined);
		this.#trial.remove();
	}
}

/** Addresses of everything that is kept, whatever the cache. */
const keptPaths = (page: Page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const found = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		return found.flat().map(({ url }) => new URL(url).pathname);
	});

/** What the caches, whatever their release, hold of a page. */
const keptTexts = (page: Page, path: string) =>
	page.evaluate(async (address) => {
		const names = await caches.keys();
		const found = await Promise.all(
			names.map(async (name) => (await (await caches.open(name)).match(address))?.text() ?? []),
		);
		return found.flat();
	}, path);

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Whether a new release has all it wants, and waits until nobody sees the former one. */
const isWaiting = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.waiting instanceof ServiceWorker;
	});

/**
 * Leaves the museum and comes back, again if need be, until the release that waits has taken over: a browser sees to that a
 * moment after the last window has gone, and whoever is back sooner meets the former one.
 */
const untilTakenOver = (page: Page, address: string) =>
	expect
		.poll(async () => {
			await page.goto('about:blank');
			await page.goto(address);
			return isWaiting(page);
		}, WAIT)
		.toBe(false);

/** What a player gets that asks for some bytes, five minutes after it may have asked for them before. */
const askFor = (page: Page, path: string, range: string) =>
	page.evaluate(
		async ([address = '', Range = '']) => {
			const answer = await fetch(address, { headers: { Range }, cache: 'no-store' }).catch(
				() => undefined,
			);
			if (!answer) return undefined;
			const { byteLength } = await answer.arrayBuffer();
			return {
				status: answer.status,
				bytes: byteLength,
				range: answer.headers.get('content-range'),
			};
		},
		[path, range],
	);

describe('a walk on a phone', () => {
	const museum = new SmallMuseum();
	let walk: OfflineItem | undefined;
	beforeAll(async () => {
		[walk] = await museum.cut(`walks/${WALK}`);
	});
	afterAll(() => museum.close());

	test('is walked and heard without a net once it is kept, and loses what a new release withdraws', async () => {
		const lost = walk?.sounds.find(({ path }) => path.includes('courtyards'));
		const heard = walk?.sounds.find(({ path }) => path.includes('city-wall'));
		if (!walk || !lost || !heard) throw new Error('the walk has no sounds');

		const url = await museum.connect();
		const { page, consoleErrors } = await visit(`/walks/${WALK}/`, {
			museumUrl: url,
			context: { serviceWorkers: 'allow' },
			until: 'load',
		});
		const save = page.getByRole('button', { name: /^把录音也存到手机（\d+\.\d\sMB）$/ });
		await page.getByText('文字和图已存好，没有网也能看。录音还没有存。').waitFor();
		const bytes = walk.sounds.reduce((sum, sound) => sum + sound.bytes, 0);
		expect(await save.innerText()).toContain(`${(bytes / 1_000_000).toFixed(1)}\u00a0MB`);
		await expect.poll(async () => (await keptPaths(page)).sort()).toEqual(museum.paths(walk));

		// A recording that does not arrive as the release has it is not kept, and the page says so.
		const right = readFileSync(join(museum.folder, museum.fileOf(lost.path)));
		writeFileSync(join(museum.folder, museum.fileOf(lost.path)), right.subarray(0, 1000));
		await save.click();
		await page.getByText(/^没有存成/).waitFor();
		writeFileSync(join(museum.folder, museum.fileOf(lost.path)), right);
		await save.click();
		await page.getByText('已存好，没有网也能看、也能听。').waitFor();
		expect(await save.isVisible()).toBe(false);

		await museum.disconnect();
		await page.reload();
		await page.getByText('已存好，没有网也能看、也能听。').waitFor();
		const stops = await page.locator('.walk-stop').count();
		await page.getByRole('link', { name: '从第一站出发' }).click();
		// The address changes first, then the page hears of it.
		await page.getByText(`第1站，共${stops}站`, { exact: true }).waitFor();
		for (let stop = 1; stop < stops; stop += 1) {
			await page.getByRole('link', { name: /^下一站/ }).click();
			await page.getByText(`第${stop + 1}站，共${stops}站`, { exact: true }).waitFor();
		}
		expect(
			await page
				.locator('h2:visible')
				.first()
				.evaluate((one) => getComputedStyle(one).fontFamily),
		).toMatch(/Museum Serif/);
		await page.getByRole('button', { name: `听${stops}号` }).click();
		const audio = page.locator(`#stop-${stops} audio`);
		await expect
			.poll(() => audio.evaluate((one: HTMLAudioElement) => one.currentTime), WAIT)
			.toBeGreaterThan(209.8);
		expect(await askFor(page, heard.path, 'bytes=100-299')).toEqual({
			status: 206,
			bytes: 200,
			range: `bytes 100-299/${heard.bytes}`,
		});

		// The next release: one recording is withdrawn, and the stop stands without it.
		museum.change(`walks/${WALK}/index.html`, (html) =>
			html.replace(/<audio[^>]*narration-courtyards[^>]*><\/audio>/, ''),
		);
		museum.remove(museum.fileOf(lost.path));
		await museum.release();
		await museum.connect();
		await page.goto(`${url}walks/${WALK}/`);
		await expect.poll(() => keptPaths(page), WAIT).not.toContain(lost.path);
		expect(await keptPaths(page)).toContain(heard.path);
		expect(await askFor(page, lost.path, 'bytes=0-9')).toMatchObject({ status: 404 });

		// Once nobody sees the former release, its cache is gone; without a net there is the new page, and not that sound.
		await expect.poll(() => isWaiting(page), WAIT).toBe(true);
		await untilTakenOver(page, `${url}walks/${WALK}/`);
		await expect.poll(async () => (await cacheNames(page)).length, WAIT).toBe(1);
		await museum.disconnect();
		await page.reload();
		await page.locator('walk-road[data-ready]').waitFor();
		expect(await page.locator(`#stop-${stops} audio`).count()).toBe(0);
		expect(await askFor(page, lost.path, 'bytes=0-9')).toBeUndefined();
		expect(await askFor(page, heard.path, 'bytes=0-9')).toMatchObject({ status: 206, bytes: 10 });

		await museum.connect();
		await page.reload();
		await page.getByRole('button', { name: '从手机里删去' }).click();
		await page.getByText('已从手机里删去。下次联网打开这一页，文字和图会再存。').waitFor();
		expect((await keptPaths(page)).sort()).toEqual(museum.paths());
		const keepAgain = page.getByRole('button', { name: /^留着离线看（0\.\d\sMB）$/ });
		// Whoever goes by keyboard is still there when the button that was pressed has gone.
		expect(await keepAgain.evaluate((button) => button === document.activeElement)).toBe(true);
		await page.keyboard.press('Enter');
		await page.getByText('文字和图已存好，没有网也能看。录音还没有存。').waitFor();
		expect(await save.evaluate((button) => button === document.activeElement)).toBe(true);

		expect(consoleErrors.filter((error) => !error.includes('ERR_'))).toEqual([]);

		// The walk itself is withdrawn.
		museum.remove(`walks/${WALK}/index.html`);
		await museum.release();
		await page.goto(`${url}walks/${WALK}/`);
		expect(await keptPaths(page)).not.toContain(`${museum.base}walks/${WALK}/`);
	});
});

describe('a chapter and a recording on a phone', () => {
	const CHAPTER = 'chapters/courtyards';
	const RECORDING = 'interviews/narration-city-wall';
	const museum = new SmallMuseum();
	let chapter: OfflineItem | undefined;
	let recording: OfflineItem | undefined;
	beforeAll(async () => {
		[chapter, recording] = await museum.cut(CHAPTER, RECORDING);
	});
	afterAll(() => museum.close());

	/** How wide every picture of the text has come, in pixels of its file. */
	const picturesOf = (page: Page) =>
		page.evaluate(async () => {
			const pictures = Array.from(document.querySelectorAll<HTMLImageElement>('picture img'));
			for (const picture of pictures) picture.loading = 'eager';
			await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
			return pictures.map(({ naturalWidth }) => naturalWidth);
		});

	test('are read, seen and heard without a net; what both need stays when one is let go; nothing stays where nothing may', async () => {
		if (!chapter || !recording) throw new Error('there is nothing to keep');
		const url = await museum.connect();
		const { page, consoleErrors } = await visit(`/${CHAPTER}/`, {
			museumUrl: url,
			context: { serviceWorkers: 'allow' },
			until: 'load',
		});
		const group = page.getByRole('group', { name: '没有网也能看' });
		await group.getByText('已存好，没有网也能看。').waitFor();
		await expect.poll(async () => (await keptPaths(page)).sort()).toEqual(museum.paths(chapter));
		const online = await picturesOf(page);
		expect(online.length).toBeGreaterThan(3);

		await page.goto(`${url}${RECORDING}/`);
		await group.getByText('文字和图已存好，没有网也能看。录音还没有存。').waitFor();
		await group.getByRole('button', { name: /^把录音也存到手机（\d+\.\d\sMB）$/ }).click();
		await group.getByText('已存好，没有网也能看、也能听。').waitFor();

		// Without a net every picture is there, in the size that was kept.
		await museum.disconnect();
		await page.goto(`${url}${CHAPTER}/`);
		await page.getByRole('heading', { level: 1 }).waitFor();
		const offlinePictures = await picturesOf(page);
		expect(offlinePictures).toHaveLength(online.length);
		expect(Math.min(...offlinePictures)).toBeGreaterThan(0);
		await page.goto(`${url}${RECORDING}/#t=60`);
		await page.getByRole('button', { name: '播放' }).click();
		await expect
			.poll(() => page.locator('audio').evaluate((one: HTMLAudioElement) => one.currentTime), WAIT)
			.toBeGreaterThan(60.3);

		// Letting go of the recording leaves what the chapter needs.
		await group.getByRole('button', { name: '从手机里删去' }).click();
		await group.getByText(/^已从手机里删去/).waitFor();
		expect((await keptPaths(page)).sort()).toEqual(museum.paths(chapter));

		// Editors stop it: no page offers it any more.
		await museum.connect();
		for (const item of [CHAPTER, RECORDING])
			museum.change(`${item}/index.html`, (html) =>
				html.replace(/<(keep-offline|keep-read)[\s\S]*?<\/\1>/g, ''),
			);
		museum.remove('offline/index.html');
		await museum.release();
		await page.goto(`${url}${CHAPTER}/`);
		await expect.poll(() => cacheNames(page), WAIT).toEqual([]);
		await page.goto('about:blank');
		await page.goto(`${url}${CHAPTER}/`);
		await expect
			.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistrations()), WAIT)
			.toEqual([]);
		expect(consoleErrors.filter((error) => !error.includes('ERR_'))).toEqual([]);
	});
});

describe('whatever was read', () => {
	const CARD = 'evidence/b01';
	const PLACE = 'places/dananjie-65';
	const museum = new SmallMuseum();
	let card: OfflineItem | undefined;
	beforeAll(async () => {
		[card] = await museum.cut(CARD, PLACE);
	});
	afterAll(() => museum.close());

	const statusOf = (page: Page) => page.locator('kept-pages').getByRole('status');

	test('is kept without a word, listed where a page is missing, gone once it says something else, and let go in one tap', async () => {
		if (!card) throw new Error('the card may not be kept');
		const url = await museum.connect();
		const { page, consoleErrors } = await visit(`/${CARD}/`, {
			museumUrl: url,
			context: { serviceWorkers: 'allow' },
			until: 'load',
		});
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		const words = await page.getByRole('main').innerText();
		await expect.poll(async () => (await keptPaths(page)).sort(), WAIT).toEqual(museum.paths(card));

		// Another page, without a net: it says so and lists what there is; the card reads as before.
		await museum.disconnect();
		await page.goto(`${url}${PLACE}/`);
		await page.getByText('现在连不上网，您要的这一页没有存在手机里。').waitFor();
		expect(await statusOf(page).innerText()).toMatch(/^存了1页，共0\.\d\sMB。刚看过的在最前面。$/);
		const shelf = page.getByRole('region', { name: '这台手机里存着的' });
		// Its heading, a number, and what it says.
		const listed = await shelf.getByRole('link').allInnerTexts();
		expect(listed).toEqual([expect.stringMatching(`^${title}：据地图资料`)]);
		await shelf.getByRole('link', { name: title }).click();
		await page.waitForURL(`**/${CARD}/`);
		expect(await page.getByRole('main').innerText()).toBe(words);

		// With a net again, the way leads to the page that was asked for.
		await page.goto(`${url}${PLACE}/`);
		await museum.connect();
		await page.getByRole('button', { name: '再试一次' }).click();
		await page.waitForFunction(() => document.documentElement.dataset['kind'] === 'place');
		await expect.poll(() => keptPaths(page), WAIT).toContain(`${museum.base}${PLACE}/`);

		// The card is corrected. Once this phone was online, nobody reads the former words on it.
		museum.change(`${CARD}/index.html`, (html) => html.replace(/<h1[^>]*>|<title>/g, '$&更正：'));
		await museum.release();
		// A second window holds the former release back.
		const second = await page.context().newPage();
		await second.goto(`${url}${PLACE}/`);
		await expect.poll(() => isWaiting(page), WAIT).toBe(true);
		const texts = await keptTexts(page, `${museum.base}${CARD}/`);
		expect(texts.map((text) => text.includes('更正：'))).toEqual([true]);
		await museum.disconnect();
		// Here the former release still answers: the new words or none.
		await page.goto(`${url}${CARD}/`);
		const heading = await page.getByRole('heading', { level: 1 }).innerText();
		expect([`更正：${title}`, '没有网也能看']).toContain(heading);
		await second.close();
		await untilTakenOver(page, `${url}${CARD}/`);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('更正：');

		// The page about it, from the foot of any page.
		await museum.connect();
		await page.getByRole('contentinfo').getByRole('link', { name: '没有网也能看' }).click();
		await page.waitForURL('**/offline/');
		expect(await page.getByText('现在连不上网').isVisible()).toBe(false);
		await statusOf(page).filter({ hasText: '存了2页' }).waitFor();
		expect(await shelf.getByRole('link').first().innerText()).toContain('更正：');
		await page.getByRole('button', { name: '全部从手机里删去' }).click();
		await statusOf(page).filter({ hasText: '已全部从手机里删去。' }).waitFor();
		expect(await statusOf(page).evaluate((one) => one === document.activeElement)).toBe(true);
		expect(await shelf.getByRole('link').count()).toBe(0);
		expect((await keptPaths(page)).sort()).toEqual(museum.paths());
		expect(consoleErrors.filter((error) => !error.includes('ERR_'))).toEqual([]);
	});

	test('makes room for what is read now, but never with a recording that was asked for', async () => {
		const full = new SmallMuseum();
		onTestFinished(() => full.close());
		await full.cut(CARD);
		const numbers = Array.from({ length: MOST_READ + 2 }, (_, at) => at);
		for (const at of numbers) {
			const sound = at === 0 ? '<audio src="talk.m4a"></audio>' : '';
			full.write(
				`t/${at}/index.html`,
				`<!doctype html><title>第${at}页</title><keep-read></keep-read>${sound}`,
			);
		}
		full.write('t/0/talk.m4a', 'sound');
		await full.release();
		const url = await full.connect();
		const { page } = await visit(`/${CARD}/`, {
			museumUrl: url,
			context: { serviceWorkers: 'allow' },
			until: 'load',
		});
		await expect.poll(() => keptPaths(page), WAIT).toContain(`${full.base}${CARD}/`);
		const ask = (question: PageQuestion | ShelfQuestion) =>
			page.evaluate(async (asked) => {
				const { active } = await navigator.serviceWorker.ready;
				const { port1, port2 } = new MessageChannel();
				active?.postMessage(asked, [port2]);
				return new Promise<KeptPages & OfflineState>((resolve) => {
					port1.onmessage = ({ data }: MessageEvent<KeptPages & OfflineState>) => {
						if (!data.working) resolve(data);
					};
				});
			}, question);
		const at = (number: number) => `${full.base}t/${number}/`;
		await ask({ ask: 'keep-sounds', address: at(0) });
		for (const number of numbers.slice(1)) await ask({ ask: 'keep-page', address: at(number) });
		// Read again: not the oldest any more.
		await ask({ ask: 'keep-page', address: at(2) });
		await ask({ ask: 'keep-page', address: `${full.base}${CARD}/` });
		const { pages } = await ask({ ask: 'list' });
		expect(pages).toHaveLength(MOST_READ + 1);
		expect(pages.map(({ address }) => address).slice(0, 3)).toEqual([
			...[`${full.base}${CARD}/`, at(2), at(MOST_READ + 1)],
		]);
		expect(pages.at(-1)).toEqual({ address: at(0), title: '第0页', sounds: 1 });
		expect(pages.map(({ address }) => address)).not.toContain(at(1));
		expect(await keptPaths(page)).not.toContain(at(1));
	});

	test('is not kept by itself where the visitor saves data, and a chapter asks first', async () => {
		const sparing = new SmallMuseum();
		onTestFinished(() => sparing.close());
		await sparing.cut(CARD, 'chapters/courtyards');
		const url = await sparing.connect();
		const { page } = await visit('/chapters/courtyards/', {
			museumUrl: url,
			context: { serviceWorkers: 'allow' },
			until: 'load',
			before: () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
		});
		const group = page.getByRole('group', { name: '没有网也能看' });
		await group.getByText('可以存到手机，没有网也能看。').waitFor();
		expect((await keptPaths(page)).sort()).toEqual(sparing.paths());
		await group.getByRole('button', { name: /^留着离线看/ }).click();
		await group.getByText('已存好，没有网也能看。').waitFor();
		await page.goto(`${url}${CARD}/`, { waitUntil: 'load' });
		// As long as it took above to keep a whole chapter, and more.
		await page.waitForTimeout(1000);
		expect(await keptPaths(page)).not.toContain(`${sparing.base}${CARD}/`);
	});
});

test('without script the page says what is kept and how', async () => {
	const { page } = await visit('/offline/', { context: { javaScriptEnabled: false } });
	expect(await page.getByRole('region', { name: '怎么存，存多少' }).isVisible()).toBe(true);
	expect(await page.getByRole('region', { name: '这台手机里存着的' }).count()).toBe(0);
	expect(await page.getByRole('button').count()).toBe(0);
});

test.each(['kiosk', 'school'] as const)(
	'the %s edition keeps nothing on anybody’s device',
	async (name) => {
		const folder = await standingEdition(name);
		const html = readFileSync(join(folder, `walks/${WALK}/index.html`), 'utf8');
		expect(html).toContain('<walk-road');
		expect(html).not.toMatch(/<keep-(?:offline|read)/);
		expect(html).not.toContain('/offline/');
		expect(html.includes('data-remembers')).toBe(name === 'school');
		expect(() => readFileSync(join(folder, 'offline-worker.js'))).toThrow(/ENOENT/);
	},
);
