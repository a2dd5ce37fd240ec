import { basename } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { CameraTrace } from '../../../src/checks/museum.ts';
import { MOST_PIXELS } from '../../../src/checks/picture-files.ts';
import type { Outcome } from '../../interviews/trouble.ts';
import { cameraTraces } from '../../lib/camera-traces.ts';
import type { Unpacked } from './derive.ts';
import { heicHeader, heicToPng } from './heic.ts';
import { judgeFile, troubleOf } from './judge-file.ts';
import type { PictureKind, Refusal } from './kind.ts';
import { pagesOf } from './pages.ts';
import { millions, sizeTrouble } from './size.ts';

/** A file that can be taken in. */
export interface OpenedPicture {
	path: string;
	kind: PictureKind;
	/** The file as it is. */
	bytes: Buffer;
	pages: Unpacked[];
	/** Bits per colour, and how colours are written. */
	bitDepth: number;
	colour: string;
	xmp: Buffer | undefined;
	/** What the file holds that stays outside. */
	traces: CameraTrace[];
	/** What an editor should know. */
	notes: string[];
}

export interface OpenOptions {
	/** Whether pictures of more than 100 million pixels may be unpacked. */
	allowLarge: boolean;
}

const DEPTHS: Readonly<Record<string, number>> = {
	...{ uchar: 8, char: 8, ushort: 16, short: 16, uint: 32, int: 32, float: 32, double: 64 },
};
const COLOURS: Readonly<Record<string, string>> = {
	...{ srgb: 'RGB', rgb16: 'RGB', scrgb: 'RGB', rgb: 'RGB', cmyk: 'CMYK', lab: 'Lab', labs: 'Lab' },
	...{ 'b-w': '灰度', grey16: '灰度' },
};

/** 「Display P3」, from the profile's own description; undefined when it says nothing that can be read. ICC.1:2022, §10. */
function profileName(icc: Buffer | undefined): string | undefined {
	const known = ['Display P3', 'Adobe RGB', 'ProPhoto RGB', 'sRGB', 'eciRGB', 'Rec2020'];
	const text = icc?.toString('latin1').replaceAll('\0', '') ?? '';
	return known.find((name) => text.includes(name));
}

const BROKEN: Refusal = ['这张图打不开，文件多半坏了', '请重新拷贝一份完好的图，再加一次'];

interface Measured {
	metadata: Metadata;
	/** Pages as the decoder numbers them, and their sizes, upright. */
	numbers: number[];
	sizes: { width: number; height: number }[];
}

/** Reads what the head of the file says; throws when it cannot be read. */
async function measure(bytes: Buffer, kind: PictureKind): Promise<Measured | undefined> {
	const head = (page: number) =>
		sharp(bytes, { page, limitInputPixels: false, unlimited: true }).metadata();
	const metadata = await head(0);
	if (kind === 'heic') {
		const size = await heicHeader(bytes);
		return size && { metadata, numbers: [0], sizes: [size] };
	}
	const numbers = kind === 'tiff' ? pagesOf(bytes, metadata.pages ?? 1) : [0];
	const sizes: Measured['sizes'] = [];
	for (const page of numbers) sizes.push((page === 0 ? metadata : await head(page)).autoOrient);
	return { metadata, numbers, sizes };
}

/** Looks at everything that can be known before the picture is unpacked. Either all that is wrong, or what to unpack. */
export async function openPicture(
	path: string,
	{ allowLarge }: OpenOptions,
): Promise<Outcome<OpenedPicture>> {
	const file = basename(path);
	const refuse = (refusal: Refusal) => ({ troubles: [troubleOf(file, refusal)] });
	const judged = judgeFile(path);
	if ('troubles' in judged) return judged;
	const { bytes, kind, notes } = judged.value;
	const measured = await measure(bytes, kind).catch(() => undefined);
	if (!measured) return refuse(BROKEN);
	const { metadata, numbers, sizes } = measured;
	for (const [index, size] of sizes.entries()) {
		const trouble = sizeTrouble(size, allowLarge, sizes.length > 1 ? index + 1 : undefined);
		if (trouble) return refuse(trouble);
		if (size.width * size.height > MOST_PIXELS)
			notes.push(`有 ${millions(size)}，馆里放的缩小到 100 百万像素`);
	}
	const unpacked = kind === 'heic' ? await heicToPng(bytes) : bytes;
	if (!unpacked) return refuse(BROKEN);
	const pages = numbers.map((page, index): Unpacked => {
		const { width = 0, height = 0 } = sizes[index] ?? {};
		return { bytes: unpacked, page, width, height };
	});
	const profile = profileName(metadata.icc);
	const colour = COLOURS[metadata.space] ?? 'RGB';
	return {
		value: {
			...{ path, kind, bytes, pages, notes, xmp: metadata.xmp },
			bitDepth: metadata.bitsPerSample ?? DEPTHS[metadata.depth] ?? 8,
			colour: profile && colour === 'RGB' ? profile : colour,
			traces: [...cameraTraces(bytes)],
		},
	};
}
