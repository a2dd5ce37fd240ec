import { isFields, type Path } from '../draft/change.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import type { Bench } from './bench.ts';
import { button, make } from './dom.ts';
import { describedBy, goToFirst, groupOf, idOf } from './field-frame.ts';
import { whenTyped } from './typed.ts';

/** More items than that are folded, each with a line that says which it is. */
const MANY = 10;

/** What an item of a long list is called: its first words. */
const summaryOf = (fields: readonly FieldSpec[], item: unknown): string =>
	fields
		.flatMap(({ key, kind }) => {
			const value = kind === 'text' && isFields(item) ? item[key] : undefined;
			return typeof value === 'string' ? [value] : [];
		})
		.slice(0, 2)
		.join('　');

/** An item of a long list, open when it was or when nothing is in it yet. */
function folded(spec: FieldSpec, own: Path, item: unknown, label: string, inside: Node[]) {
	const id = idOf(own, 'fold');
	const before = document.getElementById(id);
	const isEmpty = !isFields(item) || Object.keys(item).length === 0;
	const open = before instanceof HTMLDetailsElement ? before.open || isEmpty : isEmpty;
	const summary = make('summary', {}, `${label}　${summaryOf(spec.fields, item)}`);
	return make('details', { id, open, class: 'fold' }, summary, ...inside);
}

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
		goToFirst([...path, length]);
	});
	made.id = idOf(path, 'control');
	return made;
}

/** Items with the same fields, one below the other. */
export function itemsField(
	spec: FieldSpec,
	path: Path,
	bench: Bench,
	fields: (specs: readonly FieldSpec[], path: Path) => Node[],
): HTMLElement {
	const value = bench.value(path);
	const items: unknown[] = Array.isArray(value) ? value : [];
	const shown = items.map((item, index) => {
		const label = words.item(spec.label, index);
		const own = [...path, index];
		const frame = make(
			'fieldset',
			{ class: 'item', id: idOf(own, 'field'), 'data-path': JSON.stringify(own) },
			make('legend', {}, label),
			make('p', { class: 'problem', id: idOf(own, 'problem') }),
			...fields(spec.fields, own),
			itemButtons(bench, path, index, items.length, label),
		);
		return items.length > MANY ? folded(spec, own, item, label, [frame]) : frame;
	});
	return groupOf(spec, path, ...shown, addButton(spec, path, bench, items.length, {}));
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
