import {
	RATCHET_FILE,
	type CheckedEntry,
	type FieldPath,
	type Museum,
} from '../../../../src/checks/museum.ts';
import { CONTENT_FOLDER } from '../../../lib/content-root.ts';
import { addressOf } from '../../preview/addresses.ts';
import { inFields, inLinks, inMarks } from './exchange-id.ts';
import type { Naming } from './naming.ts';

/** A line that becomes another one. */
export interface LineChange {
	/** Counted from 1. */
	line: number;
	before: string;
	after: string;
}

/** What a file says; its path is inside content/. */
export const sourceOf = ({ sources }: Museum, path: string) =>
	sources.find(({ file }) => file === `${CONTENT_FOLDER}/${path}`)?.source;

/** The lines that differ; an id has no line break in it. */
export function lineChanges(before: string, after: string): LineChange[] {
	const fresh = after.split('\n');
	return before.split('\n').flatMap((words, index) => {
		const other = fresh[index] ?? '';
		return words === other ? [] : [{ line: index + 1, before: words, after: other }];
	});
}

/** What the files that name a record say afterwards, by their paths. */
export function editedTexts(
	museum: Museum,
	record: CheckedEntry,
	to: string,
	found: readonly Naming[],
): Map<string, string> {
	const id = { from: record.id, to };
	const texts = new Map<string, string>();
	const edit = (path: string, change: (source: string) => string) => {
		const before = texts.get(path) ?? sourceOf(museum, path);
		const after = before === undefined ? undefined : change(before);
		if (after !== undefined && after !== before) texts.set(path, after);
	};
	for (const path of new Set(found.map(({ file }) => file))) {
		const here = found
			.filter(({ file }) => file === path)
			.flatMap(({ reference }) => reference ?? []);
		const ways = here.flatMap((one): FieldPath[] => (one.path ? [one.path] : []));
		const marks = here.flatMap((one) => (one.path ? [] : [one.label.slice(1, -1)]));
		edit(path, (source) => inMarks(inFields(source, ways, id), [...new Set(marks)], id));
	}
	const address = addressOf(record);
	const next = address && addressOf({ ...record, id: to });
	if (address !== undefined && next !== undefined)
		for (const { file } of [...museum.texts, ...museum.records.pages])
			edit(file.slice(CONTENT_FOLDER.length + 1), (source) =>
				inLinks(source, { from: address, to: next }),
			);
	const ratchet = RATCHET_FILE.slice(CONTENT_FOLDER.length + 1);
	if (record.collection === 'chapters')
		edit(ratchet, (source) =>
			source.replace(new RegExp(`^(\\s+["']?chapters/)${id.from}(?=["']?:)`, 'm'), `$1${to}`),
		);
	return texts;
}
