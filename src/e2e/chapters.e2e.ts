import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { axeFaults } from './axe.ts';
import { visit } from './browser.ts';
import { builtPages } from './built-site.ts';

const pages = builtPages();
const CHAPTER = '/chapters/city-wall/';
const inMuseum = (path: string) => new URL(path, 'http://museum.invalid');

describe('an evidence mark', () => {
	test('opens its card below the paragraph, by mouse, and Escape closes it', async () => {
		const { page, consoleErrors } = await visit(CHAPTER);
		const mark = page.locator('.prose [data-card]').first();
		const name = (await mark.getAttribute('aria-label')) ?? '';
		await mark.click();
		const card = page.getByRole('region', { name });
		expect(await card.isVisible()).toBe(true);
		expect(await mark.getAttribute('aria-expanded')).toBe('true');
		expect(await card.getByRole('link', { name: /^史料/ }).getAttribute('href')).toContain(
			'/evidence/',
		);
		expect(await page.evaluate(() => location.hash)).toBe('');
		await page.keyboard.press('Escape');
		expect(await card.count()).toBe(0);
		expect(await mark.getAttribute('aria-expanded')).toBe('false');
		expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
		expect(consoleErrors).toEqual([]);
	});

	test('opens by keyboard, with the reader inside the card', async () => {
		const { page } = await visit(CHAPTER);
		const mark = page.locator('.prose [data-card]').nth(1);
		await mark.press('Enter');
		const isInside = () => page.evaluate(() => document.activeElement?.className);
		expect(await isInside()).toBe('opened-card');
		await page.keyboard.press('Tab');
		const first = await page.evaluate(() => document.activeElement?.closest('.opened-card'));
		expect(first).not.toBeNull();
		await page.getByRole('button', { name: '合上' }).press('Enter');
		expect(await page.locator('.opened-card').count()).toBe(0);
		expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	test('closes the card that was open before', async () => {
		const { page } = await visit(CHAPTER);
		const marks = page.locator('.prose [data-card]');
		await marks.nth(0).click();
		await marks.nth(2).click();
		expect(await page.locator('.opened-card').count()).toBe(1);
		expect(await marks.nth(0).getAttribute('aria-expanded')).toBe('false');
		await marks.nth(2).click();
		expect(await page.locator('.opened-card').count()).toBe(0);
	});

	test('leaves a page without faults when its card is open, in paper and in 夜读', async () => {
		const { page } = await visit(CHAPTER);
		await page.locator('.prose [data-card]').first().click();
		expect(await axeFaults(page)).toEqual([]);
		await page.getByRole('button', { name: '夜读' }).click();
		expect(await axeFaults(page)).toEqual([]);
	});
});

describe('a note', () => {
	test('opens in place and closes again', async () => {
		const { page } = await visit(CHAPTER);
		const mark = page.locator('.prose [data-note]').first();
		await mark.click();
		const note = page.locator('.opened-card');
		const words = await page.locator('.notes li .words').first().innerText();
		expect(await note.innerText()).toContain(words.slice(0, 12));
		await page.keyboard.press('Escape');
		expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	test('leads there and back without script', async () => {
		const { page } = await visit(CHAPTER, { context: { javaScriptEnabled: false } });
		await page.locator('.prose [data-note]').first().click();
		expect(await page.evaluate(() => location.hash)).toBe('#note-1');
		await page.getByRole('link', { name: '回到正文，注1' }).click();
		expect(await page.evaluate(() => location.hash)).toBe('#note-ref-1');
	});

	test('has a definition and a way back, on every page', () => {
		const faults: string[] = [];
		let notes = 0;
		for (const { path, html } of pages) {
			const $ = load(html);
			const marks = $('.prose [data-note]').toArray();
			const definitions = $('.notes li[id^="note-"]').toArray();
			if (marks.length !== definitions.length) faults.push(`${path} ${marks.length} marks`);
			marks.forEach((mark, index) => {
				notes += 1;
				const { href = '', id = '' } = mark.attribs;
				const definition = $(href);
				if (definition.text().trim() === '') faults.push(`${path}${href} says nothing`);
				if (definition.attr('id') !== `note-${index + 1}`)
					faults.push(`${path}${href} is out of order`);
				if (definition.find('a.back').attr('href') !== `#${id}`)
					faults.push(`${path}#${id} no way back`);
			});
		}
		expect(faults).toEqual([]);
		expect(notes).toBeGreaterThan(5);
	});
});

describe('the chapters', () => {
	const chapters = pages.filter(({ path }) => /^\/chapters\/[^/]+\/$/.test(path));
	const follow = (path: string, way: 'prev' | 'next') => {
		const page = chapters.find((chapter) => chapter.path === path);
		const href = page && load(page.html)(`.neighbours a[rel="${way}"]`).attr('href');
		return href ? inMuseum(href).pathname : undefined;
	};
	const inOrder = () => {
		const contents = pages.find(({ path }) => path === '/chapters/');
		const $ = load(contents?.html ?? '');
		return [
			...new Set(
				$('main a')
					.map((_, link) => $(link).attr('href') ?? '')
					.get(),
			),
		].filter((href) => /^\/chapters\/[^/]+\/$/.test(href));
	};

	test('are all in the table of contents', () => {
		expect(inOrder().sort()).toEqual(chapters.map(({ path }) => path).sort());
		expect(chapters.length).toBeGreaterThanOrEqual(11);
	});

	test('follow each other in its order, forwards and back', () => {
		const order = inOrder();
		expect(order.map((path) => follow(path, 'next'))).toEqual([...order.slice(1), undefined]);
		expect(order.map((path) => follow(path, 'prev'))).toEqual([undefined, ...order.slice(0, -1)]);
	});

	test.each(chapters)('$path can be cited, and lists its sections', ({ html }) => {
		const $ = load(html);
		const title = $('h1 .title').text().trim();
		const reference = $('[data-copy-source]').text().trim();
		// GB/T 7714—2025: 责任者. 题名[EB/OL]. （更新日期）[引用日期]. 地址
		expect(reference).toMatch(
			/^北街史志馆\. .+\[EB\/OL\]\. （\d{4}-\d\d-\d\d）\[\d{4}-\d\d-\d\d\]\.( \S+)?$/,
		);
		expect(reference).toContain(title);
		const sections = $('.prose h2[id]')
			.map((_, heading) => `#${heading.attribs['id']}`)
			.get();
		const listed = $('nav a[href^="#"]')
			.map((_, link) => decodeURIComponent($(link).attr('href') ?? ''))
			.get();
		expect(listed).toEqual(expect.arrayContaining(sections));
	});

	test('the citation is copied and said to be', async () => {
		const { page } = await visit(CHAPTER, {
			context: { permissions: ['clipboard-read', 'clipboard-write'] },
		});
		await page.getByText('引用本页').click();
		await page.getByRole('button', { name: '复制' }).click();
		await expect.poll(() => page.getByText('已复制').count()).toBe(1);
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied.trim()).toBe((await page.locator('[data-copy-source]').innerText()).trim());
	});
});

describe('说法不一', () => {
	test('shows every account at the same rank', () => {
		const faults: string[] = [];
		let found = 0;
		for (const { path, html } of pages) {
			const $ = load(html);
			$('section.accounts').each((_, section) => {
				found += 1;
				const accounts = $(section).find('.account').toArray();
				const headings = accounts.map((account) => $(account).find('h2, h3, h4, h5').first());
				const ranks = new Set(headings.map((heading) => heading.prop('tagName')));
				const silent = accounts.filter((account) => $(account).find('p').text().trim() === '');
				if (accounts.length < 2) faults.push(`${path} has ${accounts.length} account`);
				if (ranks.size !== 1 || ranks.has(undefined)) faults.push(`${path} ranks ${[...ranks]}`);
				if (silent.length > 0) faults.push(`${path} an account says nothing`);
			});
		}
		expect(faults).toEqual([]);
		expect(found).toBeGreaterThanOrEqual(3);
	});
});

describe('史证链', () => {
	const ROOMS_WITH_CLAIMS =
		/^\/(chapters|places|people|then-now|walks|lessons)\/[^/]+\/$|^\/(timeline|terms)\/$/;
	const cardsOf = new Map<string, Set<string>>();
	const usersOf = new Map<string, Set<string>>();
	const restingOn = new Map<string, Set<string>>();
	for (const { path, html } of pages) {
		const $ = load(html);
		// What a card contradicts is named with it, but nothing rests on that.
		$('.evidence-card .source').remove();
		const links = (selector: string) =>
			new Set(
				$(selector)
					.map((_, link) => inMuseum($(link).attr('href') ?? '/').pathname)
					.get(),
			);
		if (/^\/evidence\/[^/]+\/$/.test(path)) {
			usersOf.set(path, links('main a[href]'));
			restingOn.set(path, links('.uses a[href]'));
		} else if (ROOMS_WITH_CLAIMS.test(path)) {
			const cards = [...links('main a[href]')].filter((href) => /^\/evidence\/[^/]+\/$/.test(href));
			cardsOf.set(path, new Set(cards));
		}
	}

	test('every page that rests on a card is named on the card', () => {
		const faults: string[] = [];
		for (const [path, cards] of cardsOf) {
			for (const card of cards) {
				if (!usersOf.get(card)?.has(path)) faults.push(`${card} does not name ${path}`);
			}
		}
		expect(faults).toEqual([]);
		expect(cardsOf.size).toBeGreaterThan(40);
	});

	test('every page that a card names as resting on it shows that card', () => {
		const faults: string[] = [];
		for (const [card, users] of restingOn) {
			for (const path of users) {
				if (!cardsOf.get(path)?.has(card)) faults.push(`${path} does not show ${card}`);
			}
		}
		expect(faults).toEqual([]);
		expect(restingOn.size).toBeGreaterThan(100);
	});
});
