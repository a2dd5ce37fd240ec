import { durationInWords } from '../domain/duration.ts';
import type { Outcome } from '../search/ask.ts';
import type { Choice, Filter, Offer } from '../search/narrow.ts';
import type { ShownEntry } from '../search/shown.ts';
import { fillSentence } from './fill-sentence.ts';
import { markedFragment, pageAddress } from './search-result-view.ts';

const FILTER_LISTS = ['kind', 'place', 'era', 'grade'] as const;

/** A result with the kind it is of. */
export interface ShownResult extends ShownEntry {
	kind: string;
}

type Words = Readonly<Record<string, string>>;

/** A small picture beside a result; its page tells what it shows. */
function smallPicture(address: string, caption: string): HTMLElement {
	const figure = document.createElement('figure');
	const picture = new Image(96, 72);
	figure.className = 'picture';
	picture.alt = '';
	picture.loading = 'lazy';
	picture.src = address;
	figure.append(picture);
	if (caption === '') return figure;
	const words = document.createElement('figcaption');
	words.textContent = caption;
	figure.append(words);
	return figure;
}

/** The face of the search: writes what was found into the markup that the component brought. */
export class MuseumSearchView {
	readonly #host: HTMLElement;
	readonly #kinds: Words;
	readonly #grades: Words;

	constructor(host: HTMLElement) {
		this.#host = host;
		// Our own component writes both.
		this.#kinds = JSON.parse(host.dataset['kinds'] ?? '{}') as Words;
		this.#grades = JSON.parse(host.dataset['grades'] ?? '{}') as Words;
	}

