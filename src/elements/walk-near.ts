import { compassWord, roundMetres } from '../domain/compass.ts';
import { metresBetween } from '../domain/coordinates.ts';
import { fillSentence } from './fill-sentence.ts';

/**
 * Says how far the next stop is. The phone is asked only with a tap, once for each; where it is stays in the sentence, is
 * not stored and goes nowhere. Without script, or where a phone knows no position, there is no button.
 */
class WalkNear extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		const button = this.querySelector('button');
		if (!button || !('geolocation' in navigator) || !isSecureContext) return;
		this.#listeners = new AbortController();
		button.addEventListener('click', () => this.#ask(), { signal: this.#listeners.signal });
		this.hidden = false;
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#ask() {
		this.#say('asking');
		navigator.geolocation.getCurrentPosition(
			({ coords }) => this.#answer(coords),
			({ code, PERMISSION_DENIED }) => this.#say(code === PERMISSION_DENIED ? 'refused' : 'failed'),
			{ enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
		);
	}

	#answer(here: GeolocationCoordinates) {
		const next = {
			latitude: Number(this.dataset['latitude']),
			longitude: Number(this.dataset['longitude']),
		};
		const metres = metresBetween(here, next);
		this.#say(metres <= here.accuracy ? 'here' : 'answer', {
			m: String(roundMetres(metres)),
			w: compassWord(here, next),
			a: String(roundMetres(here.accuracy)),
		});
	}

	#say(sentence: string, values: Readonly<Record<string, string>> = {}) {
		const status = this.querySelector('[role="status"]');
		if (status) status.textContent = fillSentence(this.dataset[sentence], values);
	}
}

if (!customElements.get('walk-near')) customElements.define('walk-near', WalkNear);

declare global {
	interface HTMLElementTagNameMap {
		'walk-near': WalkNear;
	}
}
