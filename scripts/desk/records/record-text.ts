import { COLLECTIONS, type CollectionName } from '../../../src/schema/collections.ts';
import { splitFrontMatter } from '../../lib/record-files.ts';
import { fieldsOf } from '../yaml-text.ts';

/** What a form works on: the fields as they are typed, and the text below them where there is one. */
export interface Draft {
	fields: Readonly<Record<string, unknown>>;
	/** Chapters and pages only. */
	body?: string;
}

/** A record's file in its two parts, so that both can be put together again byte by byte. */
interface Parts {
	/** What stands before the fields: the first `---`, or nothing. */
	head: string;
	yaml: string;
	/** The second `---` with its line break. */
	between: string;
	body: string;
}

/** Takes the file of a record with a text apart; undefined when its fields have no beginning or no end. */
export function partsOf(source: string): Parts | undefined {
	const split = splitFrontMatter(source);
	if (!split) return undefined;
	const at = source.indexOf('\n') + 1;
	const bodyAt = source.length - split.body.length;
	const end = at + split.fields.length;
	return {
		head: source.slice(0, at),
		yaml: split.fields,
		between: source.slice(end, bodyAt),
		body: split.body,
	};
}

/** A record as a form shows it; undefined when its file cannot be read as fields. */
export function readDraft(collection: CollectionName, source: string): Draft | undefined {
	if (COLLECTIONS[collection].form !== 'mdx') {
		const fields = fieldsOf(source);
		return fields && { fields };
	}
	const parts = partsOf(source);
	const fields = parts && fieldsOf(parts.yaml);
	return parts && fields && { fields, body: parts.body };
}
