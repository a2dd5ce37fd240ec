/**
 * Text with readings above it that is copied without them. Without script the style sheet says that readings cannot be
 * selected, which most browsers also follow when they copy.
 */
class PinyinText extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		this.#listeners = new AbortController();
		document.addEventListener('copy', () => this.#hideReadings(), {
			signal: this.#listeners.signal,
		});
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	/** The browser copies what is shown at the end of this event; the screen is not drawn in between. */
	#hideReadings() {
		this.dataset['copying'] = '';
		setTimeout(() => delete this.dataset['copying']);
	}
}

if (!customElements.get('pinyin-text')) customElements.define('pinyin-text', PinyinText);

declare global {
	interface HTMLElementTagNameMap {
		'pinyin-text': PinyinText;
	}
}

export {};
