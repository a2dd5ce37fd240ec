import type { Museum } from '../../../../src/checks/museum.ts';
import { COLLECTIONS, type CollectionName } from '../../../../src/schema/collections.ts';
import { CONTENT_FOLDER } from '../../../lib/content-root.ts';

/** Where a record's files begin: `content/interviews/talk/`, `content/photos/street.` */
export const beginningOf = (collection: CollectionName, id: string): string =>
	`${CONTENT_FOLDER}/${collection}/${id}${COLLECTIONS[collection].form === 'folder' ? '/' : '.'}`;

/** Every file of a record, inside content/ with `/`: its own, and the pictures and sounds that bear its id. */
export function filesOf({ files }: Museum, collection: CollectionName, id: string): string[] {
	const beginning = beginningOf(collection, id);
	return files
		.map(({ file }) => file)
		.filter((file) => file.startsWith(beginning))
		.map((file) => file.slice(CONTENT_FOLDER.length + 1));
}
