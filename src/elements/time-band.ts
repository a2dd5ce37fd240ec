import { drawEra, readMarks, type BandEvent } from './time-band-drawing.ts';
import { bringIntoSight, turn } from './time-band-sight.ts';

/**
 * A scroll of events, one beside the other, that leads to the entries of the list below. The arrows go from event to
 * event, Home and End to the first and last; Enter is the link's own. The event whose entry was opened last is current.
 * Without script, and where the window is narrow, only the list stands there.
 */
class TimeBand extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.hidden = false;
		this.#draw();
		this.addEventListener('keydown', (key) => this.#walk(key), { signal });
		this.addEventListener('focusin', (focus) => this.#hold(this.#linkAt(focus.target)), { signal });
		this.closest('filter-list')?.addEventListener('filtered', () => this.#draw(), { signal });
		addEventListener('hashchange', () => this.#followAddress(), { signal });
		document.addEventListener('click', (click) => this.#comeBack(click), { signal });
		this.#turnWith('[data-earlier]', -1);
		this.#turnWith('[data-later]', 1);
		for (const back of this.#waysBack()) back.hidden = false;
		this.dataset['ready'] = '';
		this.#followAddress();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#waysBack(): HTMLElement[] {
		return Array.from(document.querySelectorAll<HTMLElement>('[data-to-band]'));
	}

	/** The links that the filter leaves, in the order of time. */
	#links(): HTMLAnchorElement[] {
		return Array.from(this.querySelectorAll<HTMLAnchorElement>('li:not([hidden]) > [data-event]'));
	}

	#linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
		return this.#links().find((link) => link === target);
	}

	/** Draws what the filter leaves; all eras as high as the highest. */
	#draw() {
		const chapters = Array.from(this.querySelectorAll('[data-chapter]')).map((chapter) => ({
			svg: chapter.querySelector('[data-drawing]'),
			events: Array.from(chapter.querySelectorAll<HTMLElement>('ol > li:not([hidden])')).map(
				(line): BandEvent => ({
					id: line.querySelector<HTMLElement>('[data-event]')?.dataset['event'] ?? '',
					marks: readMarks(line.dataset['marks'] ?? ''),
				}),
			),
		}));
		const drawAll = (rows: number) =>
			Math.max(0, ...chapters.map(({ svg, events }) => (svg ? drawEra(svg, events, rows) : 0)));
		drawAll(drawAll(0));
		const links = this.#links();
		this.#hold(links.find((link) => link.tabIndex === 0) ?? links[0]);
		this.#mark();
	}

	/** One event at a time can be reached with Tab. */
	#hold(held: HTMLAnchorElement | undefined) {
		if (!held) return;
		for (const link of Array.from(this.querySelectorAll<HTMLElement>('[data-event]')))
			link.tabIndex = link === held ? 0 : -1;
	}

	#walk(key: KeyboardEvent) {
		const links = this.#links();
		const here = links.findIndex((link) => link === key.target);
		if (here < 0 || key.altKey || key.ctrlKey || key.metaKey) return;
		const steps: Record<string, number> = {
			ArrowRight: here + 1,
			ArrowLeft: here - 1,
			Home: 0,
			End: links.length - 1,
		};
		const next = links[steps[key.key] ?? -1];
		if (!(key.key in steps)) return;
		key.preventDefault();
		if (next) this.#goTo(next);
	}

	/** Takes the focus to an event and the scroll with it, not the page. */
	#goTo(link: HTMLAnchorElement) {
		link.focus({ preventScroll: true });
		bringIntoSight(this.#sheet, link);
	}

	get #sheet(): Element {
		return this.querySelector('[data-sheet]') ?? this;
	}

	#turnWith(button: string, direction: 1 | -1) {
		this.querySelector(button)?.addEventListener('click', () => turn(this.#sheet, direction), {
			signal: this.#listeners.signal,
		});
	}

	#opened(): string {
		return decodeURIComponent(location.hash.slice(1));
	}

	/** The ribbon marks the event whose entry is open. */
	#mark() {
		const opened = this.#opened();
		for (const link of Array.from(this.querySelectorAll<HTMLElement>('[data-event]'))) {
			if (link.dataset['event'] === opened) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		for (const mark of Array.from(this.querySelectorAll('[data-mark]')))
			mark.toggleAttribute('data-current', mark.getAttribute('data-mark') === opened);
	}

	/** An entry or an era that was opened from anywhere is found on the scroll, too. */
	#followAddress() {
		this.#mark();
		const current = this.#links().find((link) => link.hasAttribute('aria-current'));
		if (current) this.#hold(current);
		const era = Array.from(this.querySelectorAll('[data-chapter]')).find(
			(chapter) => `era-${chapter.getAttribute('data-chapter')}` === this.#opened(),
		);
		const found = current ?? era?.querySelector('li:not([hidden])');
		if (found) bringIntoSight(this.#sheet, found);
	}

	/** From an entry back to its place on the scroll. */
	#comeBack(click: MouseEvent) {
		const way = click.target instanceof Element ? click.target.closest('[data-to-band]') : null;
		const event = way?.getAttribute('data-to-band');
		const link = this.#links().find((one) => one.dataset['event'] === event);
		if (!way || !link) return;
		click.preventDefault();
		this.#goTo(link);
		this.scrollIntoView({ block: 'start' });
	}
}

if (!customElements.get('time-band')) customElements.define('time-band', TimeBand);

declare global {
	interface HTMLElementTagNameMap {
		'time-band': TimeBand;
	}
}
