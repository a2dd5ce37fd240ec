import { cpSync, mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { visit } from './browser.ts';
import { ToolProcess } from './tool-process.ts';

/** The desk on the little museum, and its pages as tests open them. */
export class DeskPages {
	readonly desk = new ToolProcess('scripts/desk.ts');

	async start(): Promise<void> {
		mkdirSync(this.desk.content, { recursive: true });
		cpSync('src/fixtures/museum', this.desk.content, { recursive: true });
		await this.desk.start();
	}

	/** A page of the desk. The fonts, ten million bytes, only matter to whoever looks at it. */
	async open(path: string, viewport = { width: 1280, height: 800 }) {
		const seen = await visit(path, {
			museumUrl: this.desk.url,
			context: { viewport },
			until: 'load',
			prepare: (context) => context.route('**/*.woff2', (route) => route.abort()),
		});
		const errors = () => seen.consoleErrors.filter((error) => !/ERR_FAILED/.test(error));
		return { ...seen, errors };
	}

	async openForm(path: string, viewport?: { width: number; height: number }) {
		const seen = await this.open(path, viewport);
		await formIsThere(seen.page);
		return seen;
	}
}

export const formIsThere = (page: Page) => page.waitForSelector('[data-ready]');

/** Waits until everything typed is on the desk's disk. */
export const kept = (page: Page) =>
	page.locator('#kept[data-state="kept"]', { hasText: '已记下' }).waitFor();

/** What the focused control is called. */
export const focusedName = (page: Page) =>
	page.evaluate(() => {
		const control = document.activeElement;
		if (!(control instanceof HTMLElement)) return '';
		const labels = 'labels' in control ? [...(control.labels as NodeListOf<HTMLElement>)] : [];
		return (
			control.getAttribute('aria-label') ??
			(labels.map(({ textContent }) => textContent).join('') || control.innerText)
		);
	});

/** Goes on with the tab key until a control of this name has the focus. */
export async function tabTo(page: Page, name: string): Promise<void> {
	for (let presses = 0; presses < 120; presses += 1) {
		await page.keyboard.press('Tab');
		if ((await focusedName(page)).startsWith(name)) return;
	}
	throw new Error(`the tab key does not lead to ${name}`);
}

export const isTooWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
