import { fillSentence } from './fill-sentence.ts';

/** What an answer does. */
interface Answers {
	stay: () => void;
	leave: () => void;
}

/** 「还在看吗？」 with its countdown. While it asks, nothing else on the page can be reached. */
export class HallQuestion {
	readonly #root: HTMLElement;
	readonly #box: HTMLElement | null;
	readonly #answers: Answers;
	/** What had the focus before the machine asked. */
	#before: HTMLElement | undefined;

	constructor(root: HTMLElement, answers: Answers, signal: AbortSignal) {
		this.#root = root;
		this.#answers = answers;
		this.#box = root.querySelector<HTMLElement>('[data-asking]');
		this.#box?.addEventListener('click', ({ target }) => this.#answered(target), { signal });
		document.addEventListener('keydown', (press) => this.#pressed(press), {
			signal,
			capture: true,
		});
		document.addEventListener('focusin', ({ target }) => this.#keepFocus(target), { signal });
	}

	get isAsking(): boolean {
		return this.#box?.hidden === false;
	}

	ask(secondsLeft: number): void {
		const left = this.#root.querySelector<HTMLElement>('[data-left]');
		if (left) left.textContent = fillSentence(left.dataset['words'], { n: String(secondsLeft) });
		if (!this.#box || this.isAsking) return;
		const { activeElement } = document;
		this.#before = activeElement instanceof HTMLElement ? activeElement : undefined;
		this.#box.hidden = false;
		this.#focus();
	}

	close(): void {
		if (!this.#box || !this.isAsking) return;
		this.#box.hidden = true;
		this.#before?.focus({ preventScroll: true });
	}

	#focus() {
		this.#root.querySelector<HTMLElement>('[data-stay]')?.focus();
	}

	/** Only 「回到开头」 leaves; a touch beside the buttons says that somebody is there. */
	#answered(target: unknown) {
		if (target instanceof Element && target.closest('[data-leave]')) this.#answers.leave();
		else this.#answers.stay();
	}

	#pressed(press: KeyboardEvent) {
		if (!this.isAsking) return;
		if (press.key === 'Escape') {
			press.stopPropagation();
			this.#answers.stay();
		} else if (press.key === 'Tab') {
			press.preventDefault();
			this.#focusNext(press.shiftKey ? -1 : 1);
		}
	}

	/** From the last answer on to the first. */
	#focusNext(step: 1 | -1) {
		const buttons = Array.from(this.#box?.querySelectorAll('button') ?? []);
		const at = buttons.findIndex((button) => button === document.activeElement);
		buttons[(at + step + buttons.length) % buttons.length]?.focus();
	}

	#keepFocus(target: unknown) {
		if (!this.isAsking || !(target instanceof Node) || this.#box?.contains(target)) return;
		this.#focus();
	}
}
