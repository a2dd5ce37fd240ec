import { durationInWords } from '../domain/duration.ts';
import { lastBegun, type Span } from '../domain/listening.ts';

/** Fills `{t}` into a sentence that the component wrote. */
const fill = (pattern: string | undefined, time: string) => (pattern ?? '').replace('{t}', time);

/** A slow phone draws what stands on the page before it is given more. */
const afterPaint = (task: () => void) => requestAnimationFrame(() => setTimeout(task));

/** The controls of a player as they are seen: few of them are written on as the sound goes on, and only where they change. */
export class PlayerView {
	readonly #root: HTMLElement;
	readonly #span: Span;
	readonly #range: HTMLInputElement | null;
	readonly #wave: HTMLElement | null;
	readonly #clock: HTMLElement | null;
	readonly #status: HTMLElement | null;
	readonly #segment: HTMLSelectElement | null;
	readonly #toggle: HTMLButtonElement | null;
	/** When the segments begin, seconds. */
	readonly starts: readonly number[];
	#heard = '';
	/** The segment that is to be shown as chosen. */
	#at = 0;

	constructor(root: HTMLElement, span: Span) {
		this.#root = root;
		this.#span = span;
		this.#range = root.querySelector('input[type="range"]');
		this.#wave = root.querySelector('[data-wave]');
		this.#clock = root.querySelector('[data-clock]');
		this.#status = root.querySelector('[role="status"]');
		this.#segment = root.querySelector('select[data-choice="segment"]');
		this.#toggle = this.button('toggle');
		this.starts = Array.from(root.querySelectorAll<HTMLElement>('[data-segment]'), (segment) =>
			Number(segment.dataset['segment']),
		);
	}

	button(task: string): HTMLButtonElement | null {
		return this.#root.querySelector<HTMLButtonElement>(`button[data-do="${task}"]`);
	}

	/** Shows what works only with script: first what plays, then what is seldom wanted, each in a frame of its own. */
	showControls(): void {
		const [first, ...others] = this.#root.querySelectorAll<HTMLElement>('[data-controls]');
		if (first) first.hidden = false;
		afterPaint(() => {
			for (const group of others) group.hidden = false;
			// The other segments are in a list that is closed.
			afterPaint(() => this.#fillSegments());
		});
	}

	#fillSegments() {
		const rest = this.#root.querySelector<HTMLTemplateElement>('template[data-segments]');
		if (!rest || !this.#segment) return;
		this.#segment.append(rest.content);
		rest.remove();
		this.#segment.selectedIndex = this.#at;
	}

	/** Says one of the sentences the component wrote on the live region. */
	say(sentence: string, time = ''): void {
		if (this.#status) this.#status.textContent = fill(this.#status.dataset[sentence], time);
	}

	offerResume(words: string | undefined): void {
		const button = this.button('resume');
		if (!button) return;
		button.hidden = words === undefined;
		if (words !== undefined) button.textContent = fill(button.dataset['words'], words);
	}

	/** Shows the speed that was chosen before, where there is one; answers the one that is shown. */
	chooseSpeed(remembered: string | undefined): number {
		const choice = this.#root.querySelector<HTMLSelectElement>('select[data-choice="speed"]');
		if (!choice) return 1;
		const isOffered = Array.from(choice.options).some(({ value }) => value === remembered);
		if (remembered !== undefined && isOffered) choice.value = remembered;
		return Number(choice.value);
	}

	/** Shows or hides the text; the button says what it will do. */
	fold(): void {
		const button = this.button('fold');
		const text = this.#root.querySelector<HTMLElement>('[data-text]');
		if (!button || !text) return;
		text.hidden = !text.hidden;
		button.setAttribute('aria-expanded', String(!text.hidden));
		button.textContent = button.dataset[text.hidden ? 'unfold' : 'fold'] ?? '';
	}

	/** Shows where the recording is: the button, the ribbon, the clock, the segment. */
	draw(moment: number, isPlaying: boolean): void {
		const toggle = this.#toggle;
		const words = toggle?.dataset[isPlaying ? 'pause' : 'play'];
		if (toggle && words && toggle.textContent !== words) toggle.textContent = words;
		this.#drawRibbon(moment);
		this.#drawSegment(moment);
	}

	#drawRibbon(moment: number) {
		const { start, end } = this.#span;
		const range = this.#range;
		if (!range) return;
		const heard = `${(((moment - start) / (end - start)) * 100).toFixed(1)}%`;
		if (heard !== this.#heard) {
			this.#heard = heard;
			this.#wave?.style.setProperty('--heard', heard);
		}
		range.valueAsNumber = moment;
		const spoken = fill(range.dataset['value'], durationInWords(moment - start));
		// Telling a screen reader four times a second would drown the recording.
		if (document.activeElement === range || range.getAttribute('aria-valuetext') === null)
			range.setAttribute('aria-valuetext', spoken);
		if (this.#clock && this.#clock.textContent !== spoken) this.#clock.textContent = spoken;
	}

	#drawSegment(moment: number) {
		const choice = this.#segment;
		if (!choice || document.activeElement === choice) return;
		const { starts } = this;
		this.#at = Math.max(
			0,
			lastBegun(starts.length, (at) => starts[at] ?? Infinity, moment),
		);
		const isFilled = choice.options.length > this.#at;
		if (isFilled && choice.selectedIndex !== this.#at) choice.selectedIndex = this.#at;
	}
}
