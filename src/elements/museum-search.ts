import { ask, type Outcome } from '../search/ask.ts';
import {
	FILTERS,
	narrowed,
	offersOf,
	orderOf,
	possible,
	valuesOf,
	type Choice,
	type Filter,
	type Values,
} from '../search/narrow.ts';
import { MissingPart } from '../search/load-part.ts';
import { DamagedPart, OutdatedPart, type FacetsPart, type MetaPart } from '../search/parts.ts';
import { shownEntry } from '../search/shown.ts';
import type { Hit } from '../search/find.ts';
import { kindNumber, type SearchIndex } from '../search/search-index.ts';
import { showInAddress } from './page-address.ts';
import { MuseumSearchView } from './museum-search-view.ts';
import { sharedIndex } from './search-index-of-page.ts';

/** How many results are shown before the visitor asks for more. */
const SHOWN_AT_ONCE = 10;
/** After the last key press, in milliseconds. */
const PAUSE = 150;
/** An answer that takes longer is announced, in milliseconds. */
const SLOW = 400;

/** Everything about the answer that is on the page. */
interface Shown {
	outcome: Outcome;
	meta: MetaPart;
	facets: FacetsPart;
	values: Values;
}

/** What the address says. */
interface Asked {
	question: string;
	choice: Choice;
}

