import type { BenchSearch } from '../engine.ts';
import { NOT_WEIGHED } from '../engine.ts';
import { indexFile } from './client-files.ts';

/** What the benchmark uses of pagefind.js. https://pagefind.app/docs/api/ */
interface Pagefind {
	init(): Promise<void>;
	search(query: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
	id: string;
	data(): Promise<unknown>;
}

/** Pagefind in the browser. A query is asked as one or more searches; pages found by all of them count. */
export function pagefindWith(
	prepare: () => Promise<void>,
	searchesOf: (query: string) => string[],
): BenchSearch {
	let pagefind: Pagefind | undefined;
	let pages = new Map<string, number>();
	const shown = new Map<number, PagefindResult>();
	return {
		async load() {
			const address = new URL('index/pagefind.js', document.baseURI).href;
			const loaded: Pagefind = await import(address);
			await loaded.init();
			await prepare();
			pages = new Map(await (await indexFile(`${NOT_WEIGHED}/pages.json`)).json());
			pagefind = loaded;
		},
		async search(query) {
			if (!pagefind) return [];
			let ids: number[] | undefined;
			for (const one of searchesOf(query)) {
				const { results } = await pagefind.search(one);
				const found = results.map((result) => {
					const id = pages.get(result.id) ?? -1;
					shown.set(id, result);
					return id;
				});
				const others = new Set(found);
				ids = ids ? ids.filter((id) => others.has(id)) : found;
			}
			return ids ?? [];
		},
		async show(id) {
			await shown.get(id)?.data();
		},
	};
}
