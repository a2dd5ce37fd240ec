/**
 * Makes copies of pictures and prints what it took: `node sharp-work.ts LIST sharp` with sharp alone, `museum` as the museum
 * does, where the list is a file of JSON. Its own program, so that nothing else of the bench is in its way.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import sharp from 'sharp';
import { derivative } from '../../../src/images/derivative.ts';
import { ENCODERS } from '../../../src/images/encoders.ts';

/** One copy to make. */
export interface Copy {
	/** The picture file. */
	original: string;
	/** In pixels. */
	width: number;
	format: keyof typeof ENCODERS;
}

/** What the work took: seconds on the clock, and seconds of all processors together, which other programs do not lengthen. */
export interface Taken {
	seconds: number;
	processor: number;
}

const alone = ({ original, width, format }: Copy) =>
	sharp(original)
		.autoOrient()
		.resize({ width, withoutEnlargement: true })
		.toFormat(format, ENCODERS[format])
		.toBuffer();

async function makeCopies(copies: readonly Copy[], isMuseum: boolean): Promise<void> {
	const [first] = copies;
	const input = first && isMuseum ? readFileSync(first.original) : undefined;
	for (const copy of copies)
		await (input ? derivative(input, copy.width, copy.format) : alone(copy));
}

const [list, manner] = process.argv.slice(2);
if (list !== undefined) {
	const copies = JSON.parse(readFileSync(list, 'utf8')) as Copy[]; // as the bench has written it
	const originals = [...new Set(copies.map(({ original }) => original))];
	const started = performance.now();
	const before = process.cpuUsage();
	// As many pictures at once as there are cores, as Astro does.
	await Promise.all(
		Array.from({ length: availableParallelism() }, async () => {
			for (let next = originals.shift(); next !== undefined; next = originals.shift())
				await makeCopies(
					copies.filter(({ original }) => original === next),
					manner === 'museum',
				);
		}),
	);
	const { user, system } = process.cpuUsage(before);
	const taken: Taken = {
		seconds: (performance.now() - started) / 1000,
		processor: (user + system) / 1e6,
	};
	console.log(JSON.stringify(taken));
}
