import { spanAt, type Span } from '../domain/listening.ts';

/** A sentence on the page and its time. */
interface Line extends Span {
	link: HTMLAnchorElement;
}

/** The sentences of a transcript: which one is heard, and keeping it in sight. */
export class TranscriptLines {
	readonly lines: readonly Line[];
	#current = -1;

	constructor(root: HTMLElement) {
		this.lines = Array.from(root.querySelectorAll<HTMLAnchorElement>('a[data-start]')).map(
			(link) => ({
				link,
				start: Number(link.dataset['start']),
				end: Number(link.dataset['end']),
			}),
		);
		// One stop for the tab key; arrows go from sentence to sentence.
		this.lines.forEach(({ link }, index) => (link.tabIndex = index === 0 ? 0 : -1));
	}

	/** Marks the sentence heard at a moment; answers it when it has changed. */
	mark(seconds: number): HTMLAnchorElement | undefined {
		const index = spanAt(this.lines, seconds);
		if (index === this.#current) return undefined;
		this.lines[this.#current]?.link.removeAttribute('aria-current');
		this.#current = index;
		const link = this.lines[index]?.link;
		link?.setAttribute('aria-current', 'true');
		return link;
	}

	/** Lets the tab key stop at this sentence and at no other. */
	makeTabStop(link: HTMLAnchorElement): void {
		for (const line of this.lines) line.link.tabIndex = line.link === link ? 0 : -1;
	}

	/** The sentence before or after; undefined at the ends. */
	neighbour(link: HTMLAnchorElement, step: 1 | -1): HTMLAnchorElement | undefined {
		return this.lines[this.lines.findIndex((line) => line.link === link) + step]?.link;
	}
}

/** Brings a sentence to the middle of the window, at once for visitors who asked for less motion. */
export function bringIntoSight(link: HTMLElement): void {
	const { top, bottom } = link.getBoundingClientRect();
	if (top > innerHeight * 0.3 && bottom < innerHeight * 0.75) return;
	const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
	link.scrollIntoView({ block: 'center', behavior: isStill ? 'auto' : 'smooth' });
}
