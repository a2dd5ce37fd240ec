import { browseDecades } from './browse-decades.ts';
import { browseLetters } from './browse-letters.ts';
import type { BrowseLine, BrowsePage } from './browse-page.ts';
import { loadBackIndexes } from './load-back-index.ts';
import { loadHoldings } from './load.ts';

/** One way to look things up without typing. */
export interface BrowseWay {
	way: 'letters' | 'decades';
	pages: BrowsePage[];
	/** What no page can claim. */
	wide: BrowseLine[];
}

/** By letter and by decade, of what the edition may show. */
export async function loadBrowseWays(): Promise<BrowseWay[]> {
	const [holdings, indexes] = await Promise.all([loadHoldings(), loadBackIndexes()]);
	const letters = browseLetters(Object.values(indexes), holdings.chapters);
	const ways: BrowseWay[] = [
		{ way: 'letters', pages: letters, wide: [] },
		{ way: 'decades', ...browseDecades(holdings) },
	];
	return ways.filter(({ pages, wide }) => pages.length > 0 || wide.length > 0);
}
