import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { layoutFaults } from './controls.ts';
import { deskForTests, formIsThere, kept } from './desk-pages.ts';

/** The five tasks of the handbook, as somebody does them who sees the desk for the first time. */

const { at, read, open } = deskForTests();

const follow = (page: Page, name: string | RegExp) =>
	page.getByRole('link', { name }).first().click();
/** Goes on with the keyboard alone. */
const followByKey = async (page: Page, name: string | RegExp) => {
	await page.getByRole('link', { name }).first().focus();
	await page.keyboard.press('Enter');
};
const save = async (page: Page) => {
	await kept(page);
	await page.getByRole('button', { name: '存回' }).click();
};

test('the first page has everything in one place, for everybody and every screen', async () => {
	const { page, errors, foreignRequests } = await open('/');
	await page.getByText(/^[红黄绿]灯：/).waitFor({ timeout: 0 });
	expect(await page.getByRole('region', { name: '最常做的五件事' }).ariaSnapshot())
		.toMatchInlineSnapshot(`
		"- region "最常做的五件事":
		  - heading "最常做的五件事" [level=2]
		  - list:
		    - listitem:
		      - link "加一条大事记 哪一年、哪里、谁、做成了什么，再写上史料。":
		        - /url: /records/events/
		    - listitem:
		      - link "加一组新旧对比 两张照片，一张旧的一张新的，并成一组。照片先放进收件箱。":
		        - /url: /records/comparisons/
		    - listitem:
		      - link "给录音标时间 一边听，一边按空格，每一句从哪一秒开始就记下了。":
		        - /url: /mark/
		    - listitem:
		      - link "改一章文字 志里的一篇，改字、加史料，旁边就看得到网页。":
		        - /url: /records/chapters/
		    - listitem:
		      - link "撤下一个人的内容 有人不同意了：先看会不见什么，再撤下。":
		        - /url: /consent/"
	`);
	expect(await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents()).toEqual(
		['最常做的五件事', '发布前检查', '收件箱', '别的事', '全部记录', '最近改过的', '怎样发布'],
	);
	for (const width of [1280, 390]) {
		await page.setViewportSize({ width, height: 844 });
		expect(await axeFaults(page, width === 1280 ? 'all' : 'looks')).toEqual([]);
		expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	}
	await follow(page, /^手册/);
	await page.getByRole('heading', { name: '1　加一条大事记' }).waitFor();
	expect(await page.getByRole('article').count()).toBe(5);
	expect(await axeFaults(page)).toEqual([]);
	expect(errors()).toEqual([]);
	expect(foreignRequests).toEqual([]);
});

test('1: with the mouse, an event is added', async () => {
	const { page, errors } = await open('/');
	await follow(page, /^加一条大事记/);
	await follow(page, '加一条大事');
	await formIsThere(page);
	await page.getByLabel('标题').fill('示例：修了一道门');
	await page.getByRole('button', { name: '加一项各家说法' }).click();
	await page.getByLabel('时间').fill('明成化元年（1465）');
	await page.getByRole('combobox', { name: '选史料' }).click();
	await page.getByRole('option', { name: /e02$/ }).click();
	await page.getByLabel('地点的话').fill('甲县城');
	await page.getByLabel('主体').fill('未载');
	await page.getByLabel('结果').fill('门修好了。');
	await page.getByRole('button', { name: '替我取一个' }).click();
	await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#control-id')?.value);
	await save(page);
	await page.waitForURL(/\/records\/events\/1465-[a-z-]+\/$/);
	const id = page.url().split('/').at(-2) ?? '';
	expect(read(`events/${id}.yaml`)).toContain('title: 示例：修了一道门\n');
	await page.getByRole('link', { name: '看网页上的样子' }).waitFor();
	expect(errors()).toEqual([]);
});

test('2: with the mouse, two pictures become one comparison', async () => {
	const { page, errors } = await open('/');
	await follow(page, /^加一组新旧对比/);
	await follow(page, '加一条今昔');
	await formIsThere(page);
	await page.getByLabel('标题').fill('示例：街口新旧');
	await page.getByRole('combobox', { name: '选地点' }).click();
	await page.getByRole('option', { name: /old-wall$/ }).click();
	await page.getByRole('radio', { name: 'C 仅同一地点' }).check();
	for (const [index, photo, label] of [
		[1, 'street-before', '从前'],
		[2, 'street-after', '如今'],
	] as const) {
		await page.getByRole('button', { name: '加一项照片' }).click();
		const item = page.getByRole('group', { name: `照片　第${index}项` });
		await item.getByRole('combobox', { name: '选照片' }).click();
		await item.getByRole('option', { name: new RegExp(`${photo}$`) }).click();
		await item.getByLabel('叫法').fill(label);
	}
	await page.getByLabel('变化说明').fill('示例的说明，没有这样一条街。'.repeat(5));
	await page.getByRole('combobox', { name: '选史料' }).first().click();
	await page.getByRole('option', { name: /e01$/ }).click();
	await page.getByLabel('编号').fill('example-street');
	await save(page);
	await page.waitForURL('**/records/comparisons/example-street/');
	expect(read('comparisons/example-street.yaml')).toMatch(
		/photo: street-before\n\s+label: 从前\n\s+- photo: street-after\n\s+label: 如今\n/,
	);
	expect(errors()).toEqual([]);
});

