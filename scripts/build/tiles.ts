/** Cuts the large pictures of an edition into tiles, so that visitors can look into them. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { WHOLE_PICTURE } from '../../src/domain/deep-zoom.ts';
import { derivative } from '../../src/images/derivative.ts';
import { putTiles, tiles } from '../../src/images/tiles.ts';
import { contentRoot } from '../lib/content-root.ts';
import { BuildProblem } from './problem.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const CACHE = '.cache/tiles';
const PICTURE = /\.(?:jpe?g|png|webp)$/;

/** The folders of tiles that a built page asks for, by the picture's name: `wharf` → `photos/wharf/iiif`. */
export function wantedTiles(html: string, base: string): Map<string, string> {
	const page = load(html);
	const addresses = page('[data-tiles]')
		.map((_, element) => page(element).attr('data-tiles') ?? '')
		.get();
	return new Map(
		addresses.flatMap((address) => {
			const folder = address.startsWith(base) ? address.slice(base.length) : '';
			const id = /^photos\/([^/]+)\/iiif$/.exec(folder)?.[1];
			return id === undefined ? [] : [[id, folder] as const];
		}),
	);
}

/** The picture file of a record, as it came. */
function originalOf(id: string): Buffer {
	const folder = join(contentRoot(), 'photos');
	const name = readdirSync(folder).find(
		(file) => PICTURE.test(file) && file.replace(PICTURE, '') === id,
	);
	if (name === undefined) throw new BuildProblem(`图 ${id} 的页面做好了，图却不在 ${folder} 里。`);
	return readFileSync(join(folder, name));
}

/**
 * Cuts the pictures whose pages ask for it. A page stands only where the consent gate has let its picture through, so
 * nothing else is opened. Online every picture is also there as a whole, as level 0 of the IIIF Image API wants it.
 */
export async function cutTiles(folder: string, { base, edition }: BuildContext): Promise<void> {
	const pages = filesBelow(folder).filter((file) => /^photos\/[^/]+\/index\.html$/.test(file));
	const wanted = new Map(
		pages.flatMap((file) => [...wantedTiles(readFileSync(join(folder, file), 'utf8'), base)]),
	);
	for (const [id, place] of wanted) {
		const original = originalOf(id);
		const cut = await tiles(original, CACHE);
		await putTiles(cut, join(folder, place));
		if (!edition.published) continue;
		const whole = join(folder, place, WHOLE_PICTURE);
		mkdirSync(dirname(whole), { recursive: true });
		writeFileSync(whole, await derivative(original, cut.width, 'jpeg'));
	}
}
