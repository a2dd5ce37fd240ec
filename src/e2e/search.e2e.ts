import { describe, expect, test } from 'vitest';
import { visit, type Visit } from './browser.ts';

const field = ({ page }: Visit) => page.getByRole('searchbox');
const status = ({ page }: Visit) =>
	page.getByRole('search').locator('xpath=..').getByRole('status');
const titles = ({ page }: Visit) => page.locator('[data-results] .title');

/** Types slowly enough to be a person, and waits for the answer. */
async function ask(seen: Visit, words: string): Promise<string> {
	await field(seen).fill(words);
	await expect.poll(() => status(seen).innerText(), { timeout: 20_000 }).toMatch(/找到|没有找到/);
	return status(seen).innerText();
}

describe('search', () => {
	test('finds the chapter on the wall when 城墙 is typed, and leads there', async () => {
		const seen = await visit('/search/');
		const { page } = seen;
		await field(seen).pressSequentially('城墙');
		await expect.poll(() => titles(seen).count(), { timeout: 20_000 }).toBeGreaterThan(0);
		expect(await titles(seen).allInnerTexts()).toContain('城墙与城门');
		expect(new URL(page.url()).searchParams.get('q')).toBe('城墙');
		expect(await page.locator('[data-results] mark').first().innerText()).toBe('城墙');
		await titles(seen)
			.filter({ hasText: /^城墙与城门$/ })
			.first()
			.click();
		await page.waitForURL(/\/chapters\/city-wall\//);
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('城墙与城门');
		await page.goBack();
		await expect.poll(() => titles(seen).count(), { timeout: 20_000 }).toBeGreaterThan(0);
		expect(await field(seen).inputValue()).toBe('城墙');
		expect(seen.consoleErrors).toEqual([]);
	});

	test('answers an address that already holds the words', async () => {
		const seen = await visit('/search/?q=%E7%BA%A2%E6%A1%A5');
		expect(await field(seen).inputValue()).toBe('红桥');
		await expect.poll(() => status(seen).innerText(), { timeout: 20_000 }).toMatch(/找到/);
	});

	test('takes the words from the field on the home page', async () => {
		const seen = await visit('/');
		await field(seen).fill('文庙');
		await field(seen).press('Enter');
		await seen.page.waitForURL(/\/search\/\?q=/);
		await expect.poll(() => titles(seen).count(), { timeout: 20_000 }).toBeGreaterThan(0);
	});

	test('fetches its index only when something is asked', async () => {
		const { page } = await visit('/');
		const requests: string[] = [];
		page.on('request', (request) => requests.push(request.url()));
		await page.goto(new URL('search/', page.url()).href, { waitUntil: 'networkidle' });
		expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
	});

	test('says kindly that nothing was found', async () => {
		const seen = await visit('/search/');
		expect(await ask(seen, '摩天轮飞船')).toBe(
			'没有找到「摩天轮飞船」。换两个字试试，或者从下面的目录里找。',
		);
		expect(await titles(seen).count()).toBe(0);
	});

	test('finds nothing that is not there word for word', async () => {
		const seen = await visit('/search/');
		expect(await ask(seen, '墙城门江')).toMatch(/^没有找到/);
	});

	test.each([
		['spaces', '   '],
		['a quotation mark', '"'],
		['a sign of every kind', '%_*?+[](){}|\\^$.'],
		['a tag', '<script>alert(1)</script>'],
		['a broken pair', '\ud83d'],
		['a picture sign', '🏮'],
		['punctuation alone', '，。！？'],
		['a very long text', '城墙'.repeat(500)],
		['a name of the engine', '__proto__ constructor'],
		['full-width signs', '２０２１年'],
		['two words', '城墙 温江'],
	])('bears %s', async (_title, words) => {
		const seen = await visit('/search/');
		await field(seen).fill(words);
		await field(seen).press('Enter');
		await seen.page.waitForLoadState('networkidle');
		await expect
			.poll(() => status(seen).innerText(), { timeout: 20_000 })
			.not.toMatch(/正在找|用不了/);
		expect(await seen.page.locator('[data-results] script').count()).toBe(0);
		expect(seen.consoleErrors).toEqual([]);
	});

	test('gives the answer to the last question, however fast one types', async () => {
		const seen = await visit('/search/');
		for (const words of ['江', '江河', '文', '文庙']) await field(seen).fill(words);
		await expect.poll(() => titles(seen).count(), { timeout: 20_000 }).toBeGreaterThan(0);
		await seen.page.waitForTimeout(500);
		const hits = await seen.page.locator('[data-results] li').allInnerTexts();
		expect(hits.filter((hit) => !hit.includes('文庙'))).toEqual([]);
	});

	test('finds a word of which one character carries its reading', async () => {
		const chapter = await visit('/chapters/city-wall/', { until: 'load' });
		expect(await chapter.page.locator('ruby', { hasText: '谯' }).count()).toBeGreaterThan(0);
		const seen = await visit('/search/');
		await ask(seen, '谯楼');
		expect((await titles(seen).allInnerTexts()).join()).toContain('城墙与城门');
	});

	test('without script shows the ways that are left', async () => {
		const { page } = await visit('/search/', { context: { javaScriptEnabled: false } });
		// Playwright's own search for text leaves <noscript> out.
		const notice = page.locator('main noscript p');
		expect(await notice.isVisible()).toBe(true);
		expect(await notice.innerText()).toMatch(/^这台设备没有开启脚本，搜索用不了。/);
		const indexes = page.getByRole('navigation', { name: '也可以从目录里找' });
		await indexes.getByRole('link', { name: '地点' }).click();
		expect(new URL(page.url()).pathname).toMatch(/\/places\/$/);
	});
});
