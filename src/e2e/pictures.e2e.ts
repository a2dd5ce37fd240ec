import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { firstScreens } from '../../scripts/bench/pictures/first-screen.ts';
import { filesBelow } from '../../scripts/build/verify.ts';
import { cameraTraces } from '../../scripts/lib/camera-traces.ts';
import { readLabels } from '../images/labels.ts';
import { visit } from './browser.ts';
import { builtPages, editionFacts } from './built-site.ts';

const root = join(import.meta.dirname, '../..');
const folder = inject('museumFolder');
const pictures = filesBelow(folder).filter((file) => /\.(jpe?g|webp|avif|png)$/.test(file));

/** Names of the pictures that somebody drew: those of the records that say so, and those of the house. */
const drawings = [
	...readdirSync(join(root, 'content/photos'))
		.filter((file) => file.endsWith('.yaml'))
		.filter((file) =>
			/^provenance: drawing$/m.test(readFileSync(join(root, 'content/photos', file), 'utf8')),
		),
	...readdirSync(join(root, 'src/assets/drawings')),
].map((file) => file.replace(/\.[a-z]+$/, ''));

const drawingOf = (file: string) =>
	drawings.find((name) => file.split('/').at(-1)?.startsWith(`${name}.`));

const labelsOf = async (file: string) => {
	const { xmp } = await sharp(join(folder, file)).metadata();
	return xmp ? new TextDecoder().decode(xmp) : '';
};

test('no picture says where or with which camera it was taken', async () => {
	const faults: string[] = [];
	for (const file of pictures) {
		const { exif, iptc } = await sharp(join(folder, file)).metadata();
		if (exif) faults.push(`${file} has EXIF of ${exif.length} bytes`);
		if (iptc) faults.push(`${file} has IPTC of ${iptc.length} bytes`);
		const told = /GPS|Latitude|Longitude|Serial|LensModel|exif:|DeviceID/i.exec(
			await labelsOf(file),
		);
		if (told) faults.push(`${file} tells ${told[0]}`);
		for (const trace of cameraTraces(readFileSync(join(folder, file))))
			faults.push(`${file} holds ${trace}`);
	}
	expect(faults).toEqual([]);
	expect(pictures.length).toBeGreaterThan(30);
});

test('every copy of a drawing says in itself that it is drawn, and by whom', async () => {
	const faults: string[] = [];
	const seen = new Set<string>();
	for (const file of pictures) {
		const drawing = drawingOf(file);
		if (!drawing) continue;
		seen.add(drawing);
		const labels = readLabels(await labelsOf(file));
		if (!labels.description?.includes('示意画')) faults.push(`${file} does not say 示意画`);
		if (!labels.creator) faults.push(`${file} names nobody`);
	}
	expect(faults).toEqual([]);
	expect([...seen].sort()).toEqual(expect.arrayContaining(['dananjie-65-before', 'home-opening']));
});

test('a picture with a place in it is noticed', async () => {
	const told = await sharp({
		create: { width: 8, height: 8, channels: 3, background: '#888' },
	})
		.withExif({ IFD3: { GPSLatitude: '30/1 41/1 0/1', GPSLatitudeRef: 'N' } })
		.jpeg()
		.toBuffer();
	expect((await sharp(told).metadata()).exif).toBeDefined();
});

/** What the first screen of a picture's page may cost, in bytes (PH-8). */
const FIRST_SCREEN = 300 * 1024;

test('the first screen of every picture costs at most 300 KB on a phone, as AVIF and as WebP', () => {
	const isPhoto = (file: string) => /^photos\/[^/]+\//.test(file);
	const screens = firstScreens(folder, editionFacts().base, isPhoto);
	expect(screens.length).toBe(builtPages().filter(({ kind }) => kind === 'photo').length);
	expect(screens.length).toBeGreaterThan(0);
	const heavy = screens.flatMap(({ file, page, pictures: { avif, webp } }) =>
		page + Math.max(avif, webp) > FIRST_SCREEN ? [`${file} ${page} + ${avif} or ${webp}`] : [],
	);
	expect(heavy).toEqual([]);
});

test('a phone of three pixels each fetches no more than that', async () => {
	const page = builtPages().find(({ kind }) => kind === 'photo');
	const phone = { viewport: { width: 360, height: 780 }, deviceScaleFactor: 3, isMobile: true };
	const answers: Response[] = [];
	await visit(page?.path ?? '', {
		context: phone,
		prepare: async (context) => {
			context.on('response', (answer) => answers.push(answer));
			await Promise.resolve();
		},
	});
	const weights = await Promise.all(
		answers.map(async (answer) => {
			const body = await answer.body();
			const isText = /text|script|json|svg/.test(answer.headers()['content-type'] ?? '');
			// The tests' own server packs nothing; any other does.
			return isText ? gzipSync(body).length : body.length;
		}),
	);
	const bytes = weights.reduce((sum, weight) => sum + weight, 0);
	expect(bytes).toBeGreaterThan(50_000);
	expect(bytes).toBeLessThanOrEqual(FIRST_SCREEN);
});
