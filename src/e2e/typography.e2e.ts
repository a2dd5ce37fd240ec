import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { withBodyFont } from './body-font.ts';
import { walkThrough } from './browser.ts';
import { builtPages } from './built-site.ts';
import { samplePages } from './page-kinds.ts';
import { chooseTextSize } from './text-size.ts';

const chapters = builtPages()
	.filter(({ path }) => /^\/chapters\/[^/]+\/$/.test(path))
	.map(({ path }) => path);

/** How a paragraph of a chapter is set; lengths in CSS pixels. */
interface Setting {
	words: string;
	letter: number;
	line: number;
	indent: number;
	width: number;
	/** Empty space to the paragraph before it. */
	gap: number | undefined;
}

/** Screens by width and size of letters. */
const SCREENS = ['1280 18', '360 18', '360 22'] as const;
type Screen = (typeof SCREENS)[number];

/** How every paragraph of running text on the page is set. */
const settingsOf = (page: Page): Promise<Setting[]> =>
	page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.prose > p:not([class])')].map((paragraph) => {
			const style = getComputedStyle(paragraph);
			const before = paragraph.previousElementSibling;
			const box = paragraph.getBoundingClientRect();
			return {
				words: paragraph.innerText.slice(0, 16),
				letter: parseFloat(style.fontSize),
				line: parseFloat(style.lineHeight),
				indent: parseFloat(style.textIndent),
				width: box.width,
				gap: before?.tagName === 'P' ? box.top - before.getBoundingClientRect().bottom : undefined,
			};
		}),
	);

/** The three longest paragraphs of a page, line by line as they are broken; raised marks are ⁺. */
function brokenLines(page: Page): Promise<string[][]> {
	return page.evaluate(() => {
		const longest = [...document.querySelectorAll<HTMLElement>('.prose > p:not([class])')]
			.sort((a, b) => b.innerText.length - a.innerText.length)
			.slice(0, 3);
		return longest.map((paragraph) => {
			const broken: string[] = [];
			let [line, bottom] = ['', -Infinity];
			const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
			for (let text = texts.nextNode(); text; text = texts.nextNode()) {
				if (text.parentElement?.closest('rt, rp, .visually-hidden')) continue;
				const isRaised = text.parentElement?.closest('sup') !== null;
				const words = text.textContent ?? '';
				for (let at = 0; at < words.length; at += 1) {
					const range = document.createRange();
					range.setStart(text, at);
					range.setEnd(text, at + 1);
					const box = range.getClientRects()[0];
					if (!box || box.width === 0) continue;
					// A raised mark is small: it is on a new line only if all of it is below the old one.
					const isBelow = isRaised ? box.top > bottom : box.bottom > bottom + box.height / 2;
					if (isBelow) {
						if (line !== '') broken.push(line);
						line = '';
					}
					bottom = Math.max(bottom, box.bottom);
					line += isRaised ? '⁺' : words[at];
				}
			}
			broken.push(line);
			return broken;
		});
	});
}

const wordsOf = (paragraphs: Setting[]) => paragraphs.map(({ words }) => words);

