import { load } from 'cheerio';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { visit, type VisitOptions } from './browser.ts';
import { builtPages } from './built-site.ts';

const ACCOUNT = '/interviews/how-to-record/edited/';
const DESK: VisitOptions = { context: { viewport: { width: 1280, height: 800 } } };

const written = (page: Page) => page.locator('.sentence-written');
const rowOf = (link: Locator) => link.locator('xpath=ancestor::*[contains(@class, "row")][1]');
const shown = (page: Page, selector: string) =>
	page
		.locator(selector)
		.evaluateAll(
			(elements) =>
				elements.filter((element) => element.checkVisibility({ visibilityProperty: true })).length,
		);
const choose = (page: Page, view: '整理稿' | '逐字稿' | '对照') =>
	page.getByRole('radio', { name: view }).check();
const moment = (page: Page) =>
	page.evaluate(() => document.querySelector('audio')?.currentTime ?? -1);
/** Where the text of a row begins on the screen, in whichever wording is shown. */
const topOfRow = (page: Page, row: number) =>
	page
		.locator('edited-account .row')
		.nth(row)
		.evaluate((element) => {
			const shown = [...element.querySelectorAll('.written, .said')].find((part) =>
				part.checkVisibility({ visibilityProperty: true }),
			);
			return shown?.getBoundingClientRect().top ?? NaN;
		});

describe('every page of two accounts', () => {
	const pages = builtPages().filter(({ path }) => /^\/interviews\/[^/]+\/edited\/$/.test(path));

	test('gives each written sentence what was said, and leaves out nothing of either text', () => {
		const faults: string[] = [];
		for (const { path, html } of pages) {
			const $ = load(html);
			const said = new Map(
				$('.sentence')
					.map((_, one) => $(one))
					.get()
					.map((one) => [one.attr('id'), one]),
			);
			const starts = [...said.values()].map((one) => Number(one.attr('data-start')));
			for (const one of $('.sentence-written')
				.map((_, link) => $(link))
				.get()) {
				const [start, end] = [Number(one.attr('data-start')), Number(one.attr('data-end'))];
				const first = said.get(one.attr('href')?.slice(1));
				if (Number(first?.attr('data-start')) !== start)
					faults.push(`${path} ${one.text()} begins elsewhere`);
				if (!starts.some((moment) => moment >= start && moment < end))
					faults.push(`${path} ${one.text()} comes from nowhere`);
			}
			const transcript = builtPages().find((page) => page.path === path.replace(/edited\/$/, ''));
			const whole = load(transcript?.html ?? '');
			for (const sentence of whole('.sentence')
				.map((_, one) => whole(one))
				.get()) {
				const here = said.get(sentence.attr('id'));
				// What both layers say alike stands there once.
				const layers = sentence.find('[data-layer]');
				const words = (layers.length > 0 ? layers.first() : sentence).text();
				if (here?.text() !== words) faults.push(`${path} lacks 「${words}」`);
			}
			if (said.size < 100) faults.push(`${path} has ${said.size} sentences`);
		}
		expect(faults).toEqual([]);
		expect(pages.length).toBeGreaterThan(0);
	});
});

