import type { Museum } from '../../../../src/checks/museum.ts';
import type { CollectionName } from '../../../../src/schema/collections.ts';

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
	return named ?? id;
}

/** All records of a kind with their names, in the order of their ids. One with mistakes is called by its id. */
export function titledRecords(museum: Museum, collection: CollectionName): Titled[] {
	const known = new Map(
		museum.records[collection].map(({ id, data }) => [id, titleOf(id, { ...data })]),
	);
	return [...museum.ids[collection]].sort().map((id) => ({ id, title: known.get(id) ?? id }));
}
