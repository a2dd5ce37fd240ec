import type { Options } from 'minisearch';
import type { PlainPage } from './plain-text.ts';

/** As its introduction has it. */
export const DEFAULT: Options<PlainPage> = { fields: ['title', 'text'], storeFields: ['title'] };

/** The overlapping pairs of every run of Chinese characters and the last character by itself; other words as they are. */
export function pairs(text: string): string[] {
	const runs =
		text.normalize('NFKC').match(/\p{Script=Han}+|[[\p{L}\p{M}\p{N}]--\p{Script=Han}]+/gv) ?? [];
	return runs.flatMap((run) => {
		if (!/\p{Script=Han}/u.test(run)) return [run];
		const characters = [...run];
		return characters.map((character, at) => character + (characters[at + 1] ?? ''));
	});
}

/** Of a query the pairs only; a single character finds the pairs that it begins. */
export function queryPairs(query: string): string[] {
	const found = pairs(query);
	const whole = found.filter((word) => [...word].length > 1 || !/\p{Script=Han}/u.test(word));
	return whole.length > 0 ? whole : found;
}

export const BIGRAMS: Options<PlainPage> = {
	...DEFAULT,
	tokenize: pairs,
	searchOptions: {
		tokenize: queryPairs,
		combineWith: 'AND',
		prefix: (term) => [...term].length === 1,
	},
};
