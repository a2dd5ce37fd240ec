import { burnInShift } from '../domain/burn-in.ts';
import { isOpen, type HallHours } from '../domain/hall-hours.ts';
import { idlePhase, type Signs } from '../domain/idle-phase.ts';
import { onHeldCorner } from './hall-corner.ts';
import { HallQuestion } from './hall-question.ts';
import { HallSound } from './hall-sound.ts';
import { hallHours, idleTimes } from './hall-watch-settings.ts';
import { leaveFor } from './page-address.ts';

/** How often the machine looks, in milliseconds; the countdown shows whole seconds. */
const LOOK_EVERY = 1000;
/** Signs that somebody is there. */
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'input'] as const;
/** Places where the words of the dark screen may stand. */
const STANDS = 5;
/** Milliseconds after which they move on. */
const STAND = 60_000;

/**
 * Whether 「返回」 has led here. A link that is touched before this script has been read leaves a step in the history; it may not
 * lead the next visitor to what another one has looked at.
 */
const isComeBack = (): boolean =>
	performance
		.getEntriesByType('navigation')
		.some((entry) => 'type' in entry && entry.type === 'back_forward');

/**
 * Watches over a machine that many people use: when nobody has touched it for a while it asks, and when nobody answers it
 * forgets the visitor and goes back to its start. It leaves no steps in the browser's history, so that 「返回」 never leads
 * to what somebody else was looking at.
 */
class HallWatch extends HTMLElement {
	#listeners = new AbortController();
	#looking: number | undefined;
	#signs: Signs = { touched: performance.now() };
	#isUsed = false;
	#isHeld = false;
	#hours: HallHours = hallHours({});
	#sound: HallSound | undefined;
	#question: HallQuestion | undefined;

	connectedCallback() {
		this.#hours = hallHours(this.dataset);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		const early = { signal, capture: true };
		history.scrollRestoration = 'manual';
		if (isComeBack()) return this.#forget();
		// A browser may show a page again as it was left.
		addEventListener('pageshow', ({ persisted }) => persisted && this.#forget(), { signal });
		this.#sound = new HallSound(this.#hours, signal);
		for (const sign of SIGNS) document.addEventListener(sign, () => this.#touched(), early);
		document.addEventListener('pointerdown', () => (this.#isHeld = true), early);
		for (const end of ['pointerup', 'pointercancel'])
			document.addEventListener(end, () => (this.#isHeld = false), early);
		// A finger that rests on a picture would open the browser's own menu.
		document.addEventListener('contextmenu', (menu) => menu.preventDefault(), early);
		document.addEventListener('click', (click) => this.#stepWithoutTrace(click), { signal });
		const answers = { stay: () => this.#stay(), leave: () => this.#forget() };
		this.#question = new HallQuestion(this, answers, signal);
		this.#dark?.addEventListener('click', () => this.#lighten(), { signal });
		const staff = document.querySelector<HTMLAnchorElement>('[data-staff]');
		if (staff) onHeldCorner(() => leaveFor(staff.href), signal);
		this.#looking = window.setInterval(() => this.#look(), LOOK_EVERY);
		this.#look();
	}

	disconnectedCallback() {
		window.clearInterval(this.#looking);
		this.#listeners.abort();
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
		if (this.#question?.isAsking) return;
		this.#isUsed = true;
		this.#signs = { ...this.#signs, touched: performance.now() };
	}

	#stay() {
		this.#question?.close();
		this.#touched();
	}

	#look() {
		const now = performance.now();
		this.#sound?.keepLow();
		if (this.#sound?.isPlaying || this.#isHeld) this.#signs = { ...this.#signs, busy: now };
		if (!this.#isUsed && this.#isAtStart) return this.#rest();
		const phase = idlePhase(this.#signs, now, idleTimes(this.dataset));
		if (phase.name === 'used') this.#question?.close();
		else if (phase.name === 'over') this.#forget();
		else if (this.#isUsed && !this.#isAtStart) this.#question?.ask(phase.secondsLeft);
	}

	/** Leaves nothing of the visitor: no size, no paper, no place, no search, no sound, no loudness. */
	#forget() {
		window.clearInterval(this.#looking);
		this.#sound?.stop();
		localStorage.clear();
		sessionStorage.clear();
		if (location.href === this.#start) location.reload();
		else location.replace(this.#start);
	}

	/** Nobody is there: the start spares its screen, and outside its hours it is dark until it is touched. */
	#rest() {
		const { x, y } = burnInShift(Date.now());
		document.body.style.left = `${x}px`;
		document.body.style.top = `${y}px`;
		const dark = this.#dark;
		if (!dark) return;
		dark.hidden = isOpen(this.#hours, new Date());
		dark.dataset['stand'] = String(Math.floor(performance.now() / STAND) % STANDS);
	}

	#lighten() {
		if (this.#dark) this.#dark.hidden = true;
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
