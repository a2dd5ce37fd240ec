import { isOpen, loudest, type HallHours } from '../domain/hall-hours.ts';
import { idlePhase, type Signs } from '../domain/idle-phase.ts';
import { hallHours, idleTimes } from './hall-watch-settings.ts';

/** How often the machine looks, in milliseconds; the countdown shows whole seconds. */
const LOOK_EVERY = 1000;
/** Signs that somebody is there. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'input'] as const;
/** Places where the words of the dark screen may stand. */
const STANDS = 5;
/** Milliseconds after which they move on. */
const STAND = 60_000;

/**
 * Watches over a machine that many people use: when nobody has touched it for a while it asks, and when nobody answers it
 * forgets the visitor and goes back to its start. It leaves no steps in the browser's history, so that 「返回」 never leads
 * to what somebody else was looking at.
 */
class HallWatch extends HTMLElement {
	#listeners = new AbortController();
	#looking: number | undefined;
	#signs: Signs = { touched: performance.now() };
	/** What had the focus before the machine asked. */
	#before: HTMLElement | undefined;
	#isUsed = false;
	#isHeld = false;
	#hours: HallHours = hallHours({});

	connectedCallback() {
		this.#hours = hallHours(this.dataset);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const early = { signal, capture: true };
		history.scrollRestoration = 'manual';
		for (const sign of SIGNS) document.addEventListener(sign, () => this.#touched(), early);
		document.addEventListener('pointerdown', () => (this.#isHeld = true), early);
		for (const end of ['pointerup', 'pointercancel'])
			document.addEventListener(end, () => (this.#isHeld = false), early);
		for (const sound of ['play', 'volumechange'])
			document.addEventListener(sound, ({ target }) => this.#keepLow(target), early);
		document.addEventListener('click', (click) => this.#stepWithoutTrace(click), { signal });
		this.#question?.addEventListener('click', (click) => this.#answered(click), { signal });
		document.addEventListener('keydown', (press) => this.#pressed(press), early);
		document.addEventListener('focusin', ({ target }) => this.#keepFocus(target), { signal });
		this.#dark?.addEventListener('click', () => this.#lighten(), { signal });
		this.#looking = window.setInterval(() => this.#look(), LOOK_EVERY);
		this.#look();
	}

	disconnectedCallback() {
		window.clearInterval(this.#looking);
		this.#listeners.abort();
	}

	get #question() {
		return this.querySelector<HTMLElement>('[data-asking]');
	}

	get #isAsking(): boolean {
		return this.#question?.hidden === false;
	}

	get #dark() {
		return this.querySelector<HTMLElement>('[data-dark]');
	}

	get #start(): string {
		return new URL(this.dataset['start'] ?? '', location.href).href;
	}

	get #isAtStart(): boolean {
		return location.href.replace(/#.*$/, '') === this.#start;
	}

	#touched() {
		if (this.#isAsking) return;
		this.#isUsed = true;
		this.#signs = { ...this.#signs, touched: performance.now() };
	}

	#stay() {
		this.#close();
		this.#touched();
	}

	#close() {
		if (!this.#question || !this.#isAsking) return;
		this.#question.hidden = true;
		this.#before?.focus({ preventScroll: true });
	}

	#pressed(press: KeyboardEvent) {
		if (press.key !== 'Escape' || !this.#isAsking) return;
		press.stopPropagation();
		this.#stay();
	}

	/** While the machine asks, nothing else can be reached. */
	#keepFocus(target: unknown) {
		if (!this.#isAsking || !(target instanceof Node) || this.#question?.contains(target)) return;
		this.querySelector<HTMLElement>('[data-stay]')?.focus();
	}

	/** Only 「回到开头」 leaves; a touch beside the buttons says that somebody is there. */
	#answered({ target }: MouseEvent) {
		if (target instanceof Element && target.closest('[data-leave]')) this.#forget();
		else this.#stay();
	}

	#look() {
		const now = performance.now();
		const media = Array.from(document.querySelectorAll<HTMLMediaElement>('audio, video'));
		for (const sound of media) this.#keepLow(sound);
		const isPlaying = media.some(({ paused, ended }) => !paused && !ended);
		if (isPlaying || this.#isHeld) this.#signs = { ...this.#signs, busy: now };
		const phase = idlePhase(this.#signs, now, idleTimes(this.dataset));
		if (phase.name === 'used') {
			this.#close();
			if (!this.#isUsed) this.#darken();
		} else if (phase.name === 'over') this.#over();
		else if (this.#isUsed && !this.#isAtStart) this.#ask(phase.secondsLeft);
	}

	#ask(secondsLeft: number) {
		const left = this.querySelector<HTMLElement>('[data-left]');
		if (left) left.textContent = (left.dataset['words'] ?? '').replace('{n}', String(secondsLeft));
		if (!this.#question || this.#isAsking) return;
		const { activeElement } = document;
		this.#before = activeElement instanceof HTMLElement ? activeElement : undefined;
		this.#question.hidden = false;
		this.querySelector<HTMLElement>('[data-stay]')?.focus();
	}

	#over() {
		if (this.#isUsed || !this.#isAtStart) this.#forget();
		else this.#darken();
	}

	/** Leaves nothing of the visitor: no size, no paper, no place, no search, no sound. */
	#forget() {
		window.clearInterval(this.#looking);
		for (const sound of Array.from(document.querySelectorAll<HTMLMediaElement>('audio, video')))
			sound.pause();
		localStorage.clear();
		sessionStorage.clear();
		if (location.href === this.#start) location.reload();
		else location.replace(this.#start);
	}

	/** Outside its hours the start is dark until it is touched. */
	#darken() {
		const dark = this.#dark;
		if (!dark || !this.#isAtStart) return;
		dark.hidden = isOpen(this.#hours, new Date());
		dark.dataset['stand'] = String(Math.floor(performance.now() / STAND) % STANDS);
	}

	#lighten() {
		if (this.#dark) this.#dark.hidden = true;
	}

	#keepLow(sound: unknown) {
		if (!(sound instanceof HTMLMediaElement)) return;
		const limit = loudest(this.#hours, new Date());
		if (sound.volume > limit) sound.volume = limit;
	}

	/** Follows a link in the place of the present page, not after it. */
	#stepWithoutTrace(click: MouseEvent) {
		const link = click.target instanceof Element ? click.target.closest('a') : null;
		if (click.defaultPrevented || !link?.href || link.origin !== location.origin) return;
		click.preventDefault();
		location.replace(link.href);
	}
}

if (!customElements.get('hall-watch')) customElements.define('hall-watch', HallWatch);

declare global {
	interface HTMLElementTagNameMap {
		'hall-watch': HallWatch;
	}
}
