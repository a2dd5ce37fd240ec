import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { ENCODERS } from './encoders.ts';
import { readLabels, writeLabels } from './labels.ts';

/** A phone's picture has some 12 million pixels, a good scan 60; more is a mistake or an attack. */
const MOST_PIXELS = 100_000_000;

type Format = keyof typeof ENCODERS;

/** Derivatives by the content they are made of: an unchanged picture is encoded once, for all editions. */
const CACHE = process.env['MUSEUM_IMAGE_CACHE'] ?? '.cache/images';

const isFormat = (name: string | undefined): name is Format =>
	name !== undefined && name in ENCODERS;

async function derive(input: Uint8Array, width: number | undefined, format: Format) {
	const picture = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
	const { xmp } = await picture.metadata();
	picture.autoOrient();
	if (width) picture.resize({ width: Math.round(width), withoutEnlargement: true });
	const labels = xmp && writeLabels(readLabels(new TextDecoder().decode(xmp)));
	if (labels) picture.withXmp(labels);
	return picture.toFormat(format, ENCODERS[format]).toBuffer();
}

/**
 * Astro's image service, with two differences: the derivatives keep the few labels of src/images/labels.ts (creator,
 * rights, 「示意画，非照片」), because a picture travels without its page; and they are remembered by content.
 */
const labelledImageService: LocalImageService = {
	...sharpService,
	async transform(input, transform) {
		const asked = transform as { width?: number; format?: string }; // Astro types them as unknown.
		const format = isFormat(asked.format) ? asked.format : 'jpeg';
		const key = createHash('sha256')
			.update(input)
			.update(JSON.stringify([asked.width ?? null, format, ENCODERS[format], 1]))
			.digest('hex');
		const remembered = `${CACHE}/${key}`;
		const known = await readFile(remembered).catch(() => undefined);
		if (known) return { data: known, format };

		const data = await derive(input, asked.width, format);
		await mkdir(CACHE, { recursive: true });
		// Renamed into place, so that a build stopped half-way leaves no half picture behind.
		await writeFile(`${remembered}.${process.pid}`, data);
		await rename(`${remembered}.${process.pid}`, remembered);
		return { data, format };
	},
};

export default labelledImageService;
