import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type RunningServer } from '../../serve/static-server.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../../src/e2e/chromium.ts';
import { realDisk } from '../package/real-disk.ts';
import { filesBelow } from '../package/verify.ts';
import { checkMuseum } from './check-museum.ts';
import { healthVisits } from './visits.ts';

const hasBrowser = process.platform === 'linux' && process.arch === 'x64';
const folder = mkdtempSync(join(tmpdir(), 'kiosk-museum-'));
const PATIENCE = 3000;

const put = (path: string, bytes: string | Uint8Array) => {
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
function putMuseum(): void {
	put('kiosk/index.html', page('请坐'));
	put('chapters/index.html', page('志'));
	put('chapters/wall/index.html', page('<img src="/wall.svg" alt="墙" width="9" height="9">'));
	put('wall.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
	put('map/index.html', page('<svg><text y="20">北街</text></svg>'));
	put('search/index.html', page('<script src="/search.js"></script>'));
	put(
		'search.js',
		'document.querySelector("main").innerHTML = "<ul data-results><li>北街</li></ul>"',
	);
	put('interviews/talk/audio.m4a', silence());
}

describe.skipIf(!hasBrowser)('a release is looked at in a real browser', () => {
	let server: RunningServer;
	beforeAll(async () => {
		server = await startServer({ folder, base: '/' }, 0);
	});
	afterAll(async () => {
		await server.close();
		rmSync(folder, { recursive: true, force: true });
	});

	test.each<[string, () => void, string | undefined]>([
		['all is well', () => undefined, undefined],
		['the start page is empty', () => put('kiosk/index.html', '<title>x</title>'), '起始页不对'],
		['a picture is damaged', () => put('wall.svg', 'no picture'), '「/chapters/wall/」一页不对'],
		[
			'a picture is missing',
			() => rmSync(join(folder, 'wall.svg')),
			'「/chapters/wall/」一页不对（/wall.svg 取不到）',
		],
		[
			'a script fails',
			() => put('kiosk/index.html', page('<script src="/bad.js"></script>')),
			'起始页不对（程序出错）',
		],
		['the map is empty', () => put('map/index.html', page('')), '地图不对'],
		['search finds nothing', () => put('search.js', ''), '搜索不对'],
		['a sound cannot be played', () => put('interviews/talk/audio.m4a', 'noise'), '声音不对'],
	])('%s', async (_what, spoil, expected) => {
		putMuseum();
		put('bad.js', 'throw new Error("x")');
		spoil();
		const files = filesBelow(realDisk, folder).map((path) => ({ path, size: 0, sha256: '' }));
		const { file, env } = findChromium();
		const browser = { file, args: CHROMIUM_FLAGS, env: { ...process.env, ...env } };
		const origin = `http://127.0.0.1:${server.port}`;
		expect(await checkMuseum(browser, origin, healthVisits({ files }), PATIENCE)).toBe(expected);
	});
});

test('looks at the start, a page of every room, the map, search and a sound', () => {
	putMuseum();
	const files = filesBelow(realDisk, folder).map((path) => ({ path, size: 0, sha256: '' }));
	expect(healthVisits({ files }).map(({ path, label }) => `${label} ${path}`)).toEqual([
		'起始页 /kiosk/',
		'「/chapters/wall/」一页 /chapters/wall/',
		'「/map/」一页 /map/',
		'「/search/」一页 /search/',
		'地图 /map/',
		'搜索 /search/?q=%E5%8C%97%E8%A1%97',
		'声音 /kiosk/',
	]);
});
