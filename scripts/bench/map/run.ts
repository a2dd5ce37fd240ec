import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BODY_FACE_FILE, bodyFaceRules } from '../../../src/e2e/body-font.ts';
import type { ChromiumProgram } from '../../../src/e2e/chromium.ts';
import type { Serving } from '../../serve/static-server.ts';
import { BareBrowser } from '../browser/bare-browser.ts';
import { whileServed } from '../browser/serve.ts';
import { FRAME_CATEGORIES, frameCosts, type FrameCosts } from '../comparisons/frames.ts';
import { printTable } from '../table.ts';
import {
	crowdPage,
	FAR_STYLE,
	farPage,
	PLAIN_STYLE,
	plainPage,
	trialPlaces,
} from './crowd-page.ts';
import { mapScripts } from './script-weight.ts';

const root = join(import.meta.dirname, '../../..');
/** Milliseconds of script that one frame may take. */
const BUDGET = 32;
const SCREEN = { width: 1280, height: 1000 };
/** A phone is slower than this computer. */
const SLOWER = 4;
/** Movements of the mouse. */
const STEPS = 240;
/** Milliseconds in which a page has its scripts, in which a zoom is over, and in which a map has to be there. */
const OPENED = 3000;
const ZOOMED = 2500;
const PATIENCE = 120_000;

const withFace = (html: string) =>
	html.replace(/<\/head>|<button/, (mark) => `<link rel="stylesheet" href="face.css">${mark}`);

/** The pages beside the museum's own files. */
function writePages({ folder, base }: Serving, site: string, count: number): void {
	const places = trialPlaces(count);
	const html = readFileSync(join(folder, 'map/index.html'), 'utf8');
	const put = (file: string, text: string) => writeFileSync(join(site, 'map', file), text);
	mkdirSync(join(site, 'map'), { recursive: true });
	cpSync(join(folder, '_astro'), join(site, '_astro'), { recursive: true });
	writeFileSync(join(site, 'edition.json'), JSON.stringify({ edition: 'web', base }));
	// Without a face for running text this browser looks for one for every name anew, which no phone does.
	cpSync(BODY_FACE_FILE, join(site, 'map/face.woff2'));
	put('face.css', bodyFaceRules('face.woff2'));
	put('crowd.html', withFace(crowdPage(html, places)));
	put('far.html', withFace(farPage(html)));
	put('far.css', FAR_STYLE);
	cpSync(join(root, 'node_modules/leaflet/dist'), join(site, 'map/leaflet'), { recursive: true });
	const plain = plainPage(places);
	put('plain.html', withFace(plain.html));
	put('plain.js', plain.script);
	put('plain.css', PLAIN_STYLE);
}

/** Waits until the places stand on the map. */
async function untilDrawn(browser: BareBrowser): Promise<void> {
	const start = performance.now();
	const drawn = `document.querySelector('.pin, html[data-ready]') !== null`;
	while ((await browser.ask(drawn)) !== true) {
		if (performance.now() - start > PATIENCE) throw new Error('the map does not appear');
		await pause(ZOOMED / 5);
	}
	await pause(ZOOMED);
}

/** Where the map is, after it has come into sight and gone in twice. */
async function goIn(browser: BareBrowser): Promise<{ x: number; y: number; size: number }> {
	await browser.ask(`document.querySelector('[data-canvas]').parentElement.scrollIntoView()`);
	await untilDrawn(browser);
	for (const _step of [1, 2]) {
		await browser.ask(`document.querySelector('[data-zoom="in"]').click()`);
		await pause(ZOOMED);
	}
	const box = await browser.ask(
		`(({ left, top, width }) => [left, top, width].join(' '))(document.querySelector('[data-canvas]').getBoundingClientRect())`,
	);
	const [left = 0, top = 0, size = 0] = String(box).split(' ').map(Number);
	if (!size) throw new Error('the map has no box');
	return { x: left + size / 2, y: top + size / 2, size };
}

