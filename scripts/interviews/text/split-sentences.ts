import { characterCount } from '../../../src/domain/chinese-text.ts';

/** What one line of a transcript weighs in time: its characters, and a breath for what has none, such as 【笑】. */
export const weightOf = (text: string): number => Math.max(1, characterCount(text));

const SENTENCE = /[^。！？!?…]+(?:[。！？!?…]+[」』”’）]*)?|[。！？!?…]+/gu;
const CLAUSE = /[^，、；：,;:—]+(?:[，、；：,;:—]+[」』”’）]*)?|[，、；：,;:—]+/gu;

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

/** Cuts a clause that is still too long into even parts; a 【…】 and a number stay whole. */
function cutEvenly(clause: string, most: number): string[] {
	const units = clause.match(/【[^】]*】|[\d.]+|[\s\S]/gu) ?? [];
	const parts = Math.ceil(weightOf(clause) / most);
	const share = weightOf(clause) / parts;
	const cut: string[] = [''];
	let weight = 0;
	for (const unit of units) {
		const own = characterCount(unit);
		if (weight > 0 && own > 0 && weight + own > share + 0.5 && cut.length < parts) {
			cut.push('');
			weight = 0;
		}
		cut[cut.length - 1] += unit;
		weight += own;
	}
	return cut.filter((piece) => piece !== '');
}

/** Cuts a passage into lines of at most `most` characters: at 。！？, else at a comma, else evenly. Nothing is lost. */
export function splitSentences(text: string, most: number): string[] {
	return (text.match(SENTENCE) ?? [])
		.flatMap((sentence) => {
			if (weightOf(sentence) <= most) return [sentence.trim()];
			const clauses = (sentence.match(CLAUSE) ?? []).flatMap((clause) =>
				weightOf(clause) <= most ? [clause] : cutEvenly(clause, most),
			);
			return join(clauses, most).map((line) => line.trim());
		})
		.filter((line) => line !== '');
}