function readAddress(): Asked {
	// A page opened from a file keeps its question behind the anchor sign, where every browser lets it be changed.
	const written = location.search || location.hash.replace(/^#/, '?');
	const parameters = new URLSearchParams(written);
	const choice: Choice = {};
	for (const filter of FILTERS) {
		const value = parameters.get(filter);
		if (value) choice[filter] = value;
	}
	return { question: parameters.get('q') ?? '', choice };
}

function writtenAddress({ question, choice }: Asked): string {
	const parameters = new URLSearchParams();
	if (question) parameters.set('q', question);
	for (const filter of FILTERS) {
		const value = choice[filter];
		if (value !== undefined) parameters.set(filter, value);
	}
	const written = parameters.toString();
	return written ? `?${written}` : '';
}

/**
 * Searches while the visitor types, keeps the question in the address, and narrows what was found. Without script the field
 * still stands there with a sentence that says so, and the museum's indexes below it.
 */
class MuseumSearch extends HTMLElement {
	#listeners = new AbortController();
	#pause = 0;
	/** The newest question; answers to older ones are dropped. */
	#asked = 0;
	#question = '';
	/** The question was sent off: the next one typed is a new step in the browser's history. */
	#isSettled = true;
	/** What the address says of question and filters, as far as it was written or read here. */
	#address = '';
	#choice: Choice = {};
	#shown: Shown | undefined;
	#view: MuseumSearchView | undefined;
	#hits: Hit[] = [];

	connectedCallback() {
		const input = this.#input;
		if (!input) return;
		this.#view = new MuseumSearchView(this);
		this.#listeners = new AbortController();
		const { signal } = this.#listeners;
		this.querySelector('form')?.addEventListener(
			'submit',
			(submit) => {
				submit.preventDefault();
				this.#ask(input.value, {}, 'step');
			},
			{ signal },
		);
		input.addEventListener(
			'input',
			(typed) => {
				// Letters on their way to become characters are not asked for.
				if (!(typed instanceof InputEvent && typed.isComposing)) this.#askSoon();
			},
			{ signal },
		);
		input.addEventListener('compositionend', () => this.#askSoon(), { signal });
		this.addEventListener('click', (click) => this.#onClick(click), { signal });
		this.addEventListener('change', (change) => this.#onChange(change), { signal });
		window.addEventListener(
			'popstate',
			() => {
				// What is written behind the anchor sign comes back as such a step, too.
				if (writtenAddress(readAddress()) !== this.#address) this.#readAddress();
			},
			{ signal },
		);
		this.#readAddress();
		if (!input.value && !matchMedia('(pointer: coarse)').matches) input.focus();
		this.dataset['ready'] = '';
	}

	disconnectedCallback() {
		this.#listeners.abort();
		clearTimeout(this.#pause);
	}

	get #input() {
		return this.querySelector<HTMLInputElement>('input[type="search"]');
	}

	get #index(): SearchIndex {
		return sharedIndex(this.dataset['root'] ?? '/');
	}

	#askSoon() {
		clearTimeout(this.#pause);
		this.#pause = window.setTimeout(() => this.#ask(this.#input?.value ?? '', {}, 'same'), PAUSE);
	}

	#readAddress() {
		const { question, choice } = readAddress();
		this.#address = writtenAddress({ question, choice });
		this.#isSettled = true;
		if (this.#input) this.#input.value = question;
		this.#ask(question, choice, 'none');
	}

	/** @param step whether the question becomes a new step in the browser's history, takes the place of this one, or came from it */
	#ask(written: string, choice: Choice, step: 'step' | 'same' | 'none') {
		clearTimeout(this.#pause);
		const question = written.trim();
		const before = this.#question;
		this.#question = question;
		this.#choice = choice;
		this.#asked += 1;
		if (step !== 'none') {
			this.#remember(this.#isSettled && before !== '' && before !== question);
			this.#isSettled = step === 'step';
		}
		if (this.#view) this.#view.busy = question !== '';
		if (question === '') {
			this.#shown = undefined;
			this.#view?.clear();
			return;
		}
		void this.#answer(question, this.#asked);
	}

	async #answer(question: string, asked: number) {
		const slow = window.setTimeout(() => this.#view?.say(this.dataset['looking'] ?? ''), SLOW);
		try {
			const shown = await this.#find(question);
			if (asked === this.#asked) await this.#show(shown, asked);
		} catch (error) {
			if (asked === this.#asked) this.#view?.fail(this.#explain(error));
		} finally {
			clearTimeout(slow);
			if (asked === this.#asked && this.#view) this.#view.busy = false;
		}
	}

	/** Asks once more when the museum was renewed meanwhile. */
	async #find(question: string, again = true): Promise<Shown> {
		try {
			const index = this.#index;
			const [outcome, facets, { meta }] = await Promise.all([
				ask(index, question),
				index.facets(),
				index.open(),
			]);
			return { outcome, meta, facets, values: valuesOf(meta, facets) };
		} catch (error) {
			if (again && error instanceof OutdatedPart) return this.#find(question, false);
			throw error;
		}
	}

	#explain(error: unknown): string {
		const { offline = '', damaged = '', broken = '' } = this.dataset;
		if (error instanceof MissingPart) return offline;
		return error instanceof DamagedPart || error instanceof OutdatedPart ? damaged : broken;
	}

	async #show(shown: Shown, asked: number) {
		this.#shown = shown;
		const { outcome, values, meta, facets } = shown;
		const { hits } = outcome.answer;
		this.#choice = possible(this.#choice, hits, values);
		this.#hits = narrowed(hits, this.#choice, values);
		const first = await this.#entries(this.#hits.slice(0, SHOWN_AT_ONCE));
		if (asked !== this.#asked) return;
		const view = this.#view;
		if (!view) return;
		view.clear();
		view.tell(outcome, this.#question, hits.length, this.#hits.length);
		view.showFilters(
			offersOf(hits, this.#choice, values, orderOf(meta, facets)),
			this.#choice,
			hits.length,
		);
		view.add(first, this.#needles());
		view.showMore(this.#hits.length - first.length);
	}

	#needles(): string[] {
		return (this.#shown?.outcome.answer.needles.flat() ?? []).map(({ letters }) => letters);
	}

	#entries(hits: readonly Hit[]) {
		const { outcome, meta } = this.#shown ?? {};
		return Promise.all(
			hits.map(async ({ entry }) => {
				const [pieces, { folds }] = await Promise.all([
					this.#index.pieces(entry),
					this.#index.open(),
				]);
				const kind = meta ? (meta.kinds[kindNumber(meta, entry)]?.[0] ?? '') : '';
				return { ...shownEntry(pieces, outcome?.answer.needles ?? [], folds), kind };
			}),
		);
	}

	#onClick({ target }: Event) {
		if (!(target instanceof Element)) return;
		const proposal = target.closest<HTMLElement>('[data-proposal]')?.dataset['proposal'];
		const kind = target.closest<HTMLElement>('[data-kind-choice]')?.dataset['kindChoice'];
		if (proposal !== undefined) {
			if (this.#input) this.#input.value = proposal;
			this.#ask(proposal, {}, 'step');
			this.#input?.focus();
		} else if (kind !== undefined) this.#choose('kind', kind);
		else if (target.closest('[data-more]')) void this.#more();
	}

	#onChange({ target }: Event) {
		if (!(target instanceof HTMLSelectElement)) return;
		const filter = FILTERS.find((one) => one === target.dataset['filter']);
		if (filter) this.#choose(filter, target.value);
	}

	#choose(filter: Filter, value: string) {
		if (!this.#shown) return;
		const { [filter]: _, ...others } = this.#choice;
		this.#choice = value === '' ? others : { ...others, [filter]: value };
		this.#remember(true);
		this.#asked += 1;
		void this.#show(this.#shown, this.#asked)
			.then(() => this.#view?.focusFilter(filter))
			.catch((error: unknown) => this.#view?.fail(this.#explain(error)));
	}

	async #more() {
		const asked = this.#asked;
		const from = this.#view?.count ?? 0;
		try {
			const next = await this.#entries(this.#hits.slice(from, from + SHOWN_AT_ONCE));
			if (asked !== this.#asked || !this.#view) return;
			this.#view.add(next, this.#needles());
			this.#view.showMore(this.#hits.length - from - next.length);
			this.#view.focusResult(from);
		} catch (error) {
			if (asked === this.#asked) this.#view?.say(this.#explain(error));
		}
	}

	/**
	 * The address holds question and filters, so that Back and a shared link find them again. In the hall nothing is kept for
	 * the next visitor to step back to.
	 */
	#remember(isStep: boolean) {
		const address = writtenAddress({ question: this.#question, choice: this.#choice });
		this.#address = address;
		if (location.protocol === 'file:') {
			const place = `#${address.slice(1)}`;
			if (isStep) location.hash = place;
			else location.replace(place);
			return;
		}
		const whole = `${location.pathname}${address}`;
		if (isStep && this.dataset['keepHistory'] !== undefined) history.pushState(null, '', whole);
		else showInAddress(whole);
	}
}

if (!customElements.get('museum-search')) customElements.define('museum-search', MuseumSearch);

declare global {
	interface HTMLElementTagNameMap {
		'museum-search': MuseumSearch;
	}
}
