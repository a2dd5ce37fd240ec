import type { OfflineQuestion, OfflineState } from '../offline/release.ts';
import { fillSentence } from './fill-sentence.ts';

const MEGABYTE = 1_000_000;

/**
 * Keeps an opened walk on the phone, and its recordings when asked to; says in words what is kept. Where the browser has no
 * service worker, or the page came from a file, nothing is said.
 */
class WalkOffline extends HTMLElement {
	#listeners = new AbortController();
	#worker: ServiceWorker | undefined;

	connectedCallback() {
		if (!('serviceWorker' in navigator) || !isSecureContext) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#on('keep', () => this.#ask('keep-sounds'), signal);
		this.#on('forget', () => this.#ask('forget-sounds'), signal);
		void this.#begin();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#on(name: string, listener: () => void, signal: AbortSignal) {
		this.#button(name)?.addEventListener('click', listener, { signal });
	}

	#button(name: string) {
		return this.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);
	}

	async #begin() {
		try {
			await navigator.serviceWorker.register(this.dataset['worker'] ?? '');
			const { active } = await navigator.serviceWorker.ready;
			this.#worker = active ?? undefined;
		} catch {
			// An app that forbids it, or no net on the first visit: the page works as it is.
			return;
		}
		this.#ask('keep-page');
	}

	#ask(ask: OfflineQuestion['ask']) {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<OfflineState>) => {
			this.#show(data, ask);
			if (!data.working) port1.close();
		};
		const question: OfflineQuestion = { ask, walk: this.dataset['walk'] ?? '' };
		this.#worker?.postMessage(question, [port2]);
	}

	#show(state: OfflineState, ask: OfflineQuestion['ask']) {
		const keep = this.#button('keep');
		const forget = this.#button('forget');
		const status = this.querySelector('[role="status"]');
		if (!keep || !forget || !status) return;
		this.hidden = !state.page;
		const hasSounds = state.soundCount > 0;
		const sentence = state.working
			? 'keeping'
			: hasSounds && state.sounds
				? 'kept'
				: ask === 'keep-sounds'
					? 'failed'
					: 'page';
		status.textContent = fillSentence(this.dataset[sentence], {
			n: String(state.soundsKept),
			a: String(state.soundCount),
		});
		const size = `${(state.soundBytes / MEGABYTE).toFixed(1)} MB`;
		keep.textContent = fillSentence(this.dataset['keep'], { s: size });
		keep.hidden = !hasSounds || state.sounds;
		keep.disabled = state.working;
		forget.hidden = state.soundsKept === 0 || state.working;
	}
}

if (!customElements.get('walk-offline')) customElements.define('walk-offline', WalkOffline);

declare global {
	interface HTMLElementTagNameMap {
		'walk-offline': WalkOffline;
	}
}
