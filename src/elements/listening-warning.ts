const keyOf = (id: string) => `beijie-warned:${id}`;

/**
 * What a listener should know before the sound can be had. The controls stay folded away until the visitor has accepted;
 * that is remembered for this visit. Without script the fold is the browser's own.
 */
export class ListeningWarning {
	readonly #root: HTMLElement;
	readonly #fold: HTMLDetailsElement | null;
	readonly #words: HTMLDetailsElement | null;

	constructor(root: HTMLElement, signal: AbortSignal) {
		this.#root = root;
		this.#fold = root.querySelector('details[data-warning]');
		if (this.#wasAccepted()) this.#accept();
		this.#fold?.addEventListener('toggle', () => this.#onToggle(), { signal });
		this.#words = root.querySelector('details.words');
		window.addEventListener('beforeprint', () => this.#unfoldForPaper(signal), { signal });
	}

	get isAccepted(): boolean {
		return !this.#fold?.isConnected;
	}

	/** Leads to the warning whoever wants to hear something before it. */
	show(): void {
		const summary = this.#fold?.querySelector('summary');
		summary?.scrollIntoView({ block: 'center' });
		summary?.focus({ preventScroll: true });
	}

	#onToggle() {
		if (!this.#fold?.open || this.isAccepted) return;
		try {
			sessionStorage.setItem(keyOf(this.#root.id), '1');
		} catch {
			// It is asked again on the next page.
		}
		this.#accept();
		this.#root.querySelector<HTMLElement>('button[data-do="toggle"]')?.focus();
	}

	/** Paper has no folds. Afterwards the words are folded away again. */
	#unfoldForPaper(signal: AbortSignal) {
		const words = this.#words;
		if (!words || words.open) return;
		words.open = true;
		const foldAgain = () => {
			words.open = false;
		};
		window.addEventListener('afterprint', foldAgain, { signal, once: true });
	}

	/** The controls come out of the fold, to stay in sight along the transcript. */
	#accept() {
		const sound = this.#fold?.querySelector('.sound');
		if (sound) this.#fold?.replaceWith(sound);
	}

	#wasAccepted(): boolean {
		try {
			return sessionStorage.getItem(keyOf(this.#root.id)) !== null;
		} catch {
			return false;
		}
	}
}
