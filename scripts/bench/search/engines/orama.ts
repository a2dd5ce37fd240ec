import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { insertMultiple, save } from '@orama/orama';
import type { SearchEngine } from '../engine.ts';
import { newDatabase } from './orama-settings.ts';
import { plainPage } from './plain-text.ts';

export const orama: SearchEngine = {
	name: 'orama',
	label: 'Orama mandarin',
	client: 'orama.client.ts',
	build: async (pages, folder) => {
		const database = newDatabase();
		const documents = pages.map((page) => ({ ...plainPage(page), id: String(page.id) }));
		await insertMultiple(database, documents, 500, undefined, true);
		writeFileSync(join(folder, 'index.json'), JSON.stringify(save(database)));
	},
};
