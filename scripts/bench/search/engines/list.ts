import type { SearchEngine } from '../engine.ts';
import { flexsearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { lunrAnyWord, lunrEveryWord } from './lunr.ts';
import { minisearch, minisearchBigrams } from './minisearch.ts';
import { museum } from './museum.ts';
import { orama } from './orama.ts';
import { pagefindCharacters } from './pagefind-characters.ts';
import { pagefind, pagefindQuoted } from './pagefind.ts';
import { scan } from './scan.ts';

/** In the order of the tables. Pagefind as it comes needs most memory and is last. */
export const ENGINES: readonly SearchEngine[] = [
	museum,
	scan,
	pagefindCharacters,
	minisearch,
	minisearchBigrams,
	flexsearch,
	lunrAnyWord,
	lunrEveryWord,
	orama,
	fuse,
	pagefind,
	pagefindQuoted,
];
