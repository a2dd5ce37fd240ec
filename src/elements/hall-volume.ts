import { LOUDEST_LEVEL, nextLevel } from '../domain/loudness.ts';
import { fillSentence } from './fill-sentence.ts';
import { keepVisitorLevel, visitorLevel } from './hall-level.ts';

/** Lets a visitor make the sounds of a page more quiet, and as loud again as the hall allows. */
export class HallVolume extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		if (!document.querySelector('audio, video')) return;
		this.#listeners = new AbortController();
		const options = { signal: this.#listeners.signal };
		this.#button('softer')?.addEventListener('click', () => this.#step(-1), options);
		this.#button('louder')?.addEventListener('click', () => this.#step(1), options);
		this.hidden = false;
		this.#draw();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#button(does: 'softer' | 'louder') {
		return this.querySelector<HTMLButtonElement>(`[data-${does}]`);
	}

	#step(step: 1 | -1) {
		keepVisitorLevel(nextLevel(visitorLevel(), step));
		this.#draw();
	}

	#draw() {
		const level = visitorLevel();
		const shown = this.querySelector<HTMLElement>('[data-level]');
		const { levels, silent } = shown?.dataset ?? {};
		if (shown)
			shown.textContent = level === 0 ? (silent ?? '') : fillSentence(levels, { n: String(level) });
		// A button that is switched off would lose the focus.
		this.#button('softer')?.setAttribute('aria-disabled', String(level === 0));
		this.#button('louder')?.setAttribute('aria-disabled', String(level === LOUDEST_LEVEL));
	}
}

if (!customElements.get('hall-volume')) customElements.define('hall-volume', HallVolume);

declare global {
	interface HTMLElementTagNameMap {
		'hall-volume': HallVolume;
	}
}
