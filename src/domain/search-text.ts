/** Folds what a reader does not hear as a difference: full and half width, letter case. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A table of traditional characters and the simplified ones that mean the same, character by character. */
export interface FoldTable {
	from: string;
	to: string;
}

/** Writes a query in simplified characters, the museum's own: 光緒 → 光绪. */
export function simplified(query: string, { from, to }: FoldTable): string {
	return [...query]
		.map((character) => {
			const at = from.indexOf(character);
			return at < 0 ? character : to.charAt(at);
		})
		.join('');
}

/** Words of a query; each must be found. */
export const queryWords = (query: string): string[] =>
	foldText(query)
		.split(/[\s，。、；：？！「」『』“”"《》]+/)
		.filter((word) => word !== '');

/**
 * The overlapping pairs of characters of a query's words. The index cuts Chinese into words of its own; pairs are found
 * whatever the cut.
 */
export function queryPairs(query: string): string[] {
	const pairs = new Set<string>();
	for (const word of queryWords(query)) {
		const characters = [...word];
		if (characters.length < 3 || /^[\x20-\x7e]+$/.test(word)) {
			pairs.add(word);
			continue;
		}
		for (let at = 0; at + 1 < characters.length; at += 1) {
			pairs.add(`${characters[at]}${characters[at + 1]}`);
		}
	}
	return [...pairs];
}

/** A piece of a found sentence; `hit` pieces are what was asked for. */
export interface ExcerptPiece {
	text: string;
	hit: boolean;
}

/** Characters of context before and after a hit. */
const BEFORE = 24;
const AFTER = 46;

/** A text as it is searched, and for each of its places the place in the text as it is shown. */
interface FoldedText {
	folded: string;
	/** One more entry than `folded` has: where the shown text ends. */
	shownAt: number[];
}

/** Folds character by character, because folding may change lengths (… → ...), and the excerpt shows the text unfolded. */
function foldWithPlaces(text: string): FoldedText {
	let folded = '';
	const shownAt: number[] = [];
	let at = 0;
	for (const character of text) {
		const piece = foldText(character);
		folded += piece;
		for (let unit = 0; unit < piece.length; unit += 1) shownAt.push(at);
		at += character.length;
	}
	shownAt.push(at);
	return { folded, shownAt };
}

/**
 * Cuts a readable excerpt around the first place where one of the words stands, and marks every hit in it. Undefined when
 * one of the words does not stand in the text.
 */
export function excerptOf(text: string, query: string): ExcerptPiece[] | undefined {
	const words = queryWords(query);
	const { folded, shownAt } = foldWithPlaces(text);
	const first = words.map((word) => folded.indexOf(word));
	if (words.length === 0 || first.some((at) => at < 0)) return undefined;

	const hit = Math.min(...first);
	const end = Math.min(folded.length, hit + AFTER);
	const show = (from: number, to: number) => text.slice(shownAt[from], shownAt[to]);
	const pieces: ExcerptPiece[] = [];
	let at = sentenceStart(folded, Math.max(0, hit - BEFORE), hit);
	while (at < end) {
		const next = nextHit(folded, words, at);
		if (!next || next.at >= end) {
			pieces.push({ text: show(at, end), hit: false });
			break;
		}
		if (next.at > at) pieces.push({ text: show(at, next.at), hit: false });
		pieces.push({ text: show(next.at, next.at + next.length), hit: true });
		at = next.at + next.length;
	}
	return pieces;
}

/**
 * Where an excerpt begins: at the hit's own sentence if that begins between `from` and `hit`, else after the first pause
 * there, else at `from`. The text is folded, so its signs are half width.
 */
function sentenceStart(folded: string, from: number, hit: number): number {
	const before = folded.slice(from, hit);
	const sentence = Math.max(...['。', ';', '!', '?'].map((sign) => before.lastIndexOf(sign)));
	if (sentence >= 0 || from === 0) return from + sentence + 1;
	return from + before.search(/[,、:]/) + 1;
}

function nextHit(folded: string, words: readonly string[], from: number) {
	let best: { at: number; length: number } | undefined;
	for (const word of words) {
		const at = folded.indexOf(word, from);
		if (at >= 0 && (!best || at < best.at || (at === best.at && word.length > best.length))) {
			best = { at, length: word.length };
		}
	}
	return best;
}
