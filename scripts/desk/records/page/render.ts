import type { CollectionName } from '../../../../src/schema/collections.ts';
import { isFields, type Path } from '../draft/change.ts';
import type { Titled } from '../file/titles.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { valueWords } from '../history-words.ts';
import { form as words } from '../text.ts';
import type { Bench } from './bench.ts';
import { choiceField, choicesField, flagField } from './chosen.ts';
import { button, make } from './dom.ts';
import { fieldOf, goToFirst, groupOf, idOf } from './field-frame.ts';
import { itemsField, textsField } from './items.ts';
import { referenceField } from './referring.ts';
import { typedField } from './typed.ts';

/** What fields are built from. */
export interface Building {
	bench: Bench;
	titles: Readonly<Partial<Record<CollectionName, readonly Titled[]>>>;
}

/** Something that programs write, to be read only. */
function fixedField(spec: FieldSpec, path: Path, value: unknown): HTMLElement {
	const output = make('output', { id: idOf(path, 'control') }, valueWords(value, spec));
	return fieldOf(spec, path, output, make('p', { class: 'note' }, words.fixed));
}

/** Fields that belong together, and may be left out together. */
function groupField(spec: FieldSpec, path: Path, building: Building): HTMLElement {
	const { bench } = building;
	const isThere = isFields(bench.value(path));
	if (spec.needed) return groupOf(spec, path, ...fieldsOf(spec.fields, path, building));
	const act = isThere
		? button(words.removeGroup(spec.label), () => bench.set(path, undefined))
		: button(words.addGroup(spec.label), () => {
				bench.set(path, {});
				goToFirst(path);
			});
	act.id = idOf(path, 'control');
	return groupOf(spec, path, ...(isThere ? fieldsOf(spec.fields, path, building) : []), act);
}

/** One field with its label, help and control. */
export function fieldFor(spec: FieldSpec, path: Path, building: Building): HTMLElement {
	const { bench, titles } = building;
	const value = bench.value(path);
	const set = (after: unknown) => bench.set(path, after);
	switch (spec.kind) {
		case 'fixed':
			return fixedField(spec, path, value);
		case 'group':
			return groupField(spec, path, building);
		case 'list':
			return itemsField(spec, path, bench, (specs, at) => fieldsOf(specs, at, building));
		case 'texts':
			return textsField(spec, path, bench);
		case 'choice':
			return choiceField(spec, path, value, set);
		case 'choices':
			return choicesField(spec, path, () => bench.value(path), set);
		case 'flag':
			return flagField(spec, path, value, set);
		case 'ref':
		case 'refs':
			return referenceField(spec, path, bench, titles[spec.target ?? 'places'] ?? []);
		default:
			return typedField(spec, path, value, set);
	}
}

const fieldsOf = (specs: readonly FieldSpec[], path: Path, building: Building): HTMLElement[] =>
	specs.map((spec) => fieldFor(spec, [...path, spec.key], building));
