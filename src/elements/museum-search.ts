import {
	excerptOf,
	queryPairs,
	queryWords,
	simplified,
	type ExcerptPiece,
	type FoldTable,
} from '../domain/search-text.ts';

/** The parts of Pagefind's browser interface used here. https://pagefind.app/docs/api/ */
interface Pagefind {
	options: (options: { baseUrl: string }) => Promise<void>;
	init: () => Promise<void>;
	search: (query: string) => Promise<{ results: PagefindResult[] } | null>;
}

interface PagefindResult {
	id: string;
	data: () => Promise<PagefindPage>;
}

interface PagefindPage {
	url: string;
	content: string;
	meta: Record<string, string>;
	filters: Record<string, string[]>;
	sub_results: { url: string; title: string; locations: number[] }[];
}

interface Hit {
	url: string;
	title: string;
	room: string;
	excerpt: ExcerptPiece[];
	/** Title and name hits stand first. */
	inTitle: boolean;
}

/** How many results are shown before the visitor asks for more. */
const SHOWN_AT_ONCE = 20;
/** After the last key press, in milliseconds. */
const PAUSE = 250;

/**
 * Searches while the visitor types and keeps the words in the address. Without script the field still stands there with a
 * sentence that says so, and the museum's printed indexes below it.
 */
class MuseumSearch extends HTMLElement {
	#listeners = new AbortController();
	#engine: Promise<Pagefind> | undefined;
	#fold: Promise<FoldTable> | undefined;
	#pause = 0;
	/** The newest question; answers to older ones are dropped. */
	#asked = 0;
	#hits: Hit[] = [];

	connectedCallback() {
		const form = this.querySelector('form');
		const input = this.querySelector<HTMLInputElement>('input[type="search"]');
		if (!form || !input) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		form.addEventListener(
			'submit',
			(submit) => {
				submit.preventDefault();
				this.#ask(input.value);
			},
			{ signal },
		);
		input.addEventListener(
			'input',
			() => {
				clearTimeout(this.#pause);
				this.#pause = window.setTimeout(() => this.#ask(input.value), PAUSE);
			},
			{ signal },
		);
		this.querySelector('[data-more]')?.addEventListener('click', () => this.#showMore(), {
			signal,
		});
		input.value = new URLSearchParams(location.search).get('q') ?? '';
		if (input.value) this.#ask(input.value);
		else if (!matchMedia('(pointer: coarse)').matches) input.focus();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#pause);
	}

