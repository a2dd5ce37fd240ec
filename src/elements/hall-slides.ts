/** How long one thing is shown, in milliseconds: a sentence can be read twice. */
const SHOWN = 12_000;
/** After a touch on the page nothing turns for so long: somebody is choosing. */
const REST = 60_000;

/** Shows one of its entries after the other, while nobody touches the page and until somebody stops it. */
export class HallSlides extends HTMLElement {
	#listeners = new AbortController();
	#turning: number | undefined;
	#isStopped = false;
	#restsUntil = 0;

	connectedCallback() {
		const button = this.querySelector<HTMLButtonElement>('[data-turn]');
		const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		if (!button || this.#slides.length < 2 || isCalm) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		button.hidden = false;
		button.addEventListener('click', () => this.#stopOrGo(button), { signal });
		for (const sign of ['pointerdown', 'keydown'])
			document.addEventListener(
				sign,
				() => {
					this.#restsUntil = performance.now() + REST;
				},
				{ signal, capture: true },
			);
		this.#turning = window.setInterval(() => this.#turn(), SHOWN);
	}

	disconnectedCallback() {
		window.clearInterval(this.#turning);
		this.#listeners.abort();
	}

	get #slides(): HTMLElement[] {
		return Array.from(this.querySelectorAll<HTMLElement>('[data-slide]'));
	}

	#stopOrGo(button: HTMLButtonElement) {
		this.#isStopped = !this.#isStopped;
		this.#restsUntil = 0;
		button.textContent = button.dataset[this.#isStopped ? 'go' : 'stop'] ?? '';
	}

	#turn() {
		if (this.#isStopped || performance.now() < this.#restsUntil) return;
		const slides = this.#slides;
		const shown = slides.findIndex(({ hidden }) => !hidden);
		for (const [index, slide] of slides.entries())
			slide.hidden = index !== (shown + 1) % slides.length;
	}
}

if (!customElements.get('hall-slides')) customElements.define('hall-slides', HallSlides);

declare global {
	interface HTMLElementTagNameMap {
		'hall-slides': HallSlides;
	}
}
