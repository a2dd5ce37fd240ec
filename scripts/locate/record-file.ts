import { isDeepStrictEqual } from 'node:util';
import { isMap, isSeq, stringify, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import {
	exchanged,
	fieldsOf,
	lineBreakOf,
	pairOf,
	pairRange,
	parseRecord,
	rangeOf,
	trimmedEnd,
	withFieldAfter,
	withoutField,
	type Exchange,
} from '../desk/yaml-text.ts';
import { draftFields, isDraft, type Draft } from './draft.ts';

/** The fields a place's record has before these two, in the order of the schema. */
const BEFORE = [
	...['name', 'pinyin', 'kind', 'relation', 'community', 'formerNames', 'times', 'summary'],
	...['evidence', 'questions'],
];
const PARTS = ['sketch', 'coordinate'] as const;
/** Their own fields, in the order of the schema. */
const FIELDS: Readonly<Record<(typeof PARTS)[number], readonly string[]>> = {
	sketch: ['shape', 'points', 'grade', 'note'],
	coordinate: ['latitude', 'longitude', 'datum', 'precision', 'measured', 'spot'],
};

/** Where a record says its place is; undefined when that cannot be read. */
export function readDraft(source: string): Draft | undefined {
	const fields = fieldsOf(source);
	if (!fields) return undefined;
	const { sketch, coordinate } = fields;
	const draft: unknown = { ...(sketch ? { sketch } : {}), ...(coordinate ? { coordinate } : {}) };
	return isDraft(draft) ? draft : undefined;
}

/** A value on one line. In brackets, words need quotes sooner. */
function valueText(value: unknown, isFlow: boolean): string {
	if (Array.isArray(value)) return `[${value.map((part) => valueText(part, true)).join(', ')}]`;
	if (typeof value === 'number') return String(value);
	const plain = stringify(value, { lineWidth: 0, version: '1.2', schema: 'core' }).trimEnd();
	return isFlow && /[,[\]{}]/.test(plain) ? JSON.stringify(value) : plain;
}

/** Only the points that moved, so that what is written between the others stays. */
function movedPoints(source: string, list: YAMLSeq, points: readonly unknown[]): Exchange[] {
	return list.items.flatMap((item, index) => {
		if (!isSeq(item)) throw new Error('a point is a pair');
		const point = points[index];
		if (isDeepStrictEqual(item.toJSON(), point)) return [];
		const [from, to] = rangeOf(item);
		return [{ from, to: trimmedEnd(source, from, to), text: valueText(point, true) }];
	});
}

function fieldExchange(source: string, map: YAMLMap, key: string, value: unknown): Exchange[] {
	const present = pairOf(map, key);
	const text = (isFlow: boolean) => `${key}: ${valueText(value, isFlow)}`;
	if (value === undefined) return present ? [withoutField(source, map, present)] : [];
	if (!present) {
		const last = map.items.at(-1);
		return last ? [withFieldAfter(source, map, last, text(map.flow === true))] : [];
	}
	const list = present.value;
	const before: unknown = map.toJSON()[key];
	if (isDeepStrictEqual(before, value)) return [];
	if (isSeq(list) && Array.isArray(value) && list.items.length === value.length)
		if (list.items.every((item) => isSeq(item) && item.flow === true))
			return movedPoints(source, list, value);
	const [from, to] = pairRange(source, present);
	return [{ from, to, text: text(map.flow === true) }];
}

/** The field behind which a part belongs: the nearest before it in the schema that the record has. */
function predecessor(root: YAMLMap, part: (typeof PARTS)[number]): Pair {
	const names = part === 'sketch' ? BEFORE : [...BEFORE, 'sketch'];
	const present = names.flatMap((name) => pairOf(root, name) ?? []);
	const found = present.at(-1) ?? root.items.at(-1);
	if (!found) throw new Error('a record without fields');
	return found;
}

function withPart(
	source: string,
	part: (typeof PARTS)[number],
	fields: Record<string, unknown> | undefined,
): string {
	const root = parseRecord(source).contents;
	if (!isMap(root)) throw new Error('a record is a map');
	const present = pairOf(root, part);
	if (!fields) return present ? exchanged(source, [withoutField(source, root, present)]) : source;
	const names = FIELDS[part];
	if (!present || !isMap(present.value)) {
		const rows = names
			.filter((name) => fields[name] !== undefined)
			.map((name) => `  ${name}: ${valueText(fields[name], false)}`);
		const text = [`${part}:`, ...rows].join(lineBreakOf(source));
		if (present) {
			const [from, to] = pairRange(source, present);
			return exchanged(source, [{ from, to, text }]);
		}
		return exchanged(source, [withFieldAfter(source, root, predecessor(root, part), text)]);
	}
	// One after the other, because a field that goes and one that comes may touch.
	return names.reduce((text, name) => {
		const now = parseRecord(text).get(part);
		if (!isMap(now)) throw new Error('the part is lost');
		return exchanged(text, fieldExchange(text, now, name, fields[name]));
	}, source);
}

/**
 * A place's record that says where its place is. Only what differs is exchanged; every other character stays. Throws when
 * the record cannot be written so; then it must be left alone.
 */
export function writeDraft(source: string, draft: Draft): string {
	const wanted = draftFields(draft);
	const text = PARTS.reduce((written, part) => withPart(written, part, wanted[part]), source);
	const { sketch: _, coordinate: __, ...others } = fieldsOf(source) ?? {};
	if (!isDeepStrictEqual(fieldsOf(text), { ...others, ...wanted }))
		throw new Error('the record would not be what was asked for');
	return text;
}
