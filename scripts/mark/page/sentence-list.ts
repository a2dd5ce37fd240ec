import { firstSentenceOf, type Marking, type Segment, type Sentence } from '../marking.ts';
import { markTime, page } from '../text.ts';

/** Everything of a sentence's line that can be seen; a line is made anew when it changes. */
interface Line {
	sentence: Sentence;
	segment: Segment | undefined;
	element: HTMLLIElement;
}

/** All sentences in order, the segments' names above their first ones. */
export class SentenceList {
	readonly #list: HTMLOListElement;
	#lines: Line[] = [];
	#chosen: Element | undefined;

	/**
	 * @param choose called with the index of the sentence that was clicked
	 * @param rename called with the segment whose name was clicked
	 */
	constructor(
		list: HTMLOListElement,
		choose: (index: number) => void,
		rename: (id: string) => void,
	) {
		this.#list = list;
		list.addEventListener('click', ({ target }) => {
			const button = target instanceof Element ? target.closest('button') : null;
			if (!button) return;
			const { segment } = button.dataset;
			if (segment !== undefined) return rename(segment);
			choose(this.#lines.findIndex(({ element }) => element === button.parentElement));
		});
	}

	/** Shows a marking. Lines that did not change stay, so that thousands of them cost nothing. */
	show(marking: Marking, chosen: number): void {
		const { sentences, main } = marking;
		const begins = new Map<number, Segment>();
		for (const segment of marking.segments) {
			const first = firstSentenceOf(marking, segment);
			if (first !== undefined) begins.set(first, segment);
		}
		const stays = (line: Line | undefined, index: number) =>
			line !== undefined &&
			line.sentence === sentences[index] &&
			line.segment === begins.get(index);
		const old = this.#lines;
		const shared = Math.min(old.length, sentences.length);
		let head = 0;
		while (head < shared && stays(old[head], head)) head += 1;
		let tail = 0;
		while (tail < shared - head && stays(old[old.length - 1 - tail], sentences.length - 1 - tail))
			tail += 1;
		for (const { element } of old.slice(head, old.length - tail)) element.remove();
		const before = tail > 0 ? (old[old.length - tail]?.element ?? null) : null;
		const fresh = sentences
			.slice(head, sentences.length - tail)
			.map((sentence, index) => this.#line(sentence, begins.get(head + index), main));
		for (const { element } of fresh) this.#list.insertBefore(element, before);
		this.#lines = [...old.slice(0, head), ...fresh, ...old.slice(old.length - tail)];
		this.#choose(chosen);
	}

	#choose(index: number): void {
		const button = this.#lines[index]?.element.querySelector('.sentence') ?? undefined;
		if (this.#chosen && this.#chosen !== button) {
			this.#chosen.removeAttribute('aria-current');
			this.#chosen.setAttribute('tabindex', '-1');
		}
		this.#chosen = button;
		const first = button ?? this.#lines[0]?.element.querySelector('.sentence');
		first?.setAttribute('tabindex', '0');
		if (!button) return;
		button.setAttribute('aria-current', 'true');
		this.#bringIntoView(button);
	}

	/** Scrolls the list alone, never the page. */
	#bringIntoView(button: Element): void {
		const [outer, inner] = [this.#list.getBoundingClientRect(), button.getBoundingClientRect()];
		const isSeen = inner.top >= outer.top + 40 && inner.bottom <= outer.bottom - 60;
		if (!isSeen) this.#list.scrollTop += inner.top - outer.top - outer.height / 3;
	}

	#line(sentence: Sentence, segment: Segment | undefined, main: 'original' | 'mandarin'): Line {
		const element = document.createElement('li');
		if (segment) {
			const name = document.createElement('button');
			name.className = 'segment';
			name.dataset['segment'] = segment.id;
			name.textContent = segment.title;
			name.setAttribute('aria-label', page.rename(segment.title));
			element.append(name);
		}
		const button = document.createElement('button');
		button.className = 'sentence';
		button.tabIndex = -1;
		const time = document.createElement('span');
		time.className = 'time';
		time.textContent = sentence.start === undefined ? page.untimed : markTime(sentence.start);
		if (sentence.isRough) time.textContent += ` ${page.rough}`;
		const words = document.createElement('span');
		words.className = 'words';
		words.textContent = sentence[main] || sentence.mandarin || page.unwritten;
		button.append(time, words);
		element.append(button);
		return { sentence, segment, element };
	}
}