	#find(selector: string) {
		return this.#host.querySelector<HTMLElement>(selector);
	}

	/** Results on the page. */
	get count(): number {
		return this.#find('[data-results]')?.childElementCount ?? 0;
	}

	/** Says that what stands there is being replaced. */
	set busy(isBusy: boolean) {
		this.#find('[data-results]')?.setAttribute('aria-busy', String(isBusy));
		if (!isBusy) document.documentElement.removeAttribute('data-asked');
	}

	say(words: string) {
		const status = this.#find('[data-status]');
		if (status) status.textContent = words;
	}

	clear() {
		this.say('');
		const list = this.#find('[data-results]');
		if (list) list.textContent = '';
		for (const part of ['filters', 'more', 'proposals', 'results-title']) {
			const element = this.#find(`[data-${part}]`);
			if (element) element.hidden = true;
		}
	}

	fail(words: string) {
		this.clear();
		this.say(words);
	}

	/** Says how many, in which forms, or what was looked for in place of the question. */
	tell(outcome: Outcome, question: string, all: number, shown: number) {
		const { answer, instead, bySichuanSound, apart, query } = outcome;
		const { dataset } = this.#host;
		const [first] = instead;
		const values = {
			q: question.length > 40 ? `${question.slice(0, 40)}……` : question,
			n: String(all),
			m: String(shown),
			w: first ?? '',
		};
		const forms =
			answer.forms.length > 0 ? fillSentence(dataset['forms'], { w: answer.forms.join('、') }) : '';
		const shortened = query.shortened ? (dataset['shortened'] ?? '') : '';
		const told =
			all === 0
				? fillSentence(apart.length > 0 ? dataset['apart'] : dataset['nothing'], values)
				: first !== undefined
					? fillSentence(dataset[bySichuanSound ? 'insteadBySound' : 'instead'], values)
					: fillSentence(shown === all ? dataset['found'] : dataset['narrowed'], values) + forms;
		this.say(shortened + told);
		this.#propose(
			apart.length > 0
				? apart.map(({ written, count }) => ({ words: written, count }))
				: instead.slice(1).map((words) => ({ words })),
			apart.length > 0 ? '' : undefined,
		);
	}

	#propose(proposals: readonly { words: string; count?: number }[], label?: string) {
		const box = this.#find('[data-proposals]');
		const list = this.#find('[data-proposals-list]');
		const before = this.#find('[data-proposals-label]');
		if (!box || !list || !before) return;
		box.hidden = proposals.length === 0;
		before.textContent = label ?? before.dataset['others'] ?? '';
		list.textContent = '';
		for (const { words, count } of proposals) {
			const button = document.createElement('button');
			button.type = 'button';
			button.dataset['proposal'] = words;
			button.textContent = count === undefined ? words : `${words}（${count}）`;
			list.append(button);
		}
	}

	showFilters(offers: Readonly<Record<Filter, readonly Offer[]>>, choice: Choice, all: number) {
		const group = this.#find('[data-filters]');
		if (!group) return;
		this.#showKinds(offers.kind, choice.kind);
		for (const filter of FILTER_LISTS) this.#showList(filter, offers[filter], choice[filter]);
		group.hidden = all < 2;
	}

	#showKinds(offers: readonly Offer[], chosen: string | undefined) {
		const list = this.#find('[data-kind-list]');
		if (!list) return;
		list.textContent = '';
		const sum = offers.reduce((count, offer) => count + offer.count, 0);
		const add = (value: string, label: string, count: number) => {
			const item = document.createElement('li');
			const button = document.createElement('button');
			const number = document.createElement('span');
			button.type = 'button';
			button.dataset['kindChoice'] = value;
			button.setAttribute('aria-pressed', String((chosen ?? '') === value));
			button.textContent = label;
			number.className = 'count';
			number.textContent = String(count);
			button.append(number);
			item.append(button);
			list.append(item);
		};
		add('', this.#host.dataset['all'] ?? '', sum);
		for (const { value, count } of offers) add(value, this.#nameOf('kind', value), count);
		list.hidden = offers.length < 2 && chosen === undefined;
	}

	#showList(filter: Filter, offers: readonly Offer[], chosen: string | undefined) {
		const label = this.#find(`[data-filter-label="${filter}"]`);
		const select = label?.querySelector('select');
		if (!label || !select) return;
		while (select.options.length > 1) select.remove(1);
		for (const { value, count } of offers) {
			const name = this.#nameOf(filter, value);
			select.add(new Option(`${name}（${count}）`, value));
		}
		select.value = chosen ?? '';
		label.hidden = offers.length === 0;
	}

	#nameOf(filter: Filter, value: string): string {
		const names: Words = { kind: this.#kinds, grade: this.#grades, place: {}, era: {} }[filter];
		return names[value] ?? value;
	}

	/** Gives the focus back to the control that was used; its list was written anew. */
	focusFilter(filter: Filter) {
		if (filter === 'kind') this.#find('[data-kind-list] [aria-pressed="true"]')?.focus();
	}

	/** @param find what is marked on the pages that are opened */
	add(results: readonly ShownResult[], find: readonly string[]) {
		const list = this.#find('[data-results]');
		const title = this.#find('[data-results-title]');
		if (!list) return;
		for (const result of results) list.append(this.#resultLine(result, find));
		if (title) title.hidden = list.childElementCount === 0;
	}

	#pattern(name: string): DocumentFragment {
		const pattern = this.#host.querySelector<HTMLTemplateElement>(`template[data-${name}]`);
		return (pattern?.content.cloneNode(true) ??
			document.createDocumentFragment()) as DocumentFragment; // a template's content is one
	}

	#resultLine(result: ShownResult, find: readonly string[]): DocumentFragment {
		const line = this.#pattern('result');
		const root = this.#host.dataset['root'] ?? '/';
		const own = result.anchor ? `#${result.anchor}` : '';
		const link = line.querySelector<HTMLAnchorElement>('.title');
		const words = document.createElement('span');
		words.append(markedFragment(result.title));
		link?.append(words);
		if (link) link.href = pageAddress(root, `${result.address}${own}`, find);
		if (result.picture) {
			const caption = result.drawn ? (this.#host.dataset['drawn'] ?? '') : '';
			line.querySelector('li')?.prepend(smallPicture(pageAddress(root, result.picture), caption));
		}
		const kind = line.querySelector('.kind');
		if (kind) kind.textContent = this.#kinds[result.kind] ?? result.kind;
		if (!result.sound) line.querySelector('.sound')?.remove();
		if (result.sound !== 'synthetic') line.querySelector('.synthetic')?.remove();
		const other = line.querySelector('[data-other]');
		if (result.otherName) other?.append(markedFragment(result.otherName));
		else line.querySelector('.other')?.remove();
		const places = line.querySelector('.places');
		for (const place of result.places) places?.append(this.#placeLine(result, place, find));
		const more = line.querySelector('.more');
		if (result.more > 0 && more)
			more.textContent = fillSentence(this.#host.dataset['moreHere'], { n: String(result.more) });
		else more?.remove();
		return line;
	}

	#placeLine(
		result: ShownResult,
		place: ShownResult['places'][number],
		find: readonly string[],
	): DocumentFragment {
		const line = this.#pattern('place');
		const link = line.querySelector('a');
		const where = line.querySelector('.where');
		const anchor = place.anchor || result.anchor;
		if (link) {
			const address = `${result.address}${anchor ? `#${anchor}` : ''}`;
			link.href = pageAddress(this.#host.dataset['root'] ?? '/', address, find);
		}
		const from =
			place.seconds === undefined
				? ''
				: fillSentence(this.#host.dataset['from'], { t: durationInWords(place.seconds) });
		const label = [from, place.section].filter(Boolean).join('　');
		if (where && label && place.excerpt.map(({ text }) => text).join('') !== label)
			where.textContent = label;
		else where?.remove();
		line.querySelector('.excerpt')?.append(markedFragment(place.excerpt));
		return line;
	}

	showMore(left: number) {
		const more = this.#find('[data-more]');
		if (!more) return;
		more.hidden = left <= 0;
		more.textContent = fillSentence(more.dataset['words'], { n: String(Math.min(10, left)) });
	}

	focusResult(at: number) {
		this.#find('[data-results]')?.children[at]?.querySelector<HTMLAnchorElement>('.title')?.focus();
	}
}
