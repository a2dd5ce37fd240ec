import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { weighPages } from '../page-weight.ts';

/** A telephone 360 CSS pixels wide, three device pixels each. */
const PHONE_PIXELS = 1080;

/** What the first screen of a page costs, in bytes, by the kind of picture that the browser can read. */
export interface FirstScreen {
	file: string;
	kind: string;
	/** HTML, style sheets and scripts, packed, and fonts. */
	page: number;
	pictures: Record<'avif' | 'webp' | 'jpeg', number>;
}

/** The candidate that a browser takes: the narrowest that is wide enough, else the widest. */
export function candidateFor(srcset: string, pixels: number): string | undefined {
	const candidates = srcset
		.split(/,\s+/)
		.map((one) => one.trim().split(/\s+/))
		.map(([address = '', width = '']) => ({ address, width: Number.parseInt(width, 10) }))
		.sort((a, b) => a.width - b.width);
	return (candidates.find(({ width }) => width >= pixels) ?? candidates.at(-1))?.address;
}

/** Weighs the first screens of pages with a picture that is fetched at once, of all or of those whose files are wanted. */
export function firstScreens(
	folder: string,
	base: string,
	isWanted?: (file: string) => boolean,
): FirstScreen[] {
	const bytesOf = (address: string | undefined) =>
		address === undefined ? 0 : statSync(join(folder, address.slice(base.length))).size;
	return weighPages(folder, base, isWanted).flatMap(({ file, kind, pageBytes, fontBytes }) => {
		const $ = load(readFileSync(join(folder, file), 'utf8'));
		const eager = $('picture').filter((_, one) => $(one).find('img').attr('loading') === 'eager');
		if (eager.length === 0) return [];
		const weigh = (selector: string) =>
			eager
				.map((_, one) => $(one).find(selector).attr('srcset') ?? '')
				.get()
				.reduce((sum, srcset) => sum + bytesOf(candidateFor(srcset, PHONE_PIXELS)), 0);
		const pictures = {
			avif: weigh('source[type="image/avif"]'),
			webp: weigh('source[type="image/webp"]'),
			jpeg: weigh('img'),
		};
		return [{ file, kind, page: pageBytes + fontBytes, pictures }];
	});
}
