import Fuse from 'fuse.js';
import { indexFile } from './client-files.ts';
import type { PlainPage } from './plain-text.ts';

/** `ignoreLocation`, because without it only the beginning of a text is looked at. */
const newFuse = (pages: PlainPage[]) =>
	new Fuse(pages, { keys: ['title', 'text'], ignoreLocation: true });

let index = newFuse([]);

window.benchSearch = {
	async load() {
		index = newFuse(await (await indexFile('pages.json')).json());
	},
	search: async (query) => index.search(query).map(({ item }) => item.id),
};
