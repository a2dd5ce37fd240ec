import { stringify } from 'yaml';
import { isFields, type Fields } from './flatten.ts';

/** How values are written into a record, in the manner of the records that people wrote by hand. */

const OPTIONS = { lineWidth: 0, singleQuote: true, version: '1.2', schema: 'core' } as const;
const blanks = (count: number) => ' '.repeat(count);

/** Words on one line, in quotes where they would be read as something else. In brackets, words need quotes sooner. */
export function wordsText(words: string, isFlow: boolean): string {
	if (words.includes('\n')) return JSON.stringify(words);
	const plain = stringify(words, OPTIONS).trimEnd();
	const isBare = plain === words;
	return isFlow && isBare && /[,[\]{}]/.test(words) ? `'${words.replaceAll("'", "''")}'` : plain;
}

/** A value in brackets, or a word: on one line. */
export function flowText(value: unknown): string {
	if (typeof value === 'string') return wordsText(value, true);
	if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
	if (!isFields(value)) return String(value);
	return `{ ${fieldTexts(value, (key, inner) => `${key}: ${flowText(inner)}`).join(', ')} }`;
}

const fieldTexts = (fields: Fields, text: (key: string, value: unknown) => string): string[] =>
	Object.entries(fields).flatMap(([key, value]) => (value === undefined ? [] : [text(key, value)]));

/** Ids, numbers and points stand in brackets on one line; sentences and items each on their own. */
const isShort = (value: unknown): boolean =>
	Array.isArray(value)
		? value.every(isShort)
		: typeof value === 'number' || (typeof value === 'string' && /^[\w-]+$/.test(value));

/** An item of a list, or the fields of a map, without the blanks before the first line. */
function fieldsText(fields: Fields, column: number): string {
	const texts = fieldTexts(fields, (key, value) => `${key}:${valueText(value, column)}`);
	return texts.join(`\n${blanks(column)}`);
}

/** One item behind its dash, which stands in `column`. */
export const itemText = (item: unknown, column: number): string =>
	`- ${isFields(item) ? fieldsText(item, column + 2) : typeof item === 'string' ? wordsText(item, false) : flowText(item)}`;

/** What follows the colon of a field whose name stands in `column`: the value, on this line or below. */
export function valueText(value: unknown, column: number): string {
	const inside = column + 2;
	if (typeof value === 'string') {
		if (!value.includes('\n')) return ` ${wordsText(value, false)}`;
		const lines = value.split('\n').map((line) => (line === '' ? '' : blanks(inside) + line));
		return [' |-', ...lines].join('\n');
	}
	if (isFields(value)) return `\n${blanks(inside)}${fieldsText(value, inside)}`;
	if (!Array.isArray(value) || isShort(value)) return ` ${flowText(value)}`;
	return value.map((item: unknown) => `\n${blanks(inside)}${itemText(item, inside)}`).join('');
}

/** The text of a whole new record. */
export const recordText = (fields: Fields): string => `${fieldsText(fields, 0)}\n`;
