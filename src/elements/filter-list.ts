import { chooses, type Choice } from './filter-list-choice.ts';
import { showInAddress } from './page-address.ts';

/**
 * Shows only the lines of a list that fit the chosen filters, keeps the choice in the address and says how many are
 * left. A group (`data-group`) in which nothing is left goes too. Lines in a `data-echo` stand for others of the same
 * list: they are shown and hidden with them and not counted. After each choice the element says `filtered`.
 * Without script the whole list stands there and the filters stay hidden.
 */
class FilterList extends HTMLElement {
	#listeners = new AbortController();

	connectedCallback() {
		const form = this.querySelector<HTMLFormElement>('[data-filters]');
		if (!form) return;
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		form.hidden = false;
		this.#readAddress(form);
		this.#show(form);
		form.addEventListener(
			'change',
			() => {
				this.#show(form);
				this.#writeAddress(form);
			},
			{ signal },
		);
		form.addEventListener('submit', (submit) => submit.preventDefault(), { signal });
		addEventListener(
			'popstate',
			() => {
				this.#readAddress(form);
				this.#show(form);
			},
			{ signal },
		);
	}

	disconnectedCallback() {
		this.#listeners.abort();
	}

	#selects(form: HTMLFormElement): HTMLSelectElement[] {
		return Array.from(form.querySelectorAll('select'));
	}

	#show(form: HTMLFormElement) {
		const choices: Choice[] = this.#selects(form).map(({ name, value }) => ({ name, value }));
		const lines = Array.from(this.querySelectorAll<HTMLElement>('ol > li, ul[data-lines] > li'));
		let left = 0;
		for (const line of lines) {
			line.hidden = !chooses(choices, (name) => line.dataset[name]);
			if (!line.hidden && !line.closest('[data-echo]')) left += 1;
		}
		for (const group of Array.from(this.querySelectorAll<HTMLElement>('[data-group]'))) {
			group.hidden = !group.querySelector('li:not([hidden])');
		}
		const status = form.querySelector<HTMLElement>('[role="status"]');
		if (status) status.textContent = (status.dataset['count'] ?? '').replace('{n}', String(left));
		this.dispatchEvent(new Event('filtered'));
	}

	#readAddress(form: HTMLFormElement) {
		const query = new URLSearchParams(location.search);
		for (const select of this.#selects(form)) {
			const asked = query.get(select.name) ?? '';
			const known = Array.from(select.options).some(({ value }) => value === asked);
			select.value = known ? asked : '';
		}
	}

	#writeAddress(form: HTMLFormElement) {
		const query = new URLSearchParams(location.search);
		for (const { name, value } of this.#selects(form)) {
			if (value) query.set(name, value);
			else query.delete(name);
		}
		const words = query.toString();
		showInAddress(words ? `?${words}` : location.pathname);
	}
}

if (!customElements.get('filter-list')) customElements.define('filter-list', FilterList);

declare global {
	interface HTMLElementTagNameMap {
		'filter-list': FilterList;
	}
}
