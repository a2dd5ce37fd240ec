import { lastBegun } from '../domain/listening.ts';

const startOf = (line: HTMLElement | undefined) => Number(line?.dataset['start'] ?? Infinity);

/**
 * The sentences of a transcript, and which one is heard. Thousands may be on a page: their times are read where they are
 * asked for, a dozen at a jump and none while a sentence lasts, and nothing is written on those that do not change.
 */
export class TranscriptLines {
	readonly #root: HTMLElement;
	readonly #lines: NodeListOf<HTMLElement>;
	#current = -1;
	/** The stretch in which nothing changes, seconds. */
	#from = Infinity;
	#until = -Infinity;
	#tabStop: HTMLAnchorElement | undefined;

	constructor(root: HTMLElement) {
		this.#root = root;
		this.#lines = root.querySelectorAll<HTMLElement>('.sentence');
		const [first] = this.#lines;
		// The page was written with its first sentence as the one stop for the tab key.
		this.#tabStop = first && this.linkOf(first);
	}

	/** The sentence that is heard; undefined before the first. */
	get current(): HTMLElement | undefined {
		return this.#lines[this.#current];
	}

	/** When the next sentence begins, seconds; Infinity behind the last. */
	get nextStart(): number {
		return startOf(this.#lines[this.#current + 1]);
	}

	/** Marks the sentence heard at a moment; answers it when it has changed. */
	mark(seconds: number): HTMLElement | undefined {
		if (seconds >= this.#from && seconds < this.#until) return undefined;
		const index = lastBegun(this.#lines.length, (at) => startOf(this.#lines[at]), seconds);
		this.#from = index < 0 ? -Infinity : startOf(this.#lines[index]);
		this.#until = startOf(this.#lines[index + 1]);
		if (index === this.#current) return undefined;
		this.current?.removeAttribute('aria-current');
		this.#current = index;
		this.current?.setAttribute('aria-current', 'true');
		return this.current;
	}

	/** The link a sentence is reached by: itself, or where it holds a dialect word the one in the layer that is shown. */
	linkOf(line: HTMLElement): HTMLAnchorElement | undefined {
		if (line instanceof HTMLAnchorElement) return line;
		const layer = this.#root.dataset['show'] === 'mandarin' ? 'mandarin' : 'original';
		return line.querySelector<HTMLAnchorElement>(`[data-layer="${layer}"] > .run`) ?? undefined;
	}

	/** Lets the tab key stop at this sentence and at no other. */
	makeTabStop(line: HTMLElement): HTMLAnchorElement | undefined {
		const link = this.linkOf(line);
		if (link === this.#tabStop) return link;
		if (this.#tabStop) this.#tabStop.tabIndex = -1;
		if (link) link.tabIndex = 0;
		this.#tabStop = link;
		return link;
	}

	/** The sentence before or after; undefined at the ends. */
	neighbour(line: HTMLElement, step: 1 | -1): HTMLElement | undefined {
		const moment = startOf(line);
		return this.#lines[
			lastBegun(this.#lines.length, (at) => startOf(this.#lines[at]), moment) + step
		];
	}
}
