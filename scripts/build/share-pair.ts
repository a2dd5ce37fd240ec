/**
 * The picture that stands for a comparison elsewhere, its oldest and its newest picture beside each other, or for the page of
 * one picture.
 */
import sharp, { type Raw } from 'sharp';
import { writeLabels } from '../../src/images/labels.ts';
import {
	codeOutline,
	HEIGHT,
	INK,
	lineWidth,
	outline,
	PAPER,
	QUIET,
	rawOf,
	seal,
	titleLines,
	WIDTH,
	type PictureWords,
} from './share-drawing.ts';

/** A picture, with what is said of it. */
export interface SharedPicture {
	/** Relative to the edition's folder. */
	file: string;
	/** 「改造前」; a picture that stands alone has none. */
	label?: string | undefined;
	/** Its date, as recorded. */
	when: string;
	/** 「示意画，非照片」, where it is not a photograph. */
	provenance?: string | undefined;
	credit: string;
}

/** Pixels. */
const GAP = 8;
const HEIGHT_OF_PICTURE = 392;
const CODE = { left: WIDTH - 166, top: HEIGHT - 166, side: 146 };
const SEAL = { left: 40, top: HEIGHT - 74, side: 44 };
const LINE = 25;
/** Bytes. Requirement CN-6. */
const MOST = 300_000;
const DRAWN = '示意画，非照片';

/** How many of the pictures stand beside each other, and how wide each is. */
function columnsFor(pictures: readonly SharedPicture[]): { count: number; width: number } {
	const count = Math.min(pictures.length, 2);
	return { count, width: (WIDTH - GAP * (count - 1)) / count };
}

/** 「改造前　2016年　示意画，非照片」, in parts. */
const facts = ({ label, when, provenance }: SharedPicture): string[] =>
	[label, when, provenance].filter((part) => part !== undefined);

/** What is said of a picture below it, as large as there is room for. */
function caption(picture: SharedPicture, left: number, width: number): string {
	const words = facts(picture).join('　');
	const size = Math.min(LINE, (LINE * (width - 56)) / lineWidth(words, LINE));
	return outline(words, left, HEIGHT_OF_PICTURE + 14, size);
}

/** The words a picture carries inside the file: what it is of, and whether it is drawn. */
function labels(title: string, pictures: readonly SharedPicture[]): string | undefined {
	const isDrawn = pictures.every(({ provenance }) => provenance === DRAWN);
	const said = pictures.map((picture) => facts(picture).join('，'));
	return writeLabels({
		creator: '北街史志馆',
		description: `${title}：${said.join('；')}`,
		credit: [...new Set(pictures.map(({ credit }) => credit))].join('；'),
		digitalSourceType: isDrawn
			? 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'
			: undefined,
	});
}

/**
 * How true the colours are, 0–100, and how far the pictures are smoothed, in pixels: what is tried until the file is small
 * enough to be sent. Fewer colours cost less than smoothing: a drawing at 60 is 40 dB from what it was, smoothed by one pixel 29.
 */
const ATTEMPTS: readonly (readonly [quality: number, smoothing: number])[] = [
	[100, 0],
	[60, 0],
	[40, 0],
	[40, 1],
	[20, 2],
	[10, 4],
];

/** The picture of one comparison or of one picture, 1200×630, at most 300 kB. `read` gives the bytes of a file of the edition. */
export async function drawSharePair(
	{ title, siteName, above = '', code }: PictureWords,
	pictures: readonly SharedPicture[],
	read: (file: string) => Buffer,
): Promise<Buffer> {
	const { count, width } = columnsFor(pictures);
	const lefts = [0, width + GAP];
	const shown = pictures.slice(0, count);
	/** The grain of an old print is what packs worst. */
	const lay = (smoothing: number) =>
		Promise.all(
			shown.map(async ({ file }, index) => {
				const picture = sharp(read(file)).resize({
					width,
					height: HEIGHT_OF_PICTURE,
					fit: 'cover',
				});
				if (smoothing > 0) picture.blur(smoothing);
				return { input: await picture.png().toBuffer(), left: lefts[index] ?? 0, top: 0 };
			}),
		);
	const room = code === undefined ? WIDTH - 80 : CODE.left - 80;
	const lines = titleLines(title, 16).slice(0, 2);
	const widest = Math.max(...lines.map((line) => lineWidth(line, 1)));
	const size = Math.min(lines.length > 1 ? 40 : 56, room / widest);
	const words = lines
		.map((line, index) => outline(line, 40, HEIGHT_OF_PICTURE + 66 + index * size * 1.2, size))
		.join('');
	const quiet = [
		...shown.map((picture, index) => caption(picture, (lefts[index] ?? 0) + 40, width)),
		outline(siteName + (above ? `　${above}` : ''), SEAL.left + SEAL.side + 16, SEAL.top + 7, 28),
	].join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><path fill-rule="nonzero" fill="${INK}" d="${words}"/><path fill="${QUIET}" d="${quiet}"/>${code === undefined ? '' : codeOutline(code, CODE)}</svg>`;
	const front = [
		{ input: await seal(SEAL.side), left: SEAL.left, top: SEAL.top },
		{ input: Buffer.from(svg) },
	];
	const said = labels(title, shown);
	const drawing = {
		create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER },
	} as const;
	let drawn: { smoothing: number; data: Buffer; raw: Raw } | undefined;
	for (const [quality, smoothing] of ATTEMPTS) {
		if (drawn?.smoothing !== smoothing) {
			const { data, info } = await sharp(drawing)
				.composite([...(await lay(smoothing)), ...front])
				.raw()
				.toBuffer({ resolveWithObject: true });
			drawn = { smoothing, data, raw: rawOf(info) };
		}
		const picture = sharp(drawn.data, { raw: drawn.raw });
		if (said) picture.withXmp(said);
		const png = await picture
			.png({ palette: true, quality, effort: 7, dither: smoothing > 0 ? 0 : 0.6 })
			.toBuffer();
		if (png.length <= MOST) return png;
	}
	throw new Error(`a share picture does not fit into ${MOST} bytes`);
}
