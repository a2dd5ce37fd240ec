import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Canvas } from '@napi-rs/canvas';
import { load } from 'cheerio';
import decode from 'jsqr';
import { describe, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';
import { openPaper, renderedPages } from './paper-reader.ts';

/** What offices print at, or less. */
const DOTS_PER_INCH = 200;
/** A window of the page that holds any one code whole, and is moved by half of its size; in pixels. */
const WINDOW = Math.round((64 / 25.4) * DOTS_PER_INCH);

/** Everything a phone reads from a printed page, held over each part of it. */
function codesOn(page: Canvas): Set<string> {
	const found = new Set<string>();
	const context = page.getContext('2d');
	for (let y = 0; y < page.height - WINDOW / 2; y += WINDOW / 2)
		for (let x = 0; x < page.width - WINDOW / 2; x += WINDOW / 2) {
			const width = Math.min(WINDOW, page.width - x);
			const height = Math.min(WINDOW, page.height - y);
			const { data } = context.getImageData(x, y, width, height);
			const read = decode(data, width, height, { inversionAttempts: 'dontInvert' });
			if (read && read.data !== '') found.add(read.data);
		}
	return found;
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
	const moments = page('.sentence[href]')
		.map((_, link) => page(link).attr('href') ?? '')
		.get();
	return moments.some((href) => href.endsWith(hash)) || page('audio').length === 1;
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
				for await (const page of renderedPages(
					await openPaper(join(folderOf(), file)),
					DOTS_PER_INCH,
				))
					for (const code of codesOn(page)) read.add(code);
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
	});
}
