import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { offline, offlineRelease } from '../../scripts/build/offline.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import type { OfflineRelease } from '../offline/release.ts';
import { EDITIONS } from '../editions/edition.ts';
import { standingEdition, trialFolder } from './build-edition.ts';
import { editionFacts } from './built-site.ts';
import { visit } from './browser.ts';

const WALK = 'find-the-gates';
/** Milliseconds that a busy machine may take. */
const WAIT = { timeout: 10_000 };

/**
 * A museum of one walk, cut out of the built one, that can lose its net and be given out anew. The worker is the built
 * one until `release` writes another.
 */
class OneWalk {
	readonly #trial = trialFolder();
	readonly base = editionFacts().base;
	#server: RunningServer | undefined;

	get folder() {
		return this.#trial.path;
	}

	fileOf = (path: string) => path.slice(this.base.length).replace(/(^|\/)$/, '$1index.html');

	async cut(): Promise<OfflineRelease> {
		const release = await offlineRelease(inject('museumFolder'), this.base);
		const [walk] = release.walks.filter(({ id }) => id === WALK);
		if (!walk) throw new Error(`there is no walk ${WALK}`);
		const files = [...walk.page, ...walk.sounds].map(({ path }) => this.fileOf(path));
		for (const file of [...files, 'walks/offline-worker.js', '404.html']) {
			mkdirSync(dirname(join(this.folder, file)), { recursive: true });
			cpSync(join(inject('museumFolder'), file), join(this.folder, file));
		}
		return release;
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

const cacheNames = (page: Page) => page.evaluate(() => caches.keys());

/** Whether a new release has all it wants, and waits until nobody sees the former one. */
const isWaiting = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.getRegistration();
		return registration?.waiting instanceof ServiceWorker;
	});

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
	const museum = new OneWalk();
	let release: OfflineRelease;
	beforeAll(async () => {
		release = await museum.cut();
	});
	afterAll(() => museum.close());

	test('is walked and heard without a net once it is kept, and loses what a new release withdraws', async () => {
		const [walk] = release.walks;
		const lost = walk?.sounds.find(({ path }) => path.includes('courtyards'));
		const heard = walk?.sounds.find(({ path }) => path.includes('city-wall'));
		if (!walk || !lost || !heard) throw new Error('the walk has no sounds');

		const url = await museum.connect();
		const { page, consoleErrors } = await visit(`/walks/${WALK}/`, {
			museumUrl: url,
			context: { serviceWorkers: 'allow' },
			until: 'load',
		});
		const save = page.getByRole('button', { name: /^把录音也存到手机（\d+\.\d MB）$/ });
		await page.getByText('文字和图已存好，没有网也能看。录音还没有存。').waitFor();
		const bytes = walk.sounds.reduce((sum, sound) => sum + sound.bytes, 0);
		expect(await save.innerText()).toContain(`${(bytes / 1_000_000).toFixed(1)} MB`);
		expect((await keptPaths(page)).sort()).toEqual(walk.page.map(({ path }) => path).sort());

		// A recording that does not arrive as the release has it is not kept, and the page says so.
		const right = readFileSync(join(museum.folder, museum.fileOf(lost.path)));
		writeFileSync(join(museum.folder, museum.fileOf(lost.path)), right.subarray(0, 1000));
		await save.click();
		await page.getByText(/^录音没有存成/).waitFor();
		writeFileSync(join(museum.folder, museum.fileOf(lost.path)), right);
		await save.click();
		await page.getByText('已存好，没有网也能走、也能听。').waitFor();
		expect(await save.isVisible()).toBe(false);

		await museum.disconnect();
		await page.reload();
		await page.getByText('已存好，没有网也能走、也能听。').waitFor();
		const stops = await page.locator('.walk-stop').count();
		await page.getByRole('link', { name: '从第一站出发' }).click();
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
		await page.goto('about:blank');
		await page.goto(`${url}walks/${WALK}/`);
		await expect.poll(async () => (await cacheNames(page)).length, WAIT).toBe(1);
		await museum.disconnect();
		await page.reload();
		await page.locator('walk-road[data-ready]').waitFor();
		expect(await page.locator(`#stop-${stops} audio`).count()).toBe(0);
		expect(await askFor(page, lost.path, 'bytes=0-9')).toBeUndefined();
		expect(await askFor(page, heard.path, 'bytes=0-9')).toMatchObject({ status: 206, bytes: 10 });

		await museum.connect();
		await page.reload();
		await page.getByRole('button', { name: '删去手机里的录音' }).click();
		await page.getByText('文字和图已存好，没有网也能看。录音还没有存。').waitFor();
		expect((await keptPaths(page)).filter((path) => path.endsWith('.m4a'))).toEqual([]);

		expect(consoleErrors.filter((error) => !error.includes('ERR_'))).toEqual([]);

		// The walk itself is withdrawn.
		museum.remove(`walks/${WALK}/index.html`);
		await museum.release();
		await page.goto(`${url}walks/${WALK}/`);
		expect(await keptPaths(page)).not.toContain(`${museum.base}walks/${WALK}/`);
	});
});

test.each(['kiosk', 'school'] as const)(
	'the %s edition keeps nothing on anybody’s device',
	async (name) => {
		const folder = await standingEdition(name);
		const html = readFileSync(join(folder, `walks/${WALK}/index.html`), 'utf8');
		expect(html).toContain('<walk-road');
		expect(html).not.toContain('<walk-offline');
		expect(html.includes('data-remembers')).toBe(name === 'school');
		expect(() => readFileSync(join(folder, 'walks/offline-worker.js'))).toThrow(/ENOENT/);
	},
);
