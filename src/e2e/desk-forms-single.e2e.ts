import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { deskForTests, formIsThere, isTooWide, kept } from './desk-pages.ts';
import { focusedName, tabTo } from './keyboard.ts';

/** Files that stand once, and what only programs write. */

const { at, read, open, openForm } = deskForTests();
const PHONE = { width: 320, height: 640 };

test('with the keyboard, the address and the hours of the museum are written into its one file', async () => {
	const before = read('site.yaml');
	const { page, errors, foreignRequests } = await open('/records/');
	await tabTo(page, '馆名和页脚');
	await page.keyboard.press('Enter');
	await formIsThere(page);
	await tabTo(page, '还可以写的');
	await page.keyboard.press('Enter');
	await tabTo(page, '网址');
	await page.keyboard.insertText('example.cn');
	await tabTo(page, '写上「馆里的触摸屏」');
	await page.keyboard.press('Enter');
	await tabTo(page, '写上「开放时间」');
	await page.keyboard.press('Enter');
	// What was added has the focus.
	expect(await focusedName(page)).toMatch(/^开馆/);
	await page.keyboard.insertText('09:00');
	for (const [name, words] of [
		['闭馆', '17:00'],
		['星期', '1、2、3、4、5'],
	] as const) {
		await tabTo(page, name);
		await page.keyboard.insertText(words);
	}
	await page.keyboard.press('Control+s');
	await page.getByText('没有存。请先改好下面列出来的。').waitFor();
	expect(read('site.yaml')).toBe(before);
	expect(await axeFaults(page)).toEqual([]);
	await tabTo(page, '「网址」');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Control+a');
	await page.keyboard.insertText('https://example.cn/');
	await kept(page);
	await page.keyboard.press('Control+s');
	await page.getByText('存好了。').waitFor();
	const saved = read('site.yaml');
	for (const line of before.split('\n')) expect(saved).toContain(line);
	expect(saved).toContain('address: https://example.cn/\n');
	expect(saved).toMatch(
		/open:\n\s+from: '?09:00'?\n\s+to: '?17:00'?\n\s+days: \[1, 2, 3, 4, 5\]\n/,
	);
	expect(errors()).toEqual([]);
	expect(foreignRequests).toEqual([]);
});

test('readings begin with an empty file; many of them are folded, each with its word', async () => {
	const { page, errors } = await openForm('/records/pinyin/file/');
	expect(existsSync(at('pinyin.yaml'))).toBe(false);
	for (let number = 1; number <= 11; number += 1) {
		await page.getByRole('button', { name: '加一项读音' }).press('Enter');
		await page.keyboard.insertText('行'.repeat(number));
		await tabTo(page, '拼音');
		await page.keyboard.insertText('háng '.repeat(number).trim());
		await kept(page);
	}
	await page.keyboard.press('Control+s');
	await page.getByText('存好了。').waitFor();
	expect(read('pinyin.yaml').match(/word: /g)).toHaveLength(11);
	await page.reload();
	await formIsThere(page);
	const third = page.getByText('读音　第3项　行行行　háng háng háng');
	expect(await page.getByLabel('词', { exact: false }).nth(2).isVisible()).toBe(false);
	await third.press('Enter');
	expect(await page.getByLabel('词', { exact: false }).nth(2).inputValue()).toBe('行行行');
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize(PHONE);
	expect(await isTooWide(page)).toBe(false);
	expect(errors()).toEqual([]);
});

test('what only programs write is told in words, with who writes it, and a frozen lesson with how to go on', async () => {
	const [frozen = ''] = readdirSync(at('frozen'));
	for (const path of ['/records/registers/', `/records/frozen/${frozen.replace('.yaml', '')}/`]) {
		const { page, errors } = await open(path);
		expect(await page.getByRole('textbox').count(), path).toBe(0);
		expect(await page.getByRole('button').count(), path).toBe(0);
		expect(await axeFaults(page), path).toEqual([]);
		await page.setViewportSize(PHONE);
		expect(await isTooWide(page), path).toBe(false);
		expect(errors()).toEqual([]);
	}
	const { page } = await open('/records/frozen/');
	await page.getByRole('link', { name: /0\.9/ }).press('Enter');
	await page.getByText('这是定稿，不能改。').waitFor();
	expect(
		await page.getByText('npm run freeze:lesson -- two-books --changes 改了什么').count(),
	).toBe(1);
	await page.getByRole('link', { name: '打开这一课' }).press('Enter');
	await page.waitForURL('**/records/lessons/two-books/');
});
