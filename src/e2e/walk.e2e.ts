import { join } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { withBodyFont } from './body-font.ts';
import { trialFolder } from './build-edition.ts';
import { addressOf, visit, type VisitOptions } from './browser.ts';
import { builtPages } from './built-site.ts';
import { openPaper, pageSizes, textOf } from './paper-reader.ts';

const WALK = '/walks/find-the-gates/';
const PHONE = { width: 360, height: 780 };
/** Milliseconds that a busy machine may take. */
const WAIT = { timeout: 10_000 };
const STREET: VisitOptions = {
	context: { viewport: PHONE, hasTouch: true, isMobile: true },
	until: 'load',
};

const stopsOf = (page: Page) => page.locator('.walk-stop').count();
const hashOf = (page: Page) => new URL(page.url()).hash;
const next = (page: Page) => page.getByRole('link', { name: /^下一站/ });
/** Goes on, and waits until one has arrived. */
async function goNext(page: Page): Promise<void> {
	const next = page.getByRole('link', { name: /^(?:下一站|走完了)/ });
	const stop = (await next.getAttribute('href')) ?? '';
	await next.click();
	await page.locator(stop).waitFor();
}

/** Opens the walk at one stop, 「上路」. */
async function atStop(stop: number, options: VisitOptions = STREET): Promise<Page> {
	const { page } = await visit(`${WALK}#stop-${stop}`, options);
	await page.locator('walk-road[data-ready]').waitFor();
	return page;
}

describe('on the road', () => {
	test('下一站 alone leads from stop to stop, and home to the map; Back leads the same way back', async () => {
		const { page } = await visit(WALK, STREET);
		const all = await stopsOf(page);
		expect(all).toBeGreaterThan(2);
		await page.getByRole('link', { name: '从第一站出发' }).click();
		for (let stop = 1; stop <= all; stop += 1) {
			expect(hashOf(page)).toBe(`#stop-${stop}`);
			// The address changes first, then the page hears of it.
			await page.getByText(`第${stop}站，共${all}站`, { exact: true }).waitFor();
			expect(await page.locator('.walk-stop:visible').count()).toBe(1);
			await goNext(page);
		}
		await page.getByRole('heading', { name: '走完了' }).waitFor();
		expect(await page.locator('.walk-stop:visible').count()).toBe(0);
		await page.goBack();
		expect(hashOf(page)).toBe(`#stop-${all}`);
		await page.goBack();
		await page.getByText(`第${all - 1}站，共${all}站`, { exact: true }).waitFor();
		await page.goForward();
		await page.goForward();
		await page.getByRole('link', { name: '回到示意图' }).click();
		expect(await page.locator('html').getAttribute('data-kind')).toBe('map');
	});

	test('the thumb finds 下一站 in the lower third, large, on a phone and in large letters', async () => {
		const { page } = await visit(WALK, STREET);
		for (const [width, size] of [
			[360, '18'],
			[390, '26'],
			[320, '30'],
		] as const) {
			await page.setViewportSize({ width, height: 780 });
			await page.evaluate((letters) => localStorage.setItem('beijie-size', letters), size);
			await page.goto(addressOf('/walks/'));
			await page.goto(addressOf(`${WALK}#stop-3`));
			await page.locator('walk-road[data-ready]').waitFor();
			expect(await page.locator('html').getAttribute('data-size')).toBe(
				size === '18' ? null : size,
			);
			const box = await next(page).boundingBox();
			const where = `${width} px, letters of ${size}`;
			expect(box?.height, where).toBeGreaterThanOrEqual(60);
			expect(box?.y, where).toBeGreaterThanOrEqual((780 * 2) / 3 - 1);
			expect((box?.y ?? 0) + (box?.height ?? 0), where).toBeLessThanOrEqual(780);
			const scrolls = await page.evaluate(
				() => document.documentElement.scrollWidth > document.documentElement.clientWidth,
			);
			expect(scrolls, where).toBe(false);
		}
	});

	test('a stop is told to screen readers: where one is, what to look for, what one can do', async () => {
		const page = await atStop(2);
		await goNext(page);
		expect(
			await page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, '')),
		).toBe('3大南门：文明门');
		const tree = await page.locator('main').ariaSnapshot();
		expect(tree).toContain('paragraph: 第3站，共8站');
		expect(tree).toContain('heading "3 大南门：文明门" [level=2]');
		expect(tree).toContain('region "3号录音"');
		expect(tree).toContain('button "听3号"');
		expect(tree).toContain('link "上一站"');
		expect(tree).toContain('link "下一站 小南门：赞元门"');
		expect(tree).not.toContain('东门：和宁门');
		expect(await axeFaults(page)).toEqual([]);
	});

	test('the map shows the stop under the ribbon, and the whole walk afterwards', async () => {
		const page = await atStop(3);
		const ribbon = page.locator('[data-here] circle');
		const frame = await page.locator('.walk-sketch .frame').boundingBox();
		const seen = await ribbon.boundingBox();
		if (!frame || !seen) throw new Error('no map is seen');
		expect(seen.x).toBeGreaterThan(frame.x);
		expect(seen.x + seen.width).toBeLessThan(frame.x + frame.width);
		expect(seen.y).toBeGreaterThan(frame.y);
		expect(seen.y + seen.height).toBeLessThan(frame.y + frame.height);
		await page.getByRole('link', { name: '看整条路线' }).click();
		await ribbon.waitFor({ state: 'hidden' });
		expect(await page.locator('.walk-stop:visible').count()).toBe(await stopsOf(page));
		expect(await page.locator('.walk-sketch .sketch-map').getAttribute('viewBox')).toBe(
			'0 0 1000 1000',
		);
	});

	test('every stop leads to its place on the big map', async () => {
		const page = await atStop(3);
		await page.getByRole('link', { name: '在示意图上看' }).click();
		expect(hashOf(page)).toBe('#map-gate-south');
		expect(await page.locator('#map-gate-south').count()).toBe(1);
	});

	test('one hears the stop one stands at, labelled, and silence at the next', async () => {
		const page = await atStop(2);
		const sound = page.getByRole('region', { name: '2号录音' });
		expect(await sound.innerText()).toContain('合成语音');
		await sound.getByRole('button', { name: '听2号' }).click();
		const audio = page.locator('#stop-2 audio');
		await expect
			.poll(() => audio.evaluate((one: HTMLAudioElement) => one.currentTime), WAIT)
			.toBeGreaterThan(63.5);
		await goNext(page);
		expect(await audio.evaluate((one: HTMLAudioElement) => one.paused)).toBe(true);
	});

	test('a visitor who comes back goes on where they were, and from the start after the end', async () => {
		const { page } = await visit(WALK, STREET);
		await page.goto(addressOf(`${WALK}#stop-3`));
		await page.locator('#stop-3[data-now]').waitFor();
		await page.goto(addressOf('/walks/'));
		await page.goto(addressOf(WALK));
		await page.getByRole('link', { name: /^接着走：第3站/ }).click();
		expect(hashOf(page)).toBe('#stop-3');
		await page.goto(addressOf(`${WALK}#end`));
		await page.locator('html[data-road="end"]').waitFor();
		await page.goto(addressOf('/walks/'));
		await page.goto(addressOf(WALK));
		await page.locator('walk-road[data-ready]').waitFor();
		expect(await page.getByRole('link', { name: /^接着走/ }).count()).toBe(0);
	});
});

