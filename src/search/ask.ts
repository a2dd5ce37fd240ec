/** The whole way from what a visitor typed to an answer: literally, by pinyin, and what may have been meant. */
import { readQuery, type SearchQuery } from '../domain/search-query.ts';
import { find, type Answer } from './find.ts';
import { nearMisses } from './near-miss.ts';
import type { SearchIndex } from './search-index.ts';

/** What came of a question. */
export interface Outcome {
	query: SearchQuery;
	answer: Answer;
	/** Where nothing was found as it was asked: what was looked for in its place, and further proposals behind it. */
	instead: string[];
	/** The proposals rest on what Sichuan speakers do not tell apart. */
	bySichuanSound: boolean;
	/** All words were found, but nowhere together; how many entries hold each. */
	apart: { written: string; count: number }[];
}

const NOTHING = { instead: [], bySichuanSound: false, apart: [] };

/** Whether all words stand in one entry, though perhaps beside what must not be found. */
const standTogether = async (index: SearchIndex, query: SearchQuery) =>
	query.without.length > 0 && (await find(index, { ...query, without: [] })).hits.length > 0;

/** Answers a question. */
export async function ask(index: SearchIndex, question: string): Promise<Outcome> {
	const query = readQuery(question);
	const answer = await find(index, query);
	if (answer.hits.length > 0 || query.words.length === 0 || query.words.some(({ exact }) => exact))
		return { query, answer, ...NOTHING };
	const missing = query.words.findIndex((_, at) => answer.counts[at] === 0);
	if (missing < 0) {
		const apart = query.words.map(({ written }, at) => ({
			written,
			count: answer.counts[at] ?? 0,
		}));
		const isApart = apart.length > 1 && !(await standTogether(index, query));
		return { query, answer, ...NOTHING, apart: isApart ? apart : [] };
	}
	const { words, bySichuanSound } = await nearMisses(index, query.words[missing]?.written ?? '');
	const [first] = words;
	if (first === undefined) return { query, answer, ...NOTHING };
	const mended = (word: string): SearchQuery => ({
		...query,
		words: query.words.map((one, at) => (at === missing ? { written: word, exact: false } : one)),
	});
	const inPlace = mended(first);
	const written = (word: string) =>
		mended(word)
			.words.map(({ written: one }) => one)
			.join(' ');
	return {
		query: inPlace,
		answer: await find(index, inPlace),
		instead: words.map(written),
		bySichuanSound,
		apart: [],
	};
}
