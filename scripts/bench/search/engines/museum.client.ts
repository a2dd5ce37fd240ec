import { ask } from '../../../../src/search/ask.ts';
import { fetchParts } from '../../../../src/search/load-part.ts';
import { SearchIndex } from '../../../../src/search/search-index.ts';

/** The museum's own search, as its pages use it. */
const index = new SearchIndex(fetchParts(new URL('index/', location.href).href));

window.benchSearch = {
	// Nothing is read before somebody asks.
	load: () => Promise.resolve(),
	async search(query) {
		const { answer } = await ask(index, query);
		return answer.hits.map(({ entry }) => entry);
	},
	async show(entry) {
		await index.pieces(entry);
	},
};
