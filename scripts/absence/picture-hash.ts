/**
 * What a picture looks like, in 256 bits: whether each spot is brighter than the one to its right, on a grid of 17 × 16. Size,
 * file format and loss do not change it much; another picture changes about half of it. http://www.hackerfactor.com/blog/index.php?/archives/529-Kind-of-Like-That.html
 */
import sharp from 'sharp';
import type { RawPicture } from './readers/piece.ts';

export interface PictureHash {
	/** 32 bytes. */
	bits: Uint8Array;
	/** The grid itself, three colours a spot, 0–255. */
	spots: Uint8Array;
}

const COLUMNS = 17;
const ROWS = 16;
/** A small file can unfold into gigabytes. */
const MOST_PIXELS = 100_000_000;
/** Brightness steps below this are noise of the packing, not part of the picture. */
const FLAT = 3;

/** Shares of the width and height that are cut away around the middle, as layouts cut pictures: whole, 4:3, square … */
const SHAPES = [undefined, 1, 4 / 3, 3 / 2, 16 / 9, 1200 / 630] as const;

/** ITU-R BT.601. */
const brightness = (spots: Uint8Array, at: number) =>
	0.299 * (spots[at] ?? 0) + 0.587 * (spots[at + 1] ?? 0) + 0.114 * (spots[at + 2] ?? 0);

function hashOf(spots: Uint8Array): PictureHash {
	const light = (column: number, row: number) => brightness(spots, (row * COLUMNS + column) * 3);
	const bits = new Uint8Array(32);
	for (let row = 0; row < ROWS; row += 1)
		for (let column = 0; column + 1 < COLUMNS; column += 1) {
			const number = row * (COLUMNS - 1) + column;
			if (light(column, row) > light(column + 1, row) + FLAT)
				bits[number >> 3] = (bits[number >> 3] ?? 0) | (1 << (number & 7));
		}
	return { bits, spots };
}

const decoder = (bytes: Buffer, raw?: RawPicture) =>
	sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'none', ...(raw ? { raw } : {}) });

async function hashArea(
	bytes: Buffer,
	area?: { left: number; top: number; width: number; height: number },
	raw?: RawPicture,
): Promise<PictureHash> {
	const upright = decoder(bytes, raw).rotate();
	const cut = area ? upright.extract(area) : upright;
	const spots = await cut
		.flatten({ background: '#fff' })
		.toColourspace('srgb')
		.resize(COLUMNS, ROWS, { fit: 'fill', kernel: 'lanczos3' })
		.removeAlpha()
		.raw()
		.toBuffer();
	// A grey picture has one number a spot.
	const colours = spots.length / (COLUMNS * ROWS);
	if (colours === 3) return hashOf(spots);
	return hashOf(
		Uint8Array.from(
			{ length: COLUMNS * ROWS * 3 },
			(_, at) => spots[Math.floor(at / 3) * colours] ?? 0,
		),
	);
}

/** What a found picture looks like; undefined where the bytes are none. */
export async function pictureHash(
	bytes: Buffer,
	raw?: RawPicture,
): Promise<PictureHash | undefined> {
	try {
		return await hashArea(bytes, undefined, raw);
	} catch {
		return undefined;
	}
}

/** What a picture looks like whole, and as layouts may cut it. */
export async function pictureHashes(bytes: Buffer): Promise<PictureHash[]> {
	const { autoOrient } = await decoder(bytes).metadata();
	const { width, height } = autoOrient;
	const hashes: PictureHash[] = [];
	for (const shape of SHAPES) {
		if (shape === undefined) {
			hashes.push(await hashArea(bytes));
			continue;
		}
		const wide = Math.min(width, Math.round(height * shape));
		const high = Math.min(height, Math.round(width / shape));
		// Nearly the whole is the whole.
		if (wide * high > 0.97 * width * height) continue;
		const area = {
			left: Math.floor((width - wide) / 2),
			top: Math.floor((height - high) / 2),
			width: wide,
			height: high,
		};
		hashes.push(await hashArea(bytes, area));
	}
	return hashes;
}

/** Bits in which two hashes differ, 0–256. */
export function bitsApart(a: PictureHash, b: PictureHash): number {
	let apart = 0;
	for (const [at, byte] of a.bits.entries()) {
		let difference = byte ^ (b.bits[at] ?? 0);
		for (; difference; difference &= difference - 1) apart += 1;
	}
	return apart;
}

const isGrey = ({ spots }: PictureHash) => {
	for (let at = 0; at < spots.length; at += 3)
		if (spots[at] !== spots[at + 1] || spots[at] !== spots[at + 2]) return false;
	return true;
};

/** How far the colours of two pictures lie apart, spot by spot, 0–255 on average; of a grey one, the brightness. */
export function coloursApart(a: PictureHash, b: PictureHash): number {
	let sum = 0;
	if (isGrey(a) || isGrey(b)) {
		for (let at = 0; at < a.spots.length; at += 3)
			sum += Math.abs(brightness(a.spots, at) - brightness(b.spots, at)) * 3;
		return sum / a.spots.length;
	}
	for (const [at, value] of a.spots.entries()) sum += Math.abs(value - (b.spots[at] ?? 0));
	return sum / a.spots.length;
}
