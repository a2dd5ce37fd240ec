import { setTextSize } from './reading-preferences.ts';

/**
 * Buttons for the four text sizes; the one in use is pressed. Without script there are no buttons, and the link 「大字版」
 * at the top of the page enlarges that page.
 */
class TextSizes extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		const buttons = Array.from(this.querySelectorAll<HTMLButtonElement>('[data-size]'));
		if (buttons.length === 0) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const mark = () => {
			const current = document.documentElement.dataset['size'] ?? '18';
			for (const button of buttons) {
				button.setAttribute('aria-pressed', String(button.dataset['size'] === current));
			}
		};
		for (const button of buttons) {
			button.addEventListener('click', () => setTextSize(Number(button.dataset['size'])), {
				signal,
			});
		}
		document.addEventListener('text-size-change', mark, { signal });
		for (const group of this.querySelectorAll<HTMLElement>('[data-controls]')) group.hidden = false;
		mark();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}
}

if (!customElements.get('text-sizes')) customElements.define('text-sizes', TextSizes);

declare global {
	interface HTMLElementTagNameMap {
		'text-sizes': TextSizes;
	}
}
