import { count, load, search } from '@orama/orama';
import { indexFile } from './client-files.ts';
import { newDatabase } from './orama-settings.ts';

const database = newDatabase();

window.benchSearch = {
	async load() {
		load(database, await (await indexFile('index.json')).json());
	},
	async search(query) {
		const { hits } = await search(database, { term: query, limit: count(database) });
		return hits.map(({ id }) => Number(id));
	},
};
