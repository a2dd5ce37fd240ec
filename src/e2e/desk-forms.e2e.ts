import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { deskForTests, formIsThere, isTooWide, kept } from './desk-pages.ts';
import { focusedName, tabTo } from './keyboard.ts';

const PHONE = { viewport: { width: 390, height: 844 } };

const { desk, at, open, openForm, ...pages } = deskForTests();
const read = (id: string) => pages.read(`events/${id}.yaml`);

/** What the file will say when the newcomer is done. */
const ADDED = `title: 县城修四门
accounts:
  - date: 明成化元年（1465）
    evidence: [e02]
where: 甲县城
subject: 未载
result: 四座城门都修过了。
`;

test('a newcomer adds an event with the keyboard alone, is told what is wrong beside the field, and mends it', async () => {
	const { page, errors, foreignRequests } = await open('/records/events/');
	const press = (key: string) => page.keyboard.press(key);
	const type = async (name: string, words: string) => {
		await tabTo(page, name);
		await page.keyboard.insertText(words);
	};
	await tabTo(page, '加一条大事');
	await press('Enter');
	await formIsThere(page);
	expect(await page.getByRole('link', { name: /缺少/ }).count()).toBe(0);

	await type('标题', '县城在某一年里把东西南北四座城门都重新修过一遍');
	await tabTo(page, '加一项各家说法');
	const title = page.getByLabel('标题');
	const wrong = '「标题」有 23 个字，超过了 20 字。请删短到 20 字以内。';
	await page.locator('#problem-fields-title', { hasText: wrong }).waitFor();
	expect(await title.getAttribute('aria-invalid')).toBe('true');
	expect(await title.getAttribute('aria-describedby')).toContain('problem-fields-title');

	await press('Enter');
	expect(await focusedName(page)).toContain('时间');
	await page.keyboard.insertText('明成化元年（1465）');
	await page.getByText('认得：1465年').waitFor();
	await tabTo(page, '选史料');
	await page.keyboard.type('e02');
	await press('ArrowDown');
	await press('Enter');
	await page.getByRole('list', { name: '选好的史料' }).getByText('e02').waitFor();
	expect(await focusedName(page)).toBe('选史料');
	await type('地点的话', '甲县城');
	await type('主体', '未载');

	await press('Control+s');
	await page.getByRole('heading', { name: '有3处要改' }).waitFor();
	expect(await page.getByText('没有存。请先改好下面列出来的。').isVisible()).toBe(true);
	await tabTo(page, '「标题」');
	await press('Enter');
	expect(await title.evaluate((control) => control === document.activeElement)).toBe(true);
	await press('Control+a');
	await page.keyboard.insertText('县城修四门');
	await type('结果', '四座城门都修过了。');
	await tabTo(page, '替我取一个');
	await press('Enter');
	const id = page.getByLabel('编号');
	await page.waitForFunction(() => document.querySelector<HTMLInputElement>('#control-id')?.value);
	expect(await id.inputValue()).toBe('1465-xian-cheng-xiu-si-men');
	await page.getByRole('region', { name: '有3处要改' }).waitFor({ state: 'hidden' });
	await press('Control+s');
	await page.waitForURL('**/records/events/1465-xian-cheng-xiu-si-men/');
	expect(read('1465-xian-cheng-xiu-si-men')).toBe(ADDED);
	expect(errors()).toEqual([]);
	expect(foreignRequests).toEqual([]);
});

test('whoever goes through the list of what is wrong keeps the place while it is judged anew', async () => {
	const { page } = await openForm('/records/events/new.3/');
	await page.keyboard.press('Control+s');
	await page.getByText('没有存。请先改好下面列出来的。').waitFor();
	const links = page.locator('#problem-list').getByRole('link');
	const before = await links.count();
	const untilFewer = (than: number) =>
		page.waitForFunction(
			(count) => document.querySelectorAll('#problem-list a').length < count,
			than,
		);
	await page.getByLabel('标题').fill('县城修四门');
	// Leaving the field keeps what was typed, and a moment later the title is no longer among what is wrong.
	await links.last().focus();
	const name = await focusedName(page);
	expect(name).toContain('编号');
	await untilFewer(before);
	expect(await focusedName(page)).toBe(name);

	// A line that is gone itself leaves the focus to the one in its place.
	await links.filter({ hasText: '主体' }).focus();
	await page.getByRole('textbox', { name: '主体' }).evaluate((field: HTMLInputElement) => {
		field.value = '未载';
		for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
	});
	await untilFewer(before - 1);
	expect(await focusedName(page)).not.toBe('');
});

const ID = '1465-wall-built';
const ADDRESS = `/records/events/${ID}/`;

