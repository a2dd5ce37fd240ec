import { pagefindWith } from './pagefind-in-browser.ts';

window.benchSearch = pagefindWith(
	async () => {},
	(query) => [query],
);
