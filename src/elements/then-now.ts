import { isSideways, percentAt, valueText, type ScreenPoint } from './then-now-position.ts';

const KEY_STEPS: Readonly<Record<string, number>> = {
	ArrowRight: 5,
	ArrowUp: 5,
	ArrowLeft: -5,
	ArrowDown: -5,
};

/**
 * Lays two pictures of one viewpoint over each other and lets visitors pull the line between them: with the range below,
 * by keys, by two buttons, or by a finger on the picture. Without script both pictures stand there with their captions.
 */
class ThenNow extends HTMLElement {
	#listeners = new AbortController();
	#range: HTMLInputElement | undefined;
	#frame: HTMLElement | undefined;
	#pull: { from: ScreenPoint; started: boolean } | undefined;

	connectedCallback() {
		const range = this.querySelector<HTMLInputElement>('input[type="range"]');
		const frame = this.querySelector<HTMLElement>('[data-frame]');
		const controls = this.querySelector<HTMLElement>('[data-controls]');
		if (!range || !frame || !controls) return;
		this.#range = range;
		this.#frame = frame;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		controls.hidden = false;
		range.addEventListener('input', () => this.#show(), { signal });
		range.addEventListener('keydown', (press) => this.#step(press), { signal });
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-show]')) {
			button.addEventListener('click', () => this.#move(Number(button.dataset['show'])), {
				signal,
			});
		}
		this.addEventListener('pointerdown', (press) => this.#press(press), { signal });
		this.addEventListener('pointermove', (move) => this.#follow(move), { signal });
		this.addEventListener('pointerup', () => (this.#pull = undefined), { signal });
		this.addEventListener('pointercancel', () => (this.#pull = undefined), { signal });
		this.dataset['ready'] = '';
		this.#show();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	/** A finger slides by single percents, a key goes five: `step="5"` would make the finger's line jump. */
	#step(press: KeyboardEvent) {
		const step = KEY_STEPS[press.key];
		if (!this.#range || !step || press.ctrlKey || press.metaKey || press.altKey) return;
		press.preventDefault();
		this.#move(this.#range.valueAsNumber + step);
	}

	/** A mouse moves the line at once; a finger only when it pulls sideways, because it may have come to scroll. */
	#press(press: PointerEvent) {
		const target = press.target instanceof Element ? press.target : undefined;
		if (press.button !== 0 || !target?.closest('[data-frame]') || target.closest('a')) return;
		const byMouse = press.pointerType === 'mouse';
		this.#pull = { from: { x: press.clientX, y: press.clientY }, started: byMouse };
		if (!byMouse) return;
		press.preventDefault();
		this.setPointerCapture(press.pointerId);
		this.#moveTo(press.clientX);
	}

	#follow(move: PointerEvent) {
		if (!this.#pull) return;
		const here = { x: move.clientX, y: move.clientY };
		if (!this.#pull.started) {
			if (!isSideways(this.#pull.from, here)) return;
			this.#pull.started = true;
			this.setPointerCapture(move.pointerId);
		}
		this.#moveTo(here.x);
	}

	#moveTo(x: number) {
		if (this.#frame) this.#move(percentAt(x, this.#frame.getBoundingClientRect()));
	}

	#move(percent: number) {
		if (!this.#range) return;
		this.#range.value = String(percent);
		this.#show();
	}

	#show() {
		if (!this.#range) return;
		const percent = this.#range.valueAsNumber;
		this.style.setProperty('--split', `${percent}%`);
		this.#range.setAttribute(
			'aria-valuetext',
			valueText(this.dataset['pattern'] ?? '{n}%', percent),
		);
		for (const button of this.querySelectorAll<HTMLButtonElement>('[data-show]')) {
			button.setAttribute('aria-pressed', String(Number(button.dataset['show']) === percent));
		}
	}
}

if (!customElements.get('then-now')) customElements.define('then-now', ThenNow);

declare global {
	interface HTMLElementTagNameMap {
		'then-now': ThenNow;
	}
}
