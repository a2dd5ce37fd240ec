import type { Letter } from './letters.ts';

const BRACKETS = [
	['〔', '〕'],
	['［', '］'],
	['\\[', '\\]'],
	['【', '】'],
	['（', '）'],
	['\\(', '\\)'],
] as const;
const ONE = BRACKETS.map(([open, close]) => `${open}\\s*史料([^${close}]{0,120})${close}`).join(
	'|',
);

/** A citation as it stands in Word. */
export const citationWords = (ids: readonly string[]): string =>
	`〔史料 ${ids.map((id) => id.toUpperCase()).join('、')}〕`;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** What stands behind 「史料」 in brackets, as ids; undefined when it is no list of ids. */
function idsFrom(written: string): string[] | undefined {
	const ids = written
		.normalize('NFKC')
		.toLowerCase()
		.split(/[\s、,;:：，；和及]+/u)
		.filter((id) => id !== '');
	return ids.length > 0 && ids.every((id) => ID.test(id)) ? ids : undefined;
}

/** A citation found in a text, and where. */
export interface FoundCitation {
	from: number;
	to: number;
	written: string;
	/** Undefined when what stands in the brackets is no list of ids. */
	ids: string[] | undefined;
}

/** Finds 〔史料 B16〕 however the brackets were typed. 「（史料不足）」 is no citation. */
export function findCitations(text: string): FoundCitation[] {
	return [...text.matchAll(new RegExp(ONE, 'gu'))].flatMap((match): FoundCitation[] => {
		const inside = match.slice(1).find((group) => group !== undefined) ?? '';
		const ids = idsFrom(inside);
		const isMeant = match[0].startsWith('〔') || /^[\s:：]*[A-Za-zＡ-Ｚａ-ｚ]/u.test(inside);
		if (ids === undefined && !isMeant) return [];
		return [{ from: match.index, to: match.index + match[0].length, written: match[0], ids }];
	});
}

/** The text of letters, each one unit, so that places in the text are places in the list. */
export const textOfLetters = (letters: readonly Letter[]): string =>
	letters.map((letter) => ('char' in letter ? letter.char : '\uFFFC')).join('');
