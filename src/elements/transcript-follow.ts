/** Keys by which a reader moves the page. */
const SCROLLING_KEYS = new Set(['PageDown', 'PageUp', 'Home', 'End']);
/** Where on the screen a sentence is read with ease, as shares of its height. */
const EASY = { top: 0.3, bottom: 0.75 };

const isInSight = (line: HTMLElement, top = 0.15, bottom = 0.95) => {
	const box = line.getBoundingClientRect();
	return box.top > innerHeight * top && box.bottom < innerHeight * bottom;
};

/** Brings a sentence to the middle of the window: softly to one nearby, at once to one far off or where less motion is asked for. */
export function bringIntoSight(line: HTMLElement): void {
	if (isInSight(line, EASY.top, EASY.bottom)) return;
	const { top } = line.getBoundingClientRect();
	const isFar = Math.abs(top - innerHeight / 2) > 1.5 * innerHeight;
	const isStill = isFar || matchMedia('(prefers-reduced-motion: reduce)').matches;
	line.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
}

/**
 * Keeps the sentence that is heard in sight, while that is asked for. A reader who scrolls away is left alone until they ask
 * to come back, tap a sentence, or the voice reaches what they are reading.
 */
export class Following {
	readonly #switch: HTMLButtonElement | null;
	readonly #wayBack: HTMLButtonElement | null;
	#isAway = false;

	/** `isPlaying`: nobody is led anywhere by a recording that stands still. */
	constructor(root: HTMLElement, isPlaying: () => boolean, signal: AbortSignal) {
		this.#switch = root.querySelector('button[data-do="follow"]');
		this.#wayBack = root.querySelector('button[data-do="to-heard"]');
		const away = () => {
			if (this.#isOn && isPlaying()) this.#leave();
		};
		const options = { signal, passive: true } as const;
		addEventListener('wheel', away, options);
		addEventListener('touchmove', away, options);
		addEventListener('keydown', ({ key }) => SCROLLING_KEYS.has(key) && away(), options);
		// A press on the window's own scroll bar.
		addEventListener(
			'mousedown',
			({ target, clientX }) => {
				const page = document.documentElement;
				if (target === page && clientX >= page.clientWidth) away();
			},
			options,
		);
	}

	get #isOn(): boolean {
		return this.#switch?.getAttribute('aria-pressed') === 'true';
	}

	toggle(line: HTMLElement | undefined): void {
		this.#switch?.setAttribute('aria-pressed', String(!this.#isOn));
		this.comeBack(this.#isOn ? line : undefined);
	}

	/** A new sentence is heard. */
	follow(line: HTMLElement): void {
		if (!this.#isOn) return;
		if (this.#isAway && !isInSight(line)) return;
		this.comeBack(line);
	}

	/** Follows again, from this sentence on. */
	comeBack(line: HTMLElement | undefined): void {
		this.resume();
		this.draw();
		if (line) bringIntoSight(line);
	}

	/** Follows again, from the next sentence on; drawn when the player is. */
	resume(): void {
		this.#isAway = false;
	}

	/** Shows the way back, or takes it away. */
	draw(): void {
		if (this.#wayBack && this.#wayBack.hidden === this.#isAway)
			this.#wayBack.hidden = !this.#isAway;
	}

	#leave() {
		this.#isAway = true;
		this.draw();
	}
}