describe('书页: running text', () => {
	const found = new Map<Screen, Setting[]>();
	const settings = (screen: Screen) => {
		const paragraphs = found.get(screen) ?? [];
		expect(paragraphs.length).toBeGreaterThan(40);
		return paragraphs;
	};
	beforeAll(async () => {
		for await (const { page } of walkThrough(chapters, { prepare: withBodyFont })) {
			for (const screen of SCREENS) {
				const [width = 0, size = 0] = screen.split(' ').map(Number);
				await page.setViewportSize({ width, height: 800 });
				await chooseTextSize(page, size);
				found.set(screen, [...(found.get(screen) ?? []), ...(await settingsOf(page))]);
			}
		}
	});

	test('on a desk has at most 36 characters a line', () => {
		const paragraphs = settings('1280 18');
		expect(wordsOf(paragraphs.filter(({ width, letter }) => width > 36.01 * letter))).toEqual([]);
	});

	test('on a phone has at least 16 characters a line, and is indented by two', () => {
		const paragraphs = settings('360 18');
		expect(wordsOf(paragraphs.filter(({ letter }) => letter < 18))).toEqual([]);
		expect(wordsOf(paragraphs.filter(({ width, letter }) => width < 16 * letter))).toEqual([]);
		const isIndented = ({ indent, letter }: Setting) => Math.abs(indent - 2 * letter) < 0.1;
		expect(wordsOf(paragraphs.filter((paragraph) => !isIndented(paragraph)))).toEqual([]);
		const isBook = ({ line, letter }: Setting) => line >= 1.75 * letter && line <= 1.9 * letter;
		expect(wordsOf(paragraphs.filter((paragraph) => !isBook(paragraph)))).toEqual([]);
		expect(wordsOf(paragraphs.filter(({ gap = 0 }) => Math.abs(gap) > 0.5))).toEqual([]);
	});

	test('in 大字版 stands wider, with a gap between paragraphs', () => {
		const paragraphs = settings('360 22');
		expect(wordsOf(paragraphs.filter(({ letter }) => letter < 22))).toEqual([]);
		expect(wordsOf(paragraphs.filter(({ line, letter }) => line < 1.8 * letter))).toEqual([]);
		const isIndented = ({ indent, letter }: Setting) => Math.abs(indent - 2 * letter) < 0.1;
		expect(wordsOf(paragraphs.filter((paragraph) => !isIndented(paragraph)))).toEqual([]);
		// White between two paragraphs against white between two lines.
		const isApart = ({ gap, line, letter }: Setting) =>
			gap === undefined || gap + line - letter >= 1.3 * (line - letter);
		expect(wordsOf(paragraphs.filter((paragraph) => !isApart(paragraph)))).toEqual([]);
	});

	// 禁则: signs that may not begin or end a line.
	test('on no phone a line begins or ends with a sign that may not, or begins with a mark', async () => {
		const widths = [320, 360, 375, 390, 414, 430];
		const context = { viewport: { width: 320, height: 800 } };
		const faults: string[] = [];
		let paragraphs = 0;
		for await (const { page } of walkThrough(chapters, { context, prepare: withBodyFont })) {
			for (const width of widths) {
				await page.setViewportSize({ width, height: 800 });
				const lines = await brokenLines(page);
				paragraphs += lines.filter((paragraph) => paragraph.length > 2).length;
				const wrong = lines
					.flat()
					.map((line) => line.trim())
					.filter((line) => /^[，。、；：？！”’）》」』〉】…⁺]|[“‘（《「『〈【]$/.test(line));
				faults.push(...wrong.map((line) => `${width} ${line}`));
			}
		}
		expect(faults).toEqual([]);
		expect(paragraphs).toBeGreaterThanOrEqual(20 * widths.length);
	}, 300_000);
});

/** Texts that are too small for a page whose running text has letters of `size`, and lines that are too close. */
const smallLetters = (page: Page, size: number): Promise<string[]> =>
	page.evaluate((running) => {
		const wrong = new Set<string>();
		if (parseFloat(getComputedStyle(document.body).fontSize) !== running) wrong.add('body');
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			const element = text.parentElement;
			const words = text.textContent?.trim() ?? '';
			if (!element?.checkVisibility() || words === '') continue;
			// Raised marks and readings are smaller by nature; drawings have tests of their own.
			if (element.closest('sup, rt, rp, svg, .leaflet-container, .visually-hidden')) continue;
			const { fontSize } = getComputedStyle(element);
			if (parseFloat(fontSize) < running * 0.77) wrong.add(`${fontSize} 「${words}」`);
		}
		for (const paragraph of document.querySelectorAll('main p')) {
			const { fontSize, lineHeight } = getComputedStyle(paragraph);
			const isDense = parseFloat(lineHeight) < 1.5 * parseFloat(fontSize) - 0.1;
			const shown = paragraph.cloneNode(true) as Element; // a copy of an element is one
			shown.querySelectorAll('rt, rp').forEach((reading) => reading.remove());
			const isLong = (shown.textContent ?? '').length > 40;
			if (isDense && isLong) wrong.add(`${lineHeight} 「${paragraph.textContent}」`);
		}
		return [...wrong].map((fault) => fault.slice(0, 80));
	}, size);

describe('letters on every kind of page', () => {
	const paths = samplePages().map(({ page }) => page.path);

	test('are large enough, on lines that are far enough apart, at 18 and at 22', async () => {
		const faults: string[] = [];
		for await (const { page, path } of walkThrough(paths)) {
			for (const size of [18, 22]) {
				await chooseTextSize(page, size);
				const found = await smallLetters(page, size);
				faults.push(...found.map((fault) => `${path} ${fault}`));
			}
		}
		expect(faults).toEqual([]);
	});
});
