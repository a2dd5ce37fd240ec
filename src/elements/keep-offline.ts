import type { OfflineState, PageQuestion } from '../offline/conversation.ts';
import { fillSentence } from './fill-sentence.ts';
import { inMegabytes } from './megabytes.ts';
import { askWorker, offlineWorker, savesData } from './offline-worker.ts';

/**
 * Keeps an opened page on the phone, and its recordings when asked to; says in words what is kept, and lets go of it. Where
 * there can be no service worker nothing is said. Whoever saves data is asked first.
 */
class KeepOffline extends HTMLElement {
	#listeners = new AbortController();
	#worker: ServiceWorker | undefined;

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		for (const ask of ['keep-page', 'keep-sounds', 'forget'] as const)
			this.#button(ask)?.addEventListener('click', () => this.#ask(ask, true), { signal });
		void this.#begin();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#button(ask: PageQuestion['ask']) {
		return this.querySelector<HTMLButtonElement>(`[data-do="${ask}"]`);
	}

	async #begin() {
		this.#worker = await offlineWorker(this.dataset['worker']);
		this.#ask(savesData() ? 'state' : 'keep-page');
	}

	/** `isPressed`: somebody asked for it by a button. */
	#ask(ask: PageQuestion['ask'], isPressed = false) {
		if (!this.#worker) return;
		askWorker(this.#worker, { ask, address: location.pathname }, (state) =>
			this.#show(state, ask, isPressed),
		);
	}

	#show(state: OfflineState, ask: PageQuestion['ask'], isPressed: boolean) {
		const status = this.querySelector('[role="status"]');
		const [keepPage, keepSounds, forget] = [
			this.#button('keep-page'),
			this.#button('keep-sounds'),
			this.#button('forget'),
		];
		if (!status || !keepPage || !keepSounds || !forget) return;
		// Without a word as long as nobody asked and nothing could be kept.
		if (state.page || isPressed || ask === 'state') this.hidden = false;
		status.textContent = fillSentence(this.dataset[this.#sentence(state, ask)], {
			n: String(state.soundsKept),
			a: String(state.soundCount),
		});
		keepPage.textContent = fillSentence(this.dataset['keepPage'], {
			s: inMegabytes(state.pageBytes),
		});
		keepSounds.textContent = fillSentence(this.dataset['keepSounds'], {
			s: inMegabytes(state.soundBytes),
		});
		keepPage.hidden = state.page;
		keepSounds.hidden = !state.page || state.soundCount === 0 || state.sounds;
		keepSounds.disabled = state.working;
		forget.hidden = state.working || !(state.page || state.soundsKept > 0);
		// The button that was pressed may be gone; whoever goes by keyboard stays here.
		const focused = document.activeElement;
		const isGone = focused instanceof HTMLButtonElement && focused.hidden;
		if (isPressed && (isGone || focused === document.body))
			[keepPage, keepSounds, forget].find((button) => !button.hidden && !button.disabled)?.focus();
	}

	/** Which of the component's sentences is true now. */
	#sentence(state: OfflineState, ask: PageQuestion['ask']): string {
		if (state.working) return 'keeping';
		if (ask === 'forget') return 'forgotten';
		if (!state.page && ask === 'state') return 'offer';
		if (!state.page || (ask === 'keep-sounds' && !state.sounds)) return 'failed';
		if (state.soundCount === 0) return 'pageOnly';
		return state.sounds ? 'kept' : 'page';
	}
}

if (!customElements.get('keep-offline')) customElements.define('keep-offline', KeepOffline);

declare global {
	interface HTMLElementTagNameMap {
		'keep-offline': KeepOffline;
	}
}
