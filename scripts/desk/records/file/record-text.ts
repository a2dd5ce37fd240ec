import { splitFrontMatter } from '../../../lib/record-files.ts';
import { inOrder } from '../../../sheets/record/order.ts';
import { itemOf, shapeOf } from '../../../sheets/table/field.ts';
import { recordText } from '../../../sheets/record/yaml-value.ts';
import { fieldsOf, lineBreakOf } from '../../yaml-text.ts';
import { isSame, type Draft } from '../draft/change.ts';
import { KINDS, type FormKind } from '../form/kinds.ts';
import { withFields } from './edit-fields.ts';

/** A record's file in parts that make it again, byte by byte. */
interface Parts {
	/** The first `---` with its line break; empty where a file is nothing but fields. */
	head: string;
	yaml: string;
	/** The second `---` with its line break. */
	between: string;
	body: string;
}

/** Takes a record's file apart; undefined when the fields above its text have no beginning or no end. */
function partsOf(collection: FormKind, source: string): Parts | undefined {
	if (KINDS[collection].form !== 'mdx') return { head: '', yaml: source, between: '', body: '' };
	const split = splitFrontMatter(source);
	if (!split) return undefined;
	const from = source.indexOf('\n') + 1;
	const to = from + split.fields.length;
	const { fields: yaml, body } = split;
	return {
		...{ yaml, body, head: source.slice(0, from) },
		between: source.slice(to, source.length - body.length),
	};
}

/** Forms know one kind of line break. */
const plain = (text: string) => text.replaceAll('\r\n', '\n');

/** In a file that stands once, a list without items is none: its form does not tell them apart. */
const withoutEmptyLists = (fields: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(
		Object.entries(fields).filter(([, value]) => !Array.isArray(value) || value.length > 0),
	);

/** Lists that have become empty are written as `[]`: the only field of a file cannot go. */
function withEmptyLists(collection: FormKind, yaml: string, fields: Draft['fields']) {
	const shape = shapeOf(KINDS[collection].schema) ?? {};
	const emptied = Object.keys(fieldsOf(yaml) ?? {}).filter(
		(key) => itemOf(shape[key]) !== undefined && !(key in fields),
	);
	return { ...fields, ...Object.fromEntries(emptied.map((key) => [key, []])) };
}

/** A record as a form shows it; undefined when its file cannot be read as fields. */
export function readDraft(collection: FormKind, source: string): Draft | undefined {
	const parts = partsOf(collection, source);
	const fields = parts && fieldsOf(parts.yaml);
	if (!parts || !fields) return undefined;
	if (KINDS[collection].form === 'single') return { fields: withoutEmptyLists(fields) };
	return parts.head === '' ? { fields } : { fields, body: plain(parts.body) };
}

/** The text of a record that has no file yet. */
export function newText(collection: FormKind, { fields, body }: Draft): string {
	const { form, schema } = KINDS[collection];
	const yaml = recordText(inOrder(schema, fields) as Record<string, unknown>); // fields stay fields
	return form === 'mdx' ? `---\n${yaml}---\n\n${body ?? ''}` : yaml;
}

/**
 * A record's file that says what a form says. Only what differs is exchanged; comments, order and layout of all else stay.
 * Throws `CannotEdit` when that cannot be.
 */
export function writeDraft(collection: FormKind, source: string, draft: Draft): string {
	const parts = partsOf(collection, source);
	const before = readDraft(collection, source);
	if (!parts || !before) throw new Error('a form of a record that cannot be read is not shown');
	if (isSame(before.fields, draft.fields) && before.body === draft.body) return source;
	const { form, schema } = KINDS[collection];
	const fields =
		form === 'single' ? withEmptyLists(collection, parts.yaml, draft.fields) : draft.fields;
	const yaml = withFields(parts.yaml, fields, schema);
	if (parts.head === '') return yaml;
	const fresh = (draft.body ?? '').replaceAll('\n', lineBreakOf(source));
	return parts.head + yaml + parts.between + (before.body === draft.body ? parts.body : fresh);
}
