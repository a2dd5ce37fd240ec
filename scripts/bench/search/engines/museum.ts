import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { INDEX_FOLDER } from '../../../../src/search/parts.ts';
import type { SearchEntry } from '../../../../src/search/write-index.ts';
import { indexOf } from '../../../build/search/index-of.ts';
import type { CorpusPage } from '../corpus.ts';
import type { SearchEngine } from '../engine.ts';

const entryOf = ({ url, title, paragraphs }: CorpusPage): SearchEntry => ({
	address: url,
	title,
	names: [],
	kind: 'chapters',
	sections: [],
	blocks: paragraphs.map((text) => ({ text, anchor: '', section: 0, heading: false })),
});

/** The museum's own index. */
export const museum: SearchEngine = {
	name: 'museum',
	label: '本馆',
	client: 'museum.client.ts',
	build: async (pages, folder) => {
		for (const [name, content] of indexOf(pages.map(entryOf))) {
			const file = join(folder, INDEX_FOLDER, `${name}.js`);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
		}
	},
};
