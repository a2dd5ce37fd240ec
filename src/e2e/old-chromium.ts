import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { chromium, selectors, type Browser } from 'playwright-core';
import {
	CHROMIUM_FLAGS,
	demandLinux,
	packageVersion,
	unpackOnce,
	writeFontConfiguration,
	type ChromiumProgram,
} from './chromium.ts';

/*
 * Browsers of the age we promise (Chrome 87 class), to run the built museum in. They come in npm packages, as files that
 * their own helper, `lambdafs`, unpacks; nothing of the packages themselves is run. Playwright drives them as it drives the
 * newest, over a pipe, so a test in an old browser looks like any other:
 *
 *     describe.each(OLD_CHROMIUMS)('in Chromium $version', (old) => {
 *         let browser: Browser;
 *         beforeAll(async () => {
 *             browser = await openOldChromium(old);
 *             return () => browser.close();
 *         });
 *         test('…', async () => {
 *             const { page, consoleErrors } = await visit('/search/', { browser });
 *             await page.getByRole('searchbox').fill('城墙');
 *             …
 *
 * `visit` and `walkThrough` (browser.ts) take the browser as an option; for pages opened from files,
 * `museumUrl: pathToFileURL(folder + '/').href` with the file's own name as path. What is handed to `page.evaluate` runs
 * in the old browser and must be as old as that: no `checkVisibility`, no `Array.at`. Sound plays in them, AAC too.
 */

const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** An old browser and the npm package it is in. */
export interface OldChromium {
	/** The package's own package.json. By its own name it is a release of `chrome-aws-lambda`. */
	manifest: string;
	/** Version of the browser, which is not that of the package. */
	version: string;
}

/** The old browsers of the tests, oldest first. */
export const OLD_CHROMIUMS: readonly OldChromium[] = [
	{ manifest: require.resolve('chromium-88/package.json'), version: '88.0.4298' },
	{ manifest: require.resolve('chromium-92/package.json'), version: '92.0.4512' },
];

/** Unpacks every file of a package: the browser, its libraries, its drawing in software. */
const unpackAll = (manifest: string) => `
	import { readdirSync } from 'node:fs';
	import { createRequire } from 'node:module';
	const require = createRequire(${JSON.stringify(manifest)});
	const { inflate } = require('lambdafs');
	const folder = ${JSON.stringify(join(dirname(manifest), 'bin/'))};
	for (const file of readdirSync(folder)) await inflate(folder + file);
`;

function findOldChromium({ manifest }: OldChromium): ChromiumProgram {
	demandLinux();
	const name = basename(dirname(manifest));
	const folder = join(root, '.cache', `${name}-${packageVersion(manifest)}`);
	unpackOnce(folder, unpackAll(manifest), {});
	return {
		file: join(folder, 'chromium'),
		env: {
			LD_LIBRARY_PATH: join(folder, 'aws/lib'),
			FONTCONFIG_FILE: writeFontConfiguration(folder, 'aws/.fonts'),
		},
	};
}

/**
 * Playwright asks elements for `checkVisibility`, which came with Chromium 105, to see what can be clicked. A selector engine
 * that selects nothing is the way into the world of its own in which it asks. That world has no custom elements; the page's
 * has, and stays as it is: what the museum itself lacks must be noticed.
 */
const tellVisibility = () => {
	const isOfPage = Boolean(window.customElements);
	if (!isOfPage && !('checkVisibility' in Element.prototype)) {
		Object.defineProperty(Element.prototype, 'checkVisibility', {
			value(this: Element) {
				return this.getClientRects().length > 0;
			},
		});
	}
	return { query: () => null, queryAll: () => [] };
};

let registered: Promise<void> | undefined;

/**
 * Opens an old browser, unpacked at its first use. The caller closes it. Give it to `visit` and `walkThrough` as `browser`.
 */
export async function openOldChromium(old: OldChromium): Promise<Browser> {
	registered ??= selectors.register('visibility', tellVisibility, { contentScript: true });
	await registered;
	const program = findOldChromium(old);
	const browser = await chromium.launch({
		executablePath: program.file,
		args: CHROMIUM_FLAGS,
		env: { ...process.env, ...program.env },
	});
	if (browser.version().startsWith(`${old.version}.`)) return browser;
	await browser.close();
	throw new Error(`${old.manifest} is of Chromium ${browser.version()}, not ${old.version}`);
}
