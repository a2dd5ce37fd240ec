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

/**
 * Cuts a readable excerpt around the first place where all of a word stands, and marks every hit in it. Undefined when one
 * of the words does not stand in the text.
 */
export function excerptOf(text: string, query: string): ExcerptPiece[] | undefined {
	const words = queryWords(query);
	const folded = foldText(text);
	// Folding may change lengths (ﬁ → fi); the excerpt is then cut from the folded text, so that positions agree.
	const shown = folded.length === text.length ? text : folded;
	const first = words.map((word) => folded.indexOf(word));
	if (words.length === 0 || first.some((at) => at < 0)) return undefined;

	const start = Math.max(0, Math.min(...first) - BEFORE);
	const from = sentenceStart(shown, start, Math.min(...first));
	const end = Math.min(shown.length, Math.min(...first) + AFTER);
	const pieces: ExcerptPiece[] = [];
	let at = from;
	while (at < end) {
		const next = nextHit(folded, words, at);
		if (!next || next.at >= end) {
			pieces.push({ text: shown.slice(at, end), hit: false });
			break;
		}
		if (next.at > at) pieces.push({ text: shown.slice(at, next.at), hit: false });
		pieces.push({ text: shown.slice(next.at, next.at + next.length), hit: true });
		at = next.at + next.length;
	}
	return pieces;
}

/** Begins at a sentence if one begins between `from` and `hit`. */
function sentenceStart(text: string, from: number, hit: number): number {
	const stop = Math.max(...['。', '；', '！', '？'].map((sign) => text.lastIndexOf(sign, hit - 1)));
	return stop >= from ? stop + 1 : from;
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
