import { isDeepStrictEqual } from 'node:util';
import { visit } from 'yaml';
import { fieldsOf, lineBreakOf, parseRecord } from '../../desk/yaml-text.ts';
import { withItem, withValue, type Path } from './edit-field.ts';
import { isFields, valueAt } from './flatten.ts';
import { inOrder, schemaAt } from './order.ts';

/** One thing to change in a record: a field that gets a value (`undefined` takes it out), or an item for a list. */
export type Edit =
	| { kind: 'set'; path: Path; value: unknown }
	| { kind: 'insert'; path: Path; index: number; item: unknown };

/** What the record says after the changes, without its text: the text is compared with it. */
function applied(record: unknown, edit: Edit): unknown {
	const [step, ...rest] = edit.path;
	if (step === undefined) {
		if (edit.kind === 'set') return edit.value;
		const list: unknown[] = Array.isArray(record) ? record : [];
		return list.toSpliced(edit.index, 0, edit.item);
	}
	const inner = applied(valueAt(record, [step]), { ...edit, path: rest });
	if (Array.isArray(record)) return record.with(Number(step), inner);
	const others = Object.entries(isFields(record) ? record : {}).filter(([key]) => key !== step);
	const isGone =
		inner === undefined ||
		(edit.kind === 'set' &&
			edit.value === undefined &&
			isFields(inner) &&
			Object.keys(inner).length === 0);
	return Object.fromEntries(isGone ? others : [...others, [String(step), inner]]);
}

/** The comments of a record, line by line, wherever they stand. */
export function commentsOf(source: string): string[] {
	const found: string[] = [];
	const take = (comment: string | null | undefined) => found.push(...(comment ?? '').split('\n'));
	const document = parseRecord(source);
	take(document.commentBefore);
	take(document.comment);
	visit(document, {
		Node: (_key, node) => {
			take(node.commentBefore);
			take(node.comment);
		},
	});
	return found
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.sort();
}

/** A change that cannot be made without touching something else in the file. */
export class CannotEdit extends Error {}

function editOnce(source: string, edit: Edit, schema: unknown): string {
	try {
		return edit.kind === 'set'
			? withValue(source, edit.path, edit.value, schema)
			: withItem(
					source,
					edit.path,
					edit.index,
					inOrder(schemaAt(schema, [...edit.path, 0]), edit.item),
					schema,
				);
	} catch (error) {
		throw new CannotEdit(error instanceof Error ? error.message : String(error));
	}
}

/**
 * A record's text with some changes made. Only what differs is exchanged: order, quotes, comments and layout of all the rest
 * stay as they are. Throws `CannotEdit` when that is not possible; then the record must be left alone.
 */
export function editRecord(source: string, edits: readonly Edit[], schema: unknown): string {
	const wanted = edits.reduce<unknown>(applied, fieldsOf(source));
	const isWindows = lineBreakOf(source) === '\r\n';
	const plain = isWindows ? source.replaceAll('\r\n', '\n') : source;
	const written = edits.reduce((text, edit) => editOnce(text, edit, schema), plain);
	if (!isDeepStrictEqual(fieldsOf(written), wanted))
		throw new CannotEdit('the record would not say what was asked for');
	if (!isDeepStrictEqual(commentsOf(written), commentsOf(plain)))
		throw new CannotEdit('a comment would be lost');
	return isWindows ? written.replaceAll('\n', '\r\n') : written;
}
