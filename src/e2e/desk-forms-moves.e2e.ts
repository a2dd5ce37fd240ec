import { existsSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { deskForTests, formIsThere, isTooWide, kept } from './desk-pages.ts';
import { tabTo } from './keyboard.ts';

/** Taking a record away and bringing it back, and giving it another id, with the keyboard alone. */

const PHONE = { width: 320, height: 640 };
const TITLE = '示例的一张卡，没有谁用到它。';

const { desk, at, read, openForm } = deskForTests(({ at }) => {
	const card = `# 示例\nstatement: ${TITLE}\nsource: forum-post\ngrade: C\n`;
	writeFileSync(at('evidence/e09.yaml'), card);
});

test('a record is taken away, a window that still shows it says so, and it comes back with every word', async () => {
	const before = read('evidence/e09.yaml');
	const other = await openForm('/records/evidence/e09/');
	const { page, errors } = await openForm('/records/evidence/e09/');
	await tabTo(page, '删去这一条');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/records/evidence/e09/remove');
	expect(await axeFaults(page)).toEqual([]);
	await tabTo(page, '要删，请照样写出这一条的名字');
	await page.keyboard.insertText('别的');
	await page.keyboard.press('Enter');
	await page.getByText(/没有办。请照样再写一遍。$/).waitFor();
	expect(existsSync(at('evidence/e09.yaml'))).toBe(true);
	await page.keyboard.press('Control+a');
	await page.keyboard.insertText(TITLE);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: '改过什么' }).waitFor();
	expect(existsSync(at('evidence/e09.yaml'))).toBe(false);
	expect(await axeFaults(page)).toEqual([]);

	await other.page.getByText(/^还可以写的/).press('Enter');
	await other.page.getByRole('textbox', { name: '说明' }).fill('在另一个窗口里写的');
	await other.page.getByText('这一条刚刚在别处删去了。').waitFor();
	await tabTo(page, `拿回来：${TITLE}`);
	await page.keyboard.press('Enter');
	await formIsThere(page);
	expect(read('evidence/e09.yaml')).toBe(before);
	await kept(other.page);
	await page.getByText('改过什么').press('Enter');
	await page.getByText('拿回来了').waitFor();
	await page.waitForFunction(() =>
		[...document.querySelectorAll('textarea, input')].some(
			(one) => 'value' in one && one.value === '在另一个窗口里写的',
		),
	);
	expect(errors()).toEqual([]);
});

test('what others name stays: each place is one key away; what people agreed to leads to the consents', async () => {
	const { page, errors } = await openForm('/records/places/east-gate/');
	await tabTo(page, '删去这一条');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: '现在不能删' }).waitFor();
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize(PHONE);
	expect(await isTooWide(page)).toBe(false);
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	await tabTo(page, '带我去：路线「绕城一圈」：地点');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/records/walks/round-the-wall/#stops');
	await page.goto(`${desk.url}records/people/ding-xuke/remove`);
	await tabTo(page, '带我去：同意与撤下里的这一条');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/consent/people/ding-xuke/');
	expect(errors()).toEqual([]);
});

test('another id: every line is shown first, all files change at once, and the old window finds the way', async () => {
	const other = await openForm('/records/places/east-gate/');
	const { page, errors } = await openForm('/records/places/east-gate/');
	await tabTo(page, '改编号');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/rename');
	await tabTo(page, '新编号');
	await page.keyboard.insertText('dong-men');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: '会改这些' }).waitFor();
	expect(await page.locator('del').count()).toBe(6);
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize(PHONE);
	expect(await isTooWide(page)).toBe(false);
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	await tabTo(page, '它的网址和二维码没有印过');
	await page.keyboard.press('Space');
	await tabTo(page, '改编号');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/records/places/dong-men/');
	expect(read('chapters/old-wall.mdx')).toContain('<地 id="dong-men">东</地>');
	expect(existsSync(at('places/east-gate.yaml'))).toBe(false);

	await other.page.getByLabel('名称', { exact: false }).first().fill('东门口');
	await other.page.getByText('这一条的编号改成了「dong-men」。').waitFor();
	await other.page.getByRole('link', { name: '去看看' }).press('Enter');
	await other.page.waitForURL('**/records/places/dong-men/');
	await formIsThere(other.page);
	await kept(other.page);
	expect(await other.page.getByLabel('名称', { exact: false }).first().inputValue()).toBe('东门口');
	expect(errors()).toEqual([]);
});
