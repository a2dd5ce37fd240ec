/** For tests and measurements: the little museum with a comparison of three dates and one without a common viewpoint. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const FIXTURE = join(import.meta.dirname, '../fixtures/museum');

/** The three pictures, the oldest first: where they lie, what they are called, when they were taken. */
const PICTURES = [
	{ id: 'corner-1985', label: '从前', date: '约1985年', colour: '#9a9488', alt: '灰色的街角' },
	{ id: 'corner-2003', label: '修路时', date: '2003年', colour: '#c08a4a', alt: '黄色的街角' },
	{ id: 'corner-2018', label: '如今', date: '2018年10月', colour: '#5f8a5a', alt: '绿色的街角' },
] as const;

export const PICTURE_IDS = PICTURES.map(({ id }) => id);

/** The points of the comparison: a place, a card, a section, a sentence of a recording that all may hear, one of the hall's. */
const HOTSPOTS = `hotspots:
  - { x: 20, y: 30, what: 墙的颜色换了, evidence: [e01], place: east-gate }
  - { x: 50, y: 60, what: 路面换了, picture: 修路时, chapter: old-wall }
  - { x: 80, y: 40, what: 有人讲过这里, recording: { id: talk-open, at: 4 } }
  - { x: 60, y: 80, what: 只在馆里讲的令牌, evidence: [e01], recording: { id: talk-kiosk, at: 4 } }
`;

const NOTE =
	'这是一段试验用的说明。颜色是画的人定的，也是画的人换的，先是灰的，后来是黄的，如今是绿的。三幅都是示意画，不是任何一条真街，只用来看三个时候的对照好不好用。';

const photo = ({ date, alt }: (typeof PICTURES)[number], number: number) => `title: 某街角${number}
occasion: 试验几个时候的对照
date: ${date}
place: old-wall
people: []
maker: 不详
contributor: 试验馆
accessionNo: SY-P-002${number}
rights: https://creativecommons.org/licenses/by-nc-sa/4.0/
credit: 试验馆
alt: ${alt}，中间一条斜线
caption: 某街角，示意画
provenance: drawing
faceReview: none
`;

const comparison = (title: string, match: string) => `title: ${title}
place: old-wall
match: ${match}
pictures:
${PICTURES.map(({ id, label }) => `  - { photo: ${id}, label: ${label} }`).join('\n')}
changeNote: ${NOTE}
evidence: [e01]
`;

/** Percent of the width by which the camera of the oldest picture stood further to the right. */
const MOVED = 4;
/** Places in the oldest picture, and where the same things are in the newest; percent. */
const POINTS = [20, 50, 80]
	.flatMap((x) => [15, 85].map((y) => [x, y, x + MOVED, y]))
	.map((point) => `[${point.join(', ')}]`);

const ALIGNED = `title: 某街角，已对齐
place: old-wall
match: A
pictures:
  - { photo: corner-moved, label: 从前, points: [${POINTS.join(', ')}] }
  - { photo: corner-2018, label: 如今 }
changeNote: ${NOTE}
evidence: [e01]
`;

/**
 * A ground with a line across it, and grains, so that it packs no better than a photograph.
 *
 * @param moved percent of the width by which the line lies further to the left
 */
async function draw(file: string, colour: string, width: number, moved = 0): Promise<void> {
	const height = Math.round((width * 2) / 3);
	const left = (-moved / 100) * width;
	const line = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M${left} ${height}l${width} ${-height}" stroke="#2b2622" stroke-width="${width / 80}"/></svg>`;
	const grain = { type: 'gaussian', mean: 128, sigma: 24 } as const;
	const noise = await sharp({
		create: { width, height, channels: 3, background: '#888', noise: grain },
	})
		.png()
		.toBuffer();
	await sharp({ create: { width, height, channels: 3, background: colour } })
		.composite([{ input: noise, blend: 'soft-light' }, { input: Buffer.from(line) }])
		.jpeg({ quality: 88 })
		.toFile(file);
}

/** Draws the pictures into a folder, so many pixels wide. */
export async function drawPictures(folder: string, width: number): Promise<void> {
	for (const { id, colour } of PICTURES) await draw(join(folder, `${id}.jpg`), colour, width);
}

/** Writes the little museum into `content`. Pages of the comparisons: `/then-now/corner/`, `apart/` and `aligned/`. */
export async function writeDatedPictures(content: string): Promise<void> {
	cpSync(FIXTURE, content, { recursive: true });
	const put = (file: string, text: string) => writeFileSync(join(content, file), text);
	for (const [index, picture] of PICTURES.entries())
		put(`photos/${picture.id}.yaml`, photo(picture, index + 1));
	await drawPictures(join(content, 'photos'), 900);
	const [oldest] = PICTURES;
	put('photos/corner-moved.yaml', photo(oldest, 9));
	await draw(join(content, 'photos/corner-moved.jpg'), oldest.colour, 900, MOVED);
	put('comparisons/aligned.yaml', ALIGNED);
	put('comparisons/corner.yaml', comparison('某街角', 'B') + HOTSPOTS);
	put('comparisons/apart.yaml', comparison('某街角，各站各的', 'C'));
}
