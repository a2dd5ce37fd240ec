import type { Path } from '../draft/change.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { form as words } from '../text.ts';
import { make } from './dom.ts';

/** The ids of a field's parts, by its way: `fields-accounts-0-date`. */
export const idOf = (
	path: Path,
	part: 'control' | 'help' | 'legend' | 'problem' | 'field' | 'note' | 'fold',
): string => `${part}-${path.join('-')}`;

const helpOf = ({ help, example }: FieldSpec): (Node | string)[] => [
	...(help === '' ? [] : [help]),
	...(example === '' ? [] : [make('span', { class: 'example' }, words.example + example)]),
];

/** What describes a control: its help, and what is wrong with it. */
export const describedBy = (spec: FieldSpec, path: Path): string =>
	[...(helpOf(spec).length > 0 ? [idOf(path, 'help')] : []), idOf(path, 'problem')].join(' ');

const name = ({ label, needed }: FieldSpec): (Node | string)[] => [
	label,
	...(needed ? [' ', make('small', { class: 'needed' }, words.needed)] : []),
];

/** Help, and the place for what is wrong. */
function around(spec: FieldSpec, path: Path): HTMLElement[] {
	const help = helpOf(spec);
	const shown =
		help.length > 0 ? [make('p', { class: 'help', id: idOf(path, 'help') }, ...help)] : [];
	return [...shown, make('p', { class: 'problem', id: idOf(path, 'problem') })];
}

/** The frame around one control. */
export const fieldOf = (spec: FieldSpec, path: Path, ...inside: Node[]): HTMLElement =>
	make(
		'div',
		{ class: 'field', id: idOf(path, 'field'), 'data-path': JSON.stringify(path) },
		make('label', { for: idOf(path, 'control') }, ...name(spec)),
		...around(spec, path),
		...inside,
	);

/** The frame around several controls that belong together. */
export const groupOf = (spec: FieldSpec, path: Path, ...inside: Node[]): HTMLElement =>
	make(
		'fieldset',
		{
			...{ class: 'field', id: idOf(path, 'field'), 'data-path': JSON.stringify(path) },
			'aria-describedby': describedBy(spec, path),
		},
		make('legend', {}, ...name(spec)),
		...around(spec, path),
		...inside,
	);

/** Goes to the first control of what has just been added. */
export function goToFirst(path: Path): void {
	const frame = document.querySelector(`[data-path='${JSON.stringify(path)}']`);
	frame?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
