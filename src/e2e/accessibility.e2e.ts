import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { visit, walkThrough, type VisitOptions } from './browser.ts';
import { faintTexts } from './contrast.ts';
import { samplePages } from './page-kinds.ts';

const samples = samplePages();

const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 800 };

const chooseNight = () => localStorage.setItem('beijie-theme', 'night');

/** The ways to read that every kind of page is looked at in. */
const MODES: { mode: string; query: string; contrast: number; options: VisitOptions }[] = [
	{ mode: 'on a phone', query: '', contrast: 4.5, options: { context: { viewport: PHONE } } },
	{ mode: 'on a desk', query: '', contrast: 4.5, options: { context: { viewport: DESK } } },
	{
		mode: 'in 大字版',
		query: '?elder=1',
		contrast: 7,
		options: { context: { viewport: PHONE } },
	},
	{
		mode: 'in 夜读',
		query: '',
		contrast: 4.5,
		options: { context: { viewport: PHONE }, before: chooseNight },
	},
];

describe.each(MODES)('$mode', ({ query, contrast, options }) => {
	test.each(samples)('axe finds nothing wrong with $name', async ({ page: { path } }) => {
		const { page } = await visit(`${path}${query}`, { ...options, until: 'load' });
		expect(await axeFaults(page)).toEqual([]);
		// Text that is large may be a little fainter, in every mode.
		const least = { small: contrast, large: Math.min(contrast, 4.5) };
		expect(await faintTexts(page, least)).toEqual([]);
	});
});

test('axe finds nothing wrong with any kind of page on paper', async () => {
	const faults: string[] = [];
	const prepare = { context: { viewport: DESK }, until: 'load' } as const;
	for await (const { page, path } of walkThrough(
		samples.map((sample) => sample.page.path),
		prepare,
	)) {
		await page.emulateMedia({ media: 'print' });
		faults.push(...(await axeFaults(page)).map((fault) => `${path} ${fault}`));
		await page.emulateMedia({ media: 'screen' });
	}
	expect(faults).toEqual([]);
}, 180_000);

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
	test.each(samples)('$name has landmarks and an unbroken outline', async ({ page: { path } }) => {
		const { page } = await visit(path, { until: 'load' });
		expect(await page.getByRole('banner').count()).toBe(1);
		expect(await page.getByRole('main').count()).toBe(1);
		expect(await page.getByRole('contentinfo').count()).toBe(1);
		const levels = await page
			.getByRole('heading')
			.evaluateAll((headings) => headings.map(({ tagName }) => Number(tagName.slice(1))));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
		expect(jumps).toEqual([]);
	});

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
