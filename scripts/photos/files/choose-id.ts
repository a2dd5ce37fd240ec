import { basename, extname } from 'node:path';
import { suggestedId } from '../../../src/domain/entry-id.ts';

/** What an id can be made from. */
export interface Source {
	path: string;
	sha256: string;
	/** Counted from 1; undefined for a file with one picture. */
	page?: number | undefined;
	date?: string | undefined;
}

/** An id as short as `a` stands in many a word, and nobody could look for its traces. */
const [SHORTEST, LONGEST] = [4, 60];

/** 「街口 1985.JPG」 → 1985 has no letter; such a picture is called after its day, or after its fingerprint. */
function stem({ path, sha256, date }: Source): string {
	const id = suggestedId(basename(path, extname(path)));
	if (id !== undefined && /[a-z]/.test(id) && id.length >= SHORTEST && id.length <= LONGEST)
		return id;
	return date === undefined ? `photo-${sha256.slice(0, 8)}` : `photo-${date}`;
}

/** The id that a picture gets when nobody else has it. */
export const firstId = (source: Source, asked?: string): string =>
	`${asked ?? stem(source)}${source.page === undefined ? '' : `-p${source.page}`}`;

/**
 * An id that nothing has yet: as asked, else from the file's name, the day, the fingerprint; pages of a scan get -p1, -p2, what
 * would be called like another gets -2, -3.
 *
 * @param asked with the number of this file when several were given
 */
export function chooseId(source: Source, isTaken: (id: string) => boolean, asked?: string): string {
	const name = asked ?? stem(source);
	let id = firstId(source, name);
	for (let number = 2; isTaken(id); number += 1) id = firstId(source, `${name}-${number}`);
	return id;
}
