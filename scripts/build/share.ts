/** Draws the pictures that stand for pages where their addresses are shared, and the cover of the podcast. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { interviewRoomsText } from '../../src/text/interview-rooms.ts';
import { zh } from '../../src/text/zh.ts';
import { DRAWING, drawPodcastCover, drawSharePicture, type PictureWords } from './share-drawing.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const CACHE = '.cache/share';
/** Changes when the pictures are drawn in another way. */
const MANNER = 3;

/** A page's share picture: where it belongs and what stands on it. */
export interface SharePicture extends PictureWords {
	/** Relative to the edition's folder: `share/chapters-city-wall.png`. */
	file: string;
}

/** Finds in a built page which share picture it asks for. */
export function sharePicture(html: string, base: string): SharePicture | undefined {
	const page = load(html);
	const meta = (property: string) => page(`meta[property="${property}"]`).attr('content');
	const image = meta('og:image');
	const title = meta('og:title');
	if (image === undefined || title === undefined) return undefined;
	const path = new URL(image).pathname;
	const file = path.startsWith(base) ? path.slice(base.length) : path.slice(1);
	if (!file.startsWith('share/')) return undefined;
	// A page that shows the picture says what stands on it (src/components/SharePicture.astro).
	const shown = page('[data-share-title]');
	return {
		file,
		title: shown.attr('data-share-title') ?? title,
		siteName: meta('og:site_name') ?? '',
		above: shown.attr('data-share-above'),
		code: shown.attr('data-share-code'),
	};
}

/** Puts a picture in its place, from the cache where it was drawn before. `key` is all that it is made of. */
async function put(
	target: string,
	key: readonly (string | undefined)[],
	draw: () => Promise<Buffer>,
): Promise<void> {
	const digest = createHash('sha256')
		.update(readFileSync(DRAWING))
		.update(JSON.stringify([...key, MANNER]))
		.digest('hex');
	const remembered = join(CACHE, digest.slice(0, 24));
	if (!existsSync(remembered)) writeFileSync(remembered, await draw());
	mkdirSync(dirname(target), { recursive: true });
	writeFileSync(target, readFileSync(remembered));
}

/** Draws every share picture the pages of the edition ask for; pictures already drawn are remembered. */
export async function share(folder: string, { base, edition }: BuildContext): Promise<void> {
	if (!edition.published) return;
	const wanted = new Map<string, SharePicture>();
	for (const file of filesBelow(folder).filter((name) => name.endsWith('.html'))) {
		const picture = sharePicture(readFileSync(join(folder, file), 'utf8'), base);
		// Pages without a picture of their own share the museum's, which the front page names.
		if (picture && (!wanted.has(picture.file) || file === 'index.html')) {
			wanted.set(picture.file, picture);
		}
	}
	mkdirSync(CACHE, { recursive: true });
	for (const { file, ...words } of wanted.values()) {
		const { title, siteName, above, code } = words;
		await put(join(folder, file), [title, siteName, above, code], () => drawSharePicture(words));
	}
	const { name } = zh.site;
	const { cover } = interviewRoomsText.podcast;
	await put(join(folder, 'share/podcast.jpg'), [name, cover], () => drawPodcastCover(name, cover));
}
