import { durationAsClock } from '../domain/duration.ts';

/** Counting shows whole seconds; looking four times a second keeps them even. */
const LOOK_EVERY = 250;

/**
 * Counts the time a step of a lesson has taken, after someone starts it. Without script the step's minutes stand in the
 * text and there is no button. It makes no sound and covers nothing.
 */
class StepTimer extends HTMLElement {
	#listeners = new AbortController();
	#ticking: number | undefined;
	/** Milliseconds counted before the present run. */
	#counted = 0;
	#startedAt = 0;

	connectedCallback() {
		const button = this.querySelector('button');
		if (!button) return;
		this.#listeners = new AbortController();
		button.hidden = false;
		button.addEventListener('click', () => this.#turn(button), { signal: this.#listeners.signal });
	}

	disconnectedCallback() {
		this.#listeners.abort();
		window.clearInterval(this.#ticking);
	}

	#turn(button: HTMLButtonElement) {
		if (this.#ticking === undefined) {
			this.#startedAt = performance.now();
			this.#ticking = window.setInterval(() => this.#show(), LOOK_EVERY);
			button.textContent = this.dataset['pause'] ?? '';
		} else {
			this.#counted += performance.now() - this.#startedAt;
			window.clearInterval(this.#ticking);
			this.#ticking = undefined;
			button.textContent = this.dataset['resume'] ?? '';
		}
		this.#show();
		this.#say(this.#ticking === undefined ? 'paused' : 'started');
	}

	/** Tells those who do not see the button change that the time goes, or stands. */
	#say(sentence: string) {
		const said = this.querySelector('[data-said]');
		const time = durationAsClock(Math.floor(this.#counted / 1000));
		if (said) said.textContent = (this.dataset[sentence] ?? '').replace('{time}', time);
	}

	#show() {
		const running = this.#ticking === undefined ? 0 : performance.now() - this.#startedAt;
		const seconds = Math.floor((this.#counted + running) / 1000);
		const shown = this.querySelector('[data-shown]');
		const status = this.querySelector('[data-status]');
		const time = (this.dataset['gone'] ?? '').replace('{time}', durationAsClock(seconds));
		if (shown && shown.textContent !== time) shown.textContent = time;
		const isOver = seconds >= Number(this.dataset['minutes']) * 60;
		if (status && isOver && !status.textContent) status.textContent = this.dataset['over'] ?? '';
	}
}

if (!customElements.get('step-timer')) customElements.define('step-timer', StepTimer);

declare global {
	interface HTMLElementTagNameMap {
		'step-timer': StepTimer;
	}
}
