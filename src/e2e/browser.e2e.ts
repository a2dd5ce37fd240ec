import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { visit } from './browser.ts';

const FONT_FILES = join(import.meta.dirname, '../../node_modules/@fontsource/noto-serif-sc/files');

const page = (body: string) =>
	`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>试</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">${body}</html>`;

/** Slices 112 and 117 hold 「墙」 and 「城」. */
const STYLE = `@font-face { font-family: Museum; src: url(112.woff2); unicode-range: U+5899; }
@font-face { font-family: Museum; src: url(117.woff2); unicode-range: U+57CE; }
b { display: inline-block; font-size: 40px; }
.ours { font-family: Museum; }`;

describe('the browser of the tests', () => {
	const folder = mkdtempSync(join(tmpdir(), 'browser-'));
	let server: RunningServer;

	beforeAll(async () => {
		for (const slice of ['112', '117']) {
			const file = join(FONT_FILES, `noto-serif-sc-${slice}-400-normal.woff2`);
			copyFileSync(file, join(folder, `${slice}.woff2`));
		}
		writeFileSync(join(folder, 'style.css'), STYLE);
		writeFileSync(join(folder, 'system.html'), page('<b>城</b><b>墙</b>'));
		writeFileSync(join(folder, 'ours.html'), page('<b class="ours">城</b><b class="ours">墙</b>'));
		writeFileSync(
			join(folder, 'faulty.html'),
			page(
				'<img src="gone.png" alt=""><img src="https://elsewhere.example/a.png" alt="">' +
					'<script>document.title = "inline"</script><script src="throws.js"></script>',
			),
		);
		writeFileSync(join(folder, 'throws.js'), 'throw new Error("broken");');
		server = await startServer({ folder, base: '/' }, 0);
	});
	afterAll(async () => {
		await server.close();
		rmSync(folder, { recursive: true });
	});

	/** Pictures of the two characters on a page. */
	async function drawn(file: string): Promise<Buffer[]> {
		const { page } = await visit(file, { museumUrl: server.url });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		return Promise.all([0, 1].map((index) => page.locator('b').nth(index).screenshot()));
	}

	test('shows Chinese with a font that the page brings', async () => {
		const [wall, city] = await drawn('ours.html');
		expect(wall?.equals(city ?? Buffer.alloc(0))).toBe(false);
	});

	test('has no Chinese font of its own, so that a missing character is seen as an empty box', async () => {
		const [wall, city] = await drawn('system.html');
		expect(wall?.equals(city ?? Buffer.alloc(0))).toBe(true);
	});

	test('notes everything that goes wrong on a page', async () => {
		const seen = await visit('faulty.html', { museumUrl: server.url });
		expect(seen.foreignRequests).toEqual(['https://elsewhere.example/a.png']);
		expect(seen.failedRequests).toContain(`404 ${server.url}gone.png`);
		expect(seen.consoleErrors).toEqual(
			expect.arrayContaining([
				expect.stringContaining('Content Security Policy'),
				expect.stringContaining('inline script'),
				expect.stringContaining('broken'),
			]),
		);
		expect(await seen.page.title()).toBe('试');
	});
});
