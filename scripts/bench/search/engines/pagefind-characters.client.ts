import { foldedWords, type Variants } from '../fold.ts';
import { indexFile } from './client-files.ts';
import { pagefindWith } from './pagefind-in-browser.ts';

let variants: Variants = new Map();

window.benchSearch = pagefindWith(
	async () => {
		variants = new Map(await (await indexFile('variants.json')).json());
	},
	(query) => foldedWords(query, variants).map((word) => `"${[...word].join(' ')}"`),
);
