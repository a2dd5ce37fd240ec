import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { ContentFile, Picture } from '../../src/checks/museum.ts';
import { MOST_PIXELS } from '../../src/checks/picture-files.ts';
import { layoutOf } from '../photos/picture/ends.ts';
import { kindOf } from '../photos/picture/kind.ts';
import { payloadIn } from '../photos/picture/payload.ts';
import { cameraTraces } from './camera-traces.ts';

const PICTURE = /^content\/photos\/[^/]+\.(?:jpe?g|png|webp|avif|gif|bmp|tiff?|svg|hei[cf])$/i;

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

// libvips remembers what it made of some bytes by their place in memory, and that place may hold another picture by now.
sharp.cache(false);

async function readPicture(path: string, file: string): Promise<Picture> {
	const known = await signature(path);
	if (known !== undefined) return { file, format: known };
	const bytes = await readFile(path);
	let picture: Picture = { file };
	try {
		const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
		const { width, height } = autoOrient;
		const kind = kindOf(bytes, file);
		const end = typeof kind === 'string' ? layoutOf(bytes, kind).end : undefined;
		picture = {
			...{ file, format, width, height, traces: [...cameraTraces(bytes)] },
			payload: payloadIn(bytes, end ?? bytes.length),
		};
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

/** What was seen in files that have not been written since; whoever asks again and again, as the desk does, need not wait again. */
const seen = new Map<string, { stamp: string; picture: Promise<Picture> }>();

async function lookInto(path: string, file: string): Promise<Picture> {
	const { mtimeMs, size } = await stat(path);
	const stamp = `${mtimeMs} ${size} ${file}`;
	const known = seen.get(path);
	if (known?.stamp === stamp) return known.picture;
	const picture = readPicture(path, file);
	seen.set(path, { stamp, picture });
	return picture;
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
			pictures.push(await lookInto(join(root, ...file.split('/').slice(1)), file));
	};
	await Promise.all([work(), work()]);
	return pictures.sort((a, b) => (a.file < b.file ? -1 : 1));
}
