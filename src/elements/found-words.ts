import { stretchesOf } from '../domain/excerpt.ts';
import { NO_FOLDS, type Folds } from '../domain/search-letters.ts';
import { IGNORE, isBlock, LEFT_OUT } from '../search/page-text.ts';
import { markedPlaces, type TextPiece } from './found-words-places.ts';
import { showInAddress } from './page-address.ts';
import { sharedIndex } from './search-index-of-page.ts';

const filled = (pattern: string | undefined, values: Readonly<Record<string, string>>) =>
	(pattern ?? '').replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');

const isLeftOut = (element: Element) =>
	LEFT_OUT.has(element.tagName.toLowerCase()) ||
	element.hasAttribute(IGNORE) ||
	element.hasAttribute('hidden') ||
	element.getAttribute('aria-hidden') === 'true';

/** The texts of a part of the page, block by block, as search reads them. */
function blocksOf(holder: Element): Text[][] {
	const blocks: Text[][] = [[]];
	const visit = (node: Node) => {
		if (node instanceof Text) {
			blocks[blocks.length - 1]?.push(node);
			return;
		}
		if (!(node instanceof Element) || isLeftOut(node)) return;
		const isOwnBlock = isBlock(node.tagName.toLowerCase(), (name) => node.getAttribute(name));
		if (isOwnBlock) blocks.push([]);
		node.childNodes.forEach(visit);
		if (isOwnBlock) blocks.push([]);
	};
	visit(holder);
	return blocks.filter((block) => block.length > 0);
}

/** Marks a piece of a text node. */
function mark({ node, from, to }: TextPiece<Text>): HTMLElement {
	const found = node.splitText(from);
	found.splitText(to - from);
	const wrapper = document.createElement('mark');
	wrapper.className = 'found';
	found.replaceWith(wrapper);
	wrapper.append(found);
	return wrapper;
}

/**
 * Marks on a page what was looked for (`?find=` in the address, once for each form of each word), scrolls to the first hit
 * behind the anchor, and leads on from there. Without it the page is as it always is.
 */
class FoundWords extends HTMLElement {
	#listeners = new AbortController();
	/** Each hit, and the marks it is made of: one, or several where it runs across links. */
	#hits: HTMLElement[][] = [];
	#current = -1;

	connectedCallback() {
		const words = new URLSearchParams(location.search).getAll('find').filter(Boolean);
		const main = document.querySelector('main');
		if (words.length === 0 || !main) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.addEventListener('click', (click) => this.#onClick(click), { signal });
		void this.#mark(main, words.slice(0, 40));
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	/** The museum's own traditional characters; where they cannot be had, words in plain characters are still found. */
	async #folds(): Promise<Folds> {
		try {
			return (await sharedIndex(this.dataset['root'] ?? '/').open()).folds;
		} catch {
			return NO_FOLDS;
		}
	}

	async #mark(main: Element, words: readonly string[]) {
		const folds = await this.#folds();
		const needles = words.map((letters) => ({ letters }));
		for (const block of blocksOf(main)) {
			const text = block.map(({ data }) => data).join('');
			const stretches = stretchesOf(text, needles, folds);
			// From the end, so that what was split does not move what is still to be found.
			const hits = markedPlaces(block, stretches)
				.reverse()
				.map((pieces) => [...pieces].reverse().map(mark).reverse());
			this.#hits.push(...hits.reverse());
		}
		this.hidden = false;
		for (const button of this.querySelectorAll('button'))
			button.hidden = this.#hits.length < 2 && button.dataset['found'] !== 'close';
		if (this.#hits.length === 0) this.#say(filled(this.dataset['none'], { q: words[0] ?? '' }));
		else this.#go(this.#first());
	}

	/** The first hit at or behind the place the address leads to. */
	#first(): number {
		const anchor = decodeURIComponent(location.hash.slice(1));
		const target = anchor ? document.getElementById(anchor) : null;
		if (!target) return 0;
		const at = this.#hits.findIndex(
			([first]) =>
				first &&
				(target.contains(first) ||
					target.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING),
		);
		return Math.max(0, at);
	}

	#go(number: number) {
		const count = this.#hits.length;
		for (const part of this.#hits[this.#current] ?? []) part.removeAttribute('aria-current');
		this.#current = (number + count) % count;
		const hit = this.#hits[this.#current] ?? [];
		for (const part of hit) part.setAttribute('aria-current', 'true');
		const [first] = hit;
		const folded = first?.closest('details:not([open])');
		if (folded instanceof HTMLDetailsElement) folded.open = true;
		first?.scrollIntoView({ block: 'center' });
		this.#say(
			count === 1
				? (this.dataset['countOne'] ?? '')
				: filled(this.dataset['count'], { n: String(count), i: String(this.#current + 1) }),
		);
	}

	#say(words: string) {
		const status = this.querySelector('[data-found-status]');
		if (status) status.textContent = words;
	}

	#onClick({ target }: Event) {
		const what =
			target instanceof Element
				? target.closest<HTMLElement>('[data-found]')?.dataset['found']
				: undefined;
		if (what === 'next') this.#go(this.#current + 1);
		else if (what === 'previous') this.#go(this.#current - 1);
		else if (what === 'close') this.#close();
	}

	/** Takes the marks away, from the page and from its address. */
	#close() {
		for (const part of this.#hits.flat()) {
			const { parentNode } = part;
			part.replaceWith(...Array.from(part.childNodes));
			parentNode?.normalize();
		}
		this.#hits = [];
		this.hidden = true;
		showInAddress(`${location.pathname}${location.hash}`);
		document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
	}
}

if (!customElements.get('found-words')) customElements.define('found-words', FoundWords);

declare global {
	interface HTMLElementTagNameMap {
		'found-words': FoundWords;
	}
}
