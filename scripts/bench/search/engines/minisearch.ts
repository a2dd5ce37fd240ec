import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import type { CorpusPage } from '../corpus.ts';
import type { SearchEngine } from '../engine.ts';
import { BIGRAMS, DEFAULT } from './minisearch-settings.ts';
import { plainPage, type PlainPage } from './plain-text.ts';

const builder =
	(options: Options<PlainPage>) =>
	async (pages: readonly CorpusPage[], folder: string): Promise<void> => {
		const index = new MiniSearch(options);
		index.addAll(pages.map(plainPage));
		writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
	};

export const minisearch: SearchEngine = {
	name: 'minisearch',
	label: 'MiniSearch 原样',
	client: 'minisearch.client.ts',
	build: builder(DEFAULT),
};

export const minisearchBigrams: SearchEngine = {
	name: 'minisearch-bigrams',
	label: 'MiniSearch 两字一词，AND',
	client: 'minisearch-bigrams.client.ts',
	build: builder(BIGRAMS),
};
