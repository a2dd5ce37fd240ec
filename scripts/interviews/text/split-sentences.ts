import { characterCount } from '../../../src/domain/chinese-text.ts';

/** What one line of a transcript weighs in time: its characters, and a breath for what has none, such as 【——】. */
export const weightOf = (text: string): number => Math.max(1, characterCount(text));

/** What is never cut: 【听不清 00:12:31】, a dialect word 〖坝坝〗, a number with its points and colons, a single character. */
const UNIT = /【[^】]*】|〖[^〗]*〗|\d(?:[\d.,:：]*\d)?|[\s\S]/gu;
const SENTENCE_END = /^[。！？!?…]$/;
const CLAUSE_END = /^[，、；：,;:—]$/;
const CLOSING = /^[」』”’）]$/;

/** Cuts behind every run of end marks and the closing quotes that follow them. */
function cutBehind(text: string, end: RegExp): string[] {
	const pieces: string[] = [];
	let open = '';
	let hasEnded = false;
	for (const unit of text.match(UNIT) ?? []) {
		if (hasEnded && !end.test(unit) && !CLOSING.test(unit)) {
			pieces.push(open);
			open = '';
			hasEnded = false;
		}
		open += unit;
		hasEnded ||= end.test(unit);
	}
	return open === '' ? pieces : [...pieces, open];
}

/** Joins neighbours as long as they stay within `most` characters. */
function join(pieces: readonly string[], most: number): string[] {
	const joined: string[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		if (last !== undefined && weightOf(last + piece) <= most)
			joined[joined.length - 1] = last + piece;
		else joined.push(piece);
	}
	return joined;
}

/** Cuts a clause that is still too long into even parts. */
function cutEvenly(clause: string, most: number): string[] {
	const parts = Math.ceil(weightOf(clause) / most);
	const share = weightOf(clause) / parts;
	const cut: string[] = [''];
	let weight = 0;
	for (const unit of clause.match(UNIT) ?? []) {
		const own = characterCount(unit);
		if (own > 0 && weight > 0 && weight + own > Math.min(share + 0.5, most)) {
			cut.push('');
			weight = 0;
		}
		cut[cut.length - 1] += unit;
		weight += own;
	}
	return cut;
}

/** Cuts a passage into lines of at most `most` characters: at 。！？, else at a comma, else evenly. Nothing is lost. */
export function splitSentences(text: string, most: number): string[] {
	return cutBehind(text, SENTENCE_END)
		.flatMap((sentence) => {
			if (weightOf(sentence) <= most) return [sentence];
			const clauses = cutBehind(sentence, CLAUSE_END).flatMap((clause) =>
				weightOf(clause) <= most ? [clause] : cutEvenly(clause, most),
			);
			return join(clauses, most);
		})
		.map((line) => line.trim())
		.filter((line) => line !== '');
}
