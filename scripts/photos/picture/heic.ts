import { crc32, deflateSync } from 'node:zlib';
import type { HeifDecoder, HeifImage } from 'libheif-js/wasm-bundle.js';
import sharp from 'sharp';

/** What a HEIC file says about its picture before it is unpacked. */
export interface HeicHeader {
	width: number;
	height: number;
}

/** libheif-js writes its English remarks on the screen of the editor, who is told in our own words. */
async function quietly<Value>(work: () => Promise<Value>): Promise<Value> {
	const { log, error, warn } = console;
	const silent = () => undefined;
	Object.assign(console, { log: silent, error: silent, warn: silent });
	try {
		return await work();
	} finally {
		Object.assign(console, { log, error, warn });
	}
}

let decoder: Promise<HeifDecoder> | undefined;

/**
 * sharp's own libheif cannot open HEVC; this one is WebAssembly, and loaded only for pictures that need it. One decoder for
 * all: it gives the memory of a picture back when it opens the next.
 */
async function open(bytes: Buffer): Promise<HeifImage | undefined> {
	decoder ??= import('libheif-js/wasm-bundle.js').then(
		({ default: libheif }) => new libheif.HeifDecoder(),
	);
	const one = await decoder;
	const images = await quietly(() => Promise.resolve(one.decode(bytes)));
	const chosen = images.find((image) => image.is_primary()) ?? images[0];
	for (const image of images) if (image !== chosen) image.free();
	return chosen;
}

/** Width and height, upright; undefined when it cannot be opened. */
export async function heicHeader(bytes: Buffer): Promise<HeicHeader | undefined> {
	const image = await open(bytes).catch(() => undefined);
	if (!image) return undefined;
	const header = { width: image.get_width(), height: image.get_height() };
	image.free();
	return header;
}

/** One chunk of a PNG. PNG 3, §5.3. */
function chunk(kind: string, content: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
	const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	size.writeUInt32BE(content.length);
	sum.writeUInt32BE(crc32(named));
	return Buffer.concat([size, named, sum]);
}

/** Where the first chunk, IHDR, ends. */
const AFTER_HEADER = 33;

/** Unpacks a HEIC picture, turned upright, into a PNG that keeps its colour profile; undefined when it cannot be unpacked. */
export async function heicToPng(bytes: Buffer): Promise<Buffer | undefined> {
	const image = await open(bytes).catch(() => undefined);
	if (!image) return undefined;
	const [width, height] = [image.get_width(), image.get_height()];
	const pixels = { data: new Uint8ClampedArray(width * height * 4), width, height };
	const shown = await quietly(
		() =>
			new Promise<boolean>((resolve) => {
				image.display(pixels, (done) => resolve(done !== null));
			}),
	).catch(() => false);
	image.free();
	if (!shown) return undefined;
	const png = await sharp(pixels.data, {
		raw: { width, height, channels: 4 },
		limitInputPixels: false,
	})
		.removeAlpha()
		.png({ compressionLevel: 0 })
		.toBuffer();
	// Apple's phones record wider colours than a screen's usual ones; sharp can read the profile, if not the picture.
	const { icc: profile } = await sharp(bytes, { limitInputPixels: false }).metadata();
	if (!profile) return png;
	const named = Buffer.concat([Buffer.from('profile\0\0', 'latin1'), deflateSync(profile)]);
	return Buffer.concat([
		...[png.subarray(0, AFTER_HEADER), chunk('iCCP', named), png.subarray(AFTER_HEADER)],
	]);
}
