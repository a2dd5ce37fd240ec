import type { OfflineQuestion, OfflineState } from '../offline/release.ts';
import { fillSentence } from './fill-sentence.ts';

const MEGABYTE = 1_000_000;

/** 「0.4 MB」 */
const inMegabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/**
 * Keeps an opened page on the phone, and its recordings when asked to; says in words what is kept, and lets go of it. Where
 * the browser has no service worker, or the page came from a file, nothing is said.
 */
class KeepOffline extends HTMLElement {
	#listeners = new AbortController();
	#worker: ServiceWorker | undefined;

	connectedCallback() {
		if (!('serviceWorker' in navigator) || !isSecureContext) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		for (const ask of ['keep-page', 'keep-sounds', 'forget'] as const)
			this.#button(ask)?.addEventListener('click', () => this.#ask(ask, true), { signal });
		void this.#begin();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#button(ask: OfflineQuestion['ask']) {
		return this.querySelector<HTMLButtonElement>(`[data-do="${ask}"]`);
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

	/** `isPressed`: somebody asked for it by a button. */
	#ask(ask: OfflineQuestion['ask'], isPressed = false) {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }: MessageEvent<OfflineState>) => {
			this.#show(data, ask, isPressed);
			if (!data.working) port1.close();
		};
		const question: OfflineQuestion = { ask, item: this.dataset['item'] ?? '' };
		this.#worker?.postMessage(question, [port2]);
	}

	#show(state: OfflineState, ask: OfflineQuestion['ask'], isPressed: boolean) {
		const status = this.querySelector('[role="status"]');
		const [keepPage, keepSounds, forget] = [
			this.#button('keep-page'),
			this.#button('keep-sounds'),
			this.#button('forget'),
		];
		if (!status || !keepPage || !keepSounds || !forget) return;
		// Without a word as long as nobody asked and nothing could be kept.
		if (state.page || isPressed) this.hidden = false;
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
	#sentence(state: OfflineState, ask: OfflineQuestion['ask']): string {
		if (state.working) return 'keeping';
		if (ask === 'forget') return 'forgotten';
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
