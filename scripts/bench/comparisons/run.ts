import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChromiumProgram } from '../../../src/e2e/chromium.ts';
import { drawPictures, PICTURE_IDS, writeDatedPictures } from '../../../src/e2e/dated-pictures.ts';
import { BareBrowser } from '../browser/bare-browser.ts';
import { buildTrial, whileServed } from '../browser/serve.ts';
import { printTable } from '../table.ts';
import { FRAME_CATEGORIES, frameCosts, type FrameCosts } from './frames.ts';
import { plainPage, wholePictures } from './plain-page.ts';

/** Pixels of the pictures that are moved. */
const WIDTH = 4000;
/** Milliseconds of script that one frame may take. */
const BUDGET = 8;
const SCREEN = { width: 1280, height: 1000 };
/** A phone is slower than this computer. */
const SLOWER = 4;
/** Movements of the mouse, there and back. */
const STEPS = 240;
/** Milliseconds after which a page is open and at rest. */
const OPENED = 6000;
/** Milliseconds after which a page has done all that follows a pull. */
const RESTED = 1500;
/** Where the page of the comparison lies. */
const PAGE = 'then-now/corner';

/** The two pictures that are compared, as they lie beside the page. */
const file = (id: string) => `${id}.jpg`;
const [OLDEST, , NEWEST] = PICTURE_IDS.map(file);

async function buildPages(work: string): Promise<string> {
	const content = join(work, 'content');
	await writeDatedPictures(content);
	const out = join(work, 'web');
	await buildTrial(content, out);
	const folder = join(out, PAGE);
	await drawPictures(folder, WIDTH);
	const html = readFileSync(join(folder, 'index.html'), 'utf8');
	writeFileSync(join(folder, 'whole.html'), wholePictures(html, PICTURE_IDS.map(file)));
	const plain = plainPage(html, { before: OLDEST ?? '', after: NEWEST ?? '' });
	writeFileSync(join(folder, 'plain.html'), plain.html);
	writeFileSync(join(folder, 'plain.js'), plain.script);
	writeFileSync(join(folder, 'plain.css'), plain.style);
	return out;
}

/** Runs in the page: when all pictures can be shown, where they stand. */
const WHERE = `(async () => {
	const images = [...document.querySelectorAll('[data-moved] img, .layer img')];
	await Promise.all(images.map((image) => image.decode()));
	const { x, y, width, height } = document.querySelector('[data-moved], then-now .frame').getBoundingClientRect();
	return [x, y, width, height].join(' ');
})()`;

async function whereMoved(browser: BareBrowser) {
	const [x, y, width, height] = String(await browser.ask(WHERE))
		.split(' ')
		.map(Number);
	if (!x || !y || !width || !height) throw new Error('the pictures have no box');
	return { left: x, width, y: y + height / 2 };
}

/** Takes hold of the pictures in the middle and goes to both ends and back. */
async function pull(browser: BareBrowser): Promise<void> {
	const { left, width, y } = await whereMoved(browser);
	await browser.mouse('mouseMoved', left + width / 2, y);
	await browser.mouse('mousePressed', left + width / 2, y);
	for (let step = 0; step <= STEPS; step += 1) {
		const share = 0.5 + 0.45 * Math.sin((step / STEPS) * 2 * Math.PI);
		await browser.mouse('mouseMoved', left + width * share, y);
	}
	await browser.mouse('mouseReleased', left + width / 2, y);
}

async function moved(program: ChromiumProgram, profile: string, url: string): Promise<FrameCosts> {
	const browser = await BareBrowser.open(program, profile, { ...SCREEN, slower: SLOWER });
	try {
		await browser.go(url, OPENED);
		// Once so that everything has been used, once to measure.
		await pull(browser);
		// The address is written when the finger has rested, and is no part of the pull that follows.
		await pause(RESTED);
		return frameCosts(await browser.trace(FRAME_CATEGORIES, () => pull(browser)));
	} finally {
		await browser.close();
	}
}

const milliseconds = (value: number) => `${value.toFixed(1)} ms`;
const row = (name: string, { script, frame, raster }: FrameCosts) => [
	name,
	milliseconds(script.middle),
	`${milliseconds(script.worst)} ${script.worst <= BUDGET ? '✓' : '✗ 超出'}`,
	milliseconds(frame.middle),
	milliseconds(frame.worst),
	milliseconds(raster),
];

/** Moves two pictures of 4,000 pixels by mouse, on the museum's page and as it is usually done. */
export async function benchComparisons(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), 'museum-comparisons-'));
	try {
		process.stderr.write(`… 画三幅 ${WIDTH} 像素的图，生成网页\n`);
		const folder = await buildPages(work);
		await whileServed(folder, work, async ({ program, url }) => {
			const pulled = (name: string) =>
				moved(program, join(work, encodeURIComponent(name)), new URL(`${PAGE}/${name}`, url).href);
			const slider = await pulled('whole.html');
			const fade = await pulled('whole.html#view=fade');
			const usual = await pulled('plain.html');
			console.log(
				`\n今昔：推两幅 ${WIDTH}×${Math.round((WIDTH * 2) / 3)} 像素的图，${STEPS} 步；处理器放慢到四分之一`,
			);
			printTable(
				[
					'',
					'脚本，一帧（中位）',
					`脚本，一帧（最慢，≤${BUDGET} ms）`,
					'主线程，一帧（中位）',
					'主线程，一帧（最慢）',
					'重画，一共',
				],
				[
					row('本馆，推着看', slider),
					row('本馆，淡入淡出', fade),
					row('常见写法：改宽度，每步重新排版', usual),
				],
			);
		});
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}
