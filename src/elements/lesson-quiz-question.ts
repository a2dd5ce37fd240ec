/** Sentences that the component brought, in `data-…` attributes of the quiz. */
type Sentences = Readonly<Record<string, string | undefined>>;

/** One question of a quiz as it stands in the page: what is chosen, and what the choice is told. */
export class QuizQuestion {
	readonly root: HTMLElement;
	readonly #sentences: Sentences;
	readonly #choices: HTMLInputElement[];
	readonly #status: HTMLElement | null;

	constructor(root: HTMLElement, sentences: Sentences) {
		this.root = root;
		this.#sentences = sentences;
		this.#choices = Array.from(root.querySelectorAll<HTMLInputElement>('input[type="radio"]'));
		this.#status = root.querySelector<HTMLElement>('[data-said]');
	}

	/** How many options it has. */
	get count(): number {
		return this.#choices.length;
	}

	/** Place of the right option, counted from 0. */
	get right(): number {
		return this.#choices.findIndex((choice) => 'right' in choice.dataset);
	}

	/** As if nobody had been here. */
	begin(): void {
		for (const choice of this.#choices) choice.checked = false;
		this.hush();
	}

	hush(): void {
		if (!this.#status) return;
		this.#status.textContent = '';
		this.#status.dataset['said'] = '';
	}

	/** Chooses an option and says what is to be said of it. */
	choose(place: number): void {
		const choice = this.#choices[place];
		if (!choice) return;
		choice.checked = true;
		this.#tell(place);
	}

	/** Says what is to be said of what is chosen, and which it is; undefined where nothing is. */
	check(): number | undefined {
		const chosen = this.#choices.findIndex(({ checked }) => checked);
		if (chosen >= 0) {
			this.#tell(chosen);
			return chosen;
		}
		this.hush();
		this.#status?.append(this.#sentences['choose'] ?? '');
		return undefined;
	}

	#tell(chosen: number) {
		this.hush();
		if (!this.#status) return;
		const isRight = chosen === this.right;
		const verdict = document.createElement('strong');
		verdict.textContent = this.#sentences[isRight ? 'right' : 'wrong'] ?? '';
		this.#status.dataset['said'] = isRight ? 'right' : 'wrong';
		// Copies, with the readings above their characters: the folded answers keep theirs.
		const feedback = this.root.querySelectorAll('[data-feedback]')[chosen]?.cloneNode(true);
		const way = this.root.querySelector('[data-source]')?.cloneNode(true);
		this.#status.append(verdict);
		if (feedback) this.#status.append(feedback);
		if (!isRight) this.#status.append(this.#sentences['again'] ?? '');
		if (way) this.#status.append(way);
	}
}
