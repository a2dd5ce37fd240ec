/** Draws the pictures that stand for pages where their addresses are shared, and the cover of the podcast. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { interviewRoomsText } from '../../src/text/interview-rooms.ts';
import { zh } from '../../src/text/zh.ts';
import { keepFile } from './keep-file.ts';
import { DRAWING, drawPodcastCover, drawSharePicture, type PictureWords } from './share-drawing.ts';
import { drawSharePair, type SharedPicture } from './share-pair.ts';
import { sideBySide } from './side-by-side.ts';
import type { BuildContext } from './steps.ts';
import { filesBelow } from './verify.ts';

const CACHE = '.cache/share';
/** Changes when the pictures are drawn in another way. */
const MANNER = 7;

/** A page's share picture: where it belongs and what stands on it. */
export interface SharePicture extends PictureWords {
	/** Relative to the edition's folder: `share/chapters-city-wall.png`. */
	file: string;
	/** One picture or two instead of the museum's own drawing. */
	pictures?: SharedPicture[] | undefined;
}

/** Inside the edition's folder: `/beijie/_astro/a.jpg` → `_astro/a.jpg`. */
const withoutBase = (path: string, base: string) =>
	path.startsWith(base) ? path.slice(base.length) : path.slice(1);

/** The pictures that a page wants on its share picture, as src/components/SharePicture.astro wrote them. */
function picturesOf(written: string | undefined, base: string): SharedPicture[] | undefined {
	if (written === undefined) return undefined;
	const pictures = JSON.parse(written) as (Omit<SharedPicture, 'file'> & { src: string })[]; // as it wrote them
	return pictures.map(({ src, ...words }) => ({ ...words, file: withoutBase(src, base) }));
}

/** Finds in a built page which share picture it asks for. */
export function sharePicture(html: string, base: string): SharePicture | undefined {
	const page = load(html);
	const meta = (property: string) => page(`meta[property="${property}"]`).attr('content');
	const image = meta('og:image');
	const title = meta('og:title');
	if (image === undefined || title === undefined) return undefined;
	const file = withoutBase(new URL(image).pathname, base);
	if (!file.startsWith('share/')) return undefined;
	// A page that shows the picture says what stands on it (src/components/SharePicture.astro).
	const shown = page('[data-share-title]');
	return {
		file,
		title: shown.attr('data-share-title') ?? title,
		siteName: meta('og:site_name') ?? '',
		above: shown.attr('data-share-above'),
		code: shown.attr('data-share-code'),
		pictures: picturesOf(shown.attr('data-share-pictures'), base),
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
	if (!existsSync(remembered)) keepFile(remembered, await draw());
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
	const read = (name: string) => readFileSync(join(folder, name));
	const digests = new Map<string, string>();
	/** Pictures by their content: their addresses differ between museums that lie elsewhere. */
	const digestOf = (file: string) => {
		const digest = digests.get(file) ?? createHash('sha256').update(read(file)).digest('hex');
		digests.set(file, digest);
		return digest;
	};
	await sideBySide(wanted.values(), ({ file, pictures = [], ...words }) => {
		const { title, siteName, above, code } = words;
		const shown = pictures.map((picture) =>
			JSON.stringify({ ...picture, file: digestOf(picture.file) }),
		);
		return put(join(folder, file), [title, siteName, above, code, ...shown], () =>
			pictures.length > 0 ? drawSharePair(words, pictures, read) : drawSharePicture(words),
		);
	});
	const { name } = zh.site;
	const { cover } = interviewRoomsText.podcast;
	await put(join(folder, 'share/podcast.jpg'), [name, cover], () => drawPodcastCover(name, cover));
}
