import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { builtEdition } from '../../scripts/serve/built-edition.ts';
import { startServer, type RunningServer } from '../../scripts/serve/static-server.ts';
import { visit, walkThrough } from './browser.ts';
import { buildEdition, trialFolder } from './build-edition.ts';
import { builtPages } from './built-site.ts';
import { missingRooms, samplePages } from './page-kinds.ts';
import { searchFaults } from './search-visit.ts';

const BASE = '/beijie/';
const trial = trialFolder();
const folder = join(trial.path, 'web');
let server: RunningServer;

beforeAll(async () => {
	await buildEdition('web', folder, { BASE });
	const serving = builtEdition(folder);
	if (!serving) throw new Error(`${folder} holds no edition`);
	server = await startServer(serving, 0);
}, 600_000);
afterAll(async () => {
	await server.close();
	trial.remove();
});

test('a museum below another address has the same pages', () => {
	const pages = builtPages(folder);
	expect(missingRooms(pages)).toEqual([]);
	expect(pages.map(({ path }) => path)).toEqual(
		builtPages(inject('museumFolder')).map(({ path }) => path),
	);
});

test('every kind of page loads whole there, and its links stay there', async () => {
	const paths = samplePages(builtPages(folder)).map(({ page }) => page.path);
	const faults: string[] = [];
	const options = { museumUrl: server.url, until: 'quiet' } as const;
	for await (const seen of walkThrough(paths, options)) {
		const { page, path } = seen;
		const outside = await page.evaluate((base) => {
			const given = [
				...[...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
				...[...document.querySelectorAll('form')].map((form) => form.getAttribute('action')),
			];
			const addresses = given.map((address) => new URL(address ?? '', location.href).href);
			return addresses.filter((address) => {
				const { origin, pathname } = new URL(address);
				return origin === location.origin && !pathname.startsWith(base);
			});
		}, BASE);
		const found = [
			...(seen.status === 200 ? [] : [`answered ${seen.status}`]),
			...seen.consoleErrors,
			...seen.failedRequests,
			...seen.foreignRequests,
			...outside.map((address) => `leaves for ${address}`),
		];
		faults.push(...found.map((fault) => `${path} ${fault}`));
	}
	expect(faults).toEqual([]);
}, 300_000);

test('search finds there, and its results lead there', async () => {
	const { page } = await visit('/search/?q=城墙', { museumUrl: server.url });
	const hit = page.locator('[data-results] .title', { hasText: /^城墙与城门$/ }).first();
	await hit.waitFor();
	await hit.click();
	await page.waitForURL(/\/beijie\/chapters\/city-wall\//);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('城墙与城门');
});

test('search finds there, and its results stay there', async () => {
	const seen = await visit('/search/', { museumUrl: server.url });
	expect(await searchFaults(seen)).toEqual([]);
	expect(new URL(seen.page.url()).pathname).toBe(`${BASE}interviews/how-to-record/`);
	expect([...seen.consoleErrors, ...seen.failedRequests, ...seen.foreignRequests]).toEqual([]);
});
