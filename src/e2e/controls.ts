import type { Page } from 'playwright-core';

/** How large and how far apart the things are that a finger may touch, in CSS pixels. */
export interface TargetSizes {
	least: number;
	apart: number;
}

/**
 * What is wrong with the page's lay-out on the present screen, one line each: it scrolls sideways, words
 * are cut off, controls are too small, too close or covered.
 *
 * Controls are buttons, fields, summaries and links. Exempt from size and distance, as in WCAG 2.2
 * (2.5.8, inline), is a link that is set as part of a sentence: `display: inline`, or a mark in `<sup>`,
 * in a block that holds words outside links; and the sentences of a transcript (`.sentence`), which are
 * links one after another and nothing else, so that their line is their size (one that holds a dialect word is
 * a row of links, with the word between). A radio button or check
 * box is as large as its label. Links within drawings are judged by the map's own tests.
 */
export function layoutFaults(page: Page, sizes: TargetSizes): Promise<string[]> {
	return page.evaluate(({ least, apart }) => {
		const faults: string[] = [];
		const screen = document.documentElement.clientWidth;
		const name = (element: Element) => {
			const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 16);
			const { className } = element;
			const kind = typeof className === 'string' ? className.replace(/\s+/g, '.') : '';
			return `<${element.tagName.toLowerCase()}${kind ? `.${kind}` : ''}> 「${words}」`;
		};
		const isShown = (element: Element) => {
			const { width, height } = element.getBoundingClientRect();
			const isHidden = element.closest('.visually-hidden, .skip, [aria-hidden="true"]') !== null;
			return (
				width > 1 &&
				height > 1 &&
				!isHidden &&
				element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
			);
		};
		const scrollsInside = (element: Element) => {
			for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
				if (/auto|scroll|hidden|clip/.test(getComputedStyle(at).overflowX)) return true;
			}
			return false;
		};

		const { scrollWidth } = document.documentElement;
		if (scrollWidth > screen) {
			faults.push(`the page is ${scrollWidth} wide on a screen of ${screen}`);
			for (const element of document.body.querySelectorAll('*')) {
				const { right } = element.getBoundingClientRect();
				if (isShown(element) && right > screen + 0.5 && !scrollsInside(element)) {
					faults.push(`stands out to ${Math.round(right)}: ${name(element)}`);
				}
			}
		}
		for (const element of document.body.querySelectorAll('*')) {
			const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
			if (!/hidden|clip/.test(`${overflowX} ${overflowY}`) || !isShown(element)) continue;
			if (element.closest('svg, .leaflet-container, input') || element.textContent?.trim() === '') {
				continue;
			}
			const isCut =
				element.scrollWidth > element.clientWidth + 2 ||
				element.scrollHeight > element.clientHeight + 2;
			if (isCut) faults.push(`cuts off its words (${textOverflow}): ${name(element)}`);
		}

		const blockAround = (element: Element) => {
			let at = element.parentElement;
			while (at && /^(inline|contents)/.test(getComputedStyle(at).display)) at = at.parentElement;
			return at;
		};
		const known = new Map<Element, boolean>();
		/** Whether a block says anything outside its links. */
		const holdsWords = (block: Element) => {
			const before = known.get(block);
			if (before !== undefined) return before;
			const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
			let isFound = false;
			while (!isFound && texts.nextNode()) {
				const { parentElement: around, textContent } = texts.currentNode;
				const other = around?.closest('a, .visually-hidden, rt');
				const isOutside = !other || !block.contains(other) || other === block;
				isFound = isOutside && (textContent ?? '').trim() !== '';
			}
			known.set(block, isFound);
			return isFound;
		};
		const isInSentence = (link: Element) => {
			const { display } = getComputedStyle(link);
			if (display !== 'inline' && !link.closest('sup')) return false;
			if (link.closest('.sentence')) return true;
			const block = blockAround(link);
			return block !== null && holdsWords(block);
		};
		const controls = [
			...document.querySelectorAll(
				'a[href], button, input, select, textarea, summary, audio[controls], [role="button"], [role="slider"]',
			),
		].filter(
			(element) =>
				isShown(element) &&
				!element.closest('svg, .leaflet-container') &&
				!(element.tagName === 'A' && isInSentence(element)),
		);
		const boxes = controls.map((element) => {
			const isTicked = element.matches('[type="radio"], [type="checkbox"]');
			const label = isTicked ? element.closest('label') : null;
			return { element, box: (label ?? element).getBoundingClientRect() };
		});
		for (const { element, box } of boxes) {
			if (box.width < least - 0.5 || box.height < least - 0.5) {
				const size = `${Math.round(box.width)}×${Math.round(box.height)}`;
				faults.push(`is ${size}, not ${least}: ${name(element)}`);
			}
			if (element.scrollWidth > element.clientWidth + 1 && element.matches('button, .button, a')) {
				const { display } = getComputedStyle(element);
				if (display !== 'inline') faults.push(`is too narrow for its words: ${name(element)}`);
			}
		}
		boxes.forEach(({ element, box }, index) => {
			for (const { element: other, box: next } of boxes.slice(index + 1)) {
				if (element.contains(other) || other.contains(element)) continue;
				const across = Math.max(box.left, next.left) - Math.min(box.right, next.right);
				const down = Math.max(box.top, next.top) - Math.min(box.bottom, next.bottom);
				if (across < -1 && down < -1) {
					faults.push(`covers another: ${name(element)} and ${name(other)}`);
				} else if (Math.max(across, down) < apart - 0.5) {
					const gap = Math.round(Math.max(across, down));
					faults.push(`is ${gap} apart, not ${apart}: ${name(element)} and ${name(other)}`);
				}
			}
		});
		return faults;
	}, sizes);
}
