import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import {
	homographyOf,
	inPixels,
	judgeComparison,
	type ControlPoint,
	type PictureSize,
	type SlidingGrade,
} from '../domain/registration/alignment.ts';
import type { Area } from '../domain/registration/common-area.ts';
import { compose, scaling } from '../domain/registration/homography.ts';
import { readLabels, writeLabels } from './labels.ts';
import { warp, type PixelArea, type Pixels } from './resample.ts';

/** A picture of a comparison as it lies on the disk. */
export interface PictureToAlign {
	/** The photo's id, which the aligned file is named after. */
	photo: string;
	file: string;
	points?: readonly ControlPoint[] | undefined;
}

/** Pictures of a comparison, laid on each other and cut to what all of them show. */
export interface AlignedPictures {
	/** One PNG for each picture, in their order; all of one size. */
	files: { photo: string; file: string }[];
	/** The part that is shown, in percent of the newest picture's width and height. */
	common: Area;
}

/** Aligned pictures by the content they are made of, so that unchanged ones are warped once for all editions. */
const CACHE = '.cache/aligned';
/** Counted up when the same pictures and points would come out otherwise. */
const VERSION = 1;
/** Pixels on the longer side; the slider shows no more. */
const LARGEST_SIDE = 4000;
const MOST_PIXELS = 100_000_000;

const open = (bytes: Uint8Array) =>
	sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' }).autoOrient();

async function sizeOf(bytes: Uint8Array): Promise<PictureSize> {
	const { autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
	return { width: autoOrient.width, height: autoOrient.height };
}

const WITHIN = 1e-4;

/** The whole pixels inside an area given in percent. */
export function pixelsWithin({ x, y, width, height }: Area, size: PictureSize): PixelArea {
	const left = Math.ceil((x * size.width) / 100 - WITHIN);
	const top = Math.ceil((y * size.height) / 100 - WITHIN);
	return {
		left,
		top,
		width: Math.floor(((x + width) * size.width) / 100 + WITHIN) - left,
		height: Math.floor(((y + height) * size.height) / 100 + WITHIN) - top,
	};
}

const inPercent = ({ left, top, width, height }: PixelArea, size: PictureSize): Area => ({
	x: (100 * left) / size.width,
	y: (100 * top) / size.height,
	width: (100 * width) / size.width,
	height: (100 * height) / size.height,
});

/** The pixels of a picture, turned upright, as red, green and blue of screens. */
async function pixelsOf(picture: Sharp): Promise<Pixels> {
	const { data, info } = await picture
		.toColourspace('srgb')
		.removeAlpha()
		.raw({ depth: 'uchar' })
		.toBuffer({ resolveWithObject: true });
	if (info.channels !== 3) throw new Error(`a picture of ${info.channels} channels`);
	return { data, width: info.width, height: info.height };
}

/** Writes a picture without loss; of what its source says about itself, the labels stay. */
async function write(file: string, source: Uint8Array, { data, width, height }: Pixels) {
	const picture = sharp(data, { raw: { width, height, channels: 3 } });
	const { xmp } = await sharp(source, { limitInputPixels: MOST_PIXELS }).metadata();
	const labels = xmp && writeLabels(readLabels(new TextDecoder().decode(xmp)));
	if (labels) picture.withXmp(labels);
	await picture.png({ compressionLevel: 4 }).toFile(file);
}

function keyOf(
	grade: SlidingGrade,
	pictures: readonly (PictureToAlign & { bytes: Uint8Array })[],
): string {
	const hash = createHash('sha256');
	const points = pictures.map((picture) => [picture.photo, picture.points ?? null]);
	hash.update(JSON.stringify([VERSION, LARGEST_SIDE, grade, points]));
	for (const { bytes } of pictures) hash.update(createHash('sha256').update(bytes).digest());
	return hash.digest('hex').slice(0, 32);
}

/**
 * Lays the older pictures of a comparison on the newest one, as their points say, and cuts all to what all show. Older
 * pictures without points have the newest one's camera and are only cut. Undefined when no picture has points; throws when
 * the points are not good enough for the grade, which the content check has said before.
 */
export async function alignPictures(
	grade: SlidingGrade,
	pictures: readonly PictureToAlign[],
	cache: string = CACHE,
): Promise<AlignedPictures | undefined> {
	if (pictures.every(({ points }) => points === undefined)) return undefined;
	const read = await Promise.all(
		pictures.map(async (picture) => {
			const bytes = await readFile(picture.file);
			return { ...picture, bytes, size: await sizeOf(bytes) };
		}),
	);
	const newest = read.at(-1)?.size;
	const found = judgeComparison(grade, read);
	if (!newest || !found?.common || found.judged.some((one) => one && one.faults.length > 0))
		throw new Error(`not aligned well enough: ${pictures.map(({ photo }) => photo).join(', ')}`);
	const shrunk = Math.min(1, LARGEST_SIDE / Math.max(newest.width, newest.height));
	const target = {
		width: Math.round(newest.width * shrunk),
		height: Math.round(newest.height * shrunk),
	};
	const area = pixelsWithin(found.common, target);
	const folder = `${cache}/${keyOf(grade, read)}`;
	const files = pictures.map(({ photo }) => ({ photo, file: `${folder}/${photo}.png` }));
	const aligned = { files, common: inPercent(area, target) };
	if (await stat(folder).catch(() => undefined)) return aligned;
	const staged = `${folder}.${process.pid}`;
	await mkdir(staged, { recursive: true });
	for (const [index, { photo, bytes, size }] of read.entries()) {
		const homography = homographyOf(found.judged[index], size, newest);
		const isNewest = index === read.length - 1;
		const pixels =
			isNewest || !homography
				? await pixelsOf(open(bytes).resize(target).extract(area))
				: warp(
						await pixelsOf(open(bytes)),
						compose(
							scaling(target.width / newest.width, target.height / newest.height),
							inPixels(homography, size, newest),
						),
						area,
					);
		await write(`${staged}/${photo}.png`, bytes, pixels);
	}
	// Renamed into place, so that a build stopped half-way leaves no half picture behind.
	await rename(staged, folder).catch(async (error: unknown) => {
		await rm(staged, { recursive: true, force: true });
		if (!(await stat(folder).catch(() => undefined))) throw error;
	});
	return aligned;
}
