import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { derivative } from './derivative.ts';
import { readLabels, writeLabels } from './labels.ts';

const work = mkdtempSync(join(tmpdir(), 'museum-derivative-'));
let cache: string;

beforeEach(() => {
	cache = mkdtempSync(join(work, 'cache-'));
	vi.stubEnv('MUSEUM_IMAGE_CACHE', cache);
});
afterAll(() => {
	vi.unstubAllEnvs();
	rmSync(work, { recursive: true, force: true });
});

const LABELS = {
	creator: '某人',
	rights: '版权所有',
	description: '水边的石阶',
	credit: '某人摄，某馆供图',
	altText: '几个人站在水边的石阶上',
	digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture',
};

/** A grainy picture, as hard to pack as an old print. */
const grain = (width: number, height: number, sigma = 40) =>
	sharp({
		create: {
			width,
			height,
			channels: 3,
			background: '#888',
			noise: { type: 'gaussian', mean: 128, sigma },
		},
	})
		.withXmp(writeLabels(LABELS) ?? '')
		.withMetadata({ orientation: 6 })
		.withExifMerge({
			IFD2: { BodySerialNumber: '12345678' },
			IFD3: { GPSLatitude: '30/1 41/1 0/1', GPSLatitudeRef: 'N' },
		})
		.jpeg({ quality: 90 })
		.toBuffer();

test.each(['avif', 'webp', 'jpeg'] as const)(
	'a copy in %s stands upright and keeps the words, not the position',
	async (format) => {
		const copy = await derivative(await grain(120, 80), 40, format);
		const { width, height, xmp, exif, orientation } = await sharp(copy).metadata();
		expect([width, height]).toEqual([40, 60]);
		expect(exif).toBeUndefined();
		expect(orientation ?? 1).toBe(1);
		expect(readLabels(xmp?.toString('utf8') ?? '')).toEqual(LABELS);
		expect(copy.toString('latin1')).not.toMatch(/GPS|12345678/);
	},
);

test('a picture that was copied once is not copied again, whatever its file is called', async () => {
	const picture = await grain(120, 80);
	const first = await derivative(picture, 40, 'webp');
	const [kept = ''] = readdirSync(cache);
	const made = statSync(join(cache, kept)).mtimeMs;
	const again = await derivative(Buffer.from(picture), 40, 'webp');
	expect(again.equals(first)).toBe(true);
	expect(readdirSync(cache)).toEqual([kept]);
	expect(statSync(join(cache, kept)).mtimeMs).toBe(made);
});

test('another picture, another width and another format are other copies', async () => {
	const picture = await grain(120, 80);
	await derivative(picture, 40, 'webp');
	await derivative(picture, 20, 'webp');
	await derivative(picture, 40, 'jpeg');
	await derivative(await grain(120, 90), 40, 'webp');
	expect(readdirSync(cache)).toHaveLength(4);
});

test('a grainy print still fits the first screen of a phone', async () => {
	const picture = await grain(760, 1080, 18);
	const copy = await derivative(picture, 1080, 'webp');
	const plain = await sharp(picture)
		.autoOrient()
		.resize({ width: 1080 })
		.webp({ quality: 76 })
		.toBuffer();
	expect(plain.length).toBeGreaterThan(180 * 1024);
	expect(copy.length).toBeLessThanOrEqual(180 * 1024);
});
