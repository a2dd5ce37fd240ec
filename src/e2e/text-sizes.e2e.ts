import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOf, visit } from './browser.ts';

const PAGE = '/about/accessibility/';

const letters = (page: Page) =>
	page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
const pressed = (page: Page) =>
	page.locator('text-sizes button[aria-pressed="true"]').allInnerTexts();

test('the four sizes can be chosen on the page that explains them, and are remembered', async () => {
	const { page } = await visit(PAGE);
	expect(await pressed(page)).toEqual(['标准 18']);
	for (const [name, size] of [
		['大 22', 22],
		['更大 26', 26],
		['最大 30', 30],
	] as const) {
		await page.getByRole('button', { name, exact: true }).click();
		expect(await letters(page)).toBe(size);
		expect(await pressed(page)).toEqual([name]);
	}
	await page.goto(addressOf('/people/'));
	expect(await letters(page)).toBe(30);
	await page.goto(addressOf(PAGE));
	await page.getByRole('button', { name: '标准 18', exact: true }).click();
	expect(await letters(page)).toBe(18);
});

test('the switch at the top and the four buttons agree', async () => {
	const { page } = await visit(PAGE);
	await page.getByRole('button', { name: '大字版' }).click();
	expect(await pressed(page)).toEqual(['大 22']);
	await page.getByRole('button', { name: '标准字' }).click();
	expect(await pressed(page)).toEqual(['标准 18']);
});

test('without script there are no buttons, and the page says how to read in large letters', async () => {
	const { page } = await visit(PAGE, { context: { javaScriptEnabled: false } });
	expect(await page.locator('text-sizes button:visible').count()).toBe(0);
	expect(await page.locator('text-sizes').innerText()).toContain('没有脚本时');
	await page.getByRole('link', { name: '大字版' }).click();
	expect(await letters(page)).toBe(22);
});
