/** The picture that stands for a comparison elsewhere: its oldest and its newest picture beside each other. */
import sharp, { type Sharp } from 'sharp';
import { writeLabels } from '../../src/images/labels.ts';
import {
	codeOutline,
	HEIGHT,
	INK,
	lineWidth,
	outline,
	PAPER,
	QUIET,
	seal,
	titleLines,
	WIDTH,
	type PictureWords,
} from './share-drawing.ts';

/** One of the two pictures, with what is said of it. */
export interface SharedPicture {
	/** Relative to the edition's folder. */
	file: string;
	/** 「改造前」 */
	label: string;
	/** Its date, as recorded. */
	when: string;
	/** 「示意画，非照片」, where it is not a photograph. */
	provenance?: string | undefined;
	credit: string;
}

/** Pixels. */
const GAP = 8;
const PICTURE = { width: (WIDTH - GAP) / 2, height: 392 };
const CODE = { left: WIDTH - 166, top: HEIGHT - 166, side: 146 };
const SEAL = { left: 40, top: HEIGHT - 74, side: 44 };
const LINE = 25;
/** Bytes. Requirement CN-6. */
const MOST = 300_000;
const DRAWN = '示意画，非照片';

/** What is said of a picture below it, as large as there is room for. */
function caption({ label, when, provenance }: SharedPicture, left: number): string {
	const words = [label, when, ...(provenance === undefined ? [] : [provenance])].join('　');
	const size = Math.min(LINE, (LINE * (PICTURE.width - 56)) / lineWidth(words, LINE));
	return outline(words, left, PICTURE.height + 14, size);
}

/** The words a picture carries inside the file: what it is of, and whether it is drawn. */
function labels(title: string, pictures: readonly SharedPicture[]): string | undefined {
	const isDrawn = pictures.every(({ provenance }) => provenance === DRAWN);
	const said = pictures.map(({ label, when, provenance }) =>
		[label, when, ...(provenance === undefined ? [] : [provenance])].join('，'),
	);
	return writeLabels({
		creator: '北街史志馆',
		description: `${title}：${said.join('；')}`,
		credit: [...new Set(pictures.map(({ credit }) => credit))].join('；'),
		digitalSourceType: isDrawn
			? 'http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia'
			: undefined,
	});
}

/** As few colours as it takes to be small enough to be sent. */
async function pack(picture: Sharp): Promise<Buffer> {
	for (const colours of [256, 128, 64, 32]) {
		const png = await picture
			.clone()
			.png({ palette: true, colours, effort: 7, dither: 0.6 })
			.toBuffer();
		if (png.length <= MOST) return png;
	}
	throw new Error(`a share picture does not fit into ${MOST} bytes`);
}

/** The picture of one comparison, 1200×630, at most 300 kB. `read` gives the bytes of a file of the edition. */
export async function drawSharePair(
	{ title, siteName, above = '', code }: PictureWords,
	pictures: readonly SharedPicture[],
	read: (file: string) => Buffer,
): Promise<Buffer> {
	const lefts = [0, PICTURE.width + GAP];
	const laid = await Promise.all(
		pictures.slice(0, 2).map(async ({ file }, index) => ({
			input: await sharp(read(file))
				.resize({ ...PICTURE, fit: 'cover' })
				.toBuffer(),
			left: lefts[index] ?? 0,
			top: 0,
		})),
	);
	const room = code === undefined ? WIDTH - 80 : CODE.left - 80;
	const lines = titleLines(title, 16).slice(0, 2);
	const widest = Math.max(...lines.map((line) => lineWidth(line, 1)));
	const size = Math.min(lines.length > 1 ? 40 : 56, room / widest);
	const words = lines
		.map((line, index) => outline(line, 40, PICTURE.height + 66 + index * size * 1.2, size))
		.join('');
	const quiet = [
		...pictures.slice(0, 2).map((picture, index) => caption(picture, (lefts[index] ?? 0) + 40)),
		outline(siteName + (above ? `　${above}` : ''), SEAL.left + SEAL.side + 16, SEAL.top + 7, 28),
	].join('');
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><path fill-rule="nonzero" fill="${INK}" d="${words}"/><path fill="${QUIET}" d="${quiet}"/>${code === undefined ? '' : codeOutline(code, CODE)}</svg>`;
	const picture = sharp({
		create: { width: WIDTH, height: HEIGHT, channels: 3, background: PAPER },
	}).composite([
		...laid,
		{ input: await seal(SEAL.side), left: SEAL.left, top: SEAL.top },
		{ input: Buffer.from(svg) },
	]);
	const said = labels(title, pictures);
	if (said) picture.withXmp(said);
	return pack(picture);
}
