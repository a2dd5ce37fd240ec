import { lettersOf, NO_FOLDS } from './search-letters.ts';

/** One word of a question. */
export interface QueryWord {
	/** As it was typed, without quotation marks. */
	written: string;
	/** It stood in quotation marks: sign for sign, nothing read into it. */
	exact: boolean;
}

/** What a visitor asks for. */
export interface SearchQuery {
	/** All must be found. */
	words: QueryWord[];
	/** None may be found. */
	without: QueryWord[];
	/** Whether the question was too long and its end is not looked for. */
	shortened: boolean;
}

/** Longer questions are cut off. A long sentence has 60 characters. */
export const LONGEST_QUESTION = 200;

const QUOTES: Readonly<Record<string, string>> = {
	'「': '」',
	'『': '』',
	'“': '”',
	'”': '”',
	'"': '"',
	'＂': '＂',
};
const MINUS = /[-−－–]/;
const SPACE = /\s/;

/** Where a phrase that opens here closes, at the end of the question or before a space; -1 where none opens here. */
function endOfPhrase(asked: readonly string[], at: number): number {
	const closing = QUOTES[asked[at] ?? ''];
	if (closing === undefined) return -1;
	for (let end = at + 1; end < asked.length; end += 1) {
		const next = asked[end + 1];
		if (asked[end] === closing && end > at + 1 && (next === undefined || SPACE.test(next)))
			return end;
	}
	return -1;
}

/**
 * Reads a question: words between spaces, phrases in 「」 『』 “” "", and a minus before what must not be found. Quotation
 * marks within a word are signs like any other, so that a pasted sentence is one word; so is a minus where nothing else is
 * asked for.
 */
export function readQuery(question: string): SearchQuery {
	const characters = Array.from(question.normalize('NFC'));
	const query: SearchQuery = {
		words: [],
		without: [],
		shortened: characters.length > LONGEST_QUESTION,
	};
	const asked = characters.slice(0, LONGEST_QUESTION);
	let isWithout = false;
	const add = (written: string, exact: boolean) => {
		if (lettersOf(written, NO_FOLDS).letters.length > 0)
			(isWithout ? query.without : query.words).push({ written, exact });
		isWithout = false;
	};
	let at = 0;
	while (at < asked.length) {
		const character = asked[at] ?? '';
		const next = asked[at + 1];
		if (SPACE.test(character)) {
			at += 1;
			continue;
		}
		if (MINUS.test(character) && next !== undefined && !SPACE.test(next) && !isWithout) {
			isWithout = true;
			at += 1;
			continue;
		}
		const end = endOfPhrase(asked, at);
		if (end > at) {
			add(asked.slice(at + 1, end).join(''), true);
			at = end + 1;
			continue;
		}
		let to = at + 1;
		while (to < asked.length && !SPACE.test(asked[to] ?? '')) to += 1;
		add(asked.slice(at, to).join(''), false);
		at = to;
	}
	if (query.words.length > 0) return query;
	return { ...query, words: query.without, without: [] };
}

/** The parts of a word between its signs: 城墙、文庙 → 城墙 and 文庙. One part where no sign stands inside. */
export function partsOfWord(written: string): string[] {
	const { from, to, apart } = lettersOf(written, NO_FOLDS);
	const begins = from.flatMap((_, at) => (at === 0 || apart[at] ? [at] : []));
	return begins.map((at, part) => {
		const last = (begins[part + 1] ?? from.length) - 1;
		return written.slice(from[at], to[last]);
	});
}
