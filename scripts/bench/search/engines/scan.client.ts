import { foldedWords, type Variants } from '../fold.ts';
import { indexFile } from './client-files.ts';

let pages: { title: string; text: string }[] = [];
let variants: Variants = new Map();

function places(text: string, word: string): number {
	let count = 0;
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) count += 1;
	return count;
}

/** How often the words stand on a page; once in the title weighs more than any text. 0 where one is missing. */
function weigh({ title, text }: { title: string; text: string }, words: readonly string[]): number {
	let weight = 0;
	for (const word of words) {
		const count = places(text, word);
		const isTitle = title.includes(word);
		if (count === 0 && !isTitle) return 0;
		weight += count + (isTitle ? 1_000_000 : 0);
	}
	return weight;
}

window.benchSearch = {
	async load() {
		const lines: string[][] = await (await indexFile('text.json')).json();
		pages = lines.map(([title = '', ...texts]) => ({ title, text: texts.join('\n') }));
		variants = new Map(await (await indexFile('variants.json')).json());
	},
	async search(query) {
		const words = foldedWords(query, variants);
		if (words.length === 0) return [];
		return pages
			.map((page, id) => ({ id, weight: weigh(page, words) }))
			.filter(({ weight }) => weight > 0)
			.sort((a, b) => b.weight - a.weight)
			.map(({ id }) => id);
	},
};
