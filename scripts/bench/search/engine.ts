import type { CorpusPage } from './corpus.ts';

/**
 * A search engine as the benchmark meets it. It has two halves: `build` writes files in Node, and the module `client` reads
 * them in the browser, over HTTP, below `index/`.
 */
export interface SearchEngine {
	/** For `--engines`; also the folder of its index. */
	name: string;
	/** Its name in the table. */
	label: string;
	/** File name beside the engine of the module that sets `window.benchSearch`; esbuild bundles it. */
	client: string;
	/** The engine whose index this one reads; it builds none of its own then. */
	reads?: string;
	/** Writes the index into `folder`, which is there and empty: one file or thousands. */
	build(pages: readonly CorpusPage[], folder: string): Promise<void>;
}

/** What a bundled client module sets as `window.benchSearch`. */
export interface BenchSearch {
	/** All that happens once, before the first query. */
	load(): Promise<void>;
	/** The ids of all pages found, best first. */
	search(query: string): Promise<number[]>;
	/** Fetches what it takes to show one found page, where that is not loaded already. */
	show?(id: number): Promise<void>;
}

/**
 * Files of an index below this folder are aids of the benchmark, such as a table from an engine's own names of pages to
 * ours. They are not weighed.
 */
export const NOT_WEIGHED = 'not-weighed';

declare global {
	interface Window {
		benchSearch: BenchSearch;
	}
}
