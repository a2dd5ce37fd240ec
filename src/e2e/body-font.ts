import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

const FILE = join(
	import.meta.dirname,
	'../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
);

/**
 * Gives the window what every phone has: a Chinese face for running text. The browser of the tests has
 * none, and its empty boxes are narrower than characters, so lines would break elsewhere.
 */
export async function withBodyFont(context: BrowserContext): Promise<void> {
	await context.route('**/phone-face.woff2', (route) =>
		route.fulfill({ path: FILE, contentType: 'font/woff2' }),
	);
	await context.route('**/fonts/*.css', async (route) => {
		const response = await route.fetch();
		const css = `${await response.text()}
@font-face { font-family: 'Phone Face'; src: url('phone-face.woff2') format('woff2'); }
html:root { --body: 'Phone Face', sans-serif; }`;
		await route.fulfill({ response, body: css });
	});
}
