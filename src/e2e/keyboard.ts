import type { Page } from 'playwright-core';

/** What the control that has the focus is called, by its label or its own words; empty when nothing has it. */
export const focusedName = (page: Page): Promise<string> =>
	page.evaluate(() => {
		const control = document.activeElement;
		if (!(control instanceof HTMLElement) || control === document.body) return '';
		const labels = 'labels' in control ? [...(control.labels as NodeListOf<HTMLElement>)] : [];
		return (
			control.getAttribute('aria-label') ??
			(labels.map(({ textContent }) => textContent).join('') || control.innerText)
		);
	});

/** Why somebody would not see where the focus is: it is lost, off the screen, covered, or without a frame. */
export const focusFault = (page: Page): Promise<string | undefined> =>
	page.evaluate(() => {
		const control = document.activeElement;
		if (!(control instanceof HTMLElement) || control === document.body) return 'is lost';
		const { left, top, width, height } = control.getBoundingClientRect();
		// Of what is higher than the screen, the part that is on it.
		const [from, to] = [Math.max(0, top), Math.min(innerHeight, top + height)];
		if (to - from < 4 || left + width < 4 || left > innerWidth) return 'is off the screen';
		const above = document.elementFromPoint(left + width / 2, (from + to) / 2);
		const isOwn = above && (control.contains(above) || above.contains(control));
		const isLabelled = above?.closest('label')?.contains(control);
		if (!isOwn && !isLabelled) return `is covered by ${above?.outerHTML.slice(0, 80)}`;
		const { outlineStyle, outlineWidth } = getComputedStyle(control);
		return outlineStyle === 'none' || parseFloat(outlineWidth) < 2 ? 'has no frame' : undefined;
	});

/** Presses of the tab key after which a control counts as out of reach. */
const FAR = 120;

/** Goes on with the tab key until a control whose name begins like this has the focus; at every step it must be seen where it is. */
export async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < FAR; presses += 1) {
		await page.keyboard.press('Tab');
		const at = await focusedName(page);
		const fault = await focusFault(page);
		if (fault !== undefined)
			throw new Error(`on the way to 「${name}」 the focus at 「${at}」 ${fault}`);
		if (at.trim().startsWith(name)) return;
	}
	throw new Error(`the tab key does not lead to ${name}`);
}
