import type { Candidate } from '../domain/hall-candidates.ts';
import { fillSentence } from './fill-sentence.ts';

/** The candidates above the keys, and what is said of them. */
export class HallKeysOffer {
	readonly #host: HTMLElement;

	constructor(host: HTMLElement) {
		this.#host = host;
	}

	#find(part: string) {
		return this.#host.querySelector<HTMLElement>(`[data-${part}]`);
	}

	/** Nothing is typed: the hint stands in the place of the candidates. */
	clear() {
		this.#show([]);
		this.#see('hint');
		this.#say('');
	}

	show(offered: readonly Candidate[], typed: string) {
		this.#show(offered);
		this.#see(offered.length === 0 ? 'none' : undefined);
		const { offered: some, noneOffered } = this.#host.dataset;
		this.#say(
			fillSentence(offered.length === 0 ? noneOffered : some, {
				t: typed,
				n: String(offered.length),
				w: offered[0]?.words ?? '',
			}),
		);
	}

	#show(offered: readonly Candidate[]) {
		const list = this.#find('candidates');
		const pattern = this.#host.querySelector<HTMLTemplateElement>('template[data-candidate]');
		if (!list || !pattern) return;
		// Our own component writes it.
		const kinds = JSON.parse(this.#host.dataset['kinds'] ?? '{}') as Record<string, string>;
		list.textContent = '';
		for (const { words, kind } of offered) {
			const line = pattern.content.cloneNode(true) as DocumentFragment; // a template's content is one
			const button = line.querySelector('button');
			const name = line.querySelector('.name');
			const word = line.querySelector('.kind');
			if (button) button.dataset['words'] = words;
			if (name) name.textContent = words;
			if (word) word.textContent = kinds[kind ?? ''] ?? this.#host.dataset['inTexts'] ?? '';
			list.append(line);
		}
		list.hidden = offered.length === 0;
		const title = this.#find('offer-title');
		if (title) title.hidden = list.hidden;
	}

	/** Shows one of the sentences that stand where no candidate does. */
	#see(shown: 'hint' | 'none' | undefined) {
		for (const part of ['hint', 'none']) {
			const sentence = this.#find(part);
			if (sentence) sentence.hidden = part !== shown;
		}
	}

	#say(words: string) {
		const status = this.#find('told');
		if (status) status.textContent = words;
	}

	focusFirst() {
		this.#find('candidates')?.querySelector('button')?.focus();
	}
}
