import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import decode from 'jsqr';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { startServer } from '../../scripts/serve/static-server.ts';
import { trialFolder } from './build-edition.ts';
import { visit } from './browser.ts';
import { openPaper, pagesOf, renderedPage } from './paper-reader.ts';

const HOST = 'museum.example/';

/** What offices print at, or less. */
const DOTS_PER_INCH = 200;
const inPixels = (millimetres: number) => Math.round((millimetres / 25.4) * DOTS_PER_INCH);
/** Above the first words of its address a code and the white around it take up no more than this. */
const [WIDTH, HEIGHT] = [inPixels(70), inPixels(30)];

/** What a phone reads that is held over the places where a page says that it has a code. */
async function codesOn(page: PDFPageProxy): Promise<string[]> {
	const scale = DOTS_PER_INCH / 72;
	const viewport = page.getViewport({ scale });
	const { items } = await page.getTextContent();
	const hosts = items.flatMap((item) => ('str' in item && item.str.startsWith(HOST) ? [item] : []));
	if (hosts.length === 0) return [];
	const context = (await renderedPage(page, DOTS_PER_INCH)).getContext('2d');
	return hosts.map(({ str, transform, width, height }) => {
		const [right = 0, top = 0] = viewport.convertToViewportPoint(
			Number(transform[4]) + width,
			Number(transform[5]) + height,
		);
		const left = Math.max(0, Math.round(right) - HEIGHT);
		const { data } = context.getImageData(left, Math.round(top) - HEIGHT, WIDTH, HEIGHT);
		return decode(data, WIDTH, HEIGHT)?.data ?? `unreadable above ${str}`;
	});
}

/** What a phone reads that is moved over a whole page, whose codes are 19 millimetres wide. */
async function codesAnywhereOn(page: PDFPageProxy): Promise<Set<string>> {
	const canvas = await renderedPage(page, DOTS_PER_INCH);
	const context = canvas.getContext('2d');
	const [seen, step] = [inPixels(34), inPixels(14)];
	const read = new Set<string>();
	for (let top = 0; top < canvas.height; top += step)
		for (let left = 0; left < canvas.width; left += step) {
			const { data } = context.getImageData(left, top, seen, seen);
			const code = decode(data, seen, seen, { inversionAttempts: 'dontInvert' })?.data;
			if (code !== undefined) read.add(code);
		}
	return read;
}

/** The addresses printed beside the codes of a sheet, as its page has them. */
function printedAddresses(html: string): Set<string> {
	const page = load(html);
	return new Set(
		page('.paper svg[role="img"] + .address, .word-sheets svg[role="img"] + .address')
			.map((_, address) => `https://${page(address).text().replace(/\s/g, '')}`)
			.get(),
	);
}

/** Whether the edition shows what an address leads to: the page, the place on it, or the second of a recording. */
function leadsSomewhere(address: string, folder: string): boolean {
	const { pathname, hash } = new URL(address);
	const page = load(readFileSync(join(folder, pathname, 'index.html'), 'utf8'));
	const second = /^#t=([\d.]+)$/.exec(hash)?.[1];
	if (second === undefined) return hash === '' || page(hash).length === 1;
	// The player starts a sentence there; a code between two sentences would play the end of one.
	return page(`.sentence[data-start="${second}"]`).length === 1;
}

/** What the codes on paper promise. `folderOf` answers an edition of the little museum that has an address. */
export function describePaperCodes(folderOf: () => string): void {
	describe('a code on paper', () => {
		const papers = () => filesBelow(folderOf()).filter((file) => file.endsWith('.pdf'));

		test('is read from every printed sheet, says what stands beside it, and leads there', async () => {
			const seen = new Set<string>();
			for (const file of papers()) {
				const [, lesson, sheet] = /^lessons\/([^/]+)\/\1-(\w+)\.pdf$/.exec(file) ?? [];
				const html = readFileSync(
					join(folderOf(), `lessons/${lesson}/${sheet}/index.html`),
					'utf8',
				);
				const printed = printedAddresses(html);
				if (printed.size === 0) continue;
				const read = new Set<string>();
				for await (const page of pagesOf(await openPaper(join(folderOf(), file))))
					for (const code of await codesOn(page)) read.add(code);
				expect([...read].sort(), file).toEqual([...printed].sort());
				for (const code of read) seen.add(code);
			}
			expect([...seen].filter((address) => !leadsSomewhere(address, folderOf()))).toEqual([]);
			expect([...seen].map((address) => address.replace('https://museum.example', ''))).toEqual(
				expect.arrayContaining([
					'/lessons/two-books/',
					'/evidence/e02/',
					'/interviews/narration-old-wall/#t=4.5',
					'/terms/#tianba',
					'/walks/round-the-wall/',
				]),
			);
		});

		test('of a walk is read from its one sheet: one for the walk, and one for each stop', async () => {
			const server = await startServer({ folder: folderOf(), base: '/' }, 0);
			const trial = trialFolder();
			try {
				const { page } = await visit('/walks/round-the-wall/', {
					museumUrl: server.url,
					until: 'load',
				});
				const file = join(trial.path, 'walk.pdf');
				await page.pdf({ path: file, preferCSSPageSize: true });
				const paper = await openPaper(file);
				expect(paper.numPages).toBe(1);
				const walk = 'https://museum.example/walks/round-the-wall/';
				expect([...(await codesAnywhereOn(await paper.getPage(1)))].sort()).toEqual([
					walk,
					`${walk}#stop-1`,
					`${walk}#stop-2`,
				]);
			} finally {
				trial.remove();
				await server.close();
			}
		});
	});
}