test('3: with the keyboard, a sentence of a recording gets its time', async () => {
	const { page, errors } = await open('/');
	await followByKey(page, /^给录音标时间/);
	await followByKey(page, '处处许可的话');
	await page.waitForSelector('[data-ready]');
	await page.keyboard.press('Space');
	await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) >= 0.8);
	await page.keyboard.press('Space');
	await page.getByText(/^第1句从0:0\d\.\d\d开始。$/).waitFor();
	await page.keyboard.press('Escape');
	await page.locator('#kept[data-state="kept"]').waitFor();
	const before = read('interviews/talk-open/original.vtt');
	await page.keyboard.press('Control+s');
	await page.getByText(/^存好了/).waitFor();
	expect(read('interviews/talk-open/original.vtt')).not.toBe(before);
	expect(read('interviews/talk-open/original.vtt')).toContain('<v 采访人>请您讲讲旧城墙。');
	expect(errors()).toEqual([]);
});

test('4: with the keyboard, a chapter gets another sentence, and nothing else changes', async () => {
	const before = read('chapters/old-wall.mdx');
	const { page, errors } = await open('/');
	await followByKey(page, /^改一章文字/);
	await followByKey(page, '旧城墙');
	await formIsThere(page);
	await page.getByLabel('正文').focus();
	await page.keyboard.press('Control+End');
	await page.keyboard.insertText('\n示例的一句，书上写着<引 id="e01" />。\n');
	await kept(page);
	expect(read('chapters/old-wall.mdx')).toBe(before);
	await page.keyboard.press('Control+s');
	await page.getByText('存好了。').waitFor();
	expect(read('chapters/old-wall.mdx')).toBe(`${before}\n示例的一句，书上写着<引 id="e01" />。\n`);
	expect(errors()).toEqual([]);
});

test('5: with the keyboard, a narrator is taken down after everything that goes was shown, and brought back', async () => {
	const { page, errors } = await open('/');
	const isLogged = () => existsSync(at('withdrawals.yaml'));
	await followByKey(page, /^撤下一个人的内容/);
	await page.waitForURL('**/consent/');
	expect(await axeFaults(page)).toEqual([]);
	await followByKey(page, /^丁许可/);
	await page.waitForURL('**/consent/people/ding-xuke/');
	expect(await axeFaults(page)).toEqual([]);
	await page.setViewportSize({ width: 390, height: 844 });
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	const wish = async (reason: string) => {
		await page.getByLabel('原因').selectOption({ label: reason });
		await page.getByLabel('谁提出').selectOption({ label: '讲述人' });
		await page.getByRole('button', { name: '先看会怎样' }).press('Enter');
		await page.getByRole('textbox', { name: '要办，请照样写出这一条的名字' }).waitFor();
	};
	await wish('撤回同意');
	expect(await page.getByRole('listitem').allTextContents()).toContain(
		'网页版：口述「处处许可的话」、人物「丁许可」',
	);
	expect(await axeFaults(page)).toEqual([]);
	expect(await layoutFaults(page, { least: 44, apart: 0 })).toEqual([]);
	await page.keyboard.press('Tab');
	const typed = page.getByRole('textbox', { name: '要办，请照样写出这一条的名字' });
	await typed.focus();
	await page.keyboard.insertText('丁');
	await page.keyboard.press('Enter');
	await page.getByText('名字和「丁许可」不一样，没有办。请照样再写一遍。').waitFor();
	expect(isLogged()).toBe(false);
	await page.keyboard.insertText('许可');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: '撤下的登记' }).waitFor();
	expect(read('withdrawals.yaml')).toMatch(
		/action: withdraw, collection: consents, id: c2026-004, reason: consent, who: narrator/,
	);
	await wish('重新同意');
	await typed.fill('丁许可');
	await page.getByRole('button', { name: '恢复' }).press('Enter');
	await page.getByText('恢复：重新同意，讲述人提出').waitFor();
	expect(read('withdrawals.yaml').match(/c2026-004/g)).toHaveLength(2);
	expect(errors()).toEqual([]);
});

test('a second person looks at what somebody agreed to, and both are noted', async () => {
	const { page, errors } = await open('/');
	await follow(page, /^撤下一个人的内容/);
	await follow(page, /^处处许可的话/);
	await page.getByLabel('谁编的').fill('编辑甲');
	await page.getByLabel('谁看的（另一个人）').fill('编辑乙');
	await page.getByRole('checkbox', { name: '我从头到尾看过听过，同意书许可的就是这些版' }).check();
	await page.getByRole('button', { name: '记下「看过」' }).click();
	await page.getByText('编辑乙看过，以后没有改过。').waitFor();
	expect(read('second-looks.yaml')).toMatch(
		/record: interviews\/talk-open, digest: '[0-9a-f]{16}', editor: "编辑甲", reader: "编辑乙"/,
	);
	expect(errors()).toEqual([]);
});
