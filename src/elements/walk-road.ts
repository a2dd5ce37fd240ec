import { DeviceMemory } from './device-memory.ts';
import { fillSentence } from './fill-sentence.ts';
import { WalkSketchWindow } from './walk-sketch-window.ts';

/**
 * 「上路」: shows one stop at a time, whichever the page's address names, so that links, codes on paper and Back lead from
 * stop to stop. Without script all stops are on the page, one below the other.
 */
class WalkRoad extends HTMLElement {
	#listeners = new AbortController();
	#stops: HTMLElement[] = [];
	#sketch: WalkSketchWindow | undefined;
	#memory = new DeviceMemory('', false);

	connectedCallback() {
		this.#stops = Array.from(this.querySelectorAll<HTMLElement>('.walk-stop'));
		const sketch = this.querySelector<HTMLElement>('[data-sketch]');
		if (!sketch || this.#stops.length === 0) return;
		this.#sketch = new WalkSketchWindow(sketch);
		this.#memory = new DeviceMemory(
			`beijie-walk:${this.dataset['walk']}`,
			'remembers' in this.dataset,
		);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		addEventListener('hashchange', () => this.#arrive(true), { signal });
		addEventListener('resize', () => this.#look(), { signal });
		// Paper has the whole map.
		addEventListener('beforeprint', () => this.#sketch?.showAll(), { signal });
		addEventListener('afterprint', () => this.#look(), { signal });
		this.dataset['ready'] = '';
		this.#arrive(false);
	}

	disconnectedCallback() {
		this.#listeners.abort();
		delete document.documentElement.dataset['road'];
	}

	/** Where the address says one is: from 0; `stops` when the walk is done; undefined for the whole walk. */
	get #position(): number | undefined {
		if (location.hash === '#end') return this.#stops.length;
		const index = this.#stops.findIndex(({ id }) => location.hash === `#${id}`);
		return index < 0 ? undefined : index;
	}

	#arrive(moved: boolean) {
		const position = this.#position;
		this.#silence(position);
		this.#show(position);
		this.#tell(position);
		this.#look();
		this.#remember(position);
		if (position === undefined) return;
		scrollTo(0, 0);
		if (moved) this.#focusTitle(position);
	}

	/** What was heard at one stop is not heard at the next. */
	#silence(position: number | undefined) {
		for (const audio of this.querySelectorAll('audio'))
			if (position === undefined || !this.#stops[position]?.contains(audio)) audio.pause();
	}

	#show(position: number | undefined) {
		const { dataset } = document.documentElement;
		if (position === undefined) delete dataset['road'];
		else dataset['road'] = position < this.#stops.length ? 'stop' : 'end';
		this.#stops.forEach((stop, index) => {
			if (index === position) stop.dataset['now'] = '';
			else delete stop.dataset['now'];
		});
		const head = this.querySelector<HTMLElement>('[data-head]');
		if (head) head.hidden = position === undefined;
	}

	#tell(position = 0) {
		const all = this.#stops.length;
		const sentence = position < all ? this.dataset['position'] : this.dataset['ended'];
		const place = this.querySelector('[data-place]');
		if (place)
			place.textContent = fillSentence(sentence, { n: String(position + 1), a: String(all) });
		const progress = this.querySelector<HTMLElement>('[data-progress]');
		if (progress) progress.style.width = `${Math.min((position + 1) / all, 1) * 100}%`;
	}

	#look() {
		const stop = this.#stops[this.#position ?? -1];
		if (!stop) return this.#sketch?.showAll();
		const [x, y] = (stop.dataset['at'] ?? '').split(',').map(Number);
		const number = stop.id.slice('stop-'.length);
		if (x === undefined || y === undefined) this.#sketch?.showAll();
		else this.#sketch?.showStop({ x, y }, number);
	}

	/** Keeps the stop one is at; on the whole walk's page offers to go on there. */
	#remember(position: number | undefined) {
		if (position === this.#stops.length) return this.#memory.forget();
		if (position !== undefined) return void this.#memory.keep(String(position + 1));
		const kept = Number(this.#memory.kept);
		const stop = kept > 1 ? this.#stops[kept - 1] : undefined;
		const line = this.querySelector<HTMLElement>('[data-resume-line]');
		const link = line?.querySelector('a');
		if (!line || !link) return;
		line.hidden = !stop;
		if (!stop) return;
		link.href = `#${stop.id}`;
		const values = { n: String(kept), t: stop.dataset['title'] ?? '' };
		link.textContent = fillSentence(this.dataset['resume'], values);
	}

	#focusTitle(position: number) {
		const title = (this.#stops[position] ?? this).querySelector<HTMLElement>(
			position < this.#stops.length ? 'h2' : '#end-title',
		);
		if (!title) return;
		title.tabIndex = -1;
		title.focus({ preventScroll: true });
	}
}

if (!customElements.get('walk-road')) customElements.define('walk-road', WalkRoad);

declare global {
	interface HTMLElementTagNameMap {
		'walk-road': WalkRoad;
	}
}
