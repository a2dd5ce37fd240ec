import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import JSZip from 'jszip';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { SOON } from './search-visit.ts';

/** The school edition on a stick. */
export interface Stick {
	/** The one folder that was in the archive. */
	folder: string;
	url: string;
}

/** Unpacks an archive below a folder, by another program than the one that packed it. */
export async function unpackStick(archive: string, parent: string): Promise<Stick> {
	const opened = await JSZip.loadAsync(readFileSync(archive), { checkCRC32: true });
	const tops = new Set<string>();
	for (const member of Object.values(opened.files)) {
		const file = join(parent, member.name);
		tops.add(member.name.split('/')[0] ?? '');
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, await member.async('nodebuffer'));
	}
	const [top = '', ...others] = tops;
	expect([top, others]).toEqual([expect.stringMatching(/^beijie-school-[\d-]{10}$/), []]);
	const folder = join(parent, top);
	return { folder, url: pathToFileURL(`${folder}/`).href };
}

/** Pictures that show nothing, faces that did not come and elements without their script. */
export const missingParts = (page: Page) =>
	page.evaluate(async () => {
		const pictures = Array.from(document.images);
		for (const picture of pictures) picture.loading = 'eager';
		await Promise.allSettled(pictures.map((picture) => picture.decode()));
		await document.fonts.ready;
		const faces = Array.from(document.fonts);
		return [
			...pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => `empty ${src}`),
			...faces.filter(({ status }) => status === 'error').map(({ family }) => `face ${family}`),
			...(faces.some(({ status }) => status === 'loaded') ? [] : ['no face of ours']),
			...Array.from(document.querySelectorAll(':not(:defined)'), ({ tagName }) => tagName),
		];
	});

/** Where the links of a page lead, those in drawings too, as full addresses. */
export const linksOf = (page: Page) =>
	page
		.locator('a[href]')
		.evaluateAll((links) =>
			links.map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI).href),
		);

/** Starts the recording of a page and waits until it is heard; answers how much of the sound is there. */
export async function listen(page: Page): Promise<number> {
	await page.getByRole('button', { name: '播放' }).first().click();
	await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.3);
	return page.locator('audio').evaluate((audio: HTMLAudioElement) => audio.readyState);
}

/** How many places the map shows once it is drawn. */
export async function drawnPlaces(page: Page): Promise<number> {
	const pins = page.locator('place-map[data-ready] .pin');
	await pins.first().waitFor();
	return pins.count();
}

/** Moves the line between then and now by a key; answers what it said before and says after. */
export async function moveLine(page: Page): Promise<(string | null)[]> {
	const slider = page.getByRole('slider', { name: '拖动比较' });
	await page.locator('then-now[data-ready]').waitFor();
	const before = await slider.getAttribute('aria-valuetext');
	await slider.press('ArrowRight');
	return [before, await slider.getAttribute('aria-valuetext')];
}

/** Chooses the first answer of a quiz; answers what the quiz says of it. */
export async function answerQuiz(page: Page): Promise<string> {
	await page.locator('lesson-quiz[data-ready]').waitFor();
	const question = page.locator('lesson-quiz fieldset').first();
	await question.getByRole('radio').first().check();
	await question.getByRole('button').first().click();
	const said = question.locator('[data-said]');
	await expect.poll(() => said.innerText(), SOON).not.toBe('');
	return said.innerText();
}
