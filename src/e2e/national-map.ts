/** What the national map promises, looked at in editions that were built with it set. */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';
import { visit } from './browser.ts';
import { TileServer } from './tile-server.ts';

const HOST = 'https://t0.tianditu.gov.cn';
const KEY = '0123456789abcdef0123456789abcdef';
/** Where the old wall was measured, in a datum that has to be converted. */
const MEASURED = { latitude: 30.7, longitude: 103.8 };

/** Sets the national map, and measures a place that is drawn. */
export function setNationalMap(content: string): void {
	appendFileSync(
		join(content, 'site.yaml'),
		`tianditu:\n  key: ${KEY}\n  approval: GS（0000）0000号\n  credit: © 试验图\n`,
	);
	appendFileSync(
		join(content, 'places/old-wall.yaml'),
		`coordinate:\n  latitude: ${MEASURED.latitude}\n  longitude: ${MEASURED.longitude}\n  datum: cgcs2000\n  precision: 20\n`,
	);
}

/** Files of an edition in which something of the national map stands. */
export const filesNamingIt = (folder: string): string[] =>
	filesBelow(folder).filter((file) => {
		const bytes = readFileSync(join(folder, file));
		return ['tianditu', '天地图', KEY].some((word) => bytes.includes(word));
	});

/** Visits the map, goes over to the national map, and back. */
export async function walkOverNationalMap(museumUrl: string): Promise<void> {
	const tiles = await TileServer.start();
	try {
		const seen = await visit('/map/', {
			museumUrl,
			until: 'load',
			context: { reducedMotion: 'reduce' },
			before: () => {
				const fetched = window.fetch;
				window.fetch = (address, settings) => {
					document.documentElement.dataset['stored'] = settings?.cache ?? 'as the service says';
					return fetched(address, settings);
				};
			},
			prepare: (context) =>
				context.route(`${HOST}/**`, async (route) => {
					const url = tiles.addressOf(route.request().url());
					await route.fulfill({ response: await route.fetch({ url }) });
				}),
		});
		const { page } = seen;
		await page.locator('.pin').first().waitFor();
		expect(tiles.asked).toEqual([]);

		await page.getByRole('button', { name: '天地图', exact: true }).click();
		await page.locator('[data-tile-map] .leaflet-tile-loaded').first().waitFor();
		expect(await page.getByText('GS（0000）0000号　© 试验图').isVisible()).toBe(true);
		expect(await page.locator('[data-canvas]').isVisible()).toBe(false);
		const credit = await page.locator('.credit').boundingBox();
		const map = await page.locator('[data-tile-canvas]').boundingBox();
		expect(credit?.x).toBeCloseTo(map?.x ?? NaN, 0);
		expect((credit?.y ?? 0) + (credit?.height ?? 0)).toBeCloseTo(
			(map?.y ?? NaN) + (map?.height ?? NaN),
			0,
		);
		// The tile that holds the measured point, by the service's own rule.
		const level = tiles.asked[0]?.level ?? 0;
		const degrees = 360 / 2 ** level;
		const own = tiles.asked.filter(
			({ row, column }) =>
				row === Math.floor((90 - MEASURED.latitude) / degrees) &&
				column === Math.floor((MEASURED.longitude + 180) / degrees),
		);
		expect(new Set(own.map(({ layer }) => layer))).toEqual(new Set(['vec', 'cva']));
		// Neither taken from the browser's store nor put into it.
		expect(await page.locator('html').getAttribute('data-stored')).toBe('no-store');

		const place = page.locator('[data-tile-map] .pin');
		expect(await place.count()).toBe(1);
		await place.focus();
		await page.keyboard.press('Enter');
		expect(await page.getByRole('dialog', { name: '旧城墙' }).count()).toBe(1);
		await page.keyboard.press('Escape');
		expect(await place.evaluate((one) => one === document.activeElement)).toBe(true);

		await page.getByRole('button', { name: '示意图', exact: true }).click();
		expect(await page.locator('[data-canvas]').isVisible()).toBe(true);
		expect(seen.consoleErrors).toEqual([]);
		expect(seen.failedRequests).toEqual([]);
		expect(seen.foreignRequests.every((address) => address.startsWith(`${HOST}/`))).toBe(true);

		tiles.refuses = true;
		await page.getByRole('button', { name: '天地图', exact: true }).click();
		await page.getByText('天地图没有取到，已换回示意图。').waitFor();
		expect(await page.locator('[data-canvas]').isVisible()).toBe(true);
		expect(await page.locator('.canvas .pin').first().isVisible()).toBe(true);
	} finally {
		await tiles.close();
	}
}
