import { allReferences, type Reference } from '../../../../src/checks/references.ts';
import type { CheckedEntry, Museum } from '../../../../src/checks/museum.ts';
import {
	COLLECTION_NAMES,
	COLLECTIONS,
	isCollectionName,
	type CollectionName,
} from '../../../../src/schema/collections.ts';
import { CONTENT_FOLDER } from '../../../lib/content-root.ts';
import { withRecord } from '../../../lib/read-content.ts';
import { titleOf } from '../../../release/title-of.ts';
import type { UnsavedFile } from '../../room.ts';
import { recordPath } from '../file/record-path.ts';
import { frozenTitle } from '../frozen-page.ts';
import { naming as words } from './text.ts';

/** A place where another record names this one. */
export interface Naming {
	/** 「志「旧城墙」」 */
	about: string;
	/** 「史料」; how the record speaks of it. */
	how: string;
	/** The field on the form of the naming record: `/records/chapters/old-wall/#body`. */
	address: string;
	/** Inside content/. */
	file: string;
	/** Counted from 1. */
	line?: number | undefined;
	/** Where it is known exactly. */
	reference?: Reference | undefined;
	/** Nobody may change this place: it is in a version of a lesson that was handed out. */
	isFrozen: boolean;
}

type Target = { collection: CollectionName; id: string };

const withoutFolder = (file: string) => file.slice(CONTENT_FOLDER.length + 1);

/** 「志「旧城墙」」; of a record that cannot be read its id. */
export function recordWords(museum: Museum, { collection, id }: Target): string {
	const frozen = museum.records.frozen.find((one) => collection === 'frozen' && one.id === id);
	if (frozen) return frozenTitle(frozen, museum);
	const records: readonly CheckedEntry[] = museum.records[collection];
	const record = records.find((one) => one.id === id);
	return words.record(COLLECTIONS[collection].label, record ? titleOf(record) : id);
}

const addressOf = ({ collection, id }: Target, field = '') =>
	`/records/${collection}/${id}/${field === '' ? '' : `#${field}`}`;

/** The record that a file inside content/ is. */
function recordOfPath(path: string): Target | undefined {
	const [, folder = '', id = ''] = /^([^/]+)\/([^/.]+)/.exec(path) ?? [];
	return isCollectionName(folder) ? { collection: folder, id } : undefined;
}

/** What the forms say that are open, as if it were saved. */
export const withUnsaved = (museum: Museum, unsaved: readonly UnsavedFile[]): Museum =>
	unsaved.reduce((known, { path, text }) => {
		const record = recordOfPath(path);
		return record ? withRecord(known, record, `${CONTENT_FOLDER}/${path}`, text) : known;
	}, museum);

/** The form of an unsaved file, in words and as an address. */
export function formOfFile(museum: Museum, { path, draft }: UnsavedFile) {
	const { collection, id } = recordOfPath(path) ?? { collection: 'events' as const, id: path };
	const address = addressOf({ collection, id: draft ?? id });
	return { words: recordWords(museum, { collection, id }), address };
}

/** Versions that were handed out name what they showed, and their paper is in schools. */
function frozenNamings(museum: Museum, { collection, id }: Target): Naming[] {
	return museum.records.frozen
		.filter(({ data }) => `${collection}/${id}` in data.parts)
		.map((frozen) => ({
			about: recordWords(museum, frozen),
			how: words.shownIn,
			address: addressOf(frozen),
			file: withoutFolder(frozen.file),
			line: frozen.lineOf('parts', `${collection}/${id}`),
			isFrozen: true,
		}));
}

/** Records that cannot be read may name it, too: whether they do is seen from the letters alone. */
function unreadNamings(museum: Museum, { collection: target, id }: Target): Naming[] {
	const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
	return COLLECTION_NAMES.flatMap((collection) => {
		const read = new Set<string>(museum.records[collection].map((record) => record.id));
		return [...museum.ids[collection]]
			.filter((one) => !read.has(one) && !(collection === target && one === id))
			.flatMap((one): Naming[] => {
				const path = recordPath(collection, one).replaceAll('\\', '/');
				const source = museum.sources.find(({ file }) => file === `${CONTENT_FOLDER}/${path}`);
				const line = source?.source.split('\n').findIndex((words) => word.test(words)) ?? -1;
				if (line < 0) return [];
				const about = recordWords(museum, { collection, id: one });
				const address = addressOf({ collection, id: one });
				const how = words.unread;
				return [{ about, how, address, file: path, line: line + 1, isFrozen: false }];
			});
	});
}

/** Every place where another record names one. */
export function namings(museum: Museum, target: Target): Naming[] {
	const { collection, id } = target;
	const known = allReferences(museum)
		.filter((one) => one.target === collection && one.id === id)
		.filter(({ from }) => from.collection !== collection || from.id !== id)
		.map((reference): Naming => {
			const { from, label, path } = reference;
			const isFrozen = from.collection === 'frozen';
			const field = isFrozen ? '' : path === undefined ? 'body' : String(path[0]);
			return {
				about: recordWords(museum, from),
				how: label.replace(/^<(.*)>$/, words.mark('$1')),
				address: addressOf(from, field),
				file: withoutFolder(from.file),
				line: reference.line(),
				reference,
				isFrozen,
			};
		});
	return [...known, ...frozenNamings(museum, target), ...unreadNamings(museum, target)];
}
