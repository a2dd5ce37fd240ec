import { askWorker, offlineWorker, savesData } from './offline-worker.ts';

/** Keeps the page on the phone as it is read, without a word. Where `keep-offline` stands on the page, that does it. */
class KeepRead extends HTMLElement {
	connectedCallback() {
		if (!document.querySelector('keep-offline') && !savesData()) void this.#keep();
	}

	async #keep() {
		const worker = await offlineWorker(this.dataset['worker']);
		if (worker)
			askWorker(worker, { ask: 'keep-page', address: location.pathname }, () => undefined);
	}
}

if (!customElements.get('keep-read')) customElements.define('keep-read', KeepRead);

declare global {
	interface HTMLElementTagNameMap {
		'keep-read': KeepRead;
	}
}
