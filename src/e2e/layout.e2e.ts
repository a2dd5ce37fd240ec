import { describe, expect, test } from 'vitest';
import { walkThrough } from './browser.ts';
import { withBodyFont } from './body-font.ts';
import { layoutFaults } from './controls.ts';
import { samplePages } from './page-kinds.ts';
import { remembering } from './remembering.ts';

const paths = samplePages().map(({ page }) => page.path);

/** Screens in CSS pixels, and the text size the visitor chose. */
const SCREENS = [
	{ title: 'a narrow phone', width: 320, height: 640, size: 18 },
	{ title: 'a usual phone', width: 360, height: 640, size: 18 },
	{ title: 'a usual phone', width: 360, height: 640, size: 22 },
	{ title: 'a usual phone', width: 360, height: 640, size: 26 },
	{ title: 'a usual phone', width: 360, height: 640, size: 30 },
	{ title: 'a narrow phone', width: 320, height: 640, size: 30 },
	{ title: 'a desk at 200% zoom', width: 640, height: 400, size: 18 },
	{ title: 'a desk', width: 1280, height: 800, size: 18 },
];

describe.each(SCREENS)('$title, $width wide, letters of $size', ({ width, height, size }) => {
	test('nothing scrolls sideways, is cut off, too small or covered', async () => {
		const context = {
			viewport: { width, height },
			...remembering({ 'beijie-size': String(size) }),
		};
		const least = size > 18 ? 60 : 44;
		const faults: string[] = [];
		for await (const { page, path } of walkThrough(paths, { context, prepare: withBodyFont })) {
			const found = await layoutFaults(page, { least, apart: 0 });
			faults.push(...found.map((fault) => `${path} ${fault}`));
		}
		expect(faults).toEqual([]);
	});
});
