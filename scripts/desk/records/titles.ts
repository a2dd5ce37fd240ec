import { join } from 'node:path';
import type { CollectionName } from '../../../src/schema/collections.ts';
import { readSource, recordIds, recordPath } from './record-path.ts';
import { readDraft } from './record-text.ts';

/** A record in a list: its id, and what people call it. */
export interface Titled {
	id: string;
	title: string;
}

/** Fields that name a record, the best first. */
const NAMES = ['title', 'name', 'word', 'statement', 'document', 'lesson'] as const;

/** What people call a record; its id when it has no name yet. */
export function titleOf(id: string, fields: Readonly<Record<string, unknown>>): string {
	const named = NAMES.map((name) => fields[name]).find(
		(value): value is string => typeof value === 'string' && value.trim() !== '',
	);
	const version = typeof fields['version'] === 'string' ? fields['version'] : '';
	return named === undefined ? id : fields['lesson'] === named ? `${named} ${version}` : named;
}

/** All records of a kind with their names, in the order of their ids. */
export const titledRecords = (content: string, collection: CollectionName): Titled[] =>
	recordIds(content, collection).map((id) => {
		const source = readSource(join(content, recordPath(collection, id)));
		const draft = source === undefined ? undefined : readDraft(collection, source);
		return { id, title: titleOf(id, draft?.fields ?? {}) };
	});
