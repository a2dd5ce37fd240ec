import { part } from '../../desk/page/parts.ts';
import type { Pane } from './pane.ts';

/** Milliseconds that each picture is seen while they blink: slower than three flashes a second (WCAG 2.3.1). */
const BLINK = 700;

/** The older picture laid over the newest: how strongly, and by turns. */
export class Overlay {
	readonly #pane: Pane;
	readonly #strength = part('strength', HTMLInputElement);
	readonly #button = part('overlay', HTMLButtonElement);
	readonly #blink = part('blink', HTMLButtonElement);
	#timer: number | undefined;
	#isSeen = true;
	isOn = false;

	constructor(pane: Pane) {
		this.#pane = pane;
		this.#strength.addEventListener('input', () => this.#cover());
	}

	/** Lays it as the matrix says; without one, the overlay goes. */
	show(src: string, matrix: string | undefined): void {
		if (!matrix) this.isOn = false;
		if (!this.isOn) this.#stop();
		this.#button.setAttribute('aria-pressed', String(this.isOn));
		this.#strength.disabled = !this.isOn;
		this.#blink.disabled = !this.isOn;
		if (!this.isOn || !matrix) return this.#pane.uncover();
		this.#pane.overlay(src, matrix);
		this.#cover();
	}

	blink(): void {
		if (this.#timer !== undefined) return this.#stop();
		this.#timer = window.setInterval(() => {
			this.#isSeen = !this.#isSeen;
			this.#cover();
		}, BLINK);
		this.#blink.setAttribute('aria-pressed', 'true');
	}

	#stop(): void {
		window.clearInterval(this.#timer);
		this.#timer = undefined;
		this.#isSeen = true;
		this.#blink.setAttribute('aria-pressed', 'false');
		this.#cover();
	}

	/** While blinking, all of the one or all of the other. */
	#cover(): void {
		const share = Number(this.#strength.value) / 100;
		this.#pane.strength = this.#timer === undefined ? share : this.#isSeen ? 1 : 0;
	}
}
