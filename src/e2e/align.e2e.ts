import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readComparison } from '../../scripts/align/record-file.ts';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { visitTool, type ToolVisitOptions } from './tool-pages.ts';
import { ToolProcess } from './tool-process.ts';

const RECORD = `title: 试验用的墙 # 题目
place: old-wall
match: A
pictures:
  - photo: wall-then
    label: 从前
  - photo: wall-now
    label: 如今 # 新拍的
`;

/** The newest picture is the older one moved to the right by so many percent. */
const SHIFT = 5;

const desk = new ToolProcess('scripts/align.ts');
const file = join(desk.content, 'comparisons/wall.yaml');

beforeAll(async () => {
	for (const folder of ['comparisons', 'photos'])
		mkdirSync(join(desk.content, folder), { recursive: true });
	writeFileSync(file, RECORD);
	for (const [name, shade] of [
		['wall-then', '#8a8a80'],
		['wall-now', '#7f9a78'],
	] as const)
		await sharp({ create: { width: 900, height: 600, channels: 3, background: shade } })
			.jpeg()
			.toFile(join(desk.content, 'photos', `${name}.jpg`));
	await desk.start();
});
afterAll(() => desk.remove());

const open = async (options?: ToolVisitOptions) => {
	const seen = await visitTool(desk, '/comparisons/wall/', options);
	await seen.page.waitForSelector('[data-ready]');
	return seen;
};

const said = (page: Page) => page.getByRole('status').textContent();
const pane = (page: Page, name: '从前（旧图）' | '如今（新图）') =>
	page.getByRole('application', { name });
const rows = (page: Page) => page.locator('#points li').allTextContents();
const kept = (page: Page) => page.waitForSelector('#kept[data-state="kept"]');
const points = () => readComparison(readFileSync(file, 'utf8'))?.pictures[0]?.points ?? [];

/** Clicks on a place of a picture, in percent of its width and height. */
async function click(page: Page, name: '从前（旧图）' | '如今（新图）', x: number, y: number) {
	const box = await pane(page, name).boundingBox();
	if (!box) throw new Error('the picture is not there');
	const scale = Math.min(box.width / 900, box.height / 600);
	await page.mouse.click(
		box.x + (box.width - 900 * scale) / 2 + 9 * x * scale,
		box.y + (box.height - 600 * scale) / 2 + 6 * y * scale,
	);
}

async function addPoint(page: Page, x: number, y: number, off = 0) {
	await click(page, '从前（旧图）', x, y);
	await click(page, '如今（新图）', x + SHIFT + off, y);
}

const SPOTS = [
	[12, 12],
	[85, 15],
	[80, 82],
	[15, 85],
	[50, 40],
	[35, 62],
] as const;

test('an editor clicks points, moves and takes back, loses nothing when the program dies, and saves', async () => {
	const { page, consoleErrors, foreignRequests } = await open();
	for (const [x, y] of SPOTS) await addPoint(page, x, y);
	expect(await rows(page)).toHaveLength(6);
	expect(await page.locator('#summary').textContent()).toMatch(
		/^✓ 6个点，误差0\.\d\d%，可以发布。$/,
	);

	await addPoint(page, 65, 60, 7);
	expect((await rows(page))[6]).toMatch(/^7差[67]\.\d\d%，和别的对不上$/);
	expect(await page.locator('#summary').textContent()).toContain('第 7 个差');
	await page.keyboard.press('Control+z');
	expect(await rows(page)).toHaveLength(6);

	// The other half is guessed well enough to be taken as it is.
	await click(page, '从前（旧图）', 60, 25);
	expect(await said(page)).toContain('空心圈是程序猜的');
	await page.keyboard.press('Enter');
	expect((await rows(page))[6]).toMatch(/^7差0\.\d\d%$/);

	await pane(page, '从前（旧图）').focus();
	for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp', 'Shift+ArrowDown'])
		await page.keyboard.press(key);
	await kept(page);
	expect(readFileSync(file, 'utf8')).toBe(RECORD);
	await desk.kill();
	await page.keyboard.press('Control+z');
	await page.waitForSelector('#kept[data-state="apart"]');
	await desk.start();
	await page.reload();
	await page.waitForSelector('[data-ready]');
	await kept(page);
	expect(await rows(page)).toHaveLength(7);

	await page.keyboard.press('Control+s');
	await page.getByText(/^存好了/).waitFor();
	const [first] = points();
	expect(points()).toHaveLength(7);
	for (const [index, wanted] of [12, 12, 17, 12].entries())
		expect(Math.abs((first?.[index] ?? 0) - wanted)).toBeLessThan(0.4);
	const [x = 0, y = 0] = points()[6] ?? [];
	expect(x - 0.2).toBeCloseTo(60, 0);
	expect(y + 0.1).toBeCloseTo(25, 0);
	const saved = readFileSync(file, 'utf8');
	expect(saved.replace(/ {4}points:\n(?: {6}- .*\n)+/, '')).toBe(RECORD);
	await page.keyboard.press('Control+s');
	await page.getByText('文件里已经是这样，不用写。').waitFor();
	expect(readFileSync(file, 'utf8')).toBe(saved);
	expect(consoleErrors.filter((error) => !/ERR_FAILED|ERR_CONNECTION/.test(error))).toEqual([]);
	expect(foreignRequests).toEqual([]);
});

test('points can be set, moved, chosen and deleted without a mouse, and what others wrote is not written over', async () => {
	const { page } = await open();
	const before = (await rows(page)).length;
	await page.keyboard.press('n');
	expect(await rows(page)).toHaveLength(before + 1);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Shift+ArrowRight');
	expect(await said(page)).toBe(`挪了第${before + 1}个点。`);
	await page.keyboard.press('PageDown');
	expect(await page.locator('#points [aria-current]').textContent()).toMatch(/^1/);
	await page.keyboard.press('Delete');
	expect(await rows(page)).toHaveLength(before);
	await kept(page);

	const theirs = RECORD.replace('label: 从前', 'label: 从前\n    points: [[1, 2, 3, 4]]');
	writeFileSync(file, theirs);
	await page.keyboard.press('Control+s');
	await page.getByRole('dialog', { name: '这条今昔在别处改过了' }).waitFor();
	await page.getByRole('button', { name: '先不存' }).click();
	expect(readFileSync(file, 'utf8')).toBe(theirs);
});

test('the page can be used by everybody and fits on a small screen', async () => {
	const { page } = await open({ fonts: true });
	for (const [x, y] of SPOTS.slice(0, 5)) await addPoint(page, x + 1, y + 2);
	await page.keyboard.press('p');
	expect(
		await page.getByRole('button', { name: /^把旧图叠到新图上/ }).getAttribute('aria-pressed'),
	).toBe('true');
	expect(await axeFaults(page)).toEqual([]);
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
});
