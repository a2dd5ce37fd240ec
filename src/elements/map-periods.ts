import { addressOfPeriod, ALL, periodInAddress } from './map-periods-address.ts';
import { stepInPage } from './page-address.ts';

/** Milliseconds of rest after which address and voice follow: browsers allow few changes of the address in a row. */
const REST = 300;

/** Where the slider can stop, with the words its component wrote. */
interface Stop {
	id: string;
	words: HTMLElement;
	/** Places of which a source tells in the period; undefined where all are shown. */
	present: string[] | undefined;
}

/**
 * Sets the map it wraps to a period: places of which no source of that time tells are marked `data-away` in drawing and
 * list, and the map is told by the event `map-time`. The period stands in the address. Without script every period is a
 * section below the map, and the address leads there.
 */
class MapPeriods extends HTMLElement {
	#listeners = new AbortController();
	#stops: Stop[] = [];
	#chosen = 0;
	#resting: ReturnType<typeof setTimeout> | undefined;
	/** The address the slider has written, until the page hears of it; the visitor may have gone on by then. */
	#written: string | undefined;

	connectedCallback() {
		const range = this.querySelector<HTMLInputElement>('[data-time]');
		if (!range) return;
		this.#stops = [{ id: ALL, words: range, present: undefined }, ...this.#periods()];
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#keepThePageStill();
		for (const control of this.querySelectorAll<HTMLElement>('[data-time-controls]'))
			control.hidden = false;
		range.addEventListener('input', () => this.#moved(range.valueAsNumber), { signal });
		addEventListener('hashchange', ({ newURL }) => this.#heard(newURL), { signal });
		this.addEventListener('click', (click) => this.#clicked(click, range), { signal });
		const asked = location.hash !== '' && this.#asked !== undefined;
		this.#follow();
		if (asked) this.#goTo(range);
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#resting);
	}

	#periods(): Stop[] {
		return Array.from(this.querySelectorAll<HTMLElement>('[data-period]'), (words) => ({
			id: words.dataset['period'] ?? '',
			words,
			present: (words.dataset['present'] ?? '').split(' '),
		}));
	}

	/** The sections give up the names the address uses, so that a step of the slider does not pull the page to them. */
	#keepThePageStill() {
		for (const { id } of this.#stops)
			this.querySelector(addressOfPeriod(id))?.removeAttribute('id');
	}

	/** The stop the page's address asks for. */
	get #asked(): number | undefined {
		const known = this.#stops.map(({ id }) => id);
		const period = periodInAddress(location.hash, known);
		return period === undefined ? undefined : known.indexOf(period);
	}

	/** Goes where the address leads, unless it only says where the slider was a moment ago. */
	#heard(address: string) {
		if (address !== this.#written) this.#follow();
		this.#written = undefined;
	}

	#follow() {
		clearTimeout(this.#resting);
		this.#choose(this.#asked ?? this.#chosen);
		this.#say();
	}

	#moved(stop: number) {
		this.#choose(stop);
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => {
			this.#say();
			const address = addressOfPeriod(this.#stops[stop]?.id ?? ALL);
			if (this.#asked === stop) return;
			this.#written = new URL(address, location.href).href;
			stepInPage(address);
		}, REST);
	}

	/** 「在图上看这一时期」: the address changes by itself; whoever asked stands at the slider then. */
	#clicked({ target }: Event, range: HTMLInputElement) {
		if (!(target instanceof Element) || !target.closest('[data-show-period]')) return;
		range.focus({ preventScroll: true });
		this.#goTo(range);
	}

	/** Brings the slider to the upper edge, so that the map is seen below it. */
	#goTo(range: HTMLElement) {
		const box = range.closest('[data-time-controls]') ?? range;
		box.scrollIntoView({ block: 'start' });
	}

	#choose(chosen: number) {
		this.#chosen = chosen;
		const stop = this.#stops[chosen];
		const range = this.querySelector<HTMLInputElement>('[data-time]');
		if (!stop || !range) return;
		range.value = String(chosen);
		range.setAttribute('aria-valuetext', stop.words.dataset['value'] ?? '');
		const now = this.querySelector('[data-now]');
		if (now) now.textContent = stop.words.dataset['name'] ?? '';
		for (const { words } of this.#stops) words.toggleAttribute('data-chosen', words === stop.words);
		for (const scale of this.querySelectorAll<HTMLElement>('[data-scale]'))
			scale.hidden = scale.dataset['scale'] !== stop.id;
		this.#mark(stop);
	}

	/** Marks what is not there, in the drawing and in the list, and tells the map. */
	#mark({ id, present }: Stop) {
		const map = this.querySelector('place-map');
		if (!map) return;
		const parts = map.querySelectorAll<HTMLElement | SVGElement>('[data-place], [data-of]');
		for (const part of parts) {
			const place = part.dataset['place'] ?? part.dataset['of'] ?? '';
			const away = present !== undefined && !present.includes(place);
			part.toggleAttribute('data-away', away);
			if (part instanceof HTMLLIElement) this.#note(part, place, away);
		}
		map.dispatchEvent(
			new CustomEvent('map-time', {
				bubbles: true,
				detail: { period: id, present: present ?? [] },
			}),
		);
	}

	/** Says in the list why a place is faint. */
	#note(line: HTMLElement, place: string, away: boolean) {
		const note = line.querySelector('.time-note') ?? document.createElement('p');
		if (!away) {
			note.remove();
			return;
		}
		const isUntimed = this.querySelector(`[data-untimed="${place}"]`) !== null;
		note.className = 'time-note';
		note.textContent = (isUntimed ? this.dataset['untimed'] : this.dataset['away']) ?? '';
		line.querySelector('h3')?.after(note);
	}

	#say() {
		const status = this.querySelector('[data-time-said]');
		const words = this.#stops[this.#chosen]?.words.dataset['said'] ?? '';
		if (status && status.textContent !== words) status.textContent = words;
	}
}

if (!customElements.get('map-periods')) customElements.define('map-periods', MapPeriods);

declare global {
	interface HTMLElementTagNameMap {
		'map-periods': MapPeriods;
	}
}
