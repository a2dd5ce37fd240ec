import type { Page } from 'playwright-core';

/**
 * Texts on the page that are harder to read than they may be: colour of the letters against the colour
 * behind them, by the formula of WCAG 2.2. Letters from 24 CSS pixels, or 18.66 bold, may have
 * `large` instead of `small`.
 * @returns one line per text: 「3.9:1 #777 on #fff 「……」」
 */
export function faintTexts(page: Page, least: { small: number; large: number }): Promise<string[]> {
	return page.evaluate(({ small, large }) => {
		type Colour = [red: number, green: number, blue: number, alpha: number];

		const parse = (written: string): Colour => {
			const parts = (written.match(/[\d.]+/g) ?? ['0', '0', '0', '0']).map(Number);
			return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0, parts[3] ?? 1];
		};
		const over = (front: Colour, back: Colour): Colour => {
			const mix = (a: number, b: number) => a * front[3] + b * (1 - front[3]);
			return [mix(front[0], back[0]), mix(front[1], back[1]), mix(front[2], back[2]), 1];
		};
		const luminance = ([red, green, blue]: Colour) => {
			const linear = (value: number) => {
				const part = value / 255;
				return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
			};
			return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
		};
		// Most words stand on what their neighbours stand on.
		const backgrounds = new Map<Element, Colour>();
		const behind = (element: Element | null): Colour => {
			if (!element) return [255, 255, 255, 1];
			const known = backgrounds.get(element);
			if (known) return known;
			const own = parse(getComputedStyle(element).backgroundColor);
			const seen = own[3] === 1 ? own : over(own, behind(element.parentElement));
			backgrounds.set(element, seen);
			return seen;
		};
		/** A word of a drawing stands on the last shape that was drawn under its middle. */
		const shapeBehind = (element: Element, { left, top, width, height }: DOMRect) => {
			const [x, y] = [left + width / 2, top + height / 2];
			const shapes = element.closest('svg')?.querySelectorAll('circle, rect, ellipse') ?? [];
			const under = [...shapes].filter((shape) => {
				const box = shape.getBoundingClientRect();
				const isBefore = shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
				const holds = box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
				return isBefore && holds && parse(getComputedStyle(shape).fill)[3] > 0;
			});
			return under.at(-1);
		};
		const opacities = new Map<Element, number>();
		const opacityOf = (element: Element | null): number => {
			if (!element) return 1;
			const opacity =
				opacities.get(element) ??
				Number(getComputedStyle(element).opacity) * opacityOf(element.parentElement);
			opacities.set(element, opacity);
			return opacity;
		};

		const faint: string[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let text = texts.nextNode(); text; text = texts.nextNode()) {
			const element = text.parentElement;
			const words = text.textContent?.trim() ?? '';
			if (!element || words === '' || !element.checkVisibility({ visibilityProperty: true })) {
				continue;
			}
			const range = document.createRange();
			range.selectNodeContents(text);
			const isDrawn = element.closest('svg') !== null;
			const box = (isDrawn ? element : range).getBoundingClientRect();
			const { width, height } = box;
			if (width < 2 || height < 2 || element.closest('.visually-hidden, select, noscript'))
				continue;
			const style = getComputedStyle(element);
			const written = parse(isDrawn ? style.fill : style.color);
			written[3] *= opacityOf(element);
			const shape = shapeBehind(element, box);
			const back = shape
				? over(parse(getComputedStyle(shape).fill), behind(element))
				: behind(element);
			const front = over(written, back);
			const [brighter = 0, darker = 0] = [luminance(front), luminance(back)].sort((a, b) => b - a);
			const ratio = (brighter + 0.05) / (darker + 0.05);
			const pixels = parseFloat(style.fontSize);
			const isLarge = pixels >= 24 || (pixels >= 18.66 && Number(style.fontWeight) >= 700);
			if (ratio < (isLarge ? large : small) - 0.005) {
				const colours = [front, back].map((colour) => `rgb(${colour.slice(0, 3).join(' ')})`);
				faint.push(`${ratio.toFixed(2)}:1 ${colours.join(' on ')} 「${words.slice(0, 20)}」`);
			}
		}
		return [...new Set(faint)];
	}, least);
}
