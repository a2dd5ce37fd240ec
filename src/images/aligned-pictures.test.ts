import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inPixels, spotOnNewest, type ControlPoint } from '../domain/registration/alignment.ts';
import { homographyOfView } from '../domain/registration/trial-views.ts';
import { alignPictures, pixelsWithin, type AlignedPictures } from './aligned-pictures.ts';
import { readLabels, writeLabels } from './labels.ts';
import { warp, type Pixels } from './resample.ts';

const SIZE = { width: 480, height: 360 };
const VIEW = homographyOfView({ pan: 4, roll: -3, tilt: 2, shift: [1, -2] });

/** A picture of soft spots, each elsewhere, so that a shift of a few pixels is seen anywhere. */
function spots(): Pixels {
	const data = new Uint8Array(SIZE.width * SIZE.height * 3);
	for (let y = 0; y < SIZE.height; y += 1)
		for (let x = 0; x < SIZE.width; x += 1) {
			const at = (y * SIZE.width + x) * 3;
			data[at] = 128 + 100 * Math.sin(x / 9 + Math.sin(y / 23));
			data[at + 1] = 128 + 100 * Math.cos(y / 11 + Math.cos(x / 31));
			data[at + 2] = (x + y) / 4;
		}
	return { data, ...SIZE };
}

const POINTS = [
	[15, 12],
	[88, 18],
	[80, 85],
	[12, 80],
	[50, 45],
	[35, 65],
].map(([x = 0, y = 0]): ControlPoint => {
	const seen = spotOnNewest(VIEW, { x, y }, SIZE, SIZE);
	return [x, y, seen.x, seen.y];
});

const folder = mkdtempSync(join(tmpdir(), 'aligned-'));
const [older, newest] = [join(folder, 'older.png'), join(folder, 'newest.png')];
const cache = join(folder, 'cache');
let aligned: AlignedPictures | undefined;

const labels = { creator: '试验的人', digitalSourceType: 'http://cv.iptc.org/newscodes/x' };

beforeAll(async () => {
	const before = spots();
	const after = warp(before, inPixels(VIEW, SIZE, SIZE), { left: 0, top: 0, ...SIZE });
	const save = (pixels: Pixels, file: string) =>
		sharp(pixels.data, { raw: { ...SIZE, channels: 3 } })
			.withExif({ IFD3: { GPSLatitude: '30/1 41/1 0/1' } })
			.withXmp(writeLabels(labels) ?? '')
			.png()
			.toFile(file);
	await save(before, older);
	await save(after, newest);
	aligned = await alignPictures(
		'A',
		[
			{ photo: 'older', file: older, points: POINTS },
			{ photo: 'newest', file: newest },
		],
		cache,
	);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function opened(which: number) {
	const file = aligned?.files[which]?.file ?? '';
	const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
	return { data, info, metadata: await sharp(file).metadata() };
}

describe('pictures laid on each other', () => {
	test('are of one size and show the same at the same place', async () => {
		const [one, other] = [await opened(0), await opened(1)];
		expect([one.info.width, one.info.height]).toEqual([other.info.width, other.info.height]);
		expect(one.info.width).toBeGreaterThan(0.75 * SIZE.width);
		let sum = 0;
		for (const [at, value] of one.data.entries()) sum += Math.abs(value - (other.data[at] ?? 0));
		// Both were resampled once; one pixel aside they would differ by more than ten on the average.
		expect(sum / one.data.length).toBeLessThan(1);
	});

	test('are the part of the newest picture that is told', async () => {
		const { data, info } = await opened(1);
		const area = pixelsWithin(aligned?.common ?? { x: 0, y: 0, width: 0, height: 0 }, SIZE);
		expect([area.width, area.height]).toEqual([info.width, info.height]);
		const cut = await sharp(newest).extract(area).raw().toBuffer();
		expect(cut.equals(data)).toBe(true);
	});

	test('keep who made them and that they are drawings, and nothing of the camera', async () => {
		for (const which of [0, 1]) {
			const { metadata } = await opened(which);
			expect(readLabels(metadata.xmp?.toString() ?? '')).toEqual(labels);
			expect(metadata.exif).toBeUndefined();
		}
	});

	test('are made once for the same pictures and points, anew for others', async () => {
		const pictures = [
			{ photo: 'older', file: older, points: POINTS },
			{ photo: 'newest', file: newest },
		];
		const file = aligned?.files[0]?.file ?? '';
		const { mtimeMs } = statSync(file);
		expect(await alignPictures('A', pictures, cache)).toEqual(aligned);
		expect(statSync(file).mtimeMs).toBe(mtimeMs);
		expect(readdirSync(cache)).toHaveLength(1);
		await alignPictures('B', pictures, cache);
		expect(readdirSync(cache)).toHaveLength(2);
	});
});

test('pictures without points are left as they are', async () => {
	const pictures = [older, newest].map((file, index) => ({ photo: `p${index}`, file }));
	expect(await alignPictures('A', pictures, cache)).toBeUndefined();
});

test('points that are not good enough stop the build', async () => {
	const [first, ...others] = POINTS;
	if (!first) throw new Error('there are six');
	const wrong: ControlPoint = [first[0], first[1], first[2] + 9, first[3]];
	const pictures = [
		{ photo: 'older', file: older, points: [wrong, ...others] },
		{ photo: 'newest', file: newest },
	];
	await expect(alignPictures('A', pictures, cache)).rejects.toThrow('not aligned well enough');
});

test('a picture in the middle that has the newest one’s camera is only cut', async () => {
	const middle = join(folder, 'middle.png');
	writeFileSync(middle, await sharp(newest).resize(240, 180).png().toBuffer());
	const three = await alignPictures(
		'B',
		[
			{ photo: 'older', file: older, points: POINTS },
			{ photo: 'middle', file: middle },
			{ photo: 'newest', file: newest },
		],
		cache,
	);
	const sizes = await Promise.all(
		(three?.files ?? []).map(async ({ file }) => {
			const { width, height } = await sharp(file).metadata();
			return `${width}×${height}`;
		}),
	);
	expect(sizes).toHaveLength(3);
	expect(new Set(sizes).size).toBe(1);
});
