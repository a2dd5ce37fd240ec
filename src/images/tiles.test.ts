import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';
import { tileNames } from '../domain/deep-zoom.ts';
import { readLabels, writeLabels } from './labels.ts';
import { putTiles, tiles, type TiledPicture } from './tiles.ts';

const work = mkdtempSync(join(tmpdir(), 'museum-tiles-'));
const cache = join(work, 'cache');
let picture: Buffer;
let cut: TiledPicture;

/** A picture that lies on its side, left half dark and right half light once it stands, with labels and a position. */
beforeAll(async () => {
	const side = { width: 1201, height: 1501, channels: 3 as const, background: '#202020' };
	const light = await sharp({ create: { ...side, height: 750, background: '#e0e0e0' } })
		.png()
		.toBuffer();
	const labels = writeLabels({ creator: '某人', description: '示意画，非照片' });
	picture = await sharp({ create: side })
		.composite([{ input: light, left: 0, top: 0 }])
		.withXmp(labels ?? '')
		.withMetadata({ orientation: 6 })
		.withExifMerge({ IFD3: { GPSLatitude: '30/1 41/1 0/1' } })
		.jpeg()
		.toBuffer();
	cut = await tiles(picture, cache);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

test('tiles are those that a viewer will ask for, of the picture as it stands', () => {
	const size = { width: cut.width, height: cut.height };
	expect(size).toEqual({ width: 1501, height: 1201 });
	expect(filesBelow(cut.folder).sort()).toEqual(tileNames(size).sort());
});

test('every tile has the size its name says', async () => {
	for (const name of filesBelow(cut.folder)) {
		const { width, height } = await sharp(join(cut.folder, name)).metadata();
		expect(`${width},${height}`).toBe(name.split('/')[1]);
	}
});

test('a tile shows its part of the picture', async () => {
	const brightness = async (name: string) => {
		const { channels } = await sharp(join(cut.folder, name)).stats();
		return channels[0]?.mean ?? NaN;
	};
	expect(await brightness('0,0,512,512/512,512/0/default.jpg')).toBeLessThan(60);
	expect(await brightness('1024,0,477,512/477,512/0/default.jpg')).toBeGreaterThan(200);
});

test('a tile says who made the picture and what it is, and nothing of its camera', async () => {
	const tile = sharp(join(cut.folder, '0,0,512,512/512,512/0/default.jpg'));
	const { xmp, exif } = await tile.metadata();
	expect(readLabels(xmp?.toString('utf8') ?? '')).toEqual({
		creator: '某人',
		description: '示意画，非照片',
	});
	expect(exif).toBeUndefined();
});

test('an unchanged picture is not cut again, whatever its file is called and when it was saved', async () => {
	const tile = join(cut.folder, '0,0,512,512/512,512/0/default.jpg');
	const before = statSync(tile).mtimeMs;
	const renamed = join(work, 'renamed.jpg');
	writeFileSync(renamed, picture);
	expect(await tiles(readFileSync(renamed), cache)).toEqual(cut);
	expect(statSync(tile).mtimeMs).toBe(before);
});

test('a changed picture is cut anew', async () => {
	const changed = await sharp(picture).autoOrient().negate().jpeg().toBuffer();
	expect((await tiles(changed, cache)).folder).not.toBe(cut.folder);
});

test('tiles are put where visitors find them', async () => {
	const target = join(work, 'photos/wharf/iiif');
	await putTiles(cut, target);
	expect(filesBelow(target)).toEqual(filesBelow(cut.folder));
});
