import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import chinese from 'lunr-languages/lunr.zh.js';
import type { BenchSearch } from '../engine.ts';
import { indexFile } from './client-files.ts';

stemmerSupport(lunr);
chinese(lunr);

/**
 * lunr's own `search` does not cut queries. In the browser there is no jieba: lunr-languages then cuts by `Intl.Segmenter`
 * and adds every pair of characters.
 */
const cut = (query: string): string[] => lunr.zh.tokenizer(query).map(String);

/** Words as the browser cuts them, without the pairs, of which jieba's index holds few. */
function words(query: string): string[] {
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	return [...segmenter.segment(query.toLowerCase())]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
}

/** lunr in the browser: pages with any of the words, or with every one. */
export function lunrWith(presence: 'OPTIONAL' | 'REQUIRED'): BenchSearch {
	let index: ReturnType<typeof lunr> | undefined;
	const wordsOf = presence === 'REQUIRED' ? words : cut;
	return {
		async load() {
			index = lunr.Index.load(await (await indexFile('index.json')).json());
		},
		async search(query) {
			if (!index) return [];
			const found = index.query((asked) => {
				for (const word of wordsOf(query)) {
					asked.term(word, { presence: lunr.Query.presence[presence] });
				}
			});
			return found.map(({ ref }) => Number(ref));
		},
	};
}
