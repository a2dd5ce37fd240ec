import { ask } from '../search/ask.ts';
import { loadParts } from '../search/load-part.ts';
import { SearchIndex } from '../search/search-index.ts';
import { shownEntry } from '../search/shown.ts';

/** What search said to one question. */
export interface Said {
	/** Addresses of all entries found, best first. */
	found: string[];
	/** Other forms that were looked for. */
	forms: string[];
	/** Where nothing was found: what was looked for in its place. */
	instead: string[];
	/** For each of the first ten: everything that is marked in it. */
	marked: string[][];
}

/** Asks the museum's search, in the page, with the very files and code the visitor's page uses. */
export class SearchClient {
	readonly #index: SearchIndex;
	readonly #addresses = new Map<number, string>();

	constructor(root: string) {
		this.#index = new SearchIndex(loadParts(new URL(root, location.href).href));
	}

	async #address(entry: number): Promise<string> {
		let address = this.#addresses.get(entry);
		if (address === undefined) {
			address = (await this.#index.pieces(entry))[0]?.address ?? '';
			this.#addresses.set(entry, address);
		}
		return address;
	}

	async #marked(entry: number, needles: Parameters<typeof shownEntry>[1]): Promise<string[]> {
		const [pieces, { folds }] = await Promise.all([this.#index.pieces(entry), this.#index.open()]);
		const { title, otherName = [], places } = shownEntry(pieces, needles, folds);
		return [...title, ...otherName, ...places.flatMap(({ excerpt }) => excerpt)]
			.filter(({ hit }) => hit)
			.map(({ text }) => text);
	}

	async ask(question: string): Promise<Said> {
		const { answer, instead } = await ask(this.#index, question);
		const entries = answer.hits.map(({ entry }) => entry);
		return {
			found: await Promise.all(entries.map((entry) => this.#address(entry))),
			forms: answer.forms,
			instead,
			marked: await Promise.all(
				entries.slice(0, 10).map((entry) => this.#marked(entry, answer.needles)),
			),
		};
	}
}

declare global {
	interface Window {
		searchClient?: SearchClient;
	}
}

window.searchClient = new SearchClient(
	document.querySelector<HTMLElement>('museum-search')?.dataset['root'] ?? '/',
);
