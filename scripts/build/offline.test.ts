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
		<keep-read></keep-read>
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

test('a page that offers it has itself, what that loads at once and later, and its sounds, each with its hash', async () => {
	put(MUSEUM);
	const { items, hashed } = await offlineRelease(folder, '/beijie/');
	expect(hashed).toBe('/beijie/_astro/');
	expect(items.map(({ address, page }) => [address, page.map(({ path }) => path)])).toEqual([
		[
			'/beijie/walks/round/',
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
	expect(items[0]?.sounds).toEqual([
		{
			path: '/beijie/interviews/talk/audio.m4a',
			// SHA-256 of 「abc」 in FIPS 180-2, appendix B.1, its first 16 digits.
			hash: 'ba7816bf8f01cfea',
			bytes: 3,
		},
	]);
});

test('the page that stands in for others is kept, too, and known', async () => {
	put({ ...MUSEUM, 'offline/index.html': '<!doctype html><kept-pages></kept-pages>' });
	const { items, fallback } = await offlineRelease(folder, '/beijie/');
	expect(fallback).toBe('/beijie/offline/');
	expect(items.map(({ address }) => address)).toEqual([fallback, '/beijie/walks/round/']);
});

test('the name of a release changes with any of its files, and with nothing else', async () => {
	put(MUSEUM);
	const { name } = await offlineRelease(folder, '/beijie/');
	put({ 'map/index.html': '别的' });
	expect((await offlineRelease(folder, '/beijie/')).name).toBe(name);
	put({ 'interviews/talk/audio.m4a': 'abd' });
	expect((await offlineRelease(folder, '/beijie/')).name).not.toBe(name);
});

test('of a picture one file is kept, and stands for its other sizes and formats', async () => {
	put({
		...MUSEUM,
		'chapters/x/index.html': `<!doctype html><title>篇</title>
			<keep-read></keep-read>
			<picture><source srcset="/beijie/_astro/a.1.avif 720w, /beijie/_astro/a.2.avif 1080w" type="image/avif">
			<source srcset="/beijie/_astro/a.1.webp 720w, /beijie/_astro/a.2.webp 1080w" type="image/webp">
			<img src="/beijie/_astro/a.jpg" srcset="/beijie/_astro/a.1.jpg 720w, /beijie/_astro/a.jpg 1600w" alt=""></picture>`,
		...{
			'_astro/a.1.avif': '1',
			'_astro/a.2.avif': '2',
			'_astro/a.1.webp': '3',
			'_astro/a.2.webp': '4',
		},
		...{ '_astro/a.1.jpg': '5', '_astro/a.jpg': '6' },
	});
	const { items } = await offlineRelease(folder, '/beijie/');
	const chapter = items.find(({ address }) => address === '/beijie/chapters/x/');
	expect(chapter?.page.map(({ path }) => path)).toEqual([
		'/beijie/chapters/x/',
		'/beijie/_astro/a.2.webp',
	]);
	expect(chapter?.instead).toEqual(
		Object.fromEntries(
			['1.avif', '1.jpg', '1.webp', '2.avif', 'jpg'].map((end) => [
				`/beijie/_astro/a.${end}`,
				'/beijie/_astro/a.2.webp',
			]),
		),
	);
});

test('the worker of the web edition stands at the top and waits for its turn', async () => {
	put(MUSEUM);
	await offline(folder, { base: '/beijie/', edition: EDITIONS.web });
	const worker = readFileSync(join(folder, 'offline-worker.js'), 'utf8');
	expect(worker).toContain('/beijie/_astro/walk.js');
	expect(worker).not.toContain('skipWaiting');
});

test('where no page offers it, the worker lets go of all that was kept, and of itself', async () => {
	put({ 'walks/index.html': MUSEUM['walks/index.html'] });
	await offline(folder, { base: '/', edition: EDITIONS.web });
	const worker = readFileSync(join(folder, 'offline-worker.js'), 'utf8');
	expect(worker).toContain('unregister');
	expect(worker).not.toContain('fetch');
});

test.each(['kiosk', 'school', 'book'] as const)('the %s edition has none', async (name) => {
	put(MUSEUM);
	await offline(folder, { base: '/beijie/', edition: EDITIONS[name] });
	expect(readdirSync(folder)).not.toContain('offline-worker.js');
});
