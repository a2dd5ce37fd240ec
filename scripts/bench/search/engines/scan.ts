import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../engine.ts';
import { fold } from '../fold.ts';
import { readVariants } from '../variants.ts';

/** No index: the folded text of all pages, which the browser looks through. */
export const scan: SearchEngine = {
	name: 'scan',
	label: '逐字查全文',
	client: 'scan.client.ts',
	build: async (pages, folder) => {
		const variants = readVariants();
		const lines = pages.map(({ title, paragraphs }) =>
			[title, ...paragraphs].map((text) => fold(text, variants)),
		);
		writeFileSync(join(folder, 'text.json'), JSON.stringify(lines));
		writeFileSync(join(folder, 'variants.json'), JSON.stringify([...variants]));
	},
};
