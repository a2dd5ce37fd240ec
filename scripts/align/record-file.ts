import { isMap, isSeq, type YAMLMap } from 'yaml';
import { isEntryId } from '../../src/domain/entry-id.ts';
import type { ControlPoint } from '../../src/domain/registration/alignment.ts';
import { isRecord } from '../desk/record-answers.ts';
import {
	columnOf,
	exchanged,
	fieldsOf,
	lineBreakOf,
	pairOf,
	pairRange,
	parseRecord,
	withFieldAfter,
	withoutField,
	type Exchange,
} from '../desk/yaml-text.ts';

/** The points of every older picture, by photo. */
export type Points = Readonly<Record<string, readonly ControlPoint[]>>;

/** A picture of a comparison, as its record names it. */
export interface ListedPicture {
	photo: string;
	label: string;
	points?: ControlPoint[] | undefined;
}

/** What aligning needs of a comparison's record. */
export interface ReadComparison {
	title: string;
	match: 'A' | 'B' | 'C';
	/** From the oldest to the newest. */
	pictures: ListedPicture[];
}

export const isPercent = (value: unknown): value is number =>
	typeof value === 'number' && value >= 0 && value <= 100;

/** Whether a value is four percentages. */
export const isControlPoint = (value: unknown): value is ControlPoint =>
	Array.isArray(value) && value.length === 4 && value.every(isPercent);

function pictureOf(value: unknown): ListedPicture | undefined {
	if (!isRecord(value)) return undefined;
	const { photo, label, points } = value;
	if (typeof photo !== 'string' || !isEntryId(photo)) return undefined;
	if (points !== undefined && !(Array.isArray(points) && points.every(isControlPoint)))
		return undefined;
	return { photo, label: typeof label === 'string' ? label : photo, points };
}

/** Reads a comparison's record, however unfinished it is; undefined when its pictures cannot be read. */
export function readComparison(source: string): ReadComparison | undefined {
	const fields = fieldsOf(source);
	if (!fields || !Array.isArray(fields['pictures'])) return undefined;
	const { title, match } = fields;
	const pictures = fields['pictures'].map(pictureOf);
	const read = pictures.filter((picture) => picture !== undefined);
	if (read.length < 2 || read.length < pictures.length) return undefined;
	return {
		title: typeof title === 'string' ? title : '',
		match: match === 'B' || match === 'C' ? match : 'A',
		pictures: read,
	};
}

/** Points as people read them: one line each. */
const rowsOf = (points: readonly ControlPoint[]) => points.map((point) => `[${point.join(', ')}]`);

/** The field 「points」 as it stands in block style, without what is before its key. */
function blockText(points: readonly ControlPoint[], column: number, lineBreak: string): string {
	const indent = ' '.repeat(column + 2);
	return ['points:', ...rowsOf(points).map((row) => `${indent}- ${row}`)].join(lineBreak);
}

function exchangeIn(
	source: string,
	map: YAMLMap,
	points: readonly ControlPoint[] | undefined,
): Exchange | undefined {
	const present = pairOf(map, 'points');
	const last = map.items.at(-1);
	if (!last) return undefined;
	if (!points) return present && withoutField(source, map, present);
	const text =
		map.flow === true
			? `points: [${rowsOf(points).join(', ')}]`
			: blockText(points, columnOf(source, map), lineBreakOf(source));
	if (!present) return withFieldAfter(source, map, last, text);
	const [from, to] = pairRange(source, present);
	return { from, to, text };
}

/**
 * A comparison's record with other points, by photo; an empty list takes the field out. Only these fields change, every other
 * character stays as it was. Throws when the record cannot be written so; then it must be left alone.
 */
export function withPoints(source: string, wanted: Points): string {
	const list = parseRecord(source).get('pictures');
	if (!isSeq(list)) throw new Error('no pictures');
	const exchanges = list.items.flatMap((item): Exchange[] => {
		if (!isMap(item)) throw new Error('a picture without fields');
		const points = wanted[String(item.get('photo'))];
		if (!points) return [];
		const present = readComparison(source)?.pictures.find(
			({ photo }) => photo === item.get('photo'),
		)?.points;
		if (JSON.stringify(present ?? []) === JSON.stringify(points)) return [];
		const exchange = exchangeIn(source, item, points.length > 0 ? points : undefined);
		return exchange ? [exchange] : [];
	});
	const text = exchanged(source, exchanges);
	const before = fieldsOf(source);
	const after = fieldsOf(text);
	if (JSON.stringify(after) !== JSON.stringify(replaced(before, wanted)))
		throw new Error('the record would not be what was asked for');
	return text;
}

/** The fields of a record with other points: what the text must say after it was written. */
function replaced(fields: unknown, wanted: Points): unknown {
	if (!isRecord(fields) || !Array.isArray(fields['pictures'])) throw new Error('no pictures');
	const pictures: unknown[] = fields['pictures'];
	return {
		...fields,
		pictures: pictures.map((picture) => {
			const points = isRecord(picture) ? wanted[String(picture['photo'])] : undefined;
			if (!isRecord(picture) || !points) return picture;
			const { points: _, ...others } = picture;
			if (points.length === 0) return others;
			return 'points' in picture ? { ...picture, points } : { ...others, points };
		}),
	};
}

/** Whether a page sent points. */
export const isPoints = (value: unknown): value is Points =>
	isRecord(value) &&
	Object.values(value).every((points) => Array.isArray(points) && points.every(isControlPoint));
