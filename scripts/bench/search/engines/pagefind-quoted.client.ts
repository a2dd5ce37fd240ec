import { pagefindWith } from './pagefind-in-browser.ts';

window.benchSearch = pagefindWith(
	async () => {},
	(query) => query.split(/\s+/).map((word) => `"${word}"`),
);
