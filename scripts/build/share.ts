/** Draws the picture a page shows when its address is shared: title, museum and seal beside the drawing of the front page. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import sharp from 'sharp';
import { glyphOutlines } from '../draw/glyphs.ts';
import { filesBelow } from './verify.ts';
import type { BuildContext } from './steps.ts';

/** The size the networks agree on, in pixels. */
const WIDTH = 1200;
const HEIGHT = 630;
const PAPER = '#fbf7ee';
const INK = '#26231f';
const QUIET = '#5f574c';
const CACHE = '.cache/share';
const DRAWING = 'src/assets/drawings/home-opening.jpg';

/** A page's share picture: where it belongs and what stands on it. */
export interface SharePicture {
	/** Relative to the edition's folder: `share/chapters-city-wall.png`. */
	file: string;
	title: string;
	siteName: string;
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
	return file.startsWith('share/')
		? { file, title, siteName: meta('og:site_name') ?? '' }
		: undefined;
}

/** Parts a text where a reader pauses: after a stop or a closing sign, before an opening one. */
const phrases = (text: string) =>
	text.match(/[《「（]?[^，。、；：？！《》「」（）]+[，。、；：？！》」）]*/g) ?? [text];

/** Cuts a phrase that is too long for a line into pieces of nearly equal length. */
function pieces(phrase: string, most: number): string[] {
	const count = Math.ceil(phrase.length / most);
	const length = Math.ceil(phrase.length / count);
	return Array.from({ length: count }, (_, index) =>
		phrase.slice(index * length, (index + 1) * length),
	);
}

/** Breaks a title into lines of at most `most` characters, where a reader pauses if possible. */
export function titleLines(title: string, most = 8): string[] {
	const lines: string[] = [];
	for (const piece of phrases(title).flatMap((phrase) => pieces(phrase, most))) {
		const line = lines.at(-1);
		if (line !== undefined && line.length + piece.length <= most)
			lines[lines.length - 1] = line + piece;
		else lines.push(piece);
	}
	return lines;
}

/** One line of characters as an outline, each in a square of `size` pixels. */
function outline(line: string, x: number, y: number, size: number): string {
	return [...line]
		.flatMap((character, index) =>
			/\s/.test(character)
				? []
				: glyphOutlines(character).map((points) => {
						const path = points.map(
							([px, py]) => `${(x + (index + px) * size).toFixed(1)} ${(y + py * size).toFixed(1)}`,
						);
						return `M${path.join('L')}Z`;
					}),
		)
		.join('');
}

async function drawPicture({ title, siteName }: SharePicture): Promise<Buffer> {
	const lines = titleLines(title);
	const size = lines.length > 1 ? 76 : 92;
	const top = HEIGHT / 2 - (lines.length * size * 1.3) / 2 - 10;
	const words = lines
		.map((line, index) => outline(line, 70, top + index * size * 1.3, size))
		.join('');
	const name = outline(siteName, 132, 544, 34);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="p"><stop offset="0.5" stop-color="${PAPER}"/><stop offset="0.72" stop-color="${PAPER}" stop-opacity="0"/></linearGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#p)"/><path fill-rule="nonzero" fill="${INK}" d="${words}"/><path fill="${QUIET}" d="${name}"/></svg>`;
	const drawing = await sharp(DRAWING)
		.resize({ width: WIDTH, height: HEIGHT, fit: 'cover', position: 'right' })
		.toBuffer();
	const seal = await sharp('public/seal.svg', { density: 200 }).resize(52, 52).toBuffer();
	return sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER } })
		.composite([
			{ input: drawing },
			{ input: Buffer.from(svg) },
			{ input: seal, left: 68, top: 536 },
		])
		.png({ palette: true, quality: 80, effort: 8 })
		.toBuffer();
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
	const drawing = createHash('sha256').update(readFileSync(DRAWING)).digest('hex');
	mkdirSync(CACHE, { recursive: true });
	for (const picture of wanted.values()) {
		const key = createHash('sha256')
			.update(`${drawing}\n${picture.title}\n${picture.siteName}\n1`)
			.digest('hex')
			.slice(0, 16);
		const remembered = join(CACHE, `${key}.png`);
		if (!existsSync(remembered)) writeFileSync(remembered, await drawPicture(picture));
		const target = join(folder, picture.file);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, readFileSync(remembered));
	}
}
