/** Characters that mean the same as another one: 緒 → 绪, 零 → 〇. */
export type Variants = ReadonlyMap<string, string>;

/** All but letters, digits, the signs people read aloud, and a decimal point, which stands between digits. */
const PASSED_OVER = /(?<!\p{Nd})\.|\.(?!\p{Nd})|[^\p{L}\p{M}\p{N}\p{Sc}\p{So}+=×÷±%‰.]/gu;

/**
 * A text as the answers are looked up in it: width, letter case, tone marks, traditional and simplified characters are the
 * same, and punctuation is not there.
 */
export function fold(text: string, variants: Variants): string {
	const plain = text
		.normalize('NFKD')
		.replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
		.normalize('NFKC')
		.toLowerCase()
		.replace(PASSED_OVER, '');
	let folded = '';
	for (const character of plain) folded += variants.get(character) ?? character;
	return folded;
}

/** The words of a query, each folded; every one must be found. */
export const foldedWords = (query: string, variants: Variants): string[] =>
	query
		.split(/\s+/)
		.map((word) => fold(word, variants))
		.filter((word) => word !== '');