	/** Loads the index's reader on the first question, not before. */
	#load(): Promise<Pagefind> {
		this.#engine ??= (async () => {
			const address = this.dataset['engine'];
			if (!address) throw new Error('museum-search has no data-engine');
			// Pagefind writes this file beside its index.
			const engine = (await import(/* @vite-ignore */ address)) as Pagefind;
			await engine.options({ baseUrl: this.dataset['base'] ?? '/' });
			await engine.init();
			return engine;
		})();
		return this.#engine;
	}

	/** The table of traditional characters; without it a query is asked as it was typed. */
	#loadFold(): Promise<FoldTable> {
		this.#fold ??= fetch(this.dataset['fold'] ?? '')
			.then((answer) => answer.json() as Promise<FoldTable>) // the build writes it in this shape
			.catch(() => ({ from: '', to: '' }));
		return this.#fold;
	}

	#ask(written: string) {
		clearTimeout(this.#pause);
		const question = written.trim().slice(0, 100);
		this.#asked += 1;
		this.#remember(question);
		if (queryWords(question).length === 0) {
			this.#hits = [];
			this.#clear();
			this.#say('');
			return;
		}
		void this.#answer(question, this.#asked);
	}

	async #answer(question: string, asked: number) {
		this.#say(this.dataset['looking'] ?? '');
		let hits: Hit[];
		try {
			hits = await this.#find(question);
		} catch {
			this.#engine = undefined;
			if (asked === this.#asked) this.#say(this.dataset['broken'] ?? '');
			return;
		}
		if (asked !== this.#asked) return;
		this.#hits = hits;
		this.#clear();
		this.#say(
			hits.length === 0
				? (this.dataset['nothing'] ?? '').replace('{q}', question)
				: (this.dataset['found'] ?? '').replace('{n}', String(hits.length)),
		);
		this.#showMore();
	}

	/** Looks for the words as typed and, if they are written in traditional characters, in simplified ones. */
	async #find(typed: string): Promise<Hit[]> {
		const question = simplified(typed, await this.#loadFold());
		const hits = await this.#findPages(question);
		if (question === typed) return hits;
		const asTyped = await this.#findPages(typed);
		return [...asTyped, ...hits.filter(({ url }) => !asTyped.some((hit) => hit.url === url))];
	}

	/** Pages that contain all the words literally; Pagefind proposes, the text decides. */
	async #findPages(question: string): Promise<Hit[]> {
		const engine = await this.#load();
		const found = await engine.search(queryPairs(question).join(' '));
		const pages = await Promise.all((found?.results ?? []).map((result) => result.data()));
		const hits = pages.flatMap((page): Hit[] => {
			const title = page.meta['title'] ?? '';
			const inTitle = excerptOf(title, question) !== undefined;
			const excerpt =
				excerptOf(page.content, question) ?? (inTitle ? [{ text: title, hit: false }] : undefined);
			if (!excerpt) return [];
			const section = page.sub_results[0];
			return [
				{
					url: inTitle || !section ? page.url : section.url,
					title:
						inTitle || !section || section.title === title ? title : `${title} · ${section.title}`,
					room: page.filters['room']?.[0] ?? '',
					excerpt,
					inTitle,
				},
			];
		});
		return [...hits.filter(({ inTitle }) => inTitle), ...hits.filter(({ inTitle }) => !inTitle)];
	}

	#say(words: string) {
		const status = this.querySelector('[data-status]');
		if (status) status.textContent = words;
	}

	#clear() {
		const list = this.querySelector('[data-results]');
		if (list) list.textContent = '';
		const more = this.querySelector<HTMLElement>('[data-more]');
		if (more) more.hidden = true;
	}

	#showMore() {
		const list = this.querySelector('[data-results]');
		const pattern = this.querySelector<HTMLTemplateElement>('template[data-result]');
		const more = this.querySelector<HTMLElement>('[data-more]');
		if (!list || !pattern || !more) return;
		const from = list.childElementCount;
		for (const hit of this.#hits.slice(from, from + SHOWN_AT_ONCE)) {
			const line = pattern.content.cloneNode(true) as DocumentFragment; // a template's content is one
			const link = line.querySelector<HTMLAnchorElement>('.title');
			const room = line.querySelector('.room');
			const excerpt = line.querySelector('.excerpt');
			if (!link || !room || !excerpt) return;
			link.href = hit.url;
			link.textContent = hit.title;
			room.textContent = hit.room;
			for (const piece of hit.excerpt) {
				if (!piece.hit) excerpt.append(piece.text);
				else {
					const mark = document.createElement('mark');
					mark.textContent = piece.text;
					excerpt.append(mark);
				}
			}
			list.append(line);
		}
		more.hidden = list.childElementCount >= this.#hits.length;
		if (from > 0) list.children[from]?.querySelector<HTMLAnchorElement>('a')?.focus();
	}

	/** The address holds the words, so that Back and a shared link find them again. */
	#remember(question: string) {
		const address = question ? `?q=${encodeURIComponent(question)}` : location.pathname;
		try {
			history.replaceState(history.state, '', address);
		} catch {
			// A page opened from a file may not change its address.
			return;
		}
	}
}

if (!customElements.get('museum-search')) customElements.define('museum-search', MuseumSearch);

declare global {
	interface HTMLElementTagNameMap {
		'museum-search': MuseumSearch;
	}
}
