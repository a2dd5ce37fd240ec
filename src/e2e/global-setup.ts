import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer } from '../../scripts/serve/static-server.ts';
import { CHROMIUM_FLAGS, findChromium } from './chromium.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the home page of the built web edition. */
		museumUrl: string;
		/** Absolute folder of the built web edition. */
		museumFolder: string;
		/** Where the one browser of all tests listens. */
		browserEndpoint: string;
	}
}

const root = join(import.meta.dirname, '../..');

function buildWeb(): void {
	const { status } = spawnSync(process.execPath, ['scripts/build.ts', '--edition', 'web'], {
		cwd: root,
		stdio: 'inherit',
	});
	if (status !== 0) throw new Error('网页版没有生成，浏览器测试无从开始。');
}

/**
 * One server and one browser for all browser tests. They visit dist/web, or the folder in MUSEUM_DIR;
 * dist/web is built if it is not there.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const folder = process.env['MUSEUM_DIR'] ?? join(root, 'dist/web');
	if (!existsSync(folder)) buildWeb();
	const serving = builtEdition(folder);
	if (!serving) throw new Error(`${folder} 里没有做好的网站。`);
	const program = findChromium();
	const server = await startServer(serving, 0);
	const browser = await chromium.launchServer({
		executablePath: program.file,
		args: CHROMIUM_FLAGS,
		env: { ...process.env, ...program.env },
	});
	project.provide('museumUrl', server.url);
	project.provide('museumFolder', serving.folder);
	project.provide('browserEndpoint', browser.wsEndpoint());
	return async () => {
		await browser.close();
		await server.close();
	};
}
