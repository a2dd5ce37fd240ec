import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressOf, visit, type Visit } from './browser.ts';

/** A page without script, as paper and old phones have it. */
const open = (path: string, keepOpen = false) =>
	visit(path, { context: { javaScriptEnabled: false }, until: 'load', keepOpen });

/** Headings of the page's own text, in order. */
const headings = (page: Page) => page.locator('main h2').allInnerTexts();

/** The section of the page under this heading. */
const section = (page: Page, name: string) =>
	page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name }) });

describe.each([
	['dananjie-65', '大南街65号'],
	['wenquanlu-66', '温泉路66号'],
])('the courtyard %s', (id, name) => {
	let seen: Visit;
	let page: Page;

	beforeAll(async () => {
		seen = await open(`/places/${id}/`, true);
		page = seen.page;
	});

	afterAll(async () => page.context().close());

	test('tells what is known, what is asked, and where it is spoken of', async () => {
		const found = await headings(page);
		expect(found.filter((title) => title.startsWith('今昔：')).length).toBeGreaterThan(2);
		for (const title of [
			'待考',
			'这里的年月',
			'材料怎么说',
			'写到这里的篇章',
			'说到这里的录音',
			'步行可到',
		])
			expect(found, title).toContain(title);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
		expect(await page.getByText('示意画').count()).toBeGreaterThan(0);
		await page.getByRole('link', { name: '史料S24' }).first().waitFor({ state: 'attached' });
	});

	test('asks readers and says where to answer', async () => {
		const questions = section(page, '待考');
		expect(await questions.getByRole('listitem').count()).toBeGreaterThan(1);
		expect(await questions.getByRole('link').getAttribute('href')).toContain('/contribute/');
	});

	test('has contents that lead to its sections', async () => {
		const links = page.getByRole('navigation', { name: '这一页有' }).getByRole('link');
		const leads = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
		expect(leads.length).toBeGreaterThan(4);
		for (const lead of leads)
			expect(await page.locator(`main h2${lead ?? ''}`).count(), lead ?? '').toBe(1);
	});

	test('leads to the sections of chapters that speak of it, and every one is there', async () => {
		const leads = await section(page, '写到这里的篇章')
			.locator('.parts a')
			.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
		expect(leads.length).toBeGreaterThan(0);
		const chapters = new Map<string, string[]>();
		for (const lead of leads) {
			const { pathname, hash, origin } = new URL(lead, addressOf('/'));
			const address = `${origin}${pathname}`;
			chapters.set(address, [...(chapters.get(address) ?? []), decodeURIComponent(hash.slice(1))]);
		}
		for (const [address, anchors] of chapters) {
			const html = await (await page.request.get(address)).text();
			for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
		}
	});
});

test('a gate has its other name with time and card, and both sets of names', async () => {
	const { page } = await open('/places/gate-south/');
	const table = await page.getByRole('table', { name: '旧名与别名' }).ariaSnapshot();
	expect(table.replace(/(\/url: ).*(?=\/evidence\/)/, '$1')).toMatchInlineSnapshot(`
		"- table "旧名与别名":
		  - caption: 旧名与别名
		  - rowgroup:
		    - row "名字 哪个时候、哪份材料里的 依据":
		      - columnheader "名字"
		      - columnheader "哪个时候、哪份材料里的"
		      - columnheader "依据"
		  - rowgroup:
		    - row "文明门 据2021年网络转帖 史料 B12 ，C 级":
		      - rowheader "文明门"
		      - cell "据2021年网络转帖"
		      - cell "史料 B12 ，C 级":
		        - link "史料 B12 ，C 级":
		          - /url: /evidence/b12/"
	`);
	const names = page.getByRole('region', { name: '五道城门，两套名字' });
	expect(await names.getByRole('heading', { level: 3 }).count()).toBe(2);
});

test('a place tells its own years, open ones as ranges and dashed', async () => {
	const { page } = await open('/places/city-wall/');
	const moments = page.locator('.place-timeline > li');
	const wall = moments.filter({ hasText: '知县李棠砌石城' });
	expect(await wall.count()).toBe(1);
	expect(await wall.innerText()).toContain('可能在1465—1487年');
	expect(await wall.locator('rect.open').count()).toBe(1);
	expect(await wall.getByRole('link', { name: '知县李棠砌石城' }).getAttribute('href')).toContain(
		'/timeline/#1465-stone-wall',
	);
	const down = moments.filter({ hasText: '1955年' });
	expect(await down.locator('rect.open').count()).toBe(0);
});

test('neighbours on foot say what they are and that nobody has measured the way', async () => {
	const { page } = await open('/places/dananjie/');
	const near = section(page, '步行可到').getByRole('listitem');
	expect(await near.count()).toBeGreaterThan(3);
	const gate = near.filter({ has: page.getByRole('link', { name: '大南门' }) });
	expect(await gate.innerText()).toMatch(/城门[^]*步行时间待实地测量/);
	const text = await section(page, '步行可到').innerText();
	expect(text).not.toMatch(/\d+\s*(?:分钟|米)/);
});

test('all places can be walked through one after the other', async () => {
	const { page } = await open('/places/');
	const all = await page.locator('.place-lines a.name').count();
	const first = page.getByRole('link', { name: '大南街65号' });
	let address: string | null = await first.getAttribute('href');
	const walked = new Set<string>();
	while (address && !walked.has(address)) {
		walked.add(address);
		const html = await (await page.request.get(new URL(address, page.url()).href)).text();
		address = /<a rel="next"[^>]*href="([^"]+)"/.exec(html)?.[1] ?? null;
	}
	expect(address).toBeNull();
	expect(walked.size).toBe(all);
});
