import { momentInAddress } from '../domain/listening.ts';

type View = 'side' | 'account' | 'transcript';

/** How far down the window a row is looked for, pixels. */
const LOOK = 12;
/** Where two columns have room; the style sheet says the same. */
const WIDE = '(min-width: 44em)';

/**
 * Lets a reader choose between what was written, what was said, and both, and marks the written sentence that is heard. It
 * stands in a `<transcript-player>`, which plays and marks what was said. Without script both texts stand side by side.
 */
export class EditedAccount extends HTMLElement {
	#listeners = new AbortController();
	#watch = new MutationObserver(() => this.#mark());
	#marked: readonly HTMLElement[] = [];
	/** The controls above grow and shrink with the size of the text. */
	#sizes = new ResizeObserver(() => this.#makeRoom());

	connectedCallback() {
		this.#listeners = new AbortController();
		const options = { signal: this.#listeners.signal };
		// The player's own handler would take the choice for one of layers.
		this.addEventListener('change', (change) => this.#chosen(change), options);
		this.addEventListener('click', (click) => this.#clicked(click), options);
		this.addEventListener('keydown', (press) => this.#pressed(press), options);
		addEventListener('hashchange', () => this.#goToMoment(), options);
		this.#links.forEach((link, index) => (link.tabIndex = index === 0 ? 0 : -1));
		this.#watch.observe(this, { subtree: true, attributeFilter: ['aria-current'] });
		if (this.#controls) this.#sizes.observe(this.#controls);
		this.#makeRoom();
		if (!matchMedia(WIDE).matches) this.#show('account');
		this.#mark();
		this.#goToMoment();
	}

	disconnectedCallback() {
		this.#listeners.abort();
		this.#watch.disconnect();
		this.#sizes.disconnect();
	}

	get #controls(): HTMLElement | null | undefined {
		return this.closest('transcript-player')?.querySelector<HTMLElement>('.sound');
	}

	/** Tells the style sheet how much of the window's top the controls take, where they stay there. */
	#makeRoom() {
		const controls = this.#controls;
		if (!controls) return;
		const { position, top } = getComputedStyle(controls);
		const isAbove = position === 'sticky' && top !== 'auto';
		this.style.setProperty('--controls', `${isAbove ? controls.offsetHeight : 0}px`);
	}

	get #view(): string | undefined {
		return this.dataset['view'];
	}

	get #links(): HTMLAnchorElement[] {
		return Array.from(this.querySelectorAll<HTMLAnchorElement>('.sentence-written'));
	}

	#show(view: View) {
		this.dataset['view'] = view;
		for (const radio of this.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
			radio.checked = radio.value === view;
		for (const link of this.#links)
			if (view === 'account') link.setAttribute('aria-expanded', 'false');
			else link.removeAttribute('aria-expanded');
		this.#open(undefined);
	}

	#chosen(change: Event) {
		const { target } = change;
		if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
		change.stopPropagation();
		const row = this.#rowInSight();
		const before = row && this.#topOf(row);
		this.#show(target.value as View); // the component writes these values
		const after = row && this.#topOf(row);
		if (before !== undefined && after !== undefined) scrollBy(0, after - before);
	}

	/** The row that is heard if it is in the window, else the topmost. */
	#rowInSight(): HTMLElement | undefined {
		const choice = this.querySelector('.views')?.getBoundingClientRect();
		const top = Math.max(0, choice?.bottom ?? 0);
		const heard = this.querySelector('.sentence[aria-current]')?.closest<HTMLElement>('.row');
		const place = heard ? this.#topOf(heard) : undefined;
		if (heard && place !== undefined && place >= top && place < innerHeight) return heard;
		const { left, width } = this.getBoundingClientRect();
		for (let y = top + LOOK; y < innerHeight; y += LOOK)
			for (const share of [0.25, 0.5, 0.75]) {
				const row = document
					.elementFromPoint(left + width * share, y)
					?.closest<HTMLElement>('.row');
				if (row && this.contains(row)) return row;
			}
		return undefined;
	}

	/** Where a row's text begins on the screen; where it has none in this view, the next one's. */
	#topOf(row: HTMLElement): number | undefined {
		const wanted = this.#view === 'transcript' ? '.said' : '.written';
		for (let one: Element | null = row; one; one = one.nextElementSibling) {
			const box = one.querySelector(wanted)?.getBoundingClientRect();
			if (box && box.height > 0) return box.top;
		}
		return undefined;
	}

	#clicked({ target }: Event) {
		const link = target instanceof Element && target.closest('.sentence-written');
		if (!(link instanceof HTMLAnchorElement)) return;
		this.#makeTabStop(link);
		if (this.#view === 'account') this.#open(link);
	}

	/** Opens what was said below the sentence that was written from it, and closes all others. */
	#open(link: HTMLAnchorElement | undefined) {
		const row = link?.closest('.row');
		for (const open of this.querySelectorAll('.row[data-open]'))
			if (open !== row) open.removeAttribute('data-open');
		for (const other of this.querySelectorAll('.sentence-written[aria-expanded="true"]'))
			other.setAttribute('aria-expanded', 'false');
		row?.setAttribute('data-open', '');
		for (const own of row?.querySelectorAll('.sentence-written') ?? [])
			own.setAttribute('aria-expanded', 'true');
	}

	#pressed(press: KeyboardEvent) {
		const { key, target } = press;
		const link = target instanceof Element && target.closest('.sentence-written');
		const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
		if (!(link instanceof HTMLAnchorElement) || step === 0) return;
		const links = this.#links;
		const next = links[links.indexOf(link) + step];
		if (!next) return;
		press.preventDefault();
		this.#makeTabStop(next);
		next.focus();
	}

	#makeTabStop(link: HTMLAnchorElement) {
		for (const stop of this.querySelectorAll<HTMLElement>('.sentence-written[tabindex="0"]'))
			stop.tabIndex = -1;
		link.tabIndex = 0;
	}

	/** Marks what was written from the sentence that the player has marked as heard. */
	#mark() {
		const heard = this.querySelector<HTMLElement>('.sentence[aria-current]');
		const moment = Number(heard?.dataset['start']);
		const written =
			heard?.closest('.row')?.querySelectorAll<HTMLElement>('.sentence-written') ?? [];
		const marked = Array.from(written).filter(
			({ dataset }) => Number(dataset['start']) <= moment && moment < Number(dataset['end']),
		);
		for (const link of this.#marked)
			if (!marked.includes(link)) link.removeAttribute('aria-current');
		// What is marked here is seen by the watch, too; nothing is written twice.
		for (const link of marked)
			if (!this.#marked.includes(link)) link.setAttribute('aria-current', 'true');
		this.#marked = marked;
	}

	/** The player has gone to the moment in the address; here only what was written can be seen. */
	#goToMoment() {
		if (this.#view !== 'account') return;
		if (momentInAddress(location.hash, location.search) === undefined) return;
		this.#mark();
		const [link] = this.#marked;
		if (!(link instanceof HTMLAnchorElement)) return;
		this.#makeTabStop(link);
		link.focus({ preventScroll: true });
		link.scrollIntoView({ block: 'center' });
	}
}

if (!customElements.get('edited-account')) customElements.define('edited-account', EditedAccount);

declare global {
	interface HTMLElementTagNameMap {
		'edited-account': EditedAccount;
	}
}
