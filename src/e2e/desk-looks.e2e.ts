import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { SHEETS } from '../../scripts/handbook/pages.ts';
import { OPENING, TASKS } from '../../scripts/handbook/tasks.ts';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { deskForTests, formIsThere, kept } from './desk-pages.ts';
import { focusedName, tabTo } from './keyboard.ts';
import { bare, openPaperBytes, pageSizes, pagesOf } from './paper-reader.ts';

/** The desk in other circumstances: in the dark, magnified, on paper, and without a mouse on an office laptop. */

const { desk, read, open } = deskForTests();

/** Every kind of page that the desk itself makes, and what is there when it is whole. */
const PAGES = [
	['/', (page: Page) => page.getByText(/^[红黄绿]灯：/).waitFor({ timeout: 0 })],
	['/records/', undefined],
	['/records/events/', undefined],
	['/records/events/1465-wall-built/', formIsThere],
	['/readiness/', undefined],
	['/consent/', undefined],
	['/consent/people/ding-xuke/', undefined],
	['/consent/people/ding-xuke/plan?action=withdraw&reason=consent&who=family', undefined],
	['/handbook/', undefined],
	['/nowhere/', undefined],
] as const;

test('on a screen of dark colours, magnified to twice its size, everything is to be read, reached and hit', async () => {
	const { page } = await open('/handbook/', {
		// 1280 by 800, magnified.
		viewport: { width: 640, height: 400 },
		context: { deviceScaleFactor: 2, colorScheme: 'dark' },
		fonts: true,
	});
	for (const [path, isThere] of PAGES) {
		await page.goto(new URL(path, desk.url).href);
		await isThere?.(page);
		// How large a word is, its letters say.
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		expect(dark, path).toBe('rgb(27, 25, 22)');
		expect(await axeFaults(page), path).toEqual([]);
		expect(await layoutFaults(page, { least: 44, apart: 0 }), path).toEqual([]);
	}
});

test('the printed handbook is one sheet of A4 for the way to the desk and for each task, with all its words', async () => {
	const { page } = await open('/handbook/', { fonts: true });
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	const paper = await openPaperBytes(pdf);
	expect(await pageSizes(paper)).toEqual(Array.from({ length: SHEETS }, () => [210, 297]));
	const sheets: string[] = [];
	for await (const sheet of pagesOf(paper)) {
		const { items } = await sheet.getTextContent();
		sheets.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
	}
	for (const [index, { title, steps }] of [OPENING, ...TASKS].entries())
		for (const words of [title, ...steps]) expect(sheets[index]).toContain(bare(words));
});

test('two pictures become one comparison without a mouse, and the focus is never lost', async () => {
	const { page, errors } = await open('/', { viewport: { width: 1366, height: 768 } });
	const press = (key: string) => page.keyboard.press(key);
	const write = (words: string) => page.keyboard.insertText(words);
	const choose = async (name: string, id: string) => {
		await tabTo(page, name);
		await page.keyboard.type(id);
		await press('ArrowDown');
		await press('Enter');
		await page.getByText(id, { exact: true }).last().waitFor();
		expect(await focusedName(page)).toBe(name);
	};
	await tabTo(page, '加一组新旧对比');
	await press('Enter');
	await page.waitForURL('**/records/comparisons/');
	await tabTo(page, '加一条今昔');
	await press('Enter');
	await formIsThere(page);

	await tabTo(page, '标题');
	await write('示例：街口新旧');
	await choose('选地点', 'old-wall');
	await tabTo(page, 'A');
	await press('ArrowDown');
	await press('ArrowDown');
	await page.getByRole('radio', { name: 'C 仅同一地点', checked: true }).waitFor();
	for (const [photo, label] of [
		['street-before', '从前'],
		['street-after', '如今'],
	] as const) {
		await tabTo(page, '加一项照片');
		await press('Enter');
		expect(await focusedName(page)).toBe('选照片');
		await page.keyboard.type(photo);
		await press('ArrowDown');
		await press('Enter');
		await tabTo(page, '叫法');
		await write(label);
	}
	await tabTo(page, '变化说明');
	await write('示例的说明，没有这样一条街。'.repeat(5));
	await choose('选史料', 'e01');
	await tabTo(page, '编号');
	await write('example-street');
	await kept(page);
	await press('Control+s');
	await page.waitForURL('**/records/comparisons/example-street/');
	expect(read('comparisons/example-street.yaml')).toMatch(
		/photo: street-before\n\s+label: 从前\n\s+- photo: street-after\n\s+label: 如今\n/,
	);
	expect(errors()).toEqual([]);
});
