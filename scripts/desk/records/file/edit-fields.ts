import { isMap, isSeq, type YAMLSeq } from 'yaml';
import { withValue } from '../../../sheets/record/edit-field.ts';
import { CannotEdit, commentsOf } from '../../../sheets/record/edit-record.ts';
import { inOrder, schemaAt } from '../../../sheets/record/order.ts';
import { fieldsOf, lineBreakOf, parseRecord } from '../../yaml-text.ts';
import { isFields, isSame, type Path } from '../draft/change.ts';
import { itemOrigins, isUnmoved, withItems } from './edit-items.ts';

const isItems = (value: unknown): value is Record<string, unknown>[] =>
	Array.isArray(value) && value.length > 0 && value.every(isFields);

/** The work on one text. */
class Editing {
	text: string;
	/** The text of items that went, comments and all. */
	gone = '';
	readonly #schema: unknown;

	constructor(text: string, schema: unknown) {
		this.text = text;
		this.#schema = schema;
	}

	/** Makes the value at a place another. */
	put(path: Path, before: unknown, after: unknown): void {
		if (isSame(before, after)) return;
		if (isFields(before) && isFields(after) && Object.keys(after).length > 0) {
			for (const key of Object.keys(before))
				if (!(key in after)) this.put([...path, key], before[key], undefined);
			for (const key of Object.keys(after)) this.put([...path, key], before[key], after[key]);
		} else if (isItems(before) && isItems(after)) this.#putItems(path, before, after);
		else this.#set(path, after);
	}

	#set(path: Path, after: unknown): void {
		const ordered = inOrder(schemaAt(this.#schema, path), after);
		this.text = withValue(this.text, path, ordered, this.#schema);
	}

	#putItems(path: Path, before: Record<string, unknown>[], after: Record<string, unknown>[]): void {
		const origins = itemOrigins(before, after);
		if (!isUnmoved(origins, before.length)) {
			const list = this.#list(path);
			const schema = schemaAt(this.#schema, [...path, 0]);
			const items = after.map((item, index) => origins[index] ?? inOrder(schema, item));
			const { text, gone } = withItems(this.text, list, items);
			this.text = text;
			this.gone += gone;
		}
		for (const [index, origin] of origins.entries())
			if (origin !== undefined) this.put([...path, index], before[origin], after[index]);
	}

	#list(path: Path): YAMLSeq {
		const { contents } = parseRecord(this.text);
		const found: unknown = isMap(contents) ? contents.getIn(path, true) : undefined;
		if (!isSeq(found)) throw new Error('a list is a list');
		return found;
	}
}

function edited(source: string, after: Readonly<Record<string, unknown>>, schema: unknown): string {
	const editing = new Editing(source, schema);
	editing.put([], fieldsOf(source), after);
	if (!isSame(fieldsOf(editing.text), after))
		throw new CannotEdit('the record would not say what was asked for');
	const left = commentsOf(editing.text);
	const lost = commentsOf(source).filter((comment) => !left.includes(comment));
	if (lost.some((comment) => !editing.gone.includes(comment)))
		throw new CannotEdit('a comment would be lost');
	return editing.text;
}

/** Fields in the text of a record made to say what they shall, all else untouched. Throws `CannotEdit` when that cannot be. */
export function withFields(
	source: string,
	after: Readonly<Record<string, unknown>>,
	schema: unknown,
): string {
	if (isSame(fieldsOf(source), after)) return source;
	const isWindows = lineBreakOf(source) === '\r\n';
	try {
		const text = edited(isWindows ? source.replaceAll('\r\n', '\n') : source, after, schema);
		return isWindows ? text.replaceAll('\n', '\r\n') : text;
	} catch (error) {
		if (error instanceof CannotEdit) throw error;
		throw new CannotEdit(error instanceof Error ? error.message : String(error));
	}
}
