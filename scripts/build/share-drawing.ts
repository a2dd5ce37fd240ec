/** The pictures that stand for a page elsewhere: title, museum and seal beside the drawing of the front page. */
import sharp, { type OutputInfo, type Raw } from 'sharp';
import { writeLabels } from '../../src/images/labels.ts';
import { qrCode } from '../../src/queries/qr-code.ts';
import { glyphOutlines } from '../draw/glyphs.ts';

/** The size the networks agree on, in pixels. */
export const WIDTH = 1200;
export const HEIGHT = 630;
/** Side of a podcast's cover, in pixels. https://podcasters.apple.com/support/896-artwork-requirements */
const COVER = 1400;
export const PAPER = '#fbf7ee';
export const INK = '#26231f';
export const QUIET = '#5f574c';
/** The drawing all of them are made of. */
export const DRAWING = 'src/assets/drawings/home-opening.jpg';
/** A picture travels without its page, so it says itself what it is. */
const LABELS = writeLabels({
	creator: '北街史志馆',
	description: '示意画，非照片',
	digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia',
});

/** What stands on a page's picture. */
export interface PictureWords {
	title: string;
	siteName: string;
	/** A short line above the title: 「选自《怎样录一段口述史》」. */
	above?: string | undefined;
	/** What the code on it leads to; undefined while the museum has no address. */
	code?: string | undefined;
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

/** How wide a character is set, in squares: figures and Latin letters are about half as wide as ours. */
const advance = (character: string) => (/[!-~]/.test(character) ? 0.56 : 1);

/** How wide a line is set, in pixels. */
export const lineWidth = (line: string, size: number): number =>
	[...line].reduce((width, character) => width + advance(character) * size, 0);

/** One line of characters as an outline, in squares of `size` pixels. */
export function outline(line: string, x: number, y: number, size: number): string {
	let left = x;
	return [...line]
		.flatMap((character) => {
			const from = left;
			left += advance(character) * size;
			if (/\s/.test(character)) return [];
			return glyphOutlines(character).map((points) => {
				const path = points.map(
					([px, py]) => `${(from + px * size).toFixed(1)} ${(y + py * size).toFixed(1)}`,
				);
				return `M${path.join('L')}Z`;
			});
		})
		.join('');
}

/** Where the code stands, in pixels: the lower right corner, above the words of the drawing. */
export const CODE_PLACE = { left: WIDTH - 230, top: HEIGHT - 246, side: 190 };

/** Black on white, whatever is drawn below. */
export function codeOutline(address: string, { left, top, side } = CODE_PLACE): string {
	const { size, path } = qrCode(address);
	const place = `translate(${left} ${top}) scale(${side / size})`;
	return `<g transform="${place}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></g>`;
}

export const seal = (side: number): Promise<Buffer> =>
	sharp('public/seal.svg', { density: 400 }).resize(side, side).toBuffer();

/**
 * How bare pixels lie, for reading them again. What sharp says of them besides holds for its own work: after laying pictures
 * upon each other it calls them premultiplied, and would then take the blue of pictures without alpha for alpha.
 */
export const rawOf = ({ width, height, channels }: OutputInfo): Raw => ({
	width,
	height,
	channels,
});

/** Drawing, paper and seal: what all pictures of pages have in common, as bare pixels. */
async function drawGround() {
	const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><defs><linearGradient id="p"><stop offset="0.5" stop-color="${PAPER}"/><stop offset="0.72" stop-color="${PAPER}" stop-opacity="0"/></linearGradient></defs><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#p)"/></svg>`;
	const { data, info } = await sharp(DRAWING)
		.resize({ width: WIDTH, height: HEIGHT, fit: 'cover', position: 'right' })
		.composite([{ input: Buffer.from(paper) }, { input: await seal(52), left: 68, top: 536 }])
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data, raw: rawOf(info) };
}

let ground: ReturnType<typeof drawGround> | undefined;

/** The picture of one page, 1200×630, at most 300 kB. */
export async function drawSharePicture({
	title,
	siteName,
	above = '',
	code,
}: PictureWords): Promise<Buffer> {
	const lines = titleLines(title);
	const size = lines.length > 1 ? 76 : 92;
	const top = HEIGHT / 2 - (lines.length * size * 1.3) / 2 - 10;
	const words = lines
		.map((line, index) => outline(line, 70, top + index * size * 1.3, size))
		.join('');
	const quiet = outline(siteName, 132, 544, 34) + outline(above, 70, top - 62, 32);
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><path fill-rule="nonzero" fill="${INK}" d="${words}"/><path fill="${QUIET}" d="${quiet}"/>${code === undefined ? '' : codeOutline(code)}</svg>`;
	ground ??= drawGround();
	const { data, raw } = await ground;
	const picture = sharp(data, { raw }).composite([{ input: Buffer.from(svg) }]);
	if (LABELS) picture.withXmp(LABELS);
	return picture.png({ palette: true, quality: 80, effort: 7 }).toBuffer();
}

/** The square cover of the podcast, as JPEG. */
export async function drawPodcastCover(siteName: string, below: string): Promise<Buffer> {
	const size = 200;
	const left = (COVER - siteName.length * size) / 2;
	const small = 84;
	const smallLeft = (COVER - below.length * small) / 2;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${COVER}" height="${COVER}"><defs><linearGradient id="p" x2="0" y2="1"><stop offset="0.42" stop-color="${PAPER}"/><stop offset="0.58" stop-color="${PAPER}" stop-opacity="0"/></linearGradient></defs><rect width="${COVER}" height="${COVER}" fill="url(#p)"/><path fill="${INK}" d="${outline(siteName, left, 250, size)}"/><path fill="${QUIET}" d="${outline(below, smallLeft, 490, small)}"/></svg>`;
	const drawing = await sharp(DRAWING)
		.resize({ width: COVER, height: COVER, fit: 'cover', position: 'right' })
		.toBuffer();
	const cover = sharp(drawing).composite([
		{ input: Buffer.from(svg) },
		{ input: await seal(110), left: (COVER - 110) / 2, top: 90 },
	]);
	if (LABELS) cover.withXmp(LABELS);
	return cover.jpeg({ quality: 82, mozjpeg: true }).toBuffer();
}
