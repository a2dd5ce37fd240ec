/**
 * Makes the same copies of pictures as a build, with sharp alone: `node sharp-alone.ts FOLDER COUNT`.
 * Its own program, so that its time and memory can be measured like a build's.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ENCODERS } from '../../src/images/encoders.ts';

/** Widths of the copies in a chapter and on a picture's page. */
const WIDTHS = [360, 540, 720];

const [folder = '', count = '0'] = process.argv.slice(2);
const pictures = readdirSync(folder)
	.filter((file) => /^p\d+\.jpg$/.test(file))
	.slice(0, Number(count));

async function copies(file: string): Promise<void> {
	for (const width of WIDTHS) {
		const resized = () => sharp(join(folder, file)).autoOrient().resize({ width });
		await resized().avif(ENCODERS.avif).toBuffer();
		await resized().webp(ENCODERS.webp).toBuffer();
		await resized().jpeg(ENCODERS.jpeg).toBuffer();
	}
	await sharp(join(folder, file)).autoOrient().jpeg(ENCODERS.jpeg).toBuffer();
}

// sharp itself works on as many cores as there are; two pictures at once keep it busy.
const queue = [...pictures];
await Promise.all(
	[0, 1].map(async () => {
		for (let file = queue.shift(); file; file = queue.shift()) await copies(file);
	}),
);
