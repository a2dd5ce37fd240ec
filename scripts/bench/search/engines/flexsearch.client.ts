import { indexFile } from './client-files.ts';
import { newIndex } from './flexsearch-settings.ts';

const index = newIndex();

/** FlexSearch answers a hundred pages unless told otherwise. */
const ALL = 1_000_000;

window.benchSearch = {
	async load() {
		const parts: [string, string][] = await (await indexFile('index.json')).json();
		for (const [key, part] of parts) index.import(key, part);
	},
	async search(query) {
		// A space would be one more character to find. One list of pages for each field, in the order of the fields.
		const fields = index.search(query.replace(/\s/g, ''), { limit: ALL });
		return [...new Set(fields.flatMap(({ result }) => result.map(Number)))];
	},
};
