import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { deskForTests, kept } from './desk-pages.ts';

const { desk, at, read, open, openForm } = deskForTests();

/** Making pages for the first time takes a quarter of a minute, and minutes on a busy computer. */
const PATIENCE = { timeout: 280_000, state: 'attached' } as const;
const LONG = { timeout: 900_000 };

/** How a screen reader finds the preview beside a form. */
const BESIDE = `- group:
  - text: 旁边看网页上的样子
  - iframe`;
const IN_THE_FRAME = `- heading "网页上的样子：示例：写到一半的标题" [level=1]
- text: 看哪一页
- combobox "看哪一页":
  - option "大事记里的这一条" [selected]
  - option "「旧城墙」，那一页提到它"
- button "看这一页"
- status: 和现在写的一样。还没有存回的也在里面，只有这里看得到。
- group "看哪一种":
  - text: 看哪一种
  - radio "手机" [checked]
  - text: 手机
  - radio "手机，大字版"
  - text: 手机，大字版
  - radio "触摸屏"
  - text: 触摸屏
  - radio "打印"
  - text: 打印
- figure "手机":
  - iframe
- paragraph:
  - link "四种并排看":
    - /url: /preview/events/1465-wall-built/`;

test(
	'what is written in a form is seen on the page of the museum before it is saved, in four ways, and nowhere else',
	LONG,
	async () => {
		const before = read('events/1465-wall-built.yaml');
		const { page } = await openForm('/records/events/1465-wall-built/');
		await page.getByLabel('标题').fill('示例：写到一半的标题');
		await kept(page);
		await page.getByText('旁边看网页上的样子').click();
		const beside = page.frameLocator('iframe[title="网页上的样子"]');
		const phone = beside.frameLocator('iframe[title="网页上的样子：手机"]');
		await phone.getByText('示例：写到一半的标题').first().waitFor(PATIENCE);
		expect(read('events/1465-wall-built.yaml')).toBe(before);
		expect(await phone.locator('html').evaluate(() => innerWidth)).toBe(360);
		// What the desk makes around the museum's page, and the page of the form itself.
		await beside.getByText('和现在写的一样').waitFor(PATIENCE);
		expect(await axeFaults(page)).toEqual([]);
		expect(await page.locator('#beside').ariaSnapshot()).toBe(BESIDE);
		expect(await beside.locator('body').ariaSnapshot()).toBe(IN_THE_FRAME);

		await page.getByLabel('标题').fill('示例：又改了一次');
		await phone.getByText('示例：又改了一次').first().waitFor(PATIENCE);
		await beside.getByText('和现在写的一样').waitFor(PATIENCE);
		// A page that comes while somebody writes takes neither the cursor nor the place where the form stands.
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('control-fields-title');
		await beside.getByRole('radio', { name: '手机，大字版' }).check();
		const elder = beside.frameLocator('iframe[title="网页上的样子：手机，大字版"]');
		await elder.locator('html[data-elder]').waitFor(PATIENCE);
		expect(
			await elder.locator('html').evaluate((root) => [innerWidth, getComputedStyle(root).fontSize]),
		).toEqual([390, '22px']);
		await beside.getByRole('radio', { name: '打印' }).check();
		const printed = beside.frameLocator('iframe[title="网页上的样子：打印"]');
		await printed.getByText('示例：又改了一次').first().waitFor(PATIENCE);
		expect(await printed.locator('.site-header').isVisible()).toBe(false);
		await page.getByRole('button', { name: '撤销' }).click();
		await printed.getByText('示例：写到一半的标题').first().waitFor(PATIENCE);
	},
);

