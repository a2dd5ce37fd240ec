import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { TILE_SIZE, type PixelSize } from '../domain/deep-zoom.ts';
import { DERIVATIVE_MANNER, labelsOf, MOST_PIXELS } from './derivative.ts';
import { ENCODERS } from './encoders.ts';

/** Changes when tiles are cut in another way. */
const MANNER = 1;

/** Written by sharp beside the tiles; it knows neither the address nor the rights of the picture. */
const OF_SHARP = 'info.json';

/** A picture cut into tiles. */
export interface TiledPicture extends PixelSize {
	/** Where its tiles lie, named as src/domain/deep-zoom.ts names them. */
	folder: string;
}

/** The size of a picture as it is seen: some cameras write it lying on its side. */
async function uprightSize(input: Uint8Array): Promise<PixelSize> {
	const { autoOrient } = await sharp(input, { limitInputPixels: MOST_PIXELS }).metadata();
	return autoOrient;
}

async function cut(input: Uint8Array, folder: string): Promise<void> {
	const picture = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
	picture.autoOrient();
	const labels = await labelsOf(input);
	if (labels) picture.withXmp(labels);
	await picture.jpeg(ENCODERS.jpeg).tile({ size: TILE_SIZE, layout: 'iiif3' }).toFile(folder);
	await rm(join(folder, OF_SHARP));
}

/**
 * Cuts a picture into the tiles of src/domain/deep-zoom.ts, with its labels in every one. Remembered by content in `cache`:
 * an unchanged picture is cut once, for all editions.
 */
export async function tiles(input: Uint8Array, cache: string): Promise<TiledPicture> {
	const key = createHash('sha256')
		.update(input)
		.update(JSON.stringify([DERIVATIVE_MANNER, TILE_SIZE, MANNER]))
		.digest('hex')
		.slice(0, 32);
	const folder = join(cache, key);
	if (!existsSync(folder)) {
		await mkdir(cache, { recursive: true });
		const unfinished = `${folder}.${process.pid}`;
		await rm(unfinished, { recursive: true, force: true });
		await cut(input, unfinished);
		await rename(unfinished, folder);
	}
	return { folder, ...(await uprightSize(input)) };
}

/** Puts the tiles where visitors find them. */
export const putTiles = ({ folder }: TiledPicture, target: string): Promise<void> =>
	cp(folder, target, { recursive: true });
