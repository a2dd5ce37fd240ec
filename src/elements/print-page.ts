/** A button that opens the browser's print window. Without script the browser's own menu prints, and there is no button. */
class PrintPage extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		const button = this.querySelector('button');
		if (!button) return;
		this.#listeners = new AbortController();
		button.hidden = false;
		button.addEventListener('click', () => print(), { signal: this.#listeners.signal });
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}
}

if (!customElements.get('print-page')) customElements.define('print-page', PrintPage);

declare global {
	interface HTMLElementTagNameMap {
		'print-page': PrintPage;
	}
}

export {};
