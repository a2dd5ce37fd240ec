import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { findPrintingBrowser } from '../build/papers/find-browser.ts';
import { DeskHouse } from '../desk/house.ts';
import { startDeskServer } from '../desk/local-server.ts';
import { writeExampleMuseum } from './example-museum.ts';
import { SCENES, type Scene } from './scenes.ts';

const SCREEN = { width: 1280, height: 800 };
/** The day in the pictures: they are to be the same whenever they are taken. */
const DAY = '2026-11-28';
const QUALITY = 78;

const project = join(import.meta.dirname, '../..');

/** What became of a picture. */
export interface Taken {
	name: string;
	bytes: number;
	/** Whether it is another one than before. */
	isNew: boolean;
}

async function takeScene(browser: Browser, url: string, scene: Scene): Promise<Buffer> {
	const context = await browser.newContext({
		viewport: SCREEN,
		locale: 'zh-CN',
		reducedMotion: 'reduce',
		colorScheme: 'light',
	});
	try {
		const page = await context.newPage();
		await page.goto(url + scene.address);
		await scene.prepare(page);
		await page.evaluate(() => document.fonts.ready);
		return await page.screenshot({ animations: 'disabled', caret: 'hide' });
	} finally {
		await context.close();
	}
}

/** Every sheet of the printed handbook. */
async function sheets(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/**
 * Takes the pictures of the handbook from the real desk, on a museum that is plainly an example, and lays them into `folder`.
 * A picture on which nothing changed keeps its bytes.
 * @returns the pictures, and how many sheets the handbook is when it is printed
 */
export async function takePictures(folder: string): Promise<{ taken: Taken[]; sheets: number }> {
	const program = findPrintingBrowser();
	if (!program) throw new Error('no browser that can take pictures');
	const place = mkdtempSync(join(tmpdir(), 'handbook-'));
	const content = join(place, 'content');
	writeExampleMuseum(project, content);
	const house = new DeskHouse(content, () => DAY);
	const server = await startDeskServer(house.answer, 0);
	const browser = await chromium.launch({
		executablePath: program.file,
		args: program.args,
		env: { ...process.env, ...program.env },
	});
	try {
		mkdirSync(folder, { recursive: true });
		const taken: Taken[] = [];
		for (const scene of SCENES) {
			const picture = await takeScene(browser, server.url, scene);
			const bytes = await sharp(picture).webp({ quality: QUALITY }).toBuffer();
			const file = join(folder, `${scene.name}.webp`);
			const isNew = !existsSync(file) || !readFileSync(file).equals(bytes);
			if (isNew) writeFileSync(file, bytes);
			taken.push({ name: scene.name, bytes: bytes.length, isNew });
		}
		const page = await browser.newPage();
		await page.goto(`${server.url}handbook/`);
		return { taken, sheets: await sheets(page) };
	} finally {
		await browser.close();
		await server.close();
		house.close();
		rmSync(place, { recursive: true, force: true });
	}
}
