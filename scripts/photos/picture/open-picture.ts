import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import type { CameraTrace } from '../../../src/checks/museum.ts';
import { MOST_PIXELS } from '../../../src/checks/picture-files.ts';
import type { Outcome } from '../../interviews/trouble.ts';
import { cameraTraces } from '../../lib/camera-traces.ts';
import type { Unpacked } from './derive.ts';
import { layoutOf } from './ends.ts';
import { heicHeader, heicToPng } from './heic.ts';
import { kindOf, KINDS, RAW, type PictureKind } from './kind.ts';
import { isSensorFile, pagesOf } from './pages.ts';
import { companionIn, payloadIn } from './payload.ts';
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

/** Bytes. A scan of 500 million pixels in 16 bits has 3 GB and is no file for a museum's page. */
const MOST_BYTES = 2_000_000_000;

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

/** Looks at everything that can be known before the picture is unpacked. Either all that is wrong, or what to unpack. */
export async function openPicture(
	path: string,
	{ allowLarge }: OpenOptions,
): Promise<Outcome<OpenedPicture>> {
	const file = basename(path);
	const refuse = (message: string, fix: string) => ({ troubles: [{ where: file, message, fix }] });
	let bytes: Buffer;
	try {
		const { size } = statSync(path);
		if (size > MOST_BYTES)
			return refuse(
				`文件有 ${(size / 1e9).toFixed(1)} GB，打不开`,
				'请用看图的程序另存为 JPEG，长边 8000 像素以内，再加一次',
			);
		bytes = readFileSync(path);
	} catch {
		return refuse('文件打不开', '请核对文件的位置和名字，关掉正在用它的程序，再运行一次');
	}
	const kind = kindOf(bytes, file);
	if (typeof kind !== 'string') return refuse(...kind);
	const { name, endings } = KINDS[kind];
	const notes: string[] = [];
	if (!endings.includes(extname(file).toLowerCase()))
		notes.push(`文件名写着「${extname(file) || '没有结尾'}」，里面其实是 ${name}，照 ${name} 收`);

	const { end, isAnimated } = layoutOf(bytes, kind);
	const payload = payloadIn(bytes, end ?? bytes.length);
	if (payload !== undefined)
		return refuse(
			`图里还藏着一个${payload === 'PDF' ? ' PDF' : payload}，来路不明`,
			'请不要打开它，向给的人另要一份；照片确实要收的，用看图的程序打开，另存为一张新的 JPEG，再加一次',
		);
	if (end === undefined)
		return refuse('这张图只有一部分，没有传完', '请重新拷贝一份完好的图，再加一次');
	if (isAnimated)
		return refuse('这是会动的图，不止一幅', '请把要用的一幅另存为 JPEG 或 PNG，再加一次');
	if (kind === 'tiff' && isSensorFile(bytes)) return refuse(...RAW);
	if (end < bytes.length) {
		const companion = companionIn(bytes, end);
		if (companion !== '')
			notes.push(
				companion === undefined
					? `图的后面还有 ${bytes.length - end} 个字节认不出来的东西，没有收`
					: `图的后面还带着${companion}，只收照片`,
			);
	}

	const broken = () => refuse('这张图打不开，文件多半坏了', '请重新拷贝一份完好的图，再加一次');
	const heic = kind === 'heic' ? await heicHeader(bytes) : undefined;
	let metadata: Metadata;
	try {
		metadata = await sharp(bytes, { limitInputPixels: false, unlimited: true }).metadata();
	} catch {
		return broken();
	}
	if (kind === 'heic' && !heic) return broken();
	const numbers = kind === 'tiff' ? pagesOf(bytes, metadata.pages ?? 1) : [0];
	const sizes = [heic ?? metadata.autoOrient];
	for (const page of numbers.slice(1))
		sizes.push((await sharp(bytes, { page, limitInputPixels: false }).metadata()).autoOrient);
	for (const [index, size] of sizes.entries()) {
		const trouble = sizeTrouble(size, allowLarge, sizes.length > 1 ? index + 1 : undefined);
		if (trouble) return refuse(...trouble);
		if (size.width * size.height > MOST_PIXELS)
			notes.push(`有 ${millions(size)}，馆里放的缩小到 100 百万像素`);
	}
	const unpacked = heic ? await heicToPng(bytes) : bytes;
	if (!unpacked) return broken();
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
