import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { remembering } from './remembering.ts';

const CHAPTER = '/chapters/city-wall/';

const letterSize = (page: Page) =>
	page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
const paperColour = (page: Page) =>
	page.evaluate(() => getComputedStyle(document.body).backgroundColor);

const PAPER = 'rgb(251, 247, 238)';
const NIGHT = 'rgb(27, 25, 22)';

describe('大字版', () => {
	test('is one tap away and stays on the next pages', async () => {
		const { page, consoleErrors } = await visit('/', { context: { hasTouch: true } });
		expect(await letterSize(page)).toBe(18);
		await page.getByRole('button', { name: '大字版' }).tap();
		expect(await letterSize(page)).toBe(22);
		await page.getByRole('contentinfo').getByRole('link', { name: '志', exact: true }).tap();
		await page.waitForURL(/\/chapters\/$/);
		expect(await letterSize(page)).toBe(22);
		await page.getByRole('button', { name: '标准字' }).tap();
		expect(await letterSize(page)).toBe(18);
		await page.reload();
		expect(await letterSize(page)).toBe(18);
		expect(consoleErrors).toEqual([]);
	});

	test('can be switched with the keyboard', async () => {
		const { page } = await visit('/');
		const button = page.getByRole('button', { name: '大字版' });
		await button.press('Space');
		expect(await letterSize(page)).toBe(22);
		await page.getByRole('button', { name: '标准字' }).press('Enter');
		expect(await letterSize(page)).toBe(18);
	});

	test('comes with an address that asks for it, and is remembered', async () => {
		const { page } = await visit(`${CHAPTER}?elder=1`);
		expect(await letterSize(page)).toBe(22);
		await page.getByRole('link', { name: '首页' }).first().click();
		await page.waitForURL((url) => !url.pathname.includes('chapters'));
		expect(await letterSize(page)).toBe(22);
		await page.goto(`${page.url()}?elder=0`);
		expect(await letterSize(page)).toBe(18);
	});

	test('works without script', async () => {
		const { page } = await visit(CHAPTER, { context: { javaScriptEnabled: false } });
		await page.getByRole('link', { name: '大字版' }).click();
		expect(await page.evaluate(() => location.hash)).toBe('#large');
		expect(await letterSize(page)).toBe(22);
		const height = await page
			.getByRole('banner')
			.getByRole('link', { name: '搜索' })
			.evaluate((link) => link.getBoundingClientRect().height);
		expect(height).toBeGreaterThanOrEqual(60);
	});

	test.each([22, 26, 30])('has a step of %i', async (size) => {
		const { page } = await visit(CHAPTER, {
			context: remembering({ 'beijie-size': String(size) }),
			until: 'load',
		});
		expect(await letterSize(page)).toBe(size);
	});

	test('a size that no page knows is not believed', async () => {
		const { page } = await visit(CHAPTER, {
			context: remembering({ 'beijie-size': '900' }),
			until: 'load',
		});
		expect(await letterSize(page)).toBe(18);
	});
});

describe('夜读', () => {
	test('stays on the next pages', async () => {
		const { page } = await visit('/');
		expect(await paperColour(page)).toBe(PAPER);
		await page.getByRole('button', { name: '夜读' }).click();
		expect(await paperColour(page)).toBe(NIGHT);
		await page.getByRole('contentinfo').getByRole('link', { name: '志', exact: true }).click();
		await page.waitForURL(/\/chapters\/$/);
		expect(await paperColour(page)).toBe(NIGHT);
		await page.getByRole('button', { name: '日读' }).click();
		await page.reload();
		expect(await paperColour(page)).toBe(PAPER);
	});

	test('follows the system until the visitor chooses', async () => {
		const { page } = await visit('/', { context: { colorScheme: 'dark' } });
		expect(await paperColour(page)).toBe(NIGHT);
		await page.getByRole('button', { name: '日读' }).click();
		expect(await paperColour(page)).toBe(PAPER);
		await page.reload();
		expect(await paperColour(page)).toBe(PAPER);
	});
});

test('a device that remembers nothing can still be switched', async () => {
	const { page, consoleErrors } = await visit('/', {
		before: () => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('denied', 'SecurityError');
				},
			});
		},
	});
	await page.getByRole('button', { name: '大字版' }).click();
	await page.getByRole('button', { name: '夜读' }).click();
	expect(await letterSize(page)).toBe(22);
	expect(await paperColour(page)).toBe(NIGHT);
	await page.goto(new URL('?elder=1', page.url()).href);
	expect(await letterSize(page)).toBe(22);
	expect(consoleErrors).toEqual([]);
});
