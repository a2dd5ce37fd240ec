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

/**
 * Reads a question: words between spaces, phrases in 「」 『』 “” "", and a minus before what must not be found. A mark
 * without its partner is a sign like any other.
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
		if (/[\p{L}\p{N}\p{S}%‰]/u.test(written))
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
		const closing = QUOTES[character];
		const end = closing === undefined ? -1 : asked.indexOf(closing, at + 1);
		if (end > at) {
			add(asked.slice(at + 1, end).join(''), true);
			at = end + 1;
			continue;
		}
		let to = at + 1;
		while (to < asked.length) {
			const other = asked[to] ?? '';
			const partner = QUOTES[other];
			if (SPACE.test(other) || (partner !== undefined && asked.indexOf(partner, to + 1) > to))
				break;
			to += 1;
		}
		add(asked.slice(at, to).join(''), false);
		at = to;
	}
	return query;
}

/** The parts of a word between its signs: 城墙、文庙 → 城墙 and 文庙. One part where no sign stands inside. */
export const partsOfWord = (written: string): string[] =>
	written.split(/[^\p{L}\p{M}\p{N}\p{S}%‰.]+/u).filter((part) => part !== '');
