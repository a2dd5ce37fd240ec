import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { visitTool, type ToolVisitOptions } from './tool-pages.ts';
import { ToolProcess } from './tool-process.ts';

const KILLS = 4;

const desk = new ToolProcess('scripts/locate.ts');
const file = (id: string) => join(desk.content, `places/${id}.yaml`);
const read = (id: string) => readFileSync(file(id), 'utf8');

beforeAll(async () => {
	mkdirSync(desk.content, { recursive: true });
	cpSync('src/fixtures/museum/places', join(desk.content, 'places'), { recursive: true });
	for (const copy of ['wall-b', 'wall-c']) cpSync(file('old-wall'), file(copy));
	await desk.start();
});
afterAll(() => desk.remove());

const open = (path: string, options?: ToolVisitOptions) => visitTool(desk, path, options);
const openPlace = async (id: string, options?: ToolVisitOptions) => {
	const seen = await open(`/places/${id}/`, options);
	await seen.page.waitForSelector('[data-ready]');
	return seen;
};

const said = (page: Page) => page.getByRole('status').textContent();
const points = (page: Page) =>
	page.getByRole('list', { name: '各点' }).getByRole('listitem').allTextContents();
const faults = (page: Page) =>
	page.getByRole('region', { name: '要改的地方' }).getByRole('listitem').allTextContents();
const kept = (page: Page) => page.waitForSelector('#kept[data-state="kept"]');
const press = async (page: Page, ...keys: string[]) => {
	for (const key of keys) await page.keyboard.press(key);
};
const dialog = (page: Page) => page.getByRole('dialog', { name: '存回以后，文件里改这几行' });

/** Saves by the keyboard alone; answers the lines that were shown as changing. */
async function saveByKeys(page: Page): Promise<string[]> {
	await kept(page);
	await page.keyboard.press('Control+s');
	await dialog(page).waitFor();
	const lines = await dialog(page).getByRole('listitem').allTextContents();
	await page.keyboard.press('Enter');
	await page.getByText('存好了。').waitFor();
	return lines;
}

test('an editor without a mouse moves, adds, deletes and takes back, hears what is wrong, sees what changes, and saves', async () => {
	const { page, consoleErrors, foreignRequests } = await open('/');
	const before = read('old-wall');
	const row = page.getByRole('row', { name: '旧城墙' }).first();
	expect(await row.getByRole('cell').allTextContents()).toEqual([
		...['城墙', '线，3个点', '没有测', '存回了'],
	]);
	await row.getByRole('link', { name: '旧城墙' }).focus();
	await page.keyboard.press('Enter');
	await page.waitForSelector('[data-ready]');
	const sheet = page.getByRole('application', { name: /^示意图/ });
	expect(await sheet.evaluate((element) => element === document.activeElement)).toBe(true);

	await press(page, 'PageUp', 'ArrowLeft', 'Shift+ArrowUp');
	expect(await said(page)).toBe('第3点挪到往东899，往北910。');
	await press(page, 'n');
	expect(await points(page)).toEqual([
		'第1点　往东100，往北100',
		'第2点　往东900，往北100',
		'第3点　往东899，往北910',
		'第4点　往东919，往北910',
	]);
	for (let times = 0; times < 12; times += 1) await page.keyboard.press('Shift+ArrowRight');
	expect(await said(page)).toBe('第4点没有动：就在这里，或已经到图边。');
	await press(page, 'Delete');
	expect(await points(page)).toHaveLength(3);

	await page.getByRole('radio', { name: '点' }).focus();
	await page.keyboard.press('Space');
	expect(await faults(page)).toEqual([
		'形状写的是点，却有 3 个点。请只留一个；要画成线或面，就把 shape 改成 line 或 area。',
	]);
	await press(page, 'Control+s');
	expect(await said(page)).toBe('没有存。请先改「要改的地方」里写的。');
	await press(page, 'Control+z');
	expect(await faults(page)).toEqual(['没有要改的地方。']);

	expect(await saveByKeys(page)).toEqual([
		'　  shape: line',
		'－去掉：  points: [[100, 100], [900, 100], [900, 900]]',
		'＋写上：  points: [[100, 100], [900, 100], [899, 910]]',
		'　  grade: C',
	]);
	expect(read('old-wall')).toBe(before.replace('[900, 900]', '[899, 910]'));
	// Back to what it was: through everything that was done.
	while (await page.getByRole('button', { name: '撤销' }).isEnabled())
		await press(page, 'Control+z');
	await saveByKeys(page);
	expect(read('old-wall')).toBe(before);
	expect(consoleErrors.filter((error) => !/ERR_FAILED/.test(error))).toEqual([]);
	expect(foreignRequests).toEqual([]);
});

