import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { load } from 'cheerio';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { addressOf, openBrowser, visit } from './browser.ts';
import { builtPages } from './built-site.ts';
import { fullest } from './page-kinds.ts';
import { ask, results } from './search-visit.ts';

const all = builtPages();
const withPinyin = all.filter(({ path }) => path.endsWith('/pinyin/'));
const plainOf = (path: string) => all.find((page) => page.path === path.replace(/pinyin\/$/, ''));
const TONES = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/;
const CHAPTER = '/chapters/city-wall/pinyin/';
const LESSON = fullest(withPinyin.filter(({ path }) => path.startsWith('/lessons/')))?.path ?? '';

/** What a page says of its subject, without readings and without what differs on purpose. */
function subject(html: string): string {
	const $ = load(html);
	$('rt, rp, script, nav, .ways, .cite-page').remove();
	return $('.lesson-guide, .paper, .lesson-quiz, .prose').text().replace(/\s+/g, '');
}

describe('pages with pinyin', () => {
	test('exist for chapters, and for the lessons and worksheets of grades 1 to 3', () => {
		for (const pattern of [/^\/chapters\//, /^\/lessons\/[^/]+\/pinyin/, /\/worksheet\//])
			expect(withPinyin.filter(({ path }) => pattern.test(path)).length).toBeGreaterThan(1);
	});

	test('say what the plain pages say, and are found under the names of those alone', () => {
		const faults: string[] = [];
		for (const { path, html } of withPinyin) {
			const plain = plainOf(path);
			const said = subject(html);
			if (said.length < 50 || said !== subject(plain?.html ?? '')) faults.push(`${path} differs`);
			const $ = load(html);
			if ($('main').attr('data-search') !== undefined) faults.push(`${path} is searched`);
			if ($('meta[name="robots"]').attr('content') !== 'noindex') faults.push(`${path} is listed`);
			const canonical = new URL($('link[rel="canonical"]').attr('href') ?? '').pathname;
			if (!plain || canonical !== plain.path) faults.push(`${path} stands for ${canonical}`);
		}
		expect(faults).toEqual([]);
	});

	test('are no heavier than a reading page may be', () => {
		const folder = inject('museumFolder');
		const heavy = withPinyin
			.map(({ file }) => ({ file, bytes: gzipSync(readFileSync(join(folder, file))).length }))
			.filter(({ bytes }) => bytes > 60 * 1024);
		expect(heavy).toEqual([]);
	});
});

test('without script one turns the readings on and off again', async () => {
	const { page } = await visit(LESSON.replace(/pinyin\/$/, ''), {
		context: { javaScriptEnabled: false },
	});
	expect(await page.locator('main rt').count()).toBe(0);
	const choose = (name: string) =>
		page.getByRole('navigation', { name: '拼音' }).getByRole('link', { name }).click();
	await choose('开');
	expect(new URL(page.url()).pathname).toBe(LESSON);
	expect(await page.locator('main rt:visible').count()).toBeGreaterThan(200);
	const here = page.getByRole('navigation', { name: '拼音' }).locator('[aria-current="page"]');
	expect(await here.innerText()).toContain('开');
	await choose('关');
	expect(await page.locator('main rt').count()).toBe(0);
});

test('a screen reader hears each character once', async () => {
	const { page } = await visit(CHAPTER);
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const spoken = nodes
		.filter(({ ignored }) => !ignored)
		.flatMap(({ name, description }) => [String(name?.value), String(description?.value)]);
	expect(spoken.join('')).toContain('周');
	// The chapter itself says once how a character is read.
	const own = load(plainOf(CHAPTER)?.html ?? '')('main rt')
		.map((_, rt) => load(rt).text())
		.get();
	expect(spoken.filter((words) => TONES.test(words) && !own.includes(words))).toEqual([]);
});

test.each([
	{ browser: 'that leaves out what cannot be selected, without script', javaScriptEnabled: false },
	{ browser: 'that copies it all, with script', javaScriptEnabled: true },
])('is copied without readings in a browser $browser', async ({ javaScriptEnabled }) => {
	const { page } = await visit(CHAPTER, { context: { javaScriptEnabled } });
	if (javaScriptEnabled)
		await page.locator('rt').evaluateAll((readings) => {
			for (const reading of readings) (reading as HTMLElement).style.userSelect = 'text';
		});
	await page.locator('main').focus();
	await page.keyboard.press('Control+A');
	await page.keyboard.press('Control+C');
	const browser = await openBrowser();
	const other = await browser.newContext({ permissions: ['clipboard-read'] });
	onTestFinished(() => other.close());
	const reader = await other.newPage();
	await reader.goto(addressOf('/search/'));
	const copied = await reader.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('温江县的石城');
	expect(copied).not.toMatch(TONES);
});

test('search finds the plain page, not its double', async () => {
	const seen = await visit('/search/');
	await ask(seen, '温江县的石城');
	const found = await results(seen)
		.locator('a')
		.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
	expect(found).toContain('/chapters/city-wall/');
	expect(found.filter((path) => path.includes('/pinyin/'))).toEqual([]);
});

test('lines are equally far apart, and every reading is set in the letters children learn', async () => {
	const { page } = await visit(CHAPTER);
	const gaps = await page.locator('.prose > p').evaluateAll((paragraphs) =>
		paragraphs.flatMap((paragraph) => {
			const tops = [...paragraph.querySelectorAll('ruby')].map((ruby) => {
				const range = document.createRange();
				range.selectNode(ruby.firstChild ?? ruby);
				return range.getBoundingClientRect().top;
			});
			return tops.slice(1).map((top, index) => Math.round(top - (tops[index] ?? top)));
		}),
	);
	const apart = new Set(gaps.filter((gap) => gap > 2));
	expect(Math.max(...apart) - Math.min(...apart)).toBeLessThanOrEqual(1);

	const session = await page.context().newCDPSession(page);
	await session.send('DOM.enable');
	await session.send('CSS.enable');
	const { root } = await session.send('DOM.getDocument');
	const { nodeIds } = await session.send('DOM.querySelectorAll', {
		nodeId: root.nodeId,
		selector: '.prose > p rt',
	});
	const families = new Set<string>();
	for (const nodeId of nodeIds.slice(0, 300)) {
		const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
		for (const { familyName } of fonts) families.add(familyName);
	}
	expect([...families]).toEqual([expect.stringContaining('WenKai')]);
});
