import type { Options } from 'minisearch';
import type { PlainPage } from './plain-text.ts';

/** As its introduction has it. */
export const DEFAULT: Options<PlainPage> = { fields: ['title', 'text'], storeFields: ['title'] };

/** The overlapping pairs of every run of letters and digits, and the last character by itself. */
function pairs(text: string): string[] {
	const runs = text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	return runs.flatMap((run) => {
		const characters = [...run];
		return characters.map((character, at) => character + (characters[at + 1] ?? ''));
	});
}

/** Of a query the pairs only; a single character finds the pairs that it begins. */
function queryPairs(query: string): string[] {
	const found = pairs(query);
	const whole = found.filter((word) => [...word].length > 1);
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
