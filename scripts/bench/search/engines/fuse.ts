import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../engine.ts';
import { plainPage } from './plain-text.ts';

export const fuse: SearchEngine = {
	name: 'fuse',
	label: 'Fuse.js',
	client: 'fuse.client.ts',
	build: async (pages, folder) =>
		writeFileSync(join(folder, 'pages.json'), JSON.stringify(pages.map(plainPage))),
};
