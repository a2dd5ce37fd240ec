import type { KeptPage, KeptPages as Kept } from '../offline/conversation.ts';
import { fillSentence } from './fill-sentence.ts';
import { inMegabytes } from './megabytes.ts';
import { askWorker, offlineWorker } from './offline-worker.ts';

/** 「东门｜北街史志馆」 → 「东门」: every page here is the museum's. */
const nameOf = ({ title }: KeptPage) => {
	const written = new DOMParser().parseFromString(title, 'text/html').body.textContent;
	return written.split('｜')[0]?.trim() ?? '';
};

/** Lists what this phone keeps, and lets go of it. Where it stands in for a page that is not kept, it says so. */
class KeptPages extends HTMLElement {
	#listeners = new AbortController();
	#worker: ServiceWorker | undefined;

	connectedCallback() {
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.#button('again')?.addEventListener('click', () => location.reload(), { signal });
		this.#button('forget-all')?.addEventListener('click', () => this.#forget(), { signal });
		this.#part('[data-shelf]').hidden = false;
		this.#part('[data-away]').hidden = location.pathname === this.dataset['address'];
		void this.#begin();
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#part(selector: string): HTMLElement {
		const part = this.querySelector<HTMLElement>(selector);
		if (!part) throw new Error(`KeptPages.astro has no ${selector}`);
		return part;
	}

	#button = (name: string) => this.querySelector<HTMLButtonElement>(`[data-do="${name}"]`);

	async #begin() {
		this.#worker = await offlineWorker(this.dataset['worker']);
		if (this.#worker) askWorker(this.#worker, { ask: 'list' }, (kept) => this.#show(kept, 'none'));
		else this.#say(this.dataset['unable']);
	}

	#forget() {
		if (!this.#worker) return;
		askWorker(this.#worker, { ask: 'forget-all' }, (kept) => {
			this.#show(kept, 'forgotten');
			this.#part('[role="status"]').focus();
		});
	}

	#say(words: string | undefined) {
		this.#part('[role="status"]').textContent = words ?? '';
	}

	/** `empty`: which sentence is true where nothing is kept. */
	#show({ pages, bytes }: Kept, empty: 'none' | 'forgotten') {
		const list = this.querySelector('ul');
		const forget = this.#button('forget-all');
		if (!list || !forget) return;
		list.hidden = pages.length === 0;
		forget.hidden = list.hidden;
		list.textContent = '';
		list.append(...pages.map((page) => this.#line(page)));
		const sum = fillSentence(this.dataset['sum'], {
			n: String(pages.length),
			s: inMegabytes(bytes),
		});
		this.#say(list.hidden ? this.dataset[empty] : sum);
	}

	#line(page: KeptPage): HTMLElement {
		const line = document.createElement('li');
		const link = document.createElement('a');
		link.className = 'tap';
		link.href = page.address;
		link.textContent = nameOf(page);
		line.append(link);
		if (page.sounds > 0) {
			const sounds = document.createElement('span');
			sounds.textContent = fillSentence(this.dataset['sounds'], { n: String(page.sounds) });
			line.append(sounds);
		}
		return line;
	}
}

if (!customElements.get('kept-pages')) customElements.define('kept-pages', KeptPages);

declare global {
	interface HTMLElementTagNameMap {
		'kept-pages': KeptPages;
	}
}
