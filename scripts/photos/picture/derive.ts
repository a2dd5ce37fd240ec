import sharp, { type Sharp } from 'sharp';
import { writeLabels, type PictureLabels } from '../../../src/images/labels.ts';
import { MOST_PIXELS } from '../../../src/checks/picture-files.ts';

/** Fine enough that a picture of it looks like the original on a wall; the originals are kept elsewhere. */
const QUALITY = 92;
/** ITU-T T.81: sixteen bits; some programs stop earlier. */
const LONGEST_SIDE = 65_000;
/** Harmless remarks of decoders about files that are whole: bytes between segments, an odd but common header. */
const HARMLESS =
	/extraneous bytes before marker|Invalid SOS parameters|[Uu]nknown field|[Uu]nknown tag|iCCP|profile|tag .* has bad|incorrect count|Nonstandard|gAMA|sRGB/;

/** One picture in a file, ready to be unpacked. */
export interface Unpacked {
	/** What sharp can open: the file itself, or what HEIC was unpacked to. */
	bytes: Buffer;
	/** Counted from 0; of a scan with several pages. */
	page: number;
	/** Pixels, upright. */
	width: number;
	height: number;
}

/** How much smaller a picture must become to have a place in the museum; 1 for nearly all. Sizes in pixels. */
export function scale({ width, height }: Pick<Unpacked, 'width' | 'height'>): number {
	const area = Math.sqrt(MOST_PIXELS / (width * height));
	return Math.min(1, area * 0.9999, LONGEST_SIDE / Math.max(width, height));
}

const open = (picture: Unpacked, failOn: 'warning' | 'truncated'): Sharp =>
	sharp(picture.bytes, {
		...{ page: picture.page, pages: 1, failOn, sequentialRead: true },
		...{ limitInputPixels: false, unlimited: true },
	});

function pack(picture: Unpacked, failOn: 'warning' | 'truncated', labels: PictureLabels) {
	const shrink = scale(picture);
	const upright = open(picture, failOn).autoOrient().flatten({ background: '#fff' });
	const fitted =
		shrink < 1 ? upright.resize({ width: Math.floor(picture.width * shrink) }) : upright;
	const coloured = fitted
		.toColourspace('srgb')
		.jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' });
	const packet = writeLabels(labels);
	return (packet ? coloured.withXmp(packet) : coloured).toBuffer();
}

/**
 * The picture as the museum keeps it: upright, in the colours of every screen (sRGB), as JPEG, with its labels and nothing else
 * of what the file held. The same picture and labels give the same bytes. Throws when the picture cannot be unpacked to its end.
 */
export async function derive(picture: Unpacked, labels: PictureLabels): Promise<Buffer> {
	try {
		return await pack(picture, 'warning', labels);
	} catch (error) {
		if (!(error instanceof Error) || !HARMLESS.test(error.message)) throw error;
		return pack(picture, 'truncated', labels);
	}
}
