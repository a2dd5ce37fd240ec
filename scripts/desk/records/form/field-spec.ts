import type { CollectionName } from '../../../../src/schema/collections.ts';
import type { FieldKind } from '../../../sheets/table/field.ts';
import type { FormKind } from './kinds.ts';

/** How a field is asked for. What a sheet has in one cell, and what has fields of its own. */
export type ControlKind =
	| FieldKind
	/** Words that may be long: several lines. */
	| 'long'
	/** Fields that belong together. */
	| 'group'
	/** Items with the same fields, one below the other. */
	| 'list'
	/** Written by the museum's programs; shown, never asked for. */
	| 'fixed';

/** One field of a form. */
export interface FieldSpec {
	/** Its name in the file. */
	key: string;
	/** Its Chinese name. */
	label: string;
	/** The sentence of the schema, for somebody who does not see the file. Empty where the name says it all. */
	help: string;
	/** How it is written, without its name: 「知县李棠砌石城」. Empty where there is nothing to type. */
	example: string;
	needed: boolean;
	kind: ControlKind;
	/** What may be chosen: the word in the file, and the words people read. */
	choices: readonly (readonly [key: string, words: string])[];
	/** The kind of record whose ids stand here. */
	target?: CollectionName | undefined;
	/** Words that may stand instead of a choice from a list: 「不详」. */
	words: readonly string[];
	/** Characters that fit; undefined where nothing limits them. */
	most?: number | undefined;
	/** What a group holds, or an item of a list. */
	fields: readonly FieldSpec[];
}

/** The form of one kind of record. */
export interface FormSpec {
	collection: FormKind;
	/** 「大事」 */
	label: string;
	hasBody: boolean;
	fields: readonly FieldSpec[];
}
