import { loadParts } from '../search/load-part.ts';
import { SearchIndex } from '../search/search-index.ts';

const indexes = new Map<string, SearchIndex>();

/** The page's one reader of the index; its files are read once, whoever asks. */
export function sharedIndex(root: string): SearchIndex {
	const address = new URL(root, location.href).href;
	let index = indexes.get(address);
	if (!index) indexes.set(address, (index = new SearchIndex(loadParts(address))));
	return index;
}
