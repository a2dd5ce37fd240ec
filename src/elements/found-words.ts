import { fillSentence } from './fill-sentence.ts';
import { showInAddress } from './page-address.ts';

/**
 * Marks on a page what was looked for (`?find=` in the address, once for each form of each word), scrolls to the first hit
 * behind the anchor, and leads on from there. Without it the page is as it always is.
 */
class FoundWords extends HTMLElement {
	#listeners = new AbortController();
	/** Each hit, and the marks it is made of: one, or several where it runs across links. */
	#hits: HTMLElement[][] = [];
	#current = -1;
	#unmark: ((marks: readonly HTMLElement[]) => void) | undefined;

	connectedCallback() {
		const words = new URLSearchParams(location.search).getAll('find').filter(Boolean);
		const main = document.querySelector('main');
		if (words.length === 0 || !main) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.addEventListener('click', (click) => this.#onClick(click), { signal });
		// Where the script for it does not come, the page is as it always is.
		this.#mark(main, words.slice(0, 40)).catch(() => this.#listeners.abort());
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	async #mark(main: Element, words: readonly string[]) {
		const { markWords, unmark } = await import('./found-words-marks.ts');
		this.#unmark = unmark;
		this.#hits = await markWords(main, words, this.dataset['root'] ?? '/');
		this.hidden = false;
		for (const button of this.querySelectorAll('button'))
			button.hidden = this.#hits.length < 2 && button.dataset['found'] !== 'close';
		if (this.#hits.length === 0)
			this.#say(fillSentence(this.dataset['none'], { q: words[0] ?? '' }));
		else this.#go(this.#first());
	}

	/** The first hit at or behind the place the address leads to. */
	#first(): number {
		const target = document.querySelector(':target');
		if (!target) return 0;
		const at = this.#hits.findIndex(
			([first]) =>
				first &&
				(target.contains(first) ||
					target.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
		);
		return Math.max(0, at);
	}

	#go(number: number) {
		const count = this.#hits.length;
		for (const part of this.#hits[this.#current] ?? []) part.removeAttribute('aria-current');
		this.#current = (number + count) % count;
		const hit = this.#hits[this.#current] ?? [];
		for (const part of hit) part.setAttribute('aria-current', 'true');
		const [first] = hit;
		const folded = first?.closest('details:not([open])');
		if (folded instanceof HTMLDetailsElement) folded.open = true;
		first?.scrollIntoView({ block: 'center' });
		this.#say(
			count === 1
				? (this.dataset['countOne'] ?? '')
				: fillSentence(this.dataset['count'], { n: String(count), i: String(this.#current + 1) }),
		);
	}

	#say(words: string) {
		const status = this.querySelector('[data-found-status]');
		if (status) status.textContent = words;
	}

	#onClick({ target }: Event) {
		const what =
			target instanceof Element
				? target.closest<HTMLElement>('[data-found]')?.dataset['found']
				: undefined;
		if (what === 'next') this.#go(this.#current + 1);
		else if (what === 'previous') this.#go(this.#current - 1);
		else if (what === 'close') this.#close();
	}

	/** Takes the marks away, from the page and from its address. */
	#close() {
		this.#unmark?.(this.#hits.flat());
		this.#hits = [];
		this.hidden = true;
		showInAddress(`${location.pathname}${location.hash}`);
		document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
	}
}

if (!customElements.get('found-words')) customElements.define('found-words', FoundWords);

declare global {
	interface HTMLElementTagNameMap {
		'found-words': FoundWords;
	}
}
