/**
 * The card of a dialect word, opened below the paragraph that says it. Without script the word is a link to its entry in
 * the glossary.
 */
export class WordCard {
	readonly #root: HTMLElement;
	#opened: { panel: HTMLElement; word: HTMLAnchorElement } | undefined;

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	/** Opens the card of a word, or closes it if it is open; false where the page has no card for it. */
	toggle(word: HTMLAnchorElement): boolean {
		if (this.#opened?.word === word) {
			this.close();
			return true;
		}
		const cards = Array.from(this.#root.querySelectorAll<HTMLElement>('[data-word-card]'));
		const card = cards.find((one) => one.dataset['wordCard'] === word.dataset['term']);
		const paragraph = word.closest('.paragraph');
		if (!card || !paragraph) return false;
		this.#remove();
		const panel = card.cloneNode(true) as HTMLElement; // a copy of an HTMLElement is one
		panel.classList.add('opened');
		panel.tabIndex = -1;
		paragraph.append(panel);
		word.setAttribute('aria-expanded', 'true');
		this.#opened = { panel, word };
		panel.focus({ preventScroll: true });
		panel.scrollIntoView({ block: 'nearest' });
		return true;
	}

	/** Closes the card that is open and gives the focus back to its word; false where none is open. */
	close(): boolean {
		const word = this.#opened?.word;
		this.#remove();
		word?.focus({ preventScroll: true });
		return word !== undefined;
	}

	#remove() {
		this.#opened?.panel.remove();
		this.#opened?.word.setAttribute('aria-expanded', 'false');
		this.#opened = undefined;
	}
}
