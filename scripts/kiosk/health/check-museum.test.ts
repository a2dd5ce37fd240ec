import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startServer } from '../../serve/static-server.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../../src/e2e/chromium.ts';
import { realDisk } from '../package/real-disk.ts';
import { filesBelow } from '../package/verify.ts';
import { checkMuseum } from './check-museum.ts';
import { healthVisits } from './visits.ts';

const hasBrowser = process.platform === 'linux' && process.arch === 'x64';
/** Milliseconds for one page, on a busy computer; what is wrong is waited for so long. */
const PATIENCE = 6000;

const put = (folder: string, path: string, bytes: string | Uint8Array) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), bytes);
};
const page = (inside: string) =>
	`<!doctype html><meta charset="utf-8"><title>北街</title><h1>北街</h1><main>${inside}</main>`;

/** One second of silence as WAV under a sound's name: browsers look at the content. */
function silence(): Buffer {
	const header = Buffer.alloc(44);
	header.write('RIFF', 0);
	header.writeUInt32LE(36 + 8000, 4);
	header.write('WAVEfmt ', 8);
	for (const [at, value] of [
		[16, 16],
		[24, 8000],
		[28, 8000],
		[40, 8000],
	] as const)
		header.writeUInt32LE(value, at);
	for (const [at, value] of [
		[20, 1],
		[22, 1],
		[32, 1],
		[34, 8],
	] as const)
		header.writeUInt16LE(value, at);
	header.write('data', 36);
	return Buffer.concat([header, Buffer.alloc(8000, 128)]);
}

/** A museum in which all is well. */
function museum(): string {
	const folder = mkdtempSync(join(tmpdir(), 'kiosk-museum-'));
	put(folder, 'kiosk/index.html', page('请坐'));
	put(folder, 'chapters/index.html', page('志'));
	put(
		folder,
		'chapters/wall/index.html',
		page('<img src="/wall.svg" alt="墙" width="9" height="9">'),
	);
	put(folder, 'wall.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
	put(folder, 'map/index.html', page('<svg><text y="20">北街</text></svg>'));
	put(folder, 'search/index.html', page('<script src="/search.js"></script>'));
	put(
		folder,
		'search.js',
		'document.querySelector("main").innerHTML = "<ul data-results><li>北街</li></ul>"',
	);
	put(folder, 'interviews/talk/audio.m4a', silence());
	return folder;
}

const filesOf = (folder: string) =>
	filesBelow(realDisk, folder).map((path) => ({ path, size: 0, sha256: '' }));

describe.skipIf(!hasBrowser)('a release is looked at in a real browser', () => {
	// Most of the time is patience with something that does not come.
	test.concurrent.each<[string, (folder: string) => void, string | undefined]>([
		['all is well', () => undefined, undefined],
		[
			'the start page is empty',
			(folder) => put(folder, 'kiosk/index.html', '<title>x</title>'),
			'起始页不对',
		],
		[
			'a picture is damaged',
			(folder) => put(folder, 'wall.svg', 'no picture'),
			'「/chapters/wall/」一页不对',
		],
		[
			'a picture is missing',
			(folder) => rmSync(join(folder, 'wall.svg')),
			'「/chapters/wall/」一页不对（/wall.svg 取不到）',
		],
		[
			'a script fails',
			(folder) => {
				put(folder, 'bad.js', 'throw new Error("x")');
				put(folder, 'kiosk/index.html', page('<script src="/bad.js"></script>'));
			},
			'起始页不对（程序出错）',
		],
		['the map is empty', (folder) => put(folder, 'map/index.html', page('')), '地图不对'],
		['search finds nothing', (folder) => put(folder, 'search.js', ''), '搜索不对'],
		[
			'a sound cannot be played',
			(folder) => put(folder, 'interviews/talk/audio.m4a', 'noise'),
			'声音不对',
		],
	])('%s', async (_what, spoil, expected) => {
		const folder = museum();
		spoil(folder);
		const server = await startServer({ folder, base: '/' }, 0);
		try {
			const { file, env } = findChromium();
			const browser = { file, args: CHROMIUM_FLAGS, env: { ...process.env, ...env } };
			const origin = `http://127.0.0.1:${server.port}`;
			const visits = healthVisits({ files: filesOf(folder) });
			expect(await checkMuseum(browser, origin, visits, PATIENCE)).toBe(expected);
		} finally {
			await server.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});

test('looks at the start, a page of every room, the map, search and a sound', () => {
	const folder = museum();
	onTestFinished(() => rmSync(folder, { recursive: true }));
	expect(
		healthVisits({ files: filesOf(folder) }).map(({ path, label }) => `${label} ${path}`),
	).toEqual([
		'起始页 /kiosk/',
		'「/chapters/wall/」一页 /chapters/wall/',
		'「/map/」一页 /map/',
		'「/search/」一页 /search/',
		'地图 /map/',
		'搜索 /search/?q=%E5%8C%97%E8%A1%97',
		'声音 /kiosk/',
	]);
});
