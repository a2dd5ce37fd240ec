import type { Page } from 'playwright-core';
import { visit, type Visit, type VisitOptions } from './browser.ts';

export const PHONE = { width: 360, height: 780 };
export const DESK = { width: 1280, height: 800 };

/** Opens the map and waits until the drawing has come alive. */
export async function openMap(options: VisitOptions = {}): Promise<Page> {
	return (await visitMap(options)).page;
}

/** The same, with what went wrong. */
export async function visitMap(options: VisitOptions = {}, path = '/map/'): Promise<Visit> {
	const seen = await visit(path, { until: 'load', ...options });
	await seen.page.locator('place-map').scrollIntoViewIfNeeded();
	await seen.page.locator('place-map[data-ready] .pin').first().waitFor();
	await seen.page.evaluate(() => document.fonts.ready.then(() => undefined));
	return seen;
}

/** The places of all elements that a selector finds, in their order. */
export const placeIds = (page: Page, selector: string): Promise<string[]> =>
	page
		.locator(selector)
		.evaluateAll((all) =>
			all.map((one) => (one instanceof HTMLElement ? (one.dataset['place'] ?? '') : '')),
		);

/** The place of what has the focus, or its tag where it stands for none. */
export const focusedPlace = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const active = document.activeElement;
		return active instanceof HTMLElement ? (active.dataset['place'] ?? active.tagName) : '';
	});

/** Pairs of things on the map that cover each other: words, and words and the symbols of other places. */
export const coveredNames = (page: Page): Promise<string[]> =>
	page.locator('.pin').evaluateAll((pins) => {
		const parts = pins.flatMap((pin, index) =>
			Array.from(pin.querySelectorAll('.pin-name, .pin-symbol, .gathering-count'))
				.map((part) => ({
					index,
					isSymbol: !part.matches('.pin-name'),
					words: pin.getAttribute('aria-label') ?? '',
					box: part.getBoundingClientRect(),
				}))
				.filter(({ box }) => box.width > 0),
		);
		return parts.flatMap(({ words, box: a, isSymbol, index }, at) =>
			parts
				.slice(at + 1)
				.filter((other) => other.index !== index && !(isSymbol && other.isSymbol))
				.filter(
					({ box: b }) =>
						a.left < b.right - 1 &&
						b.left < a.right - 1 &&
						a.top < b.bottom - 1 &&
						b.top < a.bottom - 1,
				)
				.map((other) => `${words} covers ${other.words}`),
		);
	});

/** How large and where the map is drawn, in words that change with every move. */
export const viewOf = (page: Page): Promise<string> =>
	page
		.locator('[data-canvas] .shape')
		.first()
		.evaluate((shape) => {
			const { left, top, width } = shape.getBoundingClientRect();
			const frame = shape.closest('[data-canvas]')?.getBoundingClientRect();
			const rounded = [left - (frame?.left ?? 0), top - (frame?.top ?? 0), width].map(Math.round);
			return rounded.join(' ');
		});
