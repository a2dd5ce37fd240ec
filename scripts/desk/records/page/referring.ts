import type { Path } from '../draft/change.ts';
import type { Titled } from '../file/titles.ts';
import { NOTHING } from '../../../sheets/table/field.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import type { Bench } from './bench.ts';
import { button, make } from './dom.ts';
import { describedBy, groupOf, idOf } from './field-frame.ts';
import { picker } from './picker.ts';

/** One that was chosen, with its name and a way to its own form. */
function chosen(
	spec: FieldSpec,
	id: string,
	records: readonly Titled[],
	...acts: Node[]
): HTMLElement {
	const title = records.find((record) => record.id === id)?.title ?? id;
	const name = records.some((record) => record.id === id)
		? make('a', { href: `/records/${spec.target ?? ''}/${id}/` }, title)
		: make('span', {}, title);
	return make('li', {}, name, make('small', {}, title === id ? '' : id), ...acts);
}

const without = (records: readonly Titled[], ids: readonly string[]) =>
	records.filter(({ id }) => !ids.includes(id));

/** The ids in a field, or the word that stands there instead. A list that is empty on purpose says so. */
function idsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.length === 0 ? [NOTHING] : value.map(String);
	return value === undefined || value === null ? [] : [String(value)];
}

/** Another record, or several, chosen by their names. */
export function referenceField(
	spec: FieldSpec,
	path: Path,
	bench: Bench,
	records: readonly Titled[],
): HTMLElement {
	const value = bench.value(path);
	const isMany = spec.kind === 'refs';
	const ids = idsOf(value);
	const isWord = isMany && ids.some((id) => spec.words.includes(id));
	const known = [...records, ...spec.words.map((word) => ({ id: word, title: word }))];
	const titleOf = (id: string) => known.find((record) => record.id === id)?.title ?? id;
	const takeOut = (index: number) =>
		isMany && !isWord ? bench.remove(path, index) : bench.set(path, undefined);
	const list = make(
		'ul',
		{ class: 'chosen', 'aria-label': words.chosen(spec.label) },
		...ids.map((id, index) =>
			chosen(
				spec,
				id,
				records,
				button(words.remove, () => takeOut(index), `${words.remove}「${titleOf(id)}」`),
			),
		),
	);
	const choose = (id: string) => {
		if (id === NOTHING) bench.set(path, []);
		else if (!isMany || spec.words.includes(id)) bench.set(path, id);
		else if (isWord) bench.set(path, [id]);
		else bench.insert(path, ids.length, id);
	};
	const picking = picker({
		id: idOf(path, 'control'),
		describedBy: describedBy(spec, path),
		label: spec.label,
		records: () => without(known, ids),
		choose,
	});
	return groupOf(spec, path, ...(ids.length > 0 ? [list] : []), picking);
}
