import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** A Chinese face for running text, which every phone has and the browser of the tests has not. */
export const BODY_FACE_FILE = join(
	import.meta.dirname,
	'../../node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-400-normal.woff2',
);

/** The style sheet that sets running text in it, for a page that finds the file at this address. */
export const bodyFaceRules = (address: string): string =>
	`@font-face { font-family: 'Phone Face'; src: url('${address}') format('woff2'); }
html:root { --body: 'Phone Face', sans-serif; }
`;

/**
 * Gives the window what every phone has: a Chinese face for running text. The browser of the tests has
 * none, and its empty boxes are narrower than characters, so lines would break elsewhere.
 */
export async function withBodyFont(context: BrowserContext): Promise<void> {
	await context.route('**/phone-face.woff2', (route) =>
		route.fulfill({ path: BODY_FACE_FILE, contentType: 'font/woff2' }),
	);
	await context.route('**/fonts/*.css', async (route) => {
		const response = await route.fetch();
		const body = `${await response.text()}\n${bodyFaceRules('phone-face.woff2')}`;
		await route.fulfill({ response, body });
	});
}
