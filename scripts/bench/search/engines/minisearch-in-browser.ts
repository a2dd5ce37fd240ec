import MiniSearch, { type Options } from 'minisearch';
import type { BenchSearch } from '../engine.ts';
import { indexFile } from './client-files.ts';
import type { PlainPage } from './plain-text.ts';

/** MiniSearch in the browser, with the settings its index was made with. */
export function minisearchWith(options: Options<PlainPage>): BenchSearch {
	let index = new MiniSearch(options);
	return {
		async load() {
			index = MiniSearch.loadJSON(await (await indexFile('index.json')).text(), options);
		},
		search: async (query) => index.search(query).map(({ id }) => Number(id)),
	};
}