test('a mouse places, pulls, and puts a point between two', async () => {
	const { page } = await openPlace('wall-b');
	const box = await page.getByRole('application').boundingBox();
	if (!box) throw new Error('the sheet is not there');
	const side = Math.min(box.width, box.height);
	const at = (east: number, north: number) =>
		[
			box.x + (box.width - side) / 2 + (east / 1000) * side,
			box.y + (box.height - side) / 2 + ((1000 - north) / 1000) * side,
		] as const;
	await page.mouse.click(...at(500, 500));
	await page.mouse.click(...at(500, 100));
	await page.mouse.move(...at(100, 100));
	await page.mouse.down();
	await page.mouse.move(...at(150, 220), { steps: 3 });
	await page.mouse.up();
	const told = await points(page);
	const numbers = told.map((words) => (words.match(/\d+/g) ?? []).map(Number));
	const wanted = [
		[1, 150, 220],
		[2, 500, 100],
		[3, 900, 100],
		[4, 900, 900],
		[5, 500, 500],
	];
	for (const [index, spot] of wanted.entries())
		for (const [part, number] of spot.entries())
			expect(Math.abs((numbers[index]?.[part] ?? -99) - number)).toBeLessThanOrEqual(1);
	await page.getByRole('button', { name: /^第5点/ }).click();
	await page.getByRole('spinbutton', { name: '往东' }).fill('510.5');
	await page.keyboard.press('Tab');
	expect((await points(page))[4]).toMatch(/^第5点　往东510.5，/);
});

test('a reading of a phone is understood, converted, judged and saved', async () => {
	const { page } = await openPlace('wall-b');
	await page.getByLabel('粘贴手机上的读数').fill('北纬30°41′24″ 东经103°49′48″');
	await page.keyboard.press('Enter');
	expect(await said(page)).toBe('读出来是纬度30.69、经度103.83。坐标系看不出来，请自己选。');
	expect(await faults(page)).toEqual([
		'缺少「坐标系」。请从这几类里选：wgs84（手机和 GPS 原始坐标）、cgcs2000（国家大地坐标）、gcj02（高德、腾讯地图）、bd09（百度地图）。',
		'缺少「精度」。请补上一行，例如 precision: 10。',
	]);
	await page.getByRole('combobox', { name: '坐标系' }).selectOption('wgs84');
	await page.getByRole('spinbutton', { name: '精度（误差几米）' }).fill('12');
	await page.getByLabel('测的是哪一点').fill('墙根: 东头');
	await page.keyboard.press('Tab');
	expect(await faults(page)).toEqual(['没有要改的地方。']);
	expect(
		await page.getByRole('list', { name: '换算' }).getByRole('listitem').allTextContents(),
	).toContain('gcj02　高德、腾讯地图：30.68733, 103.832163');
	expect(
		await page
			.getByRole('list', { name: '离别的测过的地点' })
			.getByRole('listitem')
			.allTextContents(),
	).toEqual(['东门　3.1公里']);
	await page.getByRole('spinbutton', { name: '纬度' }).fill('103.83');
	await page.getByRole('spinbutton', { name: '经度' }).fill('30.69');
	await page.keyboard.press('Tab');
	expect(await faults(page)).toEqual([
		'纬度 103.83 和经度 30.69 像是写反了。请对调，latitude: 30.69、longitude: 103.83。',
	]);
	await page.getByRole('application').focus();
	await press(page, 'Control+z', 'Control+z');
	await saveByKeys(page);
	expect(read('wall-b')).toContain(
		'coordinate:\n  latitude: 30.69\n  longitude: 103.83\n  datum: wgs84\n  precision: 12\n  spot: "墙根: 东头"\nnear: [east-gate]\n',
	);
});

test('two windows lose nothing of each other', async () => {
	const [{ page: one }, { page: other }] = [await openPlace('wall-c'), await openPlace('wall-c')];
	await press(one, 'PageDown', 'ArrowUp');
	await kept(one);
	await press(other, 'PageUp', 'ArrowUp');
	await other.getByText('这条地点在另一个窗口里也动过，已经接上。请只留一个窗口。').waitFor();
	expect(await points(other)).toEqual([
		'第1点　往东100，往北101',
		'第2点　往东900，往北100',
		'第3点　往东900，往北901',
	]);
});

test(`nothing shown as done is lost when the program is killed ${KILLS} times at work`, async () => {
	const { page } = await openPlace('wall-c');
	await press(page, 'PageDown');
	for (let kill = 0; kill < KILLS; kill += 1) {
		await press(page, 'ArrowRight', 'ArrowRight', 'n', 'ArrowUp');
		const dying = desk.kill();
		await press(page, 'ArrowDown', 'Shift+ArrowRight');
		const shown = await points(page);
		await dying;
		await desk.start();
		await kept(page);
		expect(await points(page), `kill ${kill}`).toEqual(shown);
		await page.reload();
		await page.waitForSelector('[data-ready]');
		expect(await points(page), `kill ${kill}`).toEqual(shown);
		await press(page, 'PageDown');
	}
	expect(await page.locator('#kept').textContent()).toMatch(/^已记下2\d步，还没有存回$/);
});

test('the page can be used by everybody and fits on a small screen', async () => {
	const { page } = await openPlace('old-wall', { fonts: true });
	await press(page, 'PageDown', 'n');
	expect(await axeFaults(page)).toEqual([]);
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
});
