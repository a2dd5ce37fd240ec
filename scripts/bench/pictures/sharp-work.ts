/**
 * Makes copies of pictures with sharp alone and prints the seconds it took: `node sharp-work.ts LIST`, where the list is a
 * file of JSON. Its own program, so that nothing else of the bench is in its way.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { ENCODERS } from '../../../src/images/encoders.ts';

/** One copy to make. */
export interface Copy {
	/** The picture file. */
	original: string;
	/** In pixels. */
	width: number;
	format: keyof typeof ENCODERS;
}

async function makeCopies(copies: readonly Copy[]): Promise<void> {
	for (const { original, width, format } of copies)
		await sharp(original)
			.autoOrient()
			.resize({ width, withoutEnlargement: true })
			.toFormat(format, ENCODERS[format])
			.toBuffer();
}

const [list] = process.argv.slice(2);
if (list !== undefined) {
	const copies = JSON.parse(readFileSync(list, 'utf8')) as Copy[]; // as the bench has written it
	const originals = [...new Set(copies.map(({ original }) => original))];
	const started = performance.now();
	// As many pictures at once as there are cores, as Astro does.
	await Promise.all(
		Array.from({ length: availableParallelism() }, async () => {
			for (let next = originals.shift(); next !== undefined; next = originals.shift())
				await makeCopies(copies.filter(({ original }) => original === next));
		}),
	);
	console.log(String((performance.now() - started) / 1000));
}
