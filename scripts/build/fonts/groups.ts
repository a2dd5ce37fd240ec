import { FACE_NAMES } from './faces.ts';
import type { PageCharacters } from './page-characters.ts';

/** A built page and what it shows in the museum's faces. */
export interface FontPage {
	file: string;
	/** Kind of page; pages of one kind share a cut where the budget allows. */
	kind: string;
	characters: PageCharacters;
}

/** Pages that share one cut of each face. */
export interface FontGroup {
	pages: FontPage[];
	characters: PageCharacters;
}

/** What a page may have to fetch in fonts, in bytes: design's number for a reading page. */
export const FONT_BUDGET = 60 * 1024;

/** About what one Chinese character costs in a cut face, in bytes of WOFF2; measured on cuts of 100 to 400 characters. */
const BYTES_A_CHARACTER = { bold: 178, regular: 172, kai: 214 } as const;

function together(pages: readonly FontPage[]): PageCharacters {
	const union: PageCharacters = { bold: new Set(), regular: new Set(), kai: new Set() };
	for (const page of pages) {
		for (const face of FACE_NAMES) {
			for (const character of page.characters[face]) union[face].add(character);
		}
	}
	return union;
}

const expectedBytes = (characters: PageCharacters) =>
	FACE_NAMES.reduce((sum, face) => sum + characters[face].size * BYTES_A_CHARACTER[face], 0);

/**
 * Puts pages of one kind, in the order of their addresses, into groups that share fonts and are expected to stay within
 * the budget. A single page beyond it makes a group of its own; whether it may stay is judged on the real bytes.
 */
export function fontGroups(pages: readonly FontPage[], budget = FONT_BUDGET): FontGroup[] {
	const groups: FontGroup[] = [];
	const kinds = [...new Set(pages.map(({ kind }) => kind))].sort();
	for (const kind of kinds) {
		let current: FontPage[] = [];
		for (const page of pages.filter((candidate) => candidate.kind === kind)) {
			if (current.length > 0 && expectedBytes(together([...current, page])) > budget) {
				groups.push({ pages: current, characters: together(current) });
				current = [];
			}
			current.push(page);
		}
		if (current.length > 0) groups.push({ pages: current, characters: together(current) });
	}
	return groups;
}

/** Halves a group that turned out too heavy; a single page cannot be halved. */
export function halves({ pages }: FontGroup): FontGroup[] {
	const middle = Math.ceil(pages.length / 2);
	return [pages.slice(0, middle), pages.slice(middle)]
		.filter((half) => half.length > 0)
		.map((half) => ({ pages: half, characters: together(half) }));
}
