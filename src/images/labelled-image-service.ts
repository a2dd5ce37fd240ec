import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';
import { readLabels, writeLabels } from './labels.ts';

/** A phone's picture has some 12 million pixels, a good scan 60; more is a mistake or an attack. */
const MOST_PIXELS = 100_000_000;

/** Encoders' settings: flat washes and ink lines show artefacts early, so quality stays fairly high. */
const QUALITY = { avif: 55, webp: 76, jpeg: 78 } as const;

/**
 * Astro's image service, with one difference: the derivatives keep the few labels of src/images/labels.ts (creator,
 * rights, 「示意画，非照片」), because a picture travels without its page.
 */
const labelledImageService: LocalImageService = {
	...sharpService,
	async transform(input, transform) {
		const { width, format } = transform as { width?: number; format?: string }; // Astro types them as unknown.
		const picture = sharp(input, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' });
		const { xmp } = await picture.metadata();
		picture.autoOrient();
		if (width) picture.resize({ width: Math.round(width), withoutEnlargement: true });

		const labels = xmp && writeLabels(readLabels(new TextDecoder().decode(xmp)));
		if (labels) picture.withXmp(labels);

		const output = format === 'avif' || format === 'webp' || format === 'png' ? format : 'jpeg';
		if (output === 'jpeg') picture.jpeg({ quality: QUALITY.jpeg, mozjpeg: true });
		else if (output === 'png') picture.png();
		else picture[output]({ quality: QUALITY[output] });
		return { data: await picture.toBuffer(), format: output };
	},
};

export default labelledImageService;
