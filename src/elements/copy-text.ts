/**
 * A button that copies the text it stands beside and says so. Without script the text can be marked and copied by hand,
 * and there is no button.
 */
class CopyText extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		const button = this.querySelector<HTMLButtonElement>('[data-copy]');
		const source = this.querySelector<HTMLElement>('[data-copy-source]');
		const status = this.querySelector<HTMLElement>('[role="status"]');
		if (!button || !source || !status) return;
		this.#listeners = new AbortController();
		button.hidden = false;
		button.addEventListener(
			'click',
			() => {
				void copy(source).then((done) => {
					status.textContent = done ? (status.dataset['done'] ?? '') : '';
				});
			},
			{ signal: this.#listeners.signal },
		);
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}
}

/** Copies by the clipboard where it is allowed (only over https), else leaves the text marked for the visitor's own copy. */
async function copy(source: HTMLElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(source.textContent ?? '');
		return true;
	} catch {
		const range = document.createRange();
		range.selectNodeContents(source);
		const selection = getSelection();
		selection?.removeAllRanges();
		selection?.addRange(range);
		return document.execCommand('copy');
	}
}

if (!customElements.get('copy-text')) customElements.define('copy-text', CopyText);

export {};

declare global {
	interface HTMLElementTagNameMap {
		'copy-text': CopyText;
	}
}