test(
	'a new record is seen before it has a file, under every id that is typed, and the cursor stays in the form',
	LONG,
	async () => {
		const { page } = await openForm('/records/events/new.1/');
		await page.getByText('旁边看网页上的样子').click();
		const beside = page.frameLocator('iframe[title="网页上的样子"]');
		const phone = beside.frameLocator('iframe[title="网页上的样子：手机"]');
		const shownAs = (id: string) => phone.locator(`[id="${id}"]`, { hasText: '示例：修一道门' });
		await page.getByLabel('标题').fill('示例：修一道门');
		await beside.getByText('这一条还有没填好的地方').waitFor();
		await page.getByRole('button', { name: '加一项各家说法' }).click();
		await page.getByLabel('时间').fill('明成化元年（1465）');
		await page.getByRole('combobox', { name: '选史料' }).click();
		await page.getByRole('option', { name: /e02$/ }).click();
		await page.getByLabel('地点的话').fill('甲县城');
		await page.getByLabel('主体').fill('未载');
		await page.getByLabel('结果').fill('门修好了。');
		await shownAs('new-1').waitFor(PATIENCE);

		// What is written under one id is on its way while the next letters are typed.
		const id = page.getByLabel('编号');
		await id.focus();
		for (const [letters, sofar] of [
			['1465-xiu', '1465-xiu'],
			['-men', '1465-xiu-men'],
		] as const) {
			await page.keyboard.type(letters, { delay: 50 });
			await shownAs(sofar).waitFor(PATIENCE);
			await beside.getByText('和现在写的一样').waitFor(PATIENCE);
			expect(await id.inputValue()).toBe(sofar);
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('control-id');
		}
		expect(await phone.locator('[id="new-1"], [id="1465-xiu"]').count()).toBe(0);
		expect(existsSync(at('events/1465-xiu-men.yaml'))).toBe(false);

		await page.getByRole('button', { name: '存回' }).click();
		await page.waitForURL('**/records/events/1465-xiu-men/');
		expect(read('events/1465-xiu-men.yaml')).toContain('title: 示例：修一道门\n');
		await shownAs('1465-xiu-men').waitFor(PATIENCE);
	},
);

test(
	'the four ways stand side by side, the hall as it is, and what an edition does not have is said',
	LONG,
	async () => {
		const { page, errors } = await open('/preview/chapters/old-wall/');
		const hall = page.frameLocator('iframe[title="网页上的样子：触摸屏"]');
		await hall.locator('html[data-edition="kiosk"]').waitFor(PATIENCE);
		expect(await hall.locator('html').evaluate(() => innerWidth)).toBe(1080);
		await page.getByText('和现在写的一样').waitFor(PATIENCE);
		// It is said when every page has come, and then nothing says any more that it is coming.
		expect(await page.getByRole('figure').allTextContents()).toEqual(
			['手机', '手机，大字版', '触摸屏', '打印'].map((view) =>
				expect.stringMatching(`^${view}\\s*$`),
			),
		);
		for (const view of ['手机', '手机，大字版', '触摸屏', '打印']) {
			const shown = page.frameLocator(`iframe[title="网页上的样子：${view}"]`);
			expect(await shown.locator('h1').textContent()).toContain('旧城墙');
		}
		// The museum's own pages are judged by their own tests.
		expect(await axeFaults(page, 'all')).toEqual([]);
		expect(errors()).toEqual([]);

		await page.goto(`${desk.url}preview/photos/face-kiosk/`);
		await page.getByText('网页版：没有，这一条不放进这一版').first().waitFor();
		expect(await page.getByTitle('网页上的样子：手机', { exact: true }).count()).toBe(0);
		expect(await page.getByTitle('网页上的样子：触摸屏').count()).toBe(1);
	},
);

test('nobody but the desk may frame the pages or ask for them', LONG, async () => {
	const { page } = await open('/preview/chapters/old-wall/');
	await page.getByText('和现在写的一样').waitFor(PATIENCE);
	const address = await page
		.getByTitle('网页上的样子：手机', { exact: true })
		.getAttribute('data-address');
	const { origin } = new URL(address ?? '');
	const answers = await Promise.all([
		fetch(origin, { headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' } }),
		fetch(origin, { method: 'POST' }),
		fetch(origin.replace('127.0.0.1', 'localhost')).catch(() => undefined),
	]);
	expect(answers.map((answer) => answer?.status ?? 403)).toEqual([403, 403, 403]);
	const own = await fetch(`${origin}/`);
	expect(own.headers.get('content-security-policy')).toContain(
		`frame-ancestors ${desk.url.slice(0, -1)}`,
	);
	expect(own.headers.get('access-control-allow-origin')).toBeNull();
});
