import { isSame, valueAt, type Draft } from '../draft/change.ts';
import type { Aside } from '../draft/form-history.ts';
import type { FormSpec } from '../form/field-spec.ts';
import { placeOf, valueWords } from '../history-words.ts';
import { asides as words } from '../text.ts';
import { button, make } from './dom.ts';

/** Shows both values where two wrote the same field, above the form, to choose from. */
export function showAsides(
	form: HTMLElement,
	spec: FormSpec,
	draft: Draft,
	asides: ReadonlyMap<string, Aside>,
	settle: (id: string, isTaken: boolean) => void,
): void {
	for (const old of form.querySelectorAll('.aside')) old.remove();
	for (const [id, { path, value, from }] of asides) {
		const here = valueAt(draft, path);
		if (isSame(here, value)) continue;
		const { where, spec: field } = placeOf(spec, path);
		const shown = (whose: string, one: unknown, act: Node) =>
			make(
				'div',
				{},
				make('p', { class: 'aside-from' }, whose),
				make('blockquote', {}, valueWords(one, field) || words.empty),
				act,
			);
		form.prepend(
			make(
				'section',
				{ class: 'aside', 'aria-label': `${where}：${words.title}` },
				make('h2', {}, `${where}：${words.title}`),
				shown(
					words.here,
					here,
					button(words.keep, () => settle(id, false)),
				),
				shown(
					words.from[from],
					value,
					button(words.take, () => settle(id, true)),
				),
			),
		);
	}
}
