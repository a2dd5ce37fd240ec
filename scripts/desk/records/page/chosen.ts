import type { Path } from '../draft/change.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import { make } from './dom.ts';
import { describedBy, groupOf, idOf, fieldOf } from './field-frame.ts';

/** More than so many are chosen from a list that opens. */
const MANY = 7;

interface Option {
	words: string;
	isChosen: boolean;
	choose: (isChosen: boolean) => void;
}

/** Buttons of which one is pressed, or boxes with ticks. */
const marks = (path: Path, type: 'radio' | 'checkbox', options: readonly Option[]): HTMLElement[] =>
	options.map((option, index) => {
		const id = index === 0 ? idOf(path, 'control') : `${idOf(path, 'control')}-${index}`;
		const box = make('input', {
			id,
			type,
			name: type === 'radio' ? idOf(path, 'field') : undefined,
		});
		box.checked = option.isChosen;
		box.addEventListener('change', () => option.choose(box.checked));
		return make('label', { class: 'mark' }, box, make('span', {}, option.words));
	});

/** One word of a fixed list. */
export function choiceField(
	spec: FieldSpec,
	path: Path,
	value: unknown,
	set: (value: unknown) => void,
): HTMLElement {
	const none = spec.needed ? [] : [['', words.none] as const];
	const all = [...spec.choices, ...none];
	if (all.length <= MANY) {
		const options = all.map(([key, shown]) => ({
			words: shown,
			isChosen: (value ?? '') === key,
			choose: () => set(key === '' ? undefined : key),
		}));
		return groupOf(spec, path, ...marks(path, 'radio', options));
	}
	const list = make('select', {
		id: idOf(path, 'control'),
		'aria-describedby': describedBy(spec, path),
	});
	for (const [key, shown] of spec.needed ? [['', ''] as const, ...all] : all) {
		const option = make('option', { value: key }, shown);
		option.selected = (value ?? '') === key;
		list.append(option);
	}
	list.addEventListener('change', () => set(list.value === '' ? undefined : list.value));
	return fieldOf(spec, path, list);
}

/** Some words of a fixed list, in its order. */
export function choicesField(
	spec: FieldSpec,
	path: Path,
	now: () => unknown,
	set: (value: unknown) => void,
): HTMLElement {
	const chosen = () => {
		const value = now();
		return Array.isArray(value) ? value.map(String) : [];
	};
	const options = spec.choices.map(([key, shown]) => ({
		words: shown,
		isChosen: chosen().includes(key),
		choose: (isChosen: boolean) => {
			const kept = chosen().filter((one) => one !== key);
			const order = spec.choices.map(([one]) => one);
			const all = isChosen ? [...kept, key] : kept;
			const sorted = all.sort((one, other) => order.indexOf(one) - order.indexOf(other));
			set(sorted.length > 0 ? sorted : undefined);
		},
	}));
	return groupOf(spec, path, ...marks(path, 'checkbox', options));
}

/** Yes, or nothing. */
export function flagField(
	spec: FieldSpec,
	path: Path,
	value: unknown,
	set: (value: unknown) => void,
): HTMLElement {
	const choose = (isChosen: boolean) => set(isChosen || (spec.needed ? false : undefined));
	const option = { words: words.yes, isChosen: value === true, choose };
	return groupOf(spec, path, ...marks(path, 'checkbox', [option]));
}
