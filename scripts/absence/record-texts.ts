/** What a record says, apart from how its file is made. */
import type { CheckedEntry } from '../../src/checks/museum.ts';
import { isEntryId } from '../../src/domain/entry-id.ts';
import { isUnfinished } from '../../src/domain/unfinished.ts';

/** What kind of file an original is says nothing of the record: 「Display P3」 stands in many a script. */
const OF_A_FILE = ['format', 'colour', 'device'];

/** Every text in the fields of a record, however deep. Ids point elsewhere and say nothing of the record. */
export function fieldTexts(value: unknown): string[] {
	if (typeof value === 'string') return isEntryId(value) ? [] : [value];
	if (Array.isArray(value)) return value.flatMap(fieldTexts);
	if (typeof value !== 'object' || value === null) return [];
	const isMaster = 'sha256' in value;
	return Object.entries(value).flatMap(([key, inner]) =>
		isMaster && OF_A_FILE.includes(key) ? [] : fieldTexts(inner),
	);
}

/**
 * The words of a long text, paragraph by paragraph, without what marks them. A remark within a sentence becomes a text
 * of its own, because it is printed elsewhere on the page.
 */
export function bodyTexts(body: string): string[] {
	const remarks = Array.from(body.matchAll(/<注>([^]*?)<\/注>/g), ([, words = '']) => words);
	const readings = Array.from(body.matchAll(/<[^>]*>/g), ([tag]) => tag).flatMap((tag) =>
		Array.from(tag.matchAll(/"([^"]*)"/g), ([, words = '']) => words),
	);
	const plain = (text: string) =>
		text
			.replace(/<[^>]*>/g, '')
			.replace(/\]\([^)]*\)/g, ']')
			.trim();
	const main = body.replace(/<注>[^]*?<\/注>/g, '');
	return [...main.split(/\n\s*\n/), ...remarks, ...readings]
		.map(plain)
		.filter((text) => text !== '');
}

/** The names a record gives to somebody or something. */
export function namesIn(record: CheckedEntry): string[] {
	switch (record.collection) {
		case 'people': {
			const { name, courtesyName, artName } = (record as CheckedEntry<'people'>).data;
			return [name, courtesyName, artName].filter((one) => one !== undefined);
		}
		case 'places': {
			const { name, formerNames } = (record as CheckedEntry<'places'>).data;
			return [name, ...formerNames.map((one) => one.name)];
		}
		case 'interviews':
			return (record as CheckedEntry<'interviews'>).data.speakers.map(({ name }) => name);
		case 'photos': {
			const { maker, contributor } = (record as CheckedEntry<'photos'>).data;
			// Nobody is called 「不详」, and a draft waits for its names.
			return [maker, contributor].filter((name) => name !== '不详' && !isUnfinished(name));
		}
		default:
			return [];
	}
}
