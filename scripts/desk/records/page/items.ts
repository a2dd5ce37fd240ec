import type { Path } from '../draft/change.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import type { Bench } from './bench.ts';
import { button, make } from './dom.ts';
import { describedBy, groupOf, idOf } from './field-frame.ts';
import { whenTyped } from './typed.ts';

/** Moving and deleting one item of several. */
function itemButtons(bench: Bench, path: Path, index: number, length: number, label: string) {
	const act = (name: string, isPossible: boolean, doIt: () => void) => {
		const made = button(name, doIt, `${name}：${label}`);
		made.disabled = !isPossible;
		return made;
	};
	return make(
		'p',
		{ class: 'row item-acts' },
		act(words.up, index > 0, () => bench.move(path, index, index - 1)),
		act(words.down, index < length - 1, () => bench.move(path, index, index + 1)),
		act(words.remove, true, () => bench.remove(path, index)),
	);
}

/** A button that adds an item behind the others and goes to its first control. */
function addButton(spec: FieldSpec, path: Path, bench: Bench, length: number, item: unknown) {
	const made = button(words.addItem(spec.label), () => {
		bench.insert(path, length, item);
		const frame = document.querySelector(`[data-path='${JSON.stringify([...path, length])}']`);
		frame?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
	});
	made.id = idOf(path, 'control');
	return made;
}

/**
 * Items with the same fields, one below the other.
 * @param isFixed whether none may come, go or move
 */
export function itemsField(
	spec: FieldSpec,
	path: Path,
	{ bench, isFixed }: { bench: Bench; isFixed: boolean },
	fields: (specs: readonly FieldSpec[], path: Path) => Node[],
): HTMLElement {
	const value = bench.value(path);
	const items: unknown[] = Array.isArray(value) ? value : [];
	const shown = items.map((_, index) => {
		const label = words.item(spec.label, index);
		const own = [...path, index];
		return make(
			'fieldset',
			{ class: 'item', id: idOf(own, 'field'), 'data-path': JSON.stringify(own) },
			make('legend', {}, label),
			make('p', { class: 'problem', id: idOf(own, 'problem') }),
			...fields(spec.fields, own),
			...(isFixed ? [] : [itemButtons(bench, path, index, items.length, label)]),
		);
	});
	const add = isFixed ? [] : [addButton(spec, path, bench, items.length, {})];
	return groupOf(spec, path, ...shown, ...add);
}

/** Several sentences, each in a field of its own. */
export function textsField(spec: FieldSpec, path: Path, bench: Bench): HTMLElement {
	const value = bench.value(path);
	const texts: unknown[] = Array.isArray(value) ? value : [];
	const shown = texts.map((text, index) => {
		const label = words.item(spec.label, index);
		const own = [...path, index];
		const area = make(
			'textarea',
			{
				...{ id: idOf(own, 'control'), rows: '1', 'aria-label': label },
				'aria-describedby': describedBy(spec, path),
			},
			String(text),
		);
		whenTyped(area, () => bench.set(own, area.value.trim()));
		return make(
			'div',
			{ class: 'line-item', 'data-path': JSON.stringify(own) },
			area,
			itemButtons(bench, path, index, texts.length, label),
			make('p', { class: 'problem', id: idOf(own, 'problem') }),
		);
	});
	return groupOf(spec, path, ...shown, addButton(spec, path, bench, texts.length, ''));
}