describe('a walk without script', () => {
	test('is one page with all its stops, whose links lead on', async () => {
		const { page } = await visit(WALK, {
			context: { ...STREET.context, javaScriptEnabled: false },
		});
		const all = await stopsOf(page);
		expect(await page.locator('.walk-stop:visible').count()).toBe(all);
		expect(await page.locator('main').getByRole('button').count()).toBe(0);
		expect(await page.locator('#stop-2 audio[controls]').isVisible()).toBe(true);
		await page.getByRole('link', { name: '从第一站出发' }).click();
		await page
			.locator('#stop-1')
			.getByRole('link', { name: /^下一站/ })
			.click();
		expect(hashOf(page)).toBe('#stop-2');
	});
});

describe('what a walk says', () => {
	test('nothing of distances, adults and toilets that nobody has measured or written down', () => {
		const html = builtPages().find(({ path }) => path === WALK)?.html ?? '';
		const page = load(html);
		const facts = page('.before dt')
			.map((_, label) => [[page(label).text(), page(label).next().text()]])
			.get();
		expect(facts.map(([label]) => label)).toEqual([
			...['用时', '路程', '安全', '带孩子走', '台阶与轮椅', '厕所与歇脚', '下雨天'],
		]);
		expect(Object.fromEntries(facts)).toMatchObject({
			用时: '待实地测量',
			路程: '待实地测量',
			带孩子走: '按学校规定配足大人。',
		});
		expect(page('.way').text()).toContain('步行时间待实地测量');
		expect(page('.way').text()).not.toMatch(/\d/);
		expect(html).not.toContain('教学地图');
	});

	test('no position is asked for while no stop was measured', () => {
		const html = builtPages().find(({ path }) => path === WALK)?.html ?? '';
		expect(load(html)('walk-near').length).toBe(0);
	});
});

describe('on paper', () => {
	test('a walk is one sheet of A4, from the road as from the page', async () => {
		const { page } = await visit(WALK, { until: 'load', prepare: withBodyFont });
		const folder = trialFolder();
		try {
			for (const hash of ['', '#stop-3']) {
				await page.goto(addressOf(WALK + hash));
				await page.locator('walk-road[data-ready]').waitFor();
				const file = join(folder.path, 'walk.pdf');
				await page.pdf({ path: file, preferCSSPageSize: true });
				const paper = await openPaper(file);
				expect(await pageSizes(paper), hash).toEqual([[210, 297]]);
				const words = await textOf(paper);
				for (const said of ['找城门', '下雨天', '按学校规定', '和宁', '只看路边的门牌', '非测绘'])
					expect(words, hash).toContain(said);
			}
		} finally {
			folder.remove();
		}
	});
});

test('the list of walks shows each on the sketch and leads to every stop', async () => {
	const { page } = await visit('/walks/', STREET);
	const sketch = page.getByRole('img', { name: /路线各站依次是1/ });
	expect(await sketch.count()).toBe(1);
	const stops = page.locator('main ol').getByRole('link');
	await stops.nth(1).click();
	expect(hashOf(page)).toBe('#stop-2');
});
