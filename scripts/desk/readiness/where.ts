import type { Issue } from '../../../src/checks/issue.ts';
import type { Museum } from '../../../src/checks/museum.ts';
import { COLLECTIONS, isCollectionName } from '../../../src/schema/collections.ts';
import { titleOf } from '../../release/title-of.ts';
import { isSingle, KINDS, SINGLE_ID } from '../records/form/kinds.ts';

/** Where a mistake is, as the desk knows it. */
export interface Whereabouts {
	/** 「志《旧城墙》」; the file's name where it is no record's. */
	about: string;
	/** The field it is in: `consents`, `body` for the text below the fields. */
	field?: string | undefined;
	/** Where it is mended in the desk, mostly the form: `/records/chapters/old-wall/#lede`. */
	place?: string | undefined;
	/** What is found there, where it is another record: 「照片《老街口》」. */
	leadsTo?: string | undefined;
}

const TOP_FIELD = /^([A-Za-z][\w-]*)\s*[:：]/;

/** The field of a record's file in which a line stands; `body` below the fields. */
function fieldAt(source: string, line: number): string | undefined {
	const lines = source.split('\n');
	const isText = lines[0]?.startsWith('---') === true;
	const end = isText ? lines.findIndex((words, index) => index > 0 && /^---\s*$/.test(words)) : -1;
	if (end > 0 && line > end + 1) return 'body';
	for (let at = Math.min(line, lines.length) - 1; at >= 0; at -= 1) {
		const found = TOP_FIELD.exec(lines[at] ?? '');
		if (found) return found[1];
	}
	return undefined;
}

const isOwnFile = (file: string) => /(?:\.mdx|\.ya?ml)$/.test(file);

/** The record a file of content/ belongs to: its own, or the one it lies beside. */
function recordOfFile(file: string) {
	const [, collection = '', name = ''] = file.split('/');
	if (!isCollectionName(collection) || name === '') return undefined;
	const isFolder = COLLECTIONS[collection].form === 'folder';
	return { collection, id: isFolder ? name : name.replace(/\.[^.]+$/, '') };
}

/** A file that stands once in content/, as an editor calls it, and its form; undefined where it has none. */
function singleOf(file: string): Whereabouts | undefined {
	const name = /^content\/([a-z]+)\.yaml$/.exec(file)?.[1] ?? '';
	return isSingle(name)
		? { about: KINDS[name].label, place: `/records/${name}/${SINGLE_ID}/` }
		: undefined;
}

/** The form of the record whose own file it is: `/records/photos/street/`, `/records/site/file/`. */
export function recordPlace(file: string): string | undefined {
	const found = isOwnFile(file) ? recordOfFile(file) : undefined;
	return found ? `/records/${found.collection}/${found.id}/` : singleOf(file)?.place;
}

/** What an editor calls the record of a file, and its form; undefined where it is no record's. */
function formOf(file: string, museum: Museum) {
	const found = recordOfFile(file);
	if (!found || !museum.ids[found.collection].has(found.id)) return undefined;
	const { collection, id } = found;
	const record = museum.records[collection].find((one) => one.id === id);
	const title = record === undefined ? id : titleOf(record);
	const about = `${COLLECTIONS[collection].label}《${title}》`;
	return { collection, id, about, form: `/records/${collection}/${id}/` };
}

/** Finds the record and the field of a mistake. */
export function whereabouts(
	issue: Pick<Issue, 'name' | 'file' | 'line' | 'field' | 'mendedIn'>,
	museum: Museum,
): Whereabouts {
	const { name, file, line, field: told, mendedIn } = issue;
	const found = formOf(file, museum);
	if (!found) return singleOf(file) ?? { about: file };
	const { collection, id, about, form } = found;
	const elsewhere = mendedIn === undefined ? undefined : formOf(mendedIn, museum);
	const source = museum.sources.find((one) => one.file === file)?.source;
	const read =
		isOwnFile(file) && line !== undefined && source !== undefined
			? fieldAt(source, line)
			: undefined;
	const field = told ?? read;
	const anchor = field === undefined ? '' : `#${field}`;
	if (elsewhere) return { about, field, place: elsewhere.form, leadsTo: elsewhere.about };
	return {
		...{ about, field },
		place: name === 'second-look-missing' ? `/consent/${collection}/${id}/` : form + anchor,
	};
}
