import { drawnCode } from '../domain/code-squares.ts';
import { durationInWords } from '../domain/duration.ts';
import { fillSentence } from './fill-sentence.ts';

/**
 * Keeps a code at the second of the recording that is heard, so that a phone goes on where the hall's screen is. Without
 * script, or before anything is heard, the code leads to the page.
 */
class HallCode extends HTMLElement {
	#listeners = new AbortController();
	/** The second that the code has. */
	#second = 0;

	connectedCallback() {
		this.#listeners = new AbortController();
		const options = { signal: this.#listeners.signal, capture: true };
		// Media events do not bubble, but they can be caught on the way down.
		for (const event of ['timeupdate', 'seeked', 'pause'])
			document.addEventListener(event, ({ target }) => void this.#heard(target), options);
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	async #heard(sound: EventTarget | null) {
		if (!(sound instanceof HTMLMediaElement)) return;
		const second = Math.floor(sound.currentTime);
		if (second === this.#second) return;
		this.#second = second;
		const { create } = await import('qrcode');
		// A later second may have come meanwhile.
		if (second !== this.#second) return;
		const address = `${this.dataset['url'] ?? ''}${second > 0 ? `#t=${second}` : ''}`;
		const { size, path } = drawnCode(create(address, { errorCorrectionLevel: 'M' }).modules);
		this.querySelector('svg')?.setAttribute('viewBox', `0 0 ${size} ${size}`);
		this.querySelector('svg path')?.setAttribute('d', path);
		this.#tell(second);
	}

	#tell(second: number) {
		const words = this.querySelector<HTMLElement>('[data-moment]');
		if (!words) return;
		words.textContent =
			second > 0
				? fillSentence(words.dataset['moment'], { t: durationInWords(second) })
				: (words.dataset['whole'] ?? '');
	}
}

if (!customElements.get('hall-code')) customElements.define('hall-code', HallCode);

declare global {
	interface HTMLElementTagNameMap {
		'hall-code': HallCode;
	}
}
