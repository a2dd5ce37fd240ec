import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { visitTool, type ToolVisitOptions } from './tool-pages.ts';
import { ToolProcess } from './tool-process.ts';

/** The desk on the little museum, and its pages as tests open them. */
class DeskPages {
	readonly desk = new ToolProcess('scripts/desk.ts');

	/** A file of its museum: `events/1465-wall-built.yaml`. */
	readonly at = (path: string) => join(this.desk.content, path);

	readonly read = (path: string) => readFileSync(this.at(path), 'utf8');

	readonly open = (path: string, options?: ToolVisitOptions) => visitTool(this.desk, path, options);

	readonly openForm = async (path: string, options?: ToolVisitOptions) => {
		const seen = await this.open(path, options);
		await formIsThere(seen.page);
		return seen;
	};
}

/**
 * One desk for all tests of a file: opened before the first, closed after the last.
 * @param prepare puts more into its museum before it is opened
 */
export function deskForTests(prepare?: (pages: DeskPages) => unknown): DeskPages {
	const pages = new DeskPages();
	beforeAll(async () => {
		mkdirSync(pages.desk.content, { recursive: true });
		cpSync('src/fixtures/museum', pages.desk.content, { recursive: true });
		await prepare?.(pages);
		await pages.desk.start();
	});
	afterAll(() => pages.desk.remove());
	return pages;
}

export const formIsThere = (page: Page) => page.waitForSelector('[data-ready]');

/** Waits until everything typed is on the desk's disk. */
export const kept = (page: Page) =>
	page.locator('#kept[data-state="kept"]', { hasText: '已记下' }).waitFor();

export const isTooWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