/** Pulls the map round in a circle as wide as half of it. */
async function pan(browser: BareBrowser, at: { x: number; y: number; size: number }) {
	await browser.mouse('mouseMoved', at.x, at.y);
	await browser.mouse('mousePressed', at.x, at.y);
	for (let step = 1; step <= STEPS; step += 1) {
		const turn = (step / STEPS) * 4 * Math.PI;
		const reach = (at.size * 0.45 * step) / STEPS;
		await browser.mouse('mouseMoved', at.x + reach * Math.sin(turn), at.y + reach * Math.cos(turn));
	}
	await browser.mouse('mouseReleased', at.x, at.y);
}

async function panned(program: ChromiumProgram, profile: string, url: string): Promise<FrameCosts> {
	const browser = await BareBrowser.open(program, profile, { ...SCREEN, slower: SLOWER });
	try {
		await browser.go(url, OPENED);
		const at = await goIn(browser);
		await pan(browser, at);
		await pause(ZOOMED);
		return frameCosts(await browser.trace(FRAME_CATEGORIES, () => pan(browser, at)));
	} finally {
		await browser.close();
	}
}

/** The scripts a page has fetched with its map far away, and those that came when it was near. */
async function fetchedScripts(program: ChromiumProgram, profile: string, url: string) {
	const browser = await BareBrowser.open(program, profile, { ...SCREEN, slower: 1 });
	const asked = async () =>
		String(
			await browser.ask(
				`performance.getEntriesByType('resource').map(({ name }) => name.split('/').pop()).filter((name) => name.endsWith('.js')).join(' ')`,
			),
		)
			.split(' ')
			.filter(Boolean);
	try {
		await browser.go(url, OPENED);
		const far = await asked();
		await browser.ask(`document.querySelector('place-map').scrollIntoView()`);
		await untilDrawn(browser);
		return { far, near: (await asked()).filter((name) => !far.includes(name)) };
	} finally {
		await browser.close();
	}
}

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
const row = (name: string, { script, frame }: FrameCosts) => [
	name,
	milliseconds(script.middle),
	`${milliseconds(script.worst)} ${script.worst <= BUDGET ? '✓' : '✗ 超出'}`,
	milliseconds(frame.middle),
	milliseconds(frame.worst),
];
const kilobytes = (bytes: number | undefined) =>
	bytes === undefined ? '没有' : `${(bytes / 1024).toFixed(1)} KB`;

/** Pulls a map of so many places by mouse, on the museum's page and as it is usually made, and weighs the map's scripts. */
export async function benchMap(built: Serving, count: number): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'museum-map-'));
	try {
		const site = join(work, 'web');
		writePages(built, site, count);
		const html = readFileSync(join(built.folder, 'map/index.html'), 'utf8');
		const { own, leaflet, gathering, tiles } = mapScripts(built.folder, html);
		console.log('\n地图的脚本（gzip）');
		printTable(
			['', '大小'],
			[
				['本馆的，随页面取', kilobytes(own)],
				['Leaflet，图近了才取', kilobytes(leaflet)],
				['把挤在一起的聚拢，挤了才取', kilobytes(gathering)],
				['天地图，按了才取', kilobytes(tiles)],
			],
		);
		await whileServed(site, work, async ({ program, url }) => {
			const page = (name: string) => new URL(`map/${name}`, url).href;
			const profile = (name: string) => join(work, name);
			const { far, near } = await fetchedScripts(program, profile('far'), page('far.html'));
			console.log(`图还在五屏以下，取了这些脚本：${far.join('、')}`);
			console.log(`图近了，又取了：${near.join('、') || '没有'}`);
			const ours = await panned(program, profile('crowd'), page('crowd.html'));
			const usual = await panned(program, profile('plain'), page('plain.html'));
			console.log(`\n${count}处地点的图，放大两级，拖着转${STEPS}步；处理器放慢到四分之一`);
			printTable(
				[
					'',
					'脚本，一帧（中位）',
					`脚本，一帧（最慢，≤${BUDGET} ms）`,
					'主线程，一帧（中位）',
					'主线程，一帧（最慢）',
				],
				[row('本馆', ours), row('常见写法：Leaflet，每处一个标记', usual)],
			);
		});
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
