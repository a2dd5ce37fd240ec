import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import chinese from 'lunr-languages/lunr.zh.js';
import type { SearchEngine } from '../engine.ts';
import { plainPage } from './plain-text.ts';

stemmerSupport(lunr);
chinese(lunr);

/** In Node lunr-languages cuts Chinese with @node-rs/jieba. */
export const lunrAnyWord: SearchEngine = {
	name: 'lunr',
	label: 'lunr zh，有一个词就算',
	client: 'lunr.client.ts',
	build: async (pages, folder) => {
		const index = lunr(function build() {
			this.use(lunr.zh);
			this.ref('id');
			this.field('title');
			this.field('text');
			for (const page of pages) this.add(plainPage(page));
		});
		writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
	},
};

export const lunrEveryWord: SearchEngine = {
	...lunrAnyWord,
	name: 'lunr-and',
	label: 'lunr zh，每个词都要有',
	client: 'lunr-and.client.ts',
	reads: 'lunr',
};
