import * as paths from '../paths.ts';
import { searchText } from '../text/search.ts';
import type { BackIndex, BackIndexName } from './back-index.ts';
import { browseDecades } from './browse-decades.ts';
import { browseLetters } from './browse-letters.ts';
import type { Link } from './entry.ts';
import type { Holdings } from './holdings.ts';
import { interviewIndexes } from './interview-indexes.ts';

/** A way to look things up without typing. */
export interface BrowseDoor extends Link {
	lede: string;
}

/** The ways there are: those behind which nothing stands are left out. */
export function browseDoors(
	holdings: Holdings,
	indexes: Readonly<Record<BackIndexName, BackIndex>>,
): BrowseDoor[] {
	const { ways } = searchText.browse;
	const { pages, wide } = browseDecades(holdings);
	const letters = browseLetters(Object.values(indexes), holdings.chapters);
	const themes = interviewIndexes(holdings).find(({ kind }) => kind === 'themes');
	const doors = [
		{ ...ways.letters, href: paths.browsePath('letters'), isOpen: letters.length > 0 },
		{ ...ways.places, href: paths.placesPath(), isOpen: holdings.places.length > 0 },
		{
			...ways.decades,
			href: paths.browsePath('decades'),
			isOpen: pages.length > 0 || wide.length > 0,
		},
		{ ...ways.themes, href: themes?.href ?? '', isOpen: themes !== undefined },
	];
	return doors
		.filter(({ isOpen }) => isOpen)
		.map(({ label, lede, href }) => ({ label, lede, href }));
}