describe('two accounts', () => {
	test('a tap on a written sentence plays it from its start, and both texts mark it', async () => {
		const { page, consoleErrors } = await visit(ACCOUNT, DESK);
		for (const index of [40, 8]) {
			const link = written(page).nth(index);
			const start = Number(await link.getAttribute('data-start'));
			await link.click();
			await page.waitForFunction((from) => {
				const audio = document.querySelector('audio');
				return audio && !audio.paused && audio.currentTime >= from - 0.3 && audio.readyState > 2;
			}, start);
			await page.getByRole('button', { name: '暂停' }).click();
			expect((await moment(page)) - start).toBeGreaterThan(-0.3);
			expect((await moment(page)) - start).toBeLessThan(3);
			expect(await link.getAttribute('aria-current')).toBe('true');
			expect(await page.locator('.sentence-written[aria-current]').count()).toBe(1);
			const row = rowOf(link);
			expect(await row.locator('.sentence[aria-current]').count()).toBe(1);
		}
		expect(consoleErrors).toEqual([]);
	});

	test.each([
		['at a desk', DESK],
		['on a phone', {}],
	])('changing the text keeps the moment and the place %s', async (_title, options) => {
		const { page } = await visit(`${ACCOUNT}#t=300`, options);
		const before = await moment(page);
		// 300 seconds lie in this row.
		const row = await page
			.locator('edited-account .row')
			.evaluateAll((rows) => rows.findIndex((one) => one.querySelector('.sentence[aria-current]')));
		expect(row).toBeGreaterThan(20);
		await choose(page, '对照');
		const top = await topOfRow(page, row);
		expect(top).toBeGreaterThan(0);
		expect(top).toBeLessThan(844);
		for (const view of ['整理稿', '逐字稿', '对照'] as const) {
			await choose(page, view);
			expect(Math.abs((await topOfRow(page, row)) - top)).toBeLessThan(4);
			expect(await moment(page)).toBe(before);
			expect(
				await page
					.locator('edited-account .row')
					.nth(row)
					.locator('.sentence')
					.evaluateAll((lines) => lines.some((line) => line.hasAttribute('aria-current'))),
			).toBe(true);
		}
	});

	test('a phone shows prose, and a tapped sentence opens what was said below it', async () => {
		const { page } = await visit(ACCOUNT);
		expect(await page.getByRole('radio', { name: '整理稿' }).isChecked()).toBe(true);
		expect(await shown(page, '.said')).toBe(0);
		const link = written(page).nth(20);
		await link.click();
		expect(await shown(page, '.said')).toBe(1);
		expect(await link.getAttribute('aria-expanded')).toBe('true');
		const below = await rowOf(link).locator('.said').boundingBox();
		expect(below?.y).toBeGreaterThan((await link.boundingBox())?.y ?? Infinity);
		await written(page).nth(22).click();
		expect(await shown(page, '.said')).toBe(1);
		await choose(page, '逐字稿');
		expect(await shown(page, '.written')).toBe(0);
		expect(await shown(page, '.said')).toBe(await page.locator('edited-account .row').count());
	});

	test('arrows go from sentence to sentence, and Enter plays', async () => {
		const { page } = await visit(ACCOUNT, DESK);
		await written(page).first().focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const start = Number(await written(page).nth(2).getAttribute('data-start'));
		await page.keyboard.press('Enter');
		await page.waitForFunction(
			(from) => (document.querySelector('audio')?.currentTime ?? 0) > from,
			start,
		);
		expect(await page.locator('.sentence-written[tabindex="0"]').count()).toBe(1);
	});

	test('both texts are whole without script, and on paper', async () => {
		const { page } = await visit(ACCOUNT, { context: { javaScriptEnabled: false } });
		const rows = await page.locator('edited-account .row').count();
		expect(await shown(page, '.said')).toBe(rows);
		expect(await shown(page, '.written')).toBe(rows);
		expect(await shown(page, 'input[name="view"]')).toBe(0);
		const { page: printed } = await visit(ACCOUNT);
		await printed.emulateMedia({ media: 'print' });
		expect(await shown(printed, '.said')).toBe(rows);
		expect(await shown(printed, '.written')).toBe(rows);
		expect(await shown(printed, 'fieldset')).toBe(0);
	});

	test('is understood without seeing it', async () => {
		const { page } = await visit(ACCOUNT);
		const group = page.getByRole('group', { name: '看哪一种文字' });
		expect(await group.getByRole('radio').count()).toBe(3);
		await written(page).nth(3).click();
		expect(await page.locator('a[aria-current="true"][aria-expanded="true"]').count()).toBe(1);
		expect(await axeFaults(page)).toEqual([]);
	});
});
