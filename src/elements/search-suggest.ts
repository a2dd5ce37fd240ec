import { mayBePinyin } from '../domain/pinyin-match.ts';
import { namesByLetters, namesByPinyin, namesOf, type FittingName } from '../search/lexicon.ts';
import { kindNumber, type SearchIndex } from '../search/search-index.ts';
import { leaveFor } from './page-address.ts';
import { sharedIndex } from './search-index-of-page.ts';
import { markedText, pageAddress } from './search-result-view.ts';

/** Names shown at most. */
const MOST = 8;
/** After the last key press, in milliseconds. */
const PAUSE = 60;

/**
 * Offers names of the museum while the visitor types, by characters or by pinyin; choosing one opens its page. Without it
 * the form works as it is.
 */
class SearchSuggest extends HTMLElement {
	#listeners = new AbortController();
	#index: SearchIndex | undefined;
	#pause = 0;
	/** The newest question; answers to older ones are dropped. */
	#asked = 0;
	#chosen = -1;
	#addresses: string[] = [];
	#input: HTMLInputElement | undefined;
	#list: HTMLElement | undefined;

	connectedCallback() {
		const input = this.querySelector<HTMLInputElement>('input[type="search"]');
		const list = this.querySelector<HTMLElement>('[role="listbox"]');
		if (!input || !list) return;
		this.#input = input;
		this.#list = list;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		input.setAttribute('role', 'combobox');
		input.setAttribute('aria-autocomplete', 'list');
		input.setAttribute('aria-controls', list.id);
		input.setAttribute('aria-expanded', 'false');
		input.addEventListener(
			'input',
			(typed) => {
				if (!(typed instanceof InputEvent && typed.isComposing)) this.#askSoon();
			},
			{ signal },
		);
		input.addEventListener('compositionend', () => this.#askSoon(), { signal });
		input.addEventListener('keydown', (press) => this.#onKey(press), { signal });
		input.addEventListener('blur', () => this.#close(), { signal });
		this.querySelector('form')?.addEventListener('submit', () => this.#close(), { signal });
		// The field keeps the focus, so that its own blur does not take the list away under the finger.
		list.addEventListener('mousedown', (press) => press.preventDefault(), { signal });
		list.addEventListener('click', (click) => this.#onClick(click), { signal });
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#pause);
	}

	#askSoon() {
		clearTimeout(this.#pause);
		this.#asked += 1;
		const asked = this.#asked;
		this.#pause = window.setTimeout(() => void this.#suggest(asked), PAUSE);
	}

	async #suggest(asked: number) {
		const typed = this.#input?.value.trim() ?? '';
		if (typed === '' || typed.length > 40 || /\s/.test(typed)) {
			this.#close();
			return;
		}
		try {
			this.#index ??= sharedIndex(this.dataset['root'] ?? '/');
			const [names, { folds }] = await Promise.all([namesOf(this.#index), this.#index.open()]);
			if (asked !== this.#asked) return;
			const fitting = [
				...namesByLetters(typed, names, folds),
				...(mayBePinyin(typed) ? namesByPinyin(typed, names) : []),
			];
			await this.#show(this.#index, fitting, asked);
		} catch {
			// Without suggestions the field works; the search itself says what is wrong.
			this.#close();
		}
	}

	async #show(index: SearchIndex, fitting: readonly FittingName[], asked: number) {
		const { meta, folds } = await index.open();
		const kept = fitting
			.filter(({ name }, at) => fitting.findIndex((other) => other.name === name) === at)
			.slice(0, MOST);
		const pattern = this.querySelector<HTMLTemplateElement>('template[data-suggestion]');
		if (asked !== this.#asked || !this.#list || !pattern) return;
		const kinds = JSON.parse(this.dataset['kinds'] ?? '{}') as Record<string, string>; // our own component writes it
		this.#list.textContent = '';
		this.#chosen = -1;
		this.#addresses = [];
		for (const [at, { name, part }] of kept.entries()) {
			const line = pattern.content.cloneNode(true) as DocumentFragment; // a template's content is one
			const option = line.querySelector('li');
			const [kind = ''] = meta.kinds[kindNumber(meta, name.entry)] ?? [];
			if (!option) continue;
			option.id = `suggestion-${at}`;
			option.querySelector('.name')?.append(markedText(name.name, [{ letters: part }], folds));
			const word = option.querySelector('.kind');
			if (word) word.textContent = kinds[kind] ?? '';
			this.#addresses.push(pageAddress(this.dataset['root'] ?? '/', name.address));
			this.#list.append(line);
		}
		const isOpen = this.#addresses.length > 0;
		this.#list.hidden = !isOpen;
		this.#input?.setAttribute('aria-expanded', String(isOpen));
		this.#input?.removeAttribute('aria-activedescendant');
		this.#say(
			isOpen
				? (this.dataset['suggested'] ?? '').replace('{n}', String(this.#addresses.length))
				: '',
		);
	}

	#say(words: string) {
		const status = this.querySelector('[data-suggested-status]');
		if (status) status.textContent = words;
	}

	#close() {
		this.#asked += 1;
		clearTimeout(this.#pause);
		this.#chosen = -1;
		if (this.#list) this.#list.hidden = true;
		this.#input?.setAttribute('aria-expanded', 'false');
		this.#input?.removeAttribute('aria-activedescendant');
		this.#say('');
	}

	#onKey(press: KeyboardEvent) {
		const isOpen = this.#list?.hidden === false;
		if (press.isComposing || !isOpen) return;
		if (press.key === 'ArrowDown' || press.key === 'ArrowUp') {
			press.preventDefault();
			const count = this.#addresses.length;
			const step = press.key === 'ArrowDown' ? 1 : -1;
			// One place before the first is the field itself.
			this.#choose(((this.#chosen + 1 + step + count + 1) % (count + 1)) - 1);
		} else if (press.key === 'Escape') {
			press.preventDefault();
			this.#close();
		} else if (press.key === 'Enter' && this.#chosen >= 0) {
			press.preventDefault();
			this.#go(this.#chosen);
		}
	}

	#choose(chosen: number) {
		this.#chosen = chosen;
		const options = this.#list?.querySelectorAll('[role="option"]') ?? [];
		options.forEach((option, at) => {
			option.setAttribute('aria-selected', String(at === chosen));
			if (at === chosen) option.scrollIntoView({ block: 'nearest' });
		});
		if (chosen < 0) this.#input?.removeAttribute('aria-activedescendant');
		else this.#input?.setAttribute('aria-activedescendant', `suggestion-${chosen}`);
	}

	#onClick(click: MouseEvent) {
		const option = click.target instanceof Element ? click.target.closest('[role="option"]') : null;
		const at = option ? Array.from(option.parentElement?.children ?? []).indexOf(option) : -1;
		if (at >= 0) this.#go(at);
	}

	#go(at: number) {
		const address = this.#addresses[at];
		if (address !== undefined) leaveFor(address);
	}
}

if (!customElements.get('search-suggest')) customElements.define('search-suggest', SearchSuggest);

declare global {
	interface HTMLElementTagNameMap {
		'search-suggest': SearchSuggest;
	}
}