test('two windows on one event lose nothing: what differs is joined, the same field is chosen', async () => {
	const before = read(ID);
	const [{ page: one }, { page: other }] = await Promise.all([
		openForm(ADDRESS),
		openForm(ADDRESS),
	]);
	await one.getByRole('textbox', { name: '主体' }).fill('知县某');
	await kept(one);
	await other.getByLabel('结果').fill('石城墙砌好了。');
	await kept(other);
	expect(await other.getByRole('textbox', { name: '主体' }).inputValue()).toBe('知县某');

	await one.getByLabel('标题').fill('甲县的石城');
	await kept(one);
	await other.getByLabel('标题').fill('石城墙');
	const choice = other.getByRole('region', { name: '「标题」：这一栏有两种写法，请选一种' });
	await choice.waitFor();
	expect(await choice.locator('blockquote').allTextContents()).toEqual(['甲县的石城', '石城墙']);
	await choice.getByRole('button', { name: '用这一种' }).click();
	await choice.waitFor({ state: 'detached' });
	// The button that was pressed is gone: the focus is at what stands in its place.
	expect(await focusedName(other)).not.toBe('');
	await kept(other);
	await other.getByRole('button', { name: '存回' }).click();
	await other.getByText('存好了。').waitFor();
	expect(read(ID)).toBe(
		before
			.replace('title: 甲县砌石城', 'title: 石城墙')
			.replace('subject: 某知县', 'subject: 知县某')
			.replace('result: 甲县有了石城墙。', 'result: 石城墙砌好了。'),
	);

	const changes = other.getByRole('group').filter({ hasText: '改过什么' });
	await changes.getByText('改过什么').click();
	const told = changes
		.getByRole('listitem')
		.filter({ hasText: '把「主体」从「某知县」改成「知县某」' });
	await told.getByRole('button').click();
	expect(await other.getByRole('textbox', { name: '主体' }).inputValue()).toBe('某知县');
	await other.getByRole('button', { name: '撤销' }).click();
	expect(await other.getByRole('textbox', { name: '主体' }).inputValue()).toBe('知县某');
	await kept(other);
});

test('what somebody writes into the file meanwhile is kept beside what is in the form', async () => {
	const { page } = await openForm(ADDRESS);
	await page.getByLabel('地点的话').fill('甲县');
	await kept(page);
	const source = read(ID);
	const elsewhere = source
		.replace('where: 甲县城', 'where: 甲县县城')
		.replace('note: 公元', 'note: 括号里的公元');
	writeFileSync(at(`events/${ID}.yaml`), elsewhere);
	await page.getByRole('button', { name: '存回' }).click();
	await page.getByText('没有存。文件刚刚被别人改过').waitFor();
	expect(read(ID)).toBe(elsewhere);
	expect(await page.getByLabel('说明').inputValue()).toBe('括号里的公元年份为编者换算');
	const choice = page.getByRole('region', { name: /^「地点的话」/ });
	expect(await choice.locator('blockquote').allTextContents()).toEqual(['甲县', '甲县县城']);
	await choice.getByRole('button', { name: '用现在的' }).click();
	await choice.waitFor({ state: 'detached' });
	await page.getByRole('button', { name: '存回' }).click();
	await page.getByText('存好了。').waitFor();
	expect(read(ID)).toBe(elsewhere.replace('where: 甲县县城', 'where: 甲县'));
});

test('neither the killed server nor the closed browser loses a word, and the file stays whole', async () => {
	const before = read(ID);
	const { page } = await openForm(ADDRESS);
	const note = page.getByLabel('说明');
	await note.fill('第一句。');
	await kept(page);
	await desk.kill();
	await note.fill('第一句。第二句。');
	await page.locator('#kept[data-state="apart"]').waitFor();
	const crashed = page.waitForEvent('crash');
	await page.goto('chrome://crash').catch(() => undefined);
	await crashed;
	await desk.start();

	const again = await page.context().newPage();
	await again.goto(new URL(ADDRESS, desk.url).href);
	await formIsThere(again);
	await kept(again);
	expect(await again.getByLabel('说明').inputValue()).toBe('第一句。第二句。');
	expect(read(ID)).toBe(before);
	await again.getByRole('button', { name: '撤销' }).click();
	expect(await again.getByLabel('说明').inputValue()).toBe('第一句。');
	await kept(again);
});

/** How a screen reader finds one item of a list. */
const FIRST_ACCOUNT = `- group "各家说法 第1项":
  - text: 各家说法 第1项 时间 必填
  - paragraph: 例如：明崇祯十一年（1638）
  - textbox "时间 必填": 明成化间（1465—1487）
  - paragraph: 认得：1465年—1487年
  - group "史料 必填":
    - text: 史料 必填
    - paragraph: 所依据的史料卡，至少一张。
    - list "选好的史料":
      - listitem:
        - link "《甲县旧志》说城墙是成化年间砌的。":
          - /url: /records/evidence/e02/
        - button "删去「《甲县旧志》说城墙是成化年间砌的。」": 删去
    - combobox "选史料"
  - text: 据
  - paragraph: 这一说是谁说的，几说并列时要写。 例如：《元和郡县图志》
  - textbox "据": 《甲县旧志》
  - paragraph:
    - button "往上：各家说法 第1项" [disabled]: 往上
    - button "往下：各家说法 第1项": 往下
    - button "删去：各家说法 第1项": 删去`;

test('every page of the forms is read out in order, has no fault, and fits a phone', async () => {
	for (const path of ['/records/', '/records/events/', '/records/events/new.7/']) {
		const { page } = await open(path, PHONE);
		if (path.includes('new')) await formIsThere(page);
		expect(await axeFaults(page), path).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await isTooWide(page), path).toBe(false);
	}
	const { page } = await openForm(ADDRESS, PHONE);
	await page.getByRole('button', { name: '加一项各家说法' }).click();
	await page.getByRole('button', { name: '存回' }).click();
	await page.getByRole('heading', { name: /处要改/ }).waitFor();
	expect(await axeFaults(page)).toEqual([]);
	const group = page.getByRole('group', { name: '各家说法 第1项' });
	expect(await group.ariaSnapshot()).toBe(FIRST_ACCOUNT);
	await page.getByRole('button', { name: '撤销' }).click();
	await kept(page);
});
