import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import { FIELDS, fieldRule, fieldValue, fieldWords } from './fields.ts';

const OPTIONS = { version: '1.2', schema: 'core' } as const;

/** The lines of one field, counted from 0; the second is behind the last. */
interface Stretch {
	name: string;
	from: number;
	to: number;
	value: unknown;
}

/** Where each field stands in a text of fields. Comments belong to the field below them and are never touched. */
function stretches(text: string): Stretch[] {
	const { contents } = parseDocument(text, OPTIONS);
	if (!isMap(contents)) return [];
	const lineAt = (offset: number) => text.slice(0, offset).split('\n').length - 1;
	return contents.items.flatMap((pair): Stretch[] => {
		const { key, value } = pair;
		if (!isScalar(key) || !key.range) return [];
		const range =
			value !== null && typeof value === 'object' && 'range' in value ? value.range : undefined;
		const end = Array.isArray(range) ? Number(range[1]) : key.range[1];
		const js = contents.toJSON() as Record<string, unknown>; // a map of fields
		const last = text.slice(0, end).replace(/\n+$/, '').length;
		return [
			{
				name: String(key.value),
				from: lineAt(key.range[0]),
				to: lineAt(last) + 1,
				value: js[String(key.value)],
			},
		];
	});
}

/** What each field of a text says, as it stands in Word; fields that are not there are empty. */
export function recordWords(text: string): Map<string, string> {
	const there = new Map(stretches(text).map(({ name, value }) => [name, value]));
	return new Map(FIELDS.map((field) => [field.name, fieldWords(field, there.get(field.name))]));
}

/** Names of fields that Word has no row for. */
export const unknownFields = (text: string): string[] =>
	stretches(text)
		.map(({ name }) => name)
		.filter((name) => !fieldRule(name));

function line(name: string, value: unknown): string {
	if (Array.isArray(value)) return `${name}: [${value.map(String).join(', ')}]`;
	const isDay = typeof value === 'string' && /^\d[\d-]*$/.test(value);
	const written = isDay
		? `'${value}'`
		: stringify(value, { lineWidth: 0, singleQuote: true, ...OPTIONS }).trimEnd();
	return `${name}: ${written}`;
}

const ORDER: readonly string[] = FIELDS.map(({ name }) => name);

/** Puts a line where its field belongs: behind the last field that stands before it in the order of the file. */
function insert(lines: string[], text: string, name: string): void {
	const before = stretches(lines.join('\n')).filter(
		(one) => ORDER.indexOf(one.name) < ORDER.indexOf(name),
	);
	lines.splice(before.at(-1)?.to ?? 0, 0, text);
}

/** The fields with what was changed in Word; every other line stays as it was typed. `words` as `recordWords` gives them. */
export function changeFields(text: string, words: ReadonlyMap<string, string>): string {
	const before = recordWords(text);
	const lines = text.split('\n');
	for (const rule of FIELDS) {
		const wanted = words.get(rule.name);
		if (wanted === undefined || wanted.trim() === before.get(rule.name)) continue;
		const value = fieldValue(rule, wanted);
		const there = stretches(lines.join('\n')).find(({ name }) => name === rule.name);
		const text = value === undefined ? [] : [line(rule.name, value)];
		if (there) lines.splice(there.from, there.to - there.from, ...text);
		else if (text[0] !== undefined) insert(lines, text[0], rule.name);
	}
	return lines.join('\n');
}

/** The lines of a chapter's fields that has none yet. */
export const fieldLines = (words: ReadonlyMap<string, string>): string[] =>
	FIELDS.flatMap((rule) => {
		const value = fieldValue(rule, words.get(rule.name) ?? '');
		return value === undefined ? [] : [line(rule.name, value)];
	});
