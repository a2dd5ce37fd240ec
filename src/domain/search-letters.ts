/**
 * How a text is searched: letter by letter. Punctuation and spaces are passed over, width, case, tone marks and
 * traditional forms make no difference. The same function reads the pages when the index is made, the question when it
 * is asked, and the page again when its hits are marked, so that the three cannot disagree.
 */

/** Which character stands for which: 緒 → 绪, 零 → 〇. Characters that are not in it stand for themselves. */
export type Folds = ReadonlyMap<string, string>;

/** A text as a row of letters. The four lists are equally long. */
export interface Letters {
	/** One character each, folded. */
	letters: string[];
	/** Where the letter begins and ends in the text, in UTF-16 units. */
	from: number[];
	to: number[];
	/** Whether a sign or a space stands between this letter and the one before it. */
	apart: boolean[];
}

/** Letters, digits and the signs people read aloud: 1+1+N, 95%, 25℃, ¥3. */
const KEPT = /[\p{L}\p{N}\p{Sc}\p{So}+=×÷±%‰]/u;
const LATIN = /\p{Script=Latin}/u;
const DIGIT = /^\p{Nd}$/u;

/** Forms that are read alike and that no table of traditional characters names. */
const ALIKE: Readonly<Record<string, string>> = { 零: '〇', '○': '〇', '◯': '〇' };

/** One character in the form in which it is compared; '' for a sign that is passed over. May be longer: ㎡ → m2. */
function foldCharacter(character: string, folds: Folds): string {
	let folded = '';
	for (const wide of character.normalize('NFKC').toLowerCase()) {
		if (!KEPT.test(wide)) continue;
		const plain = LATIN.test(wide) ? wide.normalize('NFD').replace(/\p{M}/gu, '') : wide;
		folded += ALIKE[plain] ?? folds.get(plain) ?? plain;
	}
	return folded;
}

/** Single characters repeat by the thousand; each is folded once. */
const remembered = new WeakMap<Folds, Map<string, string>>();

function foldOnce(character: string, folds: Folds): string {
	let known = remembered.get(folds);
	if (!known) remembered.set(folds, (known = new Map()));
	let folded = known.get(character);
	if (folded === undefined) known.set(character, (folded = foldCharacter(character, folds)));
	return folded;
}

/** Without any fold table: width, case and tone marks only. */
export const NO_FOLDS: Folds = new Map();

const isDigit = (character: string | undefined) =>
	character !== undefined && DIGIT.test(character.normalize('NFKC'));

/**
 * Reads a text letter by letter. A decimal point between digits counts as a letter, so that 36里 is not found in 3.6里.
 * The text should be in Unicode's composed form (NFC).
 */
export function lettersOf(text: string, folds: Folds): Letters {
	const row: Letters = { letters: [], from: [], to: [], apart: [] };
	let apart = false;
	const characters = Array.from(text);
	let at = 0;
	characters.forEach((character, index) => {
		const isPoint =
			(character === '.' || character === '．') &&
			isDigit(characters[index - 1]) &&
			isDigit(characters[index + 1]);
		const folded = isPoint ? '.' : foldOnce(character, folds);
		const next = at + character.length;
		for (const letter of folded) {
			row.letters.push(letter);
			row.from.push(at);
			row.to.push(next);
			row.apart.push(apart);
			apart = false;
		}
		if (folded === '') apart = true;
		at = next;
	});
	if (row.apart.length > 0) row.apart[0] = false;
	return row;
}

/** A text folded like `lettersOf`, with its signs left in and every run of spaces as one: for phrases in quotation marks. */
export function foldKeepingSigns(text: string, folds: Folds): string {
	let folded = '';
	for (const character of text.normalize('NFC')) {
		folded += foldOnce(character, folds) || character.normalize('NFKC').toLowerCase();
	}
	return folded.replace(/\s+/g, ' ');
}

/** A table of folds as it is stored: two strings whose characters pair up. */
export interface FoldTable {
	from: string;
	to: string;
}

export function foldsOf({ from, to }: FoldTable): Folds {
	const images = Array.from(to);
	return new Map(Array.from(from).map((character, at) => [character, images[at] ?? character]));
}
