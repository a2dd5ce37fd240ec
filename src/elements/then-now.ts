import { showInAddress } from './page-address.ts';
import { percentAt, percentByKey, valueText } from './then-now-position.ts';
import { followPulls } from './then-now-pull.ts';
import {
	addressOfSight,
	openingSight,
	sightInAddress,
	viewNamed,
	withPicture,
	type Sight,
	type View,
} from './then-now-sight.ts';
import { Stage } from './then-now-stage.ts';

/** Milliseconds of rest after which the address says what is seen: browsers allow few changes in a row. */
const REST = 300;
/** Milliseconds; the style sheet says the same. */
const GLIDE = 200;

/**
 * Lays pictures of one viewpoint over each other and lets visitors push the line between two of them: with the range below,
 * by keys, by two buttons, or by a finger on the picture. The same two can fade into each other, all can stand side by side
 * or be looked at one by one. Without script all pictures stand there with their captions.
 */
class ThenNow extends HTMLElement {
	#listeners = new AbortController();
	#stage: Stage | undefined;
	#sight: Sight = openingSight(2);
	#views: View[] = [];
	#range: HTMLInputElement | null = null;
	#ends: readonly HTMLButtonElement[] = [];
	/** While somebody pulls: where the pictures stand in the window, and what was seen before. */
	#pull: { box: DOMRect | undefined; from: Sight } | undefined;
	#resting: ReturnType<typeof setTimeout> | undefined;
	#gliding: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		const controls = this.querySelector<HTMLElement>('[data-controls]');
		this.#range = this.querySelector<HTMLInputElement>('input[type="range"]');
		this.#ends = Array.from(this.querySelectorAll<HTMLButtonElement>('[data-show]'));
		if (!controls || !this.#range) return;
		this.#stage = new Stage(this);
		this.#views = (this.dataset['views'] ?? '').split(' ').flatMap((name) => viewNamed(name) ?? []);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#range.addEventListener('input', () => this.#move(this.#range?.valueAsNumber ?? 50), {
			signal,
		});
		this.addEventListener('change', (change) => this.#chosen(change), { signal });
		this.addEventListener('keydown', (press) => this.#pressed(press), { signal });
		this.addEventListener('click', (click) => this.#clicked(click), { signal });
		followPulls(this, signal, {
			follows: () => this.#isPushed,
			begin: () => (this.#pull = { box: this.#stage?.box, from: this.#sight }),
			moveTo: (x) => this.#moveTo(x),
			end: () => {
				const isMoved = this.#pull?.from !== this.#sight;
				this.#pull = undefined;
				if (isMoved) this.#remember();
			},
			turn: (step) => this.#turn(step),
		});
		controls.hidden = false;
		this.dataset['ready'] = '';
		this.#see(this.#asked ?? openingSight(this.#stage.count));
		addEventListener('hashchange', () => this.#see(this.#asked ?? this.#sight), { signal });
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#resting);
	}

	/** Whether the present view has a line, or a mixture, to push. */
	get #isPushed(): boolean {
		return this.#sight.view === 'slider' || this.#sight.view === 'fade';
	}

	/** What the page's address asks for; only a comparison on its own page listens to it. */
	get #asked(): Sight | undefined {
		if (!this.#stage || this.dataset['own'] === undefined) return undefined;
		return sightInAddress(location.hash, location.search, this.#views, this.#stage.count);
	}

	/** A view, or a picture for one side. */
	#chosen({ target }: Event) {
		if (!(target instanceof HTMLInputElement) || !this.#stage) return;
		const { count } = this.#stage;
		const choice = target.dataset['choice'];
		if (choice === undefined) return;
		const picture = Number(target.value);
		const before = target.getBoundingClientRect().top;
		if (choice === 'view')
			this.#see({ ...this.#sight, view: viewNamed(target.value) ?? this.#sight.view });
		if (choice === 'before' || choice === 'after')
			this.#see(withPicture(this.#sight, choice, picture, count));
		if (choice === 'shown') this.#see({ ...this.#sight, shown: picture });
		this.#remember();
		// The pictures above have another height in another view; what was touched stays under the finger.
		scrollBy(0, target.getBoundingClientRect().top - before);
	}

	#pressed(press: KeyboardEvent) {
		if (press.target !== this.#range || press.ctrlKey || press.metaKey || press.altKey) return;
		const percent = percentByKey(press.key, this.#sight.at);
		if (percent === undefined) return;
		press.preventDefault();
		this.#move(percent);
	}

	#clicked({ target }: Event) {
		const button = target instanceof Element ? target.closest('button') : null;
		if (!button) return;
		const show = button.dataset['show'];
		if (show !== undefined) {
			this.#glide();
			this.#move(Number(show));
		}
		if (button.dataset['do'] === 'copy') void this.#copy();
	}

	/** For a moment the line does not jump: one sees which way it goes. */
	#glide() {
		this.dataset['gliding'] = '';
		clearTimeout(this.#gliding);
		this.#gliding = setTimeout(() => delete this.dataset['gliding'], GLIDE);
	}

	#moveTo(x: number) {
		const box = this.#pull?.box;
		if (box) this.#move(percentAt(x, box));
	}

	#turn(step: 1 | -1) {
		const last = (this.#stage?.count ?? 1) - 1;
		const shown = Math.min(last, Math.max(0, this.#sight.shown + step));
		if (this.#sight.view !== 'film' || shown === this.#sight.shown) return;
		this.#see({ ...this.#sight, shown });
		this.#remember();
	}

	#move(percent: number) {
		if (percent === this.#sight.at) return;
		this.#sight = { ...this.#sight, at: percent };
		this.#stage?.move(this.#sight);
		this.#say();
		this.#remember();
	}

	/** Another view, or other pictures. */
	#see(sight: Sight) {
		this.#sight = sight;
		this.#stage?.arrange(sight);
		for (const part of this.querySelectorAll<HTMLElement>('[data-for]'))
			part.hidden = !(part.dataset['for'] ?? '').split(' ').includes(sight.view);
		const chosen: Readonly<Record<string, string>> = {
			view: sight.view,
			before: String(sight.before),
			after: String(sight.after),
			shown: String(sight.shown),
		};
		for (const radio of this.querySelectorAll<HTMLInputElement>('[data-choice]'))
			radio.checked = radio.value === chosen[radio.dataset['choice'] ?? ''];
		this.#say();
	}

	/** Says in words what is seen. */
	#say() {
		const range = this.#range;
		if (!range) return;
		const { at, before } = this.#sight;
		const label = this.#stage?.labelOf(before) ?? '';
		range.value = String(at);
		range.setAttribute('aria-valuetext', valueText(range.dataset['pattern'] ?? '', at, label));
		for (const button of this.#ends) {
			const pressed = String(Number(button.dataset['show']) === at);
			// Writing what stands there already would have the browser look for styles again.
			if (button.getAttribute('aria-pressed') !== pressed)
				button.setAttribute('aria-pressed', pressed);
		}
	}

	/** The page's address with what is seen now. */
	get #address(): URL {
		const address = new URL(location.href);
		address.hash = addressOfSight(this.#sight, this.#stage?.count ?? 0);
		return address;
	}

	/** Writing the address takes a browser longer than a frame lasts; it waits until the finger has let go. */
	#remember() {
		if (this.dataset['own'] === undefined || this.#pull) return;
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => showInAddress(this.#address.href), REST);
	}

	async #copy() {
		const status = this.querySelector<HTMLElement>('[data-copied]');
		const address = this.#address;
		// What one visitor looked up or chose for reading is not the other's.
		address.search = '';
		let words = status?.dataset['copied'] ?? '';
		try {
			await navigator.clipboard.writeText(address.href);
		} catch {
			// Only https pages may write to the clipboard; the address bar can always be copied by hand.
			showInAddress(address.href);
			words = status?.dataset['byHand'] ?? '';
		}
		if (status) status.textContent = words;
	}
}

if (!customElements.get('then-now')) customElements.define('then-now', ThenNow);

declare global {
	interface HTMLElementTagNameMap {
		'then-now': ThenNow;
	}
}
