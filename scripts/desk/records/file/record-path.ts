import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isEntryId } from '../../../../src/domain/entry-id.ts';
import { decodeText } from '../../../lib/decode-text.ts';
import { isSingle, KINDS, SINGLE_ID, type FormKind } from '../form/kinds.ts';

/** Where a record lies inside the content folder: `events/wall-1638.yaml`. Files that stand once have one place: `site.yaml`. */
export function recordPath(collection: FormKind, id: string): string {
	const { form } = KINDS[collection];
	if (form === 'single') return `${collection}.yaml`;
	if (form === 'folder') return join(collection, id, 'index.yaml');
	return join(collection, `${id}.${form}`);
}

/** The ids of all records of a kind, in alphabetical order. */
export function recordIds(content: string, collection: FormKind): string[] {
	if (isSingle(collection)) return [SINGLE_ID];
	const folder = join(content, collection);
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.map((name) => name.replace(/\.(?:yaml|mdx)$/, ''))
		.filter((id) => isEntryId(id) && existsSync(join(content, recordPath(collection, id))))
		.sort();
}

/** A record's text; undefined when there is none that can be read. */
export function readSource(file: string): string | undefined {
	return existsSync(file) ? decodeText(readFileSync(file), file).text : undefined;
}
