import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { startServer } from '../../serve/static-server.ts';
import { sideBySide } from '../side-by-side.ts';
import { paperFaces } from './faces.ts';
import type { PrintingBrowser } from './find-browser.ts';
import { sameBytes } from './same-bytes.ts';

/** Pages printed side by side; a browser on two cores gains nothing from more. */
const AT_ONCE = 2;

/**
 * Runs in the page. Pictures go into a document as they are if they are JPEG, and several times as large if they are WebP;
 * a document that is closed too early has gaps where letters and pictures were still coming.
 */
async function prepare(): Promise<void> {
	for (const source of document.querySelectorAll('picture source')) source.remove();
	const pictures = [...document.images];
	for (const picture of pictures) picture.loading = 'eager';
	await document.fonts.ready;
	await Promise.all(pictures.map((picture) => picture.decode()));
}

async function printPage(browser: Browser, address: string): Promise<Buffer> {
	// Papers are what a page is without script: nothing may depend on when a script has run.
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'zh-CN' });
	try {
		const page = await context.newPage();
		await page.emulateMedia({ media: 'print', colorScheme: 'light' });
		await page.goto(address, { waitUntil: 'load' });
		await page.evaluate(prepare);
		return sameBytes(
			await page.pdf({
				tagged: true,
				outline: true,
				preferCSSPageSize: true,
				printBackground: true,
			}),
		);
	} finally {
		await context.close();
	}
}

/**
 * Prints pages of an edition that lies in `folder`, each as the museum's own faces set it, and hands every document over
 * as soon as it is there. The faces lie in the folder only meanwhile.
 *
 * @param pages relative to the folder: `lessons/two-dates/worksheet/index.html`
 */
export async function printPages(
	{ folder, base }: { folder: string; base: string },
	pages: readonly string[],
	program: PrintingBrowser,
	take: (page: string, pdf: Buffer) => void,
): Promise<void> {
	const faces = await paperFaces();
	const fonts = join(folder, 'fonts');
	mkdirSync(fonts, { recursive: true });
	for (const [name, bytes] of faces) writeFileSync(join(fonts, name), bytes);
	const server = await startServer({ folder, base }, 0);
	const browser = await chromium.launch({
		executablePath: program.file,
		args: program.args,
		env: { ...process.env, ...program.env },
	});
	try {
		const print = async (page: string) =>
			take(page, await printPage(browser, server.url + page.replace(/index\.html$/, '')));
		await sideBySide(pages, print, AT_ONCE);
	} finally {
		await browser.close();
		await server.close();
		for (const name of faces.keys()) rmSync(join(fonts, name), { force: true });
	}
}
