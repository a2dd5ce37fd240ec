import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../../scripts/build/verify.ts';

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/;
const root = join(import.meta.dirname, '../..');

/** SHA-256 of every picture below a folder. */
function pictureHashes(folder: string): Map<string, string> {
	return new Map(
		filesBelow(folder)
			.filter((file) => PICTURE.test(file))
			.map((file) => [
				createHash('sha256')
					.update(readFileSync(join(folder, file)))
					.digest('hex'),
				file,
			]),
	);
}

test('no picture leaves the museum as it came, with what its camera wrote into it', () => {
	const built = pictureHashes(inject('museumFolder'));
	const originals = pictureHashes(join(root, 'content'));
	expect(built.size).toBeGreaterThan(originals.size);
	const published = [...originals].flatMap(([hash]) => built.get(hash) ?? []);
	expect(published).toEqual([]);
});
