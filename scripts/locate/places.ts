import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { Entry } from '../../src/queries/entry.ts';
import { placeSchema, type Place } from '../../src/schema/place.ts';
import { readEntry } from '../../src/schema/read-entry.ts';
import { fieldsOf } from '../desk/yaml-text.ts';
import { decodeText } from '../lib/decode-text.ts';

/** The ids of all places of a content folder. */
export function placeIds(content: string): string[] {
	const folder = join(content, 'places');
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.flatMap((name) => /^(.+)\.yaml$/.exec(name)?.[1] ?? [])
		.filter(isEntryId)
		.sort();
}

/** The place a record tells of; undefined when its schema refuses it. */
export function placeOf(fields: Readonly<Record<string, unknown>>): Place | undefined {
	const read = readEntry(placeSchema, fields);
	return 'data' in read ? read.data : undefined;
}

/** All places whose records can be read. */
export const readPlaces = (content: string): Entry<Place>[] =>
	placeIds(content).flatMap((id) => {
		const file = join(content, 'places', `${id}.yaml`);
		const { text } = decodeText(readFileSync(file), file);
		const fields = text === undefined ? undefined : fieldsOf(text);
		const data = fields && placeOf(fields);
		return data ? [{ id, data }] : [];
	});
