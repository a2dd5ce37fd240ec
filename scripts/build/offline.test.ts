import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { EDITIONS } from '../../src/editions/edition.ts';
import { offline, offlineRelease } from './offline.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'offline-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Readonly<Record<string, string>>) {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
}

/** A museum below /beijie/ with a walk, and a page that is none. */
const MUSEUM = {
	'walks/round/index.html': `<!doctype html><title>一圈</title>
		<link rel="canonical" href="https://museum.example/beijie/walks/round/">
		<link rel="stylesheet" href="/beijie/fonts/page.css">
		<script type="module" src="/beijie/_astro/walk.js"></script>
		<audio src="/beijie/interviews/talk/audio.m4a#t=60,120"></audio>
		<a href="/beijie/map/">地图</a>`,
	'walks/index.html': '<!doctype html><title>路线</title>',
	'map/index.html': '<!doctype html><title>地图</title>',
	'fonts/page.css': "@font-face{font-family:x;src:url('bold.woff2')}i{background:url(data:,)}",
	'fonts/bold.woff2': 'letters',
	'_astro/walk.js': 'import"./part.js";import("./later.js")',
	'_astro/part.js': 'console.log(1)',
	'_astro/later.js': 'console.log(2)',
	'_astro/other.js': 'console.log(3)',
	'interviews/talk/audio.m4a': 'abc',
};

test('a walk has its page, what that loads at once and later, and its sounds, each with its hash', async () => {
	put(MUSEUM);
	const { walks, hashed } = await offlineRelease(folder, '/beijie/');
	expect(hashed).toBe('/beijie/_astro/');
	expect(walks.map(({ id, page }) => [id, page.map(({ path }) => path)])).toEqual([
		[
			'round',
			[
				'/beijie/walks/round/',
				'/beijie/_astro/later.js',
				'/beijie/_astro/part.js',
				'/beijie/_astro/walk.js',
				'/beijie/fonts/bold.woff2',
				'/beijie/fonts/page.css',
			],
		],
	]);
	expect(walks[0]?.sounds).toEqual([
		{
			path: '/beijie/interviews/talk/audio.m4a',
			hash: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
			bytes: 3,
		},
	]);
});

test('the name of a release changes with any of its files, and with nothing else', async () => {
	put(MUSEUM);
	const { name } = await offlineRelease(folder, '/beijie/');
	put({ 'map/index.html': '别的' });
	expect((await offlineRelease(folder, '/beijie/')).name).toBe(name);
	put({ 'interviews/talk/audio.m4a': 'abd' });
	expect((await offlineRelease(folder, '/beijie/')).name).not.toBe(name);
});

test('the web edition has a worker, without walks too, so that phones learn that nothing may stay', async () => {
	put({ 'walks/index.html': MUSEUM['walks/index.html'] });
	await offline(folder, { base: '/', edition: EDITIONS.web });
	const worker = readFileSync(join(folder, 'walks/offline-worker.js'), 'utf8');
	expect(worker).toContain('walks:[]');
	expect(worker).not.toContain('skipWaiting');
});

test.each(['kiosk', 'school', 'book'] as const)('the %s edition has none', async (name) => {
	put(MUSEUM);
	await offline(folder, { base: '/beijie/', edition: EDITIONS[name] });
	expect(readdirSync(join(folder, 'walks'))).toEqual(['index.html', 'round']);
});
