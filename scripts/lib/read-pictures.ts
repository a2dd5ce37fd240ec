import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ContentFile, Picture } from '../../src/checks/museum.ts';

const PICTURE = /^content\/photos\/[^/]+\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|svg|hei[cf])$/i;
/** Larger pictures are refused unread: a small file can unfold into gigabytes. */
const MOST_PIXELS = 100_000_000;
const GPS_TAG = 0x8825;

/** What the first bytes say, for kinds that sharp does not open here. */
async function signature(path: string): Promise<string | undefined> {
	const file = await open(path);
	try {
		const { buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
		const text = buffer.toString('latin1');
		if (text.startsWith('BM')) return 'bmp';
		if (/^ftyp(?:hei|hev|mif1|msf1)/.test(text.slice(4))) return 'heif';
		if (/<svg[\s>]/i.test(text)) return 'svg';
		return undefined;
	} finally {
		await file.close();
	}
}

/** Looks for the GPS directory among the tags of the first image directory. EXIF 2.32, §4.6.3. */
export function exifHasGps(exif: Buffer): boolean {
	const start = exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0;
	const order = exif.toString('latin1', start, start + 2);
	if (order !== 'II' && order !== 'MM') return false;
	const little = order === 'II';
	const short = (at: number) =>
		at + 2 > exif.length ? 0 : little ? exif.readUInt16LE(at) : exif.readUInt16BE(at);
	const long = (at: number) =>
		at + 4 > exif.length ? 0 : little ? exif.readUInt32LE(at) : exif.readUInt32BE(at);
	const directory = start + long(start + 4);
	const count = short(directory);
	for (let index = 0; index < count; index += 1) {
		const entry = directory + 2 + index * 12;
		if (short(entry) !== GPS_TAG) continue;
		// Some programs empty the directory and leave the tag.
		return short(start + long(entry + 8)) > 0;
	}
	return false;
}

// libvips remembers what it made of some bytes by their place in memory, and that place may hold another picture by now.
sharp.cache(false);

async function readPicture(path: string, file: string): Promise<Picture> {
	const known = await signature(path);
	if (known !== undefined) return { file, format: known };
	const bytes = await readFile(path);
	let picture: Picture = { file };
	try {
		const { format, autoOrient, exif } = await sharp(bytes, { limitInputPixels: false }).metadata();
		const { width, height } = autoOrient;
		picture = { file, format, width, height, hasGps: exif ? exifHasGps(exif) : false };
		if (width * height > MOST_PIXELS) return { ...picture, broken: 'too-many-pixels' };
	} catch {
		return { ...picture, broken: 'unreadable' };
	}
	try {
		// `stats` reads in pieces at the same time, and now and then takes a picture that breaks off for a whole one.
		const options = {
			limitInputPixels: MOST_PIXELS,
			failOn: 'warning',
			sequentialRead: true,
		} as const;
		await sharp(bytes, options).raw().toBuffer();
		return picture;
	} catch {
		return { ...picture, broken: 'truncated' };
	}
}

/** Looks into every picture of content/photos/, a few at a time. */
export async function readPictures(
	root: string,
	files: readonly ContentFile[],
): Promise<Picture[]> {
	const pictures: Picture[] = [];
	const waiting = files.map(({ file }) => file).filter((file) => PICTURE.test(file));
	const work = async () => {
		for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
			pictures.push(await readPicture(join(root, ...file.split('/').slice(1)), file));
	};
	await Promise.all([work(), work()]);
	return pictures.sort((a, b) => (a.file < b.file ? -1 : 1));
}
