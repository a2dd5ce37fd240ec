import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { faintTexts } from './contrast.ts';
import { samplePages } from './page-kinds.ts';

const samples = samplePages();

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

/** Presses one of the switches in the header; its words depend on the page's language and on what is chosen. */
const press = (which: 'elder' | 'theme') => async (page: Page) =>
	page.locator(`header [data-${which}-switch]`).click({ timeout: 10_000 });

/** The ways to read that every kind of page is looked at in, one after the other, as a visitor changes them. */
const MODES: {
	mode: string;
	viewport: { width: number; height: number };
	contrast: number;
	/** Colours and sizes alone are other than before. */
	rules?: 'looks' | 'paper';
	enter?: (page: Page) => Promise<void>;
	leave?: (page: Page) => Promise<void>;
}[] = [
	{ mode: 'on a phone', viewport: PHONE, contrast: 4.5 },
	{ mode: 'on a desk', viewport: DESK, contrast: 4.5 },
	{
		mode: 'in 夜读',
		viewport: PHONE,
		contrast: 4.5,
		rules: 'looks',
		enter: press('theme'),
		leave: press('theme'),
	},
	{
		mode: 'in 大字版',
		viewport: PHONE,
		contrast: 7,
		rules: 'looks',
		enter: press('elder'),
		leave: press('elder'),
	},
	{
		mode: 'on paper',
		viewport: DESK,
		contrast: 4.5,
		rules: 'paper',
		enter: (page) => page.emulateMedia({ media: 'print' }),
	},
];

/** What is missing in the page's outline: landmarks, the one first heading, levels between others. */
async function outlineFaults(page: Page): Promise<string[]> {
	const faults: string[] = [];
	for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
		const count = await page.getByRole(landmark).count();
		if (count !== 1) faults.push(`has ${count} ${landmark}`);
	}
	const levels = await page
		.getByRole('heading')
		.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
	const titles = levels.filter((level) => level === 1).length;
	if (titles !== 1) faults.push(`has ${titles} first headings`);
	const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
	if (jumps.length > 0) faults.push(`jumps to level ${jumps.join(', ')}`);
	return faults;
}

test.each(samples)(
	'axe finds nothing wrong with $name, however it is read, and its outline is unbroken',
	async ({ page: { path } }) => {
		const { page } = await visit(path, { context: { viewport: PHONE }, until: 'load' });
		const faults = await outlineFaults(page);
		for (const { mode, viewport, contrast, rules, enter, leave } of MODES) {
			await page.setViewportSize(viewport);
			await enter?.(page);
			// Text that is large may be a little fainter, in every mode.
			const least = { small: contrast, large: Math.min(contrast, 4.5) };
			const found = [...(await axeFaults(page, rules)), ...(await faintTexts(page, least))];
			faults.push(...found.map((fault) => `${mode}: ${fault}`));
			await leave?.(page);
		}
		expect(faults).toEqual([]);
	},
);

test('axe and the contrast check notice planted faults', async () => {
	const { page } = await visit('/', { until: 'load' });
	await page.evaluate(() => {
		document
			.querySelector('main')
			?.insertAdjacentHTML(
				'beforeend',
				'<img src="/favicon.svg" width="40" height="40"><p id="faint">看不清的字</p>',
			);
		const faint = document.getElementById('faint');
		if (faint) faint.style.color = 'rgb(200 195 185)';
	});
	const faults = await axeFaults(page);
	expect(faults.some((fault) => fault.startsWith('image-alt'))).toBe(true);
	expect(await faintTexts(page, { small: 4.5, large: 4.5 })).toEqual([
		expect.stringContaining('看不清的字'),
	]);
});

describe('what a screen reader is told', () => {
	test('the header names its ways and its switches', async () => {
		const { page } = await visit('/chapters/', { context: { viewport: DESK } });
		const header = page.getByRole('banner');
		const rooms = header.getByRole('navigation', { name: '主要栏目' });
		expect(await rooms.getByRole('link').allTextContents()).toHaveLength(7);
		const here = rooms.locator('[aria-current="page"]');
		expect(await here.allTextContents()).toEqual([expect.stringMatching(/\s*志\s*/)]);
		expect(await header.getByRole('link', { name: '搜索' }).count()).toBe(1);
		expect(await header.getByRole('button', { name: '大字版' }).count()).toBe(1);
		expect(await header.getByRole('button', { name: '夜读' }).count()).toBe(1);
	});

	test('the first press of Tab offers the way to the text', async () => {
		const { page } = await visit('/chapters/city-wall/');
		await page.keyboard.press('Tab');
		const skip = page.getByRole('link', { name: '跳到正文' });
		expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
		expect((await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
	});

	test('the trail says where the page stands', async () => {
		const { page } = await visit('/chapters/city-wall/', { context: { viewport: DESK } });
		const trail = page.getByRole('navigation', { name: '当前位置' });
		expect(await trail.getByRole('link').allInnerTexts()).toEqual(['返回志', '首页', '志']);
		expect(await trail.locator('[aria-current="page"]').innerText()).toBe('城墙与城门');
	});

	test('the search field has its name, its role and its button', async () => {
		const { page } = await visit('/search/');
		const search = page.getByRole('search');
		expect(await search.getByRole('combobox', { name: '找一个字、一条街、一个人' }).count()).toBe(
			1,
		);
		expect(await search.getByRole('button', { name: '搜索' }).count()).toBe(1);
		expect(await page.getByRole('status').count()).toBeGreaterThan(0);
	});

	test('the filters of the cards are named and say how many cards are left', async () => {
		const { page } = await visit('/evidence/');
		const grade = page.getByRole('combobox', { name: '按等级看' });
		expect(await grade.getByRole('option').count()).toBe(4);
		await grade.selectOption({ index: 1 });
		expect(await page.getByRole('status').first().innerText()).toMatch(/^共\d+张$/);
		expect(new URL(page.url()).search).not.toBe('');
	});

	test('an evidence mark says which card it opens and how sure it is', async () => {
		const { page } = await visit('/chapters/city-wall/');
		const name = /^史料[A-Z]\d+，[ABC]级，第\d+条$/;
		const marks = page.locator('.prose').getByRole('link', { name });
		expect(await marks.count()).toBeGreaterThan(5);
		expect(await marks.first().getAttribute('aria-expanded')).toBe('false');
	});
});
