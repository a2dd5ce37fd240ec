import { candidatesFor } from '../search/vocabulary.ts';
import { HallKeysBoard } from './hall-keys-board.ts';
import { HallKeysOffer } from './hall-keys-offer.ts';
import { sharedIndex } from './search-index-of-page.ts';

/** How much of the screen a hand that sits does not reach, from above. */
const OUT_OF_REACH = 1 / 3;

/**
 * Search for a machine without a keyboard: keys on the screen, and names of the museum while one types; choosing one
 * searches for it. A keyboard that is plugged in works, too. Nothing is searched before somebody asks for it, so that the
 * keys stay where they are under the finger. Without script the form and the doors below it are there.
 */
class HallKeys extends HTMLElement {
	#listeners = new AbortController();
	#board: HallKeysBoard | undefined;
	#offer: HallKeysOffer | undefined;
	/** The newest question; candidates for older ones are dropped. */
	#asked = 0;
	#layout: ResizeObserver | undefined;

	connectedCallback() {
		const field = this.#field;
		if (!field) return;
		this.#listeners = new AbortController();
		this.#offer = new HallKeysOffer(this);
		const { signal } = this.#listeners;
		// Before they reach the search itself, which would answer every letter.
		for (const change of ['input', 'compositionend'])
			this.addEventListener(change, (typed) => this.#onTyped(typed), { signal, capture: true });
		this.addEventListener('submit', () => this.#onSubmit(), { signal, capture: true });
		this.addEventListener('click', (click) => this.#onClick(click), { signal });
		this.addEventListener('keydown', (press) => this.#onKey(press), { signal });
		// A browser may show a page again as it was left.
		window.addEventListener('pagehide', () => this.#forget(), { signal });
		this.#layout = new ResizeObserver(() => this.#settle());
		this.#layout.observe(document.body);
		window.addEventListener('resize', () => this.#settle(), { signal });
		void this.#bring();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		this.#layout?.disconnect();
		this.#board?.remove();
	}

	get #field() {
		return this.querySelector<HTMLInputElement>('input[type="search"]');
	}

	#find(part: string) {
		return this.querySelector<HTMLElement>(`[data-${part}]`);
	}

	async #bring() {
		const place = this.#find('board');
		if (!place) return;
		const { back = '', clear = '', search = '', rows = '' } = this.dataset;
		try {
			this.#board = await HallKeysBoard.bring(
				place,
				{ back, clear, search, rows: rows.split(' ') },
				{ typed: (text) => this.#type(text), search: () => this.#search() },
				this.#listeners.signal,
			);
		} catch {
			return; // The form and the doors stay as they were.
		}
		this.dataset['ready'] = '';
		// An address that holds a question shows its answer.
		if (new URLSearchParams(location.search).get('q')) this.#close();
		else this.#open();
	}

	/** What is touched begins where a hand reaches it. */
	#settle() {
		const head = this.#find('head');
		if (!head) return;
		const top = head.getBoundingClientRect().top + window.scrollY;
		const height = Math.ceil(window.innerHeight * OUT_OF_REACH - top);
		head.style.minHeight = `${Math.max(0, height)}px`;
	}

	#open() {
		const typed = this.#field?.value ?? '';
		this.#show(true);
		if (this.#board) this.#board.text = typed;
		void this.#propose(typed);
	}

	#close() {
		this.#asked += 1;
		this.#show(false);
	}

	#show(isTyping: boolean) {
		this.toggleAttribute('data-typing', isTyping);
		const keys = this.#find('keys');
		const again = this.#find('again');
		if (keys) keys.hidden = !isTyping;
		if (again) again.hidden = isTyping;
	}

	/** A key of the screen. */
	#type(text: string) {
		const field = this.#field;
		if (field) field.value = text;
		void this.#propose(text);
	}

	/** A key of a keyboard. */
	#onTyped(typed: Event) {
		typed.stopPropagation();
		if (typed instanceof InputEvent && typed.isComposing) return;
		const text = this.#field?.value ?? '';
		if (!this.hasAttribute('data-typing')) this.#show(true);
		if (this.#board) this.#board.text = text;
		void this.#propose(text);
	}

	async #propose(text: string) {
		this.#asked += 1;
		const asked = this.#asked;
		const typed = text.trim();
		if (typed === '') {
			this.#offer?.clear();
			return;
		}
		// Without candidates the search itself still works, and says what is wrong.
		const offered = await candidatesFor(sharedIndex(this.dataset['root'] ?? '/'), typed).catch(
			() => [],
		);
		if (asked === this.#asked) this.#offer?.show(offered, typed);
	}

	#search() {
		// Clicked, not submitted by script, which browsers before Safari 16 cannot do with its events.
		this.querySelector<HTMLElement>('[type="submit"]')?.click();
	}

	#onSubmit() {
		if (!this.#field?.value.trim()) return;
		this.#close();
		window.scrollTo(0, 0);
		this.#find('change')?.focus({ preventScroll: true });
	}

	#onClick({ target }: MouseEvent) {
		if (!(target instanceof Element)) return;
		const words = target.closest<HTMLElement>('[data-words]')?.dataset['words'];
		if (words !== undefined && this.#field) {
			this.#field.value = words;
			this.#search();
		} else if (target.closest('[data-anew]')) this.#change('');
		else if (target.closest('[data-change]')) this.#change(this.#field?.value ?? '');
	}

	#change(text: string) {
		const field = this.#field;
		if (!field) return;
		field.value = text;
		this.#open();
		field.focus({ preventScroll: true });
	}

	#onKey(press: KeyboardEvent) {
		if (press.isComposing || press.key !== 'ArrowDown' || press.target !== this.#field) return;
		press.preventDefault();
		this.#offer?.focusFirst();
	}

	#forget() {
		this.#asked += 1;
		if (this.#field) this.#field.value = '';
		if (this.#board) this.#board.text = '';
		this.#offer?.clear();
	}
}

if (!customElements.get('hall-keys')) customElements.define('hall-keys', HallKeys);

declare global {
	interface HTMLElementTagNameMap {
		'hall-keys': HallKeys;
	}
}
