import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../engine.ts';
import { newIndex } from './flexsearch-settings.ts';
import { plainPage } from './plain-text.ts';

export const flexsearch: SearchEngine = {
	name: 'flexsearch',
	label: 'FlexSearch CJK',
	client: 'flexsearch.client.ts',
	build: async (pages, folder) => {
		const index = newIndex();
		for (const page of pages) index.add({ ...plainPage(page) });
		const parts: [string, string][] = [];
		index.export((key: string, part: string) => {
			parts.push([key, part]);
		});
		writeFileSync(join(folder, 'index.json'), JSON.stringify(parts));
	},
};
