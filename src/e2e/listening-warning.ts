import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { visit, type VisitOptions } from './browser.ts';

const WARNED = '/interviews/narration-old-wall/';
const WORDS = '试验：含已故者的声音';

const isPaused = (page: Page) =>
	page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.paused);
const soundRequests = (page: Page) =>
	page.evaluate(
		() =>
			performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.m4a')).length,
	);

/** What a recording that needs a warning promises. `folderOf` answers an edition of the little museum, once it is built. */
export function describeWarning(folderOf: () => string): void {
	describe('a recording with a warning', () => {
		let server: RunningServer;
		beforeAll(async () => {
			const serving = builtEdition(folderOf());
			if (!serving) throw new Error(`${folderOf()} holds no edition`);
			server = await startServer(serving, 0);
			return () => server.close();
		});
		const open = (options: VisitOptions = {}) =>
			visit(`${WARNED}#t=4`, { museumUrl: server.url, ...options });

		test('says so first, and neither fetches nor plays a sound before one accepts', async () => {
			const { page, consoleErrors } = await open();
			expect(await page.getByRole('note').innerText()).toContain(WORDS);
			expect(await page.getByRole('button', { name: '播放' }).isVisible()).toBe(false);
			await page.locator('summary', { hasText: '文字稿' }).click();
			await page.locator('.sentence').first().click();
			expect(await isPaused(page)).toBe(true);
			expect(await page.locator('transcript-player [role="status"]').innerText()).toMatch(
				/^这份录音有提醒/,
			);
			expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('知道了，要听');
			expect(await soundRequests(page)).toBe(0);
			expect(consoleErrors).toEqual([]);
		});

		test('is accepted by keyboard, for this visit and no longer', async () => {
			const { page } = await open();
			await page.locator('summary', { hasText: '知道了，要听' }).focus();
			await page.keyboard.press('Enter');
			const play = page.getByRole('button', { name: '播放' });
			await expect
				.poll(() => play.evaluate((button) => button === document.activeElement))
				.toBe(true);
			await page.keyboard.press('Enter');
			await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 4.2);
			await page.reload();
			expect(await play.isVisible()).toBe(true);
			expect(await page.getByRole('note').innerText()).toContain(WORDS);
			const { page: later } = await open();
			expect(await later.getByRole('button', { name: '播放' }).isVisible()).toBe(false);
		});

		test('prints its words, which are folded away on the screen', async () => {
			const { page } = await open();
			const isVisible = () => page.locator('.sentence').first().isVisible();
			expect(await isVisible()).toBe(false);
			await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
			expect(await isVisible()).toBe(true);
			await page.evaluate(() => dispatchEvent(new Event('afterprint')));
			expect(await isVisible()).toBe(false);
		});

		test('without script folds away the sound, and the text can be read', async () => {
			const { page } = await open({ context: { javaScriptEnabled: false } });
			expect(await page.getByRole('note').isVisible()).toBe(true);
			expect(await page.locator('audio').isVisible()).toBe(false);
			await page.locator('summary', { hasText: '文字稿' }).click();
			expect(await page.locator('.sentence').first().isVisible()).toBe(true);
			await page.locator('summary', { hasText: '知道了，要听' }).click();
			expect(await page.locator('audio[controls]').isVisible()).toBe(true);
		});
	});
}
